package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.agreement.ContractEnd;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Tells a tenant by mail that we end the contract, and that we take it back. As long as no contact is verified it waits
 * for one; the administration shows it meanwhile.
 */
@UseCase
public class TellOfEnd {
    private static final Set<ContactRole> TOLD = Set.of(ContactRole.SIGNATORY, ContactRole.SUBPROCESSOR_NOTICE);

    private final Agreements agreements;
    private final NoticeClock terms;
    private final Post post;
    private final Clock clock;

    @Inject
    public TellOfEnd(Agreements agreements, NoticeClock terms, Post post, Clock clock) {
        this.agreements = agreements;
        this.terms = terms;
        this.post = post;
        this.clock = clock;
    }

    /** For a background job. Nobody is told twice. */
    public void tellDue() {
        List<ContractEnd> untold = agreements.lockUntoldEnds();
        if (!untold.isEmpty()) {
            Instant now = clock.instant();
            tell(untold, contacts(now), now);
        }
    }

    /** Each address once. */
    private Collection<Contact> contacts(Instant now) {
        Map<String, Contact> byAddress = new TreeMap<>();
        agreements.contacts().stream()
                .filter(contact -> TOLD.contains(contact.role()) && contact.isVerifiedAt(now))
                .forEach(contact -> byAddress.putIfAbsent(contact.email().address(), contact));
        return byAddress.values();
    }

    private void tell(List<ContractEnd> untold, Collection<Contact> contacts, Instant now) {
        if (contacts.isEmpty()) {
            return;
        }
        ZoneId zone = terms.at(now).zone();
        for (ContractEnd end : untold) {
            String kind = end.withdrawnAt().isPresent() ? "goes-on" : "ends";
            String day = end.endsAt().atZone(zone).toLocalDate().toString();
            Map<String, String> links = Map.of("kind", kind, "day", day);
            contacts.forEach(contact -> post.enqueue(ContactMail.to(contact, "contract-end", end.id(), links)));
            end.tell(now);
        }
    }
}
