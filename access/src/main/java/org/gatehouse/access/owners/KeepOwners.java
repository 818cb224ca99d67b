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
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A tenant's administrator keeps the register of building owners. */
@UseCase
public class KeepOwners {
    private final Rows rows;
    private final Creations creations;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public KeepOwners(Rows rows, Creations creations, Journal journal, Clock clock) {
        this.rows = rows;
        this.creations = creations;
        this.journal = journal;
        this.clock = clock;
    }

    public UUID add(BuildingOwner.Details details, @Nullable CreationKey key, Actor by) {
        return creations.once(key, () -> {
            BuildingOwner owner = new BuildingOwner(details, clock.instant());
            rows.add(owner);
            rows.flush();
            journal.note(by, Deed.OWNER_ADDED, About.nothing().person(owner.id()));
            return owner.id();
        });
    }

    public void change(UUID id, long version, BuildingOwner.Details details, Actor by) {
        BuildingOwner owner = rows.lock(BuildingOwner.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (owner.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        owner.change(details, clock.instant());
        journal.note(by, Deed.OWNER_CHANGED, About.nothing().person(id));
    }

    public BuildingOwner get(UUID id) {
        return rows.find(BuildingOwner.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    public List<BuildingOwner> all() {
        return rows.where(BuildingOwner.class, "1 = 1 order by x.name, x.id").getResultList();
    }
}
