package org.gatehouse.access.units;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.access.calls.CallsOnce;
import org.gatehouse.access.calls.Denied;
import org.gatehouse.access.calls.PublicKeys;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.protocol.Keys;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** What enrolling does in the database. Of two units with one code, one is enrolled. */
@UseCase
public class TakeEnrolment {
    private final Rows rows;
    private final CallsOnce calls;
    private final DoorSigning signing;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public TakeEnrolment(Rows rows, CallsOnce calls, DoorSigning signing, Journal journal, Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.signing = signing;
        this.journal = journal;
        this.clock = clock;
    }

    EnrolUnit.Enrolled take(EnrolUnit.Enrolment given) {
        OctetKeyPair key = Denied.unless(() -> PublicKeys.ed25519(given.signing()));
        ECKey sealing = Denied.unless(() -> PublicKeys.p256(given.sealing()));
        calls.take(given.proof(), key);
        Instant now = clock.instant();
        InstalledUnit unit = byCode(given.code())
                .filter(found -> found.isInvitedBy(given.code().hash(), now))
                .orElseThrow(() -> Refusal.ofField("code", Problem.CODE_NOT_VALID));
        DoorUnit door = rows.lock(DoorUnit.class, unit.id())
                .filter(InviteUnit::isHungUp)
                .orElseThrow(() -> Refusal.of(Problem.STATE_NOT_POSSIBLE));
        unit.enrol(key, sealing, door, now);
        journal.note(
                Actor.unit(unit.id()), Deed.UNIT_ENROLLED, About.of(unit.id()).with("key", Keys.thumbprint(key)));
        OctetKeyPair tenants = signing.key();
        String certificate =
                unit.certificate(now, now.plus(InstalledUnit.CERTIFICATE)).sign(tenants);
        return new EnrolUnit.Enrolled(unit.tenant(), unit.id(), certificate, tenants.toPublicJWK());
    }

    private Optional<InstalledUnit> byCode(Secret code) {
        return rows.where(InstalledUnit.class, "x.codeHash = :hash")
                .setParameter("hash", code.hash())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
