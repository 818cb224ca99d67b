package org.gatehouse.web.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.agreement.DraftAgreement;
import org.gatehouse.core.agreement.SignAgreement;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.agreement.Signature.Seen;
import org.gatehouse.core.agreement.Signature.Signer;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Rows;

/** A demo tenant's agreement: drafted, proposed and signed by both as any other. */
@Singleton
public class DemoAgreement {
    private final Rows rows;
    private final Registers registers;
    private final Agreements agreements;
    private final DraftAgreement drafts;
    private final SignAgreement signing;
    private final Clock clock;

    @Inject
    public DemoAgreement(
            Rows rows,
            Registers registers,
            Agreements agreements,
            DraftAgreement drafts,
            SignAgreement signing,
            Clock clock) {
        this.rows = rows;
        this.registers = registers;
        this.agreements = agreements;
        this.drafts = drafts;
        this.signing = signing;
        this.clock = clock;
    }

    /** To be called inside a transaction of the tenant. */
    void conclude(DemoTenant demo) {
        List.of(ContactRole.SUBPROCESSOR_NOTICE, ContactRole.BREACH, ContactRole.DATA_SUBJECTS)
                .forEach(role -> rows.add(verified(role, demo)));
        rows.flush();
        UUID id = drafts.fromDocument(demo.terms(registers.newest().catalogue()), "Demo", Uuids.next());
        rows.flush();
        signing.propose(id, version(id).version(), null);
        rows.flush();
        Seen seen = new Seen(version(id).hash().orElseThrow(), null); // nobody reads here
        signing.sign(id, Party.PROCESSOR, seen, new Signer(null, "Drift Demo", "Drift", null));
        rows.flush();
        signing.sign(id, Party.CONTROLLER, seen, new Signer(null, "Anna Aftale", "Direktør", null));
    }

    private AgreementVersion version(UUID id) {
        return agreements.version(id).orElseThrow();
    }

    private Contact verified(ContactRole role, DemoTenant demo) {
        Contact contact = new Contact(
                new Contact.Details(role, "Anna Aftale", new Email(demo.mail("anna")), null, "da"), clock.instant());
        byte[] code = Secret.random().hash();
        contact.ask(code, clock.instant().plusSeconds(1));
        contact.answer(code, clock.instant());
        return contact;
    }
}
