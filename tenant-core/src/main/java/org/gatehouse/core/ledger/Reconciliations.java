package org.gatehouse.core.ledger;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.tenancy.AcrossTenants;

/** Which periods have been compared, and which are next. */
@AcrossTenants
public class Reconciliations {
    /** An hour is over once what was done in it is certainly written. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final EntityManager database;
    private final Clock clock;

    @Inject
    public Reconciliations(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Reconciliation> newestAcrossTenants(int most) {
        return database.createQuery(
                        "select r from Reconciliation r order by r.startedAt desc, r.id desc", Reconciliation.class)
                .setMaxResults(most)
                .getResultList();
    }

    Reconciliation beginAcrossTenants(Period period) {
        return added(Reconciliation.onDemand(period, clock.instant()));
    }

    /** From where the last one ended, to the last full hour; empty where another instance is at it. */
    Optional<Reconciliation> beginNextAcrossTenants() {
        Instant now = clock.instant();
        Instant end = now.minus(SETTLED).truncatedTo(ChronoUnit.HOURS);
        Optional<Reconciliation> last = last();
        if (last.isPresent() && last.get().finishedAt().isEmpty()) {
            return last.filter(dead -> !dead.isHeld(now)).map(dead -> {
                dead.startAgain(now);
                return dead;
            });
        }
        Instant start = last.map(before -> before.period().to()).orElse(end.minus(1, ChronoUnit.HOURS));
        if (!start.isBefore(end)) {
            return Optional.empty();
        }
        Period due = new Period(start, end);
        Period possible = due.isTooLong() ? new Period(start, start.plus(Period.LONGEST)) : due;
        return Optional.of(added(Reconciliation.scheduled(possible, now)));
    }

    private Optional<Reconciliation> last() {
        return database.createQuery(
                        "select r from Reconciliation r where r.scheduledFor is not null order by r.scheduledFor desc",
                        Reconciliation.class)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private Reconciliation added(Reconciliation begun) {
        database.persist(begun);
        database.flush();
        return begun;
    }

    Reconciliation finishAcrossTenants(UUID id, Comparison comparison, Reconciliation.Journal journal) {
        Reconciliation begun = database.find(Reconciliation.class, id);
        begun.finish(comparison, journal, clock.instant());
        return begun;
    }
}
