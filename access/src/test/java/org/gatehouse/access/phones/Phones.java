package org.gatehouse.access.phones;

import com.nimbusds.jose.jwk.ECKey;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.calls.Callers;
import org.gatehouse.access.calls.CallsOnce;
import org.gatehouse.access.calls.Proof;
import org.gatehouse.access.keys.Journals;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.phones.BindPhone.Binding;
import org.gatehouse.access.phones.PhoneCalls.CallingPhone;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.ReadContractEnd;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.limits.Trials;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;

/** Phones of a register's holders, as they are bound and call. */
public final class Phones {
    private static final MasterKey MASTER = new MasterKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    private final Register register;

    public Phones(Register register) {
        this.register = register;
    }

    /** A phone with its key, which stays in it. */
    public record Mobile(UUID id, ECKey key) {}

    public Secret invite(UUID holder) {
        return register.in(
                use -> new InvitePhone(use.rows(), Journals.journal(use.rows(), register.clock), register.clock)
                        .invite(holder, Register.BY));
    }

    public Mobile bound(UUID holder) {
        ECKey key = Callers.p256();
        return new Mobile(bind(invite(holder), key), key);
    }

    public UUID bind(Secret code, ECKey key) {
        return bind(code, key, Callers.proof(key, register.clock.instant()));
    }

    public UUID bind(Secret code, ECKey key, Proof proof) {
        Binding given = new Binding(code, key.toPublicJWK().toJSONString(), proof);
        return register.database.call(database -> new BindPhone(
                        new Trials(database, MASTER, register.clock),
                        new PhoneTenants(database),
                        new Invitations(new Rows(database)))
                .bind(given, SourceNetwork.of("192.0.2.1")));
    }

    public CallingPhone call(Proof proof) {
        return register.database.call(
                database -> new PhoneCalls(new PhoneTenants(database), new Calls(new Rows(database))).take(proof));
    }

    /** In a transaction of its tenant, as the container has it. */
    private final class Invitations extends TakeInvitation {
        Invitations(Rows rows) {
            super(
                    rows,
                    new CallsOnce(rows, register.clock),
                    Journals.journal(rows, register.clock),
                    new ReadContractEnd(new Agreements(rows), register.clock),
                    register.clock);
        }

        @Override
        UUID take(Binding given) {
            return register.database.as(CurrentTenant.get(), rows -> new Invitations(rows).takeWithin(given));
        }

        private UUID takeWithin(Binding given) {
            return super.take(given);
        }
    }

    /** In a transaction of its tenant, as the container has it. */
    private final class Calls extends KnownPhones {
        Calls(Rows rows) {
            super(rows, new CallsOnce(rows, register.clock), Journals.journal(rows, register.clock));
        }

        @Override
        UUID take(Proof proof) {
            return register.database.as(CurrentTenant.get(), rows -> known(rows).take(proof));
        }
    }

    public List<BoundPhone> of(UUID holder) {
        return register.in(use -> known(use.rows()).of(holder, Register.BY));
    }

    private KnownPhones known(Rows rows) {
        return new KnownPhones(rows, new CallsOnce(rows, register.clock), Journals.journal(rows, register.clock));
    }

    public void close(UUID phone) {
        register.in(use -> {
            use.rows().find(BoundPhone.class, phone).orElseThrow().close(register.clock.instant());
            return phone;
        });
    }
}
