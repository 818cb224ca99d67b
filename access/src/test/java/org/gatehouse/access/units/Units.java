package org.gatehouse.access.units;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.util.UUID;
import java.util.function.Function;
import org.gatehouse.access.calls.Callers;
import org.gatehouse.access.calls.CallsOnce;
import org.gatehouse.access.calls.Proof;
import org.gatehouse.access.keys.Journals;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.units.EnrolUnit.Enrolled;
import org.gatehouse.access.units.EnrolUnit.Enrolment;
import org.gatehouse.access.units.UnitCalls.CallingUnit;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.limits.Trials;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;

/** Units of a register's doors, as they are enrolled and call. */
public final class Units {
    private static final MasterKey MASTER = new MasterKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    private final Register register;

    public Units(Register register) {
        this.register = register;
    }

    /** A unit with its keys, which stay in it. */
    public record Machine(UUID door, OctetKeyPair signing, ECKey sealing, Enrolled enrolled) {}

    public DoorSigning signing(Rows rows) {
        return new DoorSigning(rows, MASTER, register.clock);
    }

    public Secret invite(UUID door) {
        return register.in(
                use -> new InviteUnit(use.rows(), Journals.journal(use.rows(), register.clock), register.clock)
                        .invite(door, Register.BY));
    }

    public Machine enrolled(UUID door) {
        OctetKeyPair signing = Callers.ed25519();
        ECKey sealing = Callers.p256();
        return new Machine(door, signing, sealing, enrol(invite(door), signing, sealing));
    }

    public Enrolled enrol(Secret code, OctetKeyPair signing, ECKey sealing) {
        return enrol(code, signing, sealing, Callers.proof(signing, register.clock.instant()));
    }

    public Enrolled enrol(Secret code, OctetKeyPair signing, ECKey sealing, Proof proof) {
        Enrolment given = new Enrolment(
                code,
                signing.toPublicJWK().toJSONString(),
                sealing.toPublicJWK().toJSONString(),
                proof);
        return register.database.call(database -> new EnrolUnit(
                        new Trials(database, MASTER, register.clock),
                        new UnitTenants(database),
                        new Enrolments(new Rows(database)))
                .enrol(given, SourceNetwork.of("192.0.2.1")));
    }

    public CallingUnit call(Proof proof) {
        return register.database.call(database ->
                new UnitCalls(new UnitTenants(database), new Calls(new Rows(database))).take(proof, unit -> unit));
    }

    /** In a transaction of its tenant, as the container has it. */
    private final class Enrolments extends TakeEnrolment {
        Enrolments(Rows rows) {
            super(
                    rows,
                    new CallsOnce(rows, register.clock),
                    signing(rows),
                    Journals.journal(rows, register.clock),
                    register.clock);
        }

        @Override
        Enrolled take(Enrolment given) {
            return register.database.as(CurrentTenant.get(), rows -> new Enrolments(rows).takeWithin(given));
        }

        private Enrolled takeWithin(Enrolment given) {
            return super.take(given);
        }
    }

    /** In a transaction of its tenant, as the container has it. */
    private final class Calls extends KnownUnits {
        Calls(Rows rows) {
            super(rows, new CallsOnce(rows, register.clock), register.clock);
        }

        @Override
        <T> T take(Proof proof, Function<UUID, T> work) {
            return register.database.as(CurrentTenant.get(), rows -> known(rows).take(proof, work));
        }
    }

    public KnownUnits known(Rows rows) {
        return new KnownUnits(rows, new CallsOnce(rows, register.clock), register.clock);
    }
}
