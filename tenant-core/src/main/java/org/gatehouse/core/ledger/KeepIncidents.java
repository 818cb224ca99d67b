package org.gatehouse.core.ledger;

import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Keeps the differences of one tenant as its incidents: each once, however often it is found. */
@UseCase
public class KeepIncidents {
    private static final Logger LOG = System.getLogger(KeepIncidents.class.getName());

    private final Rows rows;
    private final Clock clock;

    @Inject
    public KeepIncidents(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void keep(List<Difference> differences) {
        differences.forEach(this::keep);
        rows.flush();
    }

    private void keep(Difference found) {
        Optional<Incident> known = rows.where(Incident.class, "x.difference = :difference")
                .setParameter("difference", found.key())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        known.ifPresentOrElse(incident -> incident.seenAgain(found, clock.instant()), () -> {
            rows.add(new Incident(found, clock.instant()));
            LOG.log(Level.WARNING, "incident {0}, flow {1}", found.kind(), found.flow());
        });
    }

    /** Keeps that a version's paper is not the one that was frozen. */
    public void paperChanged(UUID version) {
        keep(List.of(Difference.ofPaper(version)));
    }

    /** Keeps that somebody would have signed a paper that is not the one that was frozen. */
    public void otherPaper(UUID version) {
        keep(List.of(Difference.ofOtherPaper(version)));
    }

    Incident close(UUID id, UUID by, String because) {
        Incident incident = rows.lock(Incident.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        incident.close(by, because, clock.instant());
        return incident;
    }

    /** The newest first. */
    public List<Incident> newest(int most) {
        return rows.where(Incident.class, "1 = 1 order by x.lastSeenAt desc, x.id desc")
                .setMaxResults(most)
                .getResultList();
    }
}
