package org.gatehouse.web.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gatehouse.core.agreement.ChangeClass;
import org.gatehouse.core.agreement.SignAgreement;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.agreement.Signature.Signer;
import org.gatehouse.core.documents.WriteDocuments;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.web.http.ClientAddress;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.PasswordAgain;
import org.gatehouse.web.security.Role;

/** Somebody signs: signed in, password given again, authority confirmed, from a network we keep only a hash of. */
@RequestScoped
public class SignForTenant {
    @Inject
    private Caller caller;

    @Inject
    private ReadAgreement agreement;

    @Inject
    private SignAgreement signing;

    @Inject
    private WriteDocuments documents;

    @Inject
    private PasswordAgain password;

    @Inject
    private MasterKey masterKey;

    @Inject
    private ClientAddress address;

    void sign(UUID version, VersionBodies.Signing body) {
        boolean narrowing =
                ChangeClass.NARROWING.name().equals(agreement.version(version).changeClass());
        if (!narrowing && !caller.has(Role.TENANT_SIGNATORY)) {
            throw Refusal.of(Problem.SIGNATURE_NOT_YOURS);
        }
        Signer signer = signer(body.name(), body.title(), body.password());
        documents.requireFrozen(version, body.hash(), body.paper());
        signing.sign(version, Party.CONTROLLER, body.seen(), signer);
    }

    /** Who is calling, after their password. */
    Signer signer(String name, String title, String typed) {
        password.require(typed);
        byte[] network = masterKey.hash(caller.id(), "signed from:" + address.text());
        return new Signer(caller.id(), name.strip(), title.strip(), network);
    }
}
