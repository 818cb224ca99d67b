package org.gatehouse.access.contracts;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.owners.BuildingOwner;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.core.deadlines.ContractDates;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * The contracts with owners. Whoever changes one, or what it is about, locks in this order: owner, contract, unit. So
 * no unit becomes active while the contract behind it ends.
 */
@UseCase
public class Contracts {
    private final Rows rows;
    private final Clock clock;

    @Inject
    public Contracts(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public StairwellContract get(UUID id) {
        return rows.find(StairwellContract.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    public List<StairwellContract> all() {
        return rows.where(StairwellContract.class, "1 = 1 order by x.concludedOn desc, x.id")
                .getResultList();
    }

    public List<StairwellContract> ofOwner(UUID owner) {
        return rows.where(StairwellContract.class, "x.ownerId = :owner order by x.concludedOn desc, x.id")
                .setParameter("owner", owner)
                .getResultList();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ContractDates.ZONE);
    }

    /**
     * Locks what is agreed about a stairwell, for whoever is about to hang a unit there or to make one active. Of an
     * owner with whom nothing has been agreed yet, nothing has ended either.
     *
     * @return whether units there may be active
     */
    public boolean lockCover(Stairwell stairwell) {
        lockOwner(stairwell.ownerId());
        List<StairwellContract> agreed = ofOwner(stairwell.ownerId());
        return agreed.isEmpty() || agreed.stream().anyMatch(contract -> !contract.isOver(today()));
    }

    void lockOwner(UUID owner) {
        if (rows.lock(BuildingOwner.class, owner).isEmpty()) {
            throw Refusal.ofField("ownerId", Problem.INVALID_INPUT);
        }
    }

    StairwellContract lock(UUID id, long version) {
        StairwellContract contract = lock(id);
        if (contract.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        return contract;
    }

    /** The owner first: a contract stays its owner's. */
    StairwellContract lock(UUID id) {
        lockOwner(get(id).ownerId());
        return rows.lock(StairwellContract.class, id).orElseThrow();
    }
}
