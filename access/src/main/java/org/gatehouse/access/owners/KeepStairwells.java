package org.gatehouse.access.owners;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A tenant's administrator keeps the register of stairwells. */
@UseCase
public class KeepStairwells {
    private final Rows rows;
    private final Sites sites;
    private final Creations creations;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public KeepStairwells(Rows rows, Sites sites, Creations creations, Journal journal, Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.creations = creations;
        this.journal = journal;
        this.clock = clock;
    }

    public UUID add(UUID siteId, UUID ownerId, String name, String address, @Nullable CreationKey key, Actor by) {
        return creations.once(key, () -> {
            if (sites.find(siteId).isEmpty()) {
                throw Refusal.ofField("siteId", Problem.INVALID_INPUT);
            }
            if (rows.lock(BuildingOwner.class, ownerId).isEmpty()) {
                throw Refusal.ofField("ownerId", Problem.INVALID_INPUT);
            }
            Stairwell stairwell = new Stairwell(siteId, ownerId, name, address, clock.instant());
            rows.add(stairwell);
            rows.flush();
            journal.note(by, Deed.STAIRWELL_ADDED, About.of(stairwell.id()).person(ownerId));
            return stairwell.id();
        });
    }

    public void change(UUID id, long version, String name, String address, Actor by) {
        Stairwell stairwell = rows.lock(Stairwell.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (stairwell.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        stairwell.change(name, address, clock.instant());
        journal.note(by, Deed.STAIRWELL_CHANGED, About.of(id));
    }

    public Stairwell get(UUID id) {
        return rows.find(Stairwell.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    public List<Stairwell> all() {
        return rows.where(Stairwell.class, "1 = 1 order by x.name, x.id").getResultList();
    }
}
