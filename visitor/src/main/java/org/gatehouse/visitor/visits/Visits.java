package org.gatehouse.visitor.visits;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.events.Appointment;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;

/** The tenant's visits. */
@Singleton
public class Visits {
    private static final Duration CODE_REACH = Duration.ofDays(8);

    private final Rows rows;
    private final MasterKey masterKey;

    @Inject
    public Visits(Rows rows, MasterKey masterKey) {
        this.rows = rows;
        this.masterKey = masterKey;
    }

    public Visit get(UUID id) {
        return rows.find(Visit.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** Locks the row: two kiosks with one pass are served one after the other. */
    public Visit lock(UUID id) {
        return rows.lock(Visit.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** Locks the row: two kiosks with one pass are served one after the other. */
    public Optional<Visit> lockByPass(String pass) {
        return lockOnly(rows.where(Visit.class, "x.passHash = :hash").setParameter("hash", new Secret(pass).hash()));
    }

    /**
     * Locks the visit that a typed code names. A code is short, so it counts only during its meeting and in the days
     * around it, and where it names two visits it names none.
     */
    public Optional<Visit> lockByCode(String code, Instant now) {
        byte[] hash = masterKey.hash(CurrentTenant.get().value(), code);
        return lockOnly(rows.where(Visit.class, "x.codeHash = :hash and x.startsAt < :to and x.endsAt > :from")
                .setParameter("hash", hash)
                .setParameter("from", now.minus(CODE_REACH))
                .setParameter("to", now.plus(CODE_REACH)));
    }

    private static Optional<Visit> lockOnly(TypedQuery<Visit> query) {
        List<Visit> found = query.setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(2)
                .getResultList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    public List<Visit> of(Meeting meeting) {
        return rows.where(Visit.class, "x.meetingId = :meeting order by x.id")
                .setParameter("meeting", meeting.id())
                .getResultList();
    }

    /** Guests whose invitation has not been withdrawn. */
    long countInvited(Meeting meeting) {
        return rows.query(
                        "select count(x) from Visit x where x.tenantId = :tenant and x.meetingId = :meeting"
                                + " and x.cancelledAt is null",
                        Long.class)
                .setParameter("meeting", meeting.id())
                .getSingleResult();
    }

    /** Who came in before that instant and has not left. */
    public List<Visit> insideSince(UUID siteId, Instant before) {
        return rows.where(
                        Visit.class,
                        "x.siteId = :site and x.presence.departedAt is null and x.presence.arrivedAt < :before"
                                + " order by x.id")
                .setParameter("site", siteId)
                .setParameter("before", before)
                .getResultList();
    }

    /** Whether somebody is here now, for whichever of their visits. */
    boolean isInside(UUID guestId) {
        return !rows.query(
                        "select x.id from Visit x where x.tenantId = :tenant and x.guestId = :guest"
                                + " and x.presence.departedAt is null and x.presence.arrivedAt is not null",
                        Object.class)
                .setParameter("guest", guestId)
                .getResultList()
                .isEmpty();
    }

    /** What events about a visit say of it. */
    public Appointment appointment(Visit visit) {
        return rows.find(Meeting.class, visit.meetingId()).orElseThrow().appointment(visit);
    }

    /** The pass of a guest who has not come yet. */
    public Optional<Pass> passOf(Visit visit) {
        return visit.passSealed().map(box -> Pass.open(CurrentTenant.get().value(), masterKey, box));
    }
}
