package org.gatehouse.access.contracts;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.gatehouse.access.policies.AccessPolicies;
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

/** Puts a contract on record that was concluded with an owner. There is one at a time. */
@UseCase
public class ConcludeContract {
    private final Rows rows;
    private final Contracts contracts;
    private final AccessPolicies policies;
    private final Creations creations;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public ConcludeContract(
            Rows rows,
            Contracts contracts,
            AccessPolicies policies,
            Creations creations,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.contracts = contracts;
        this.policies = policies;
        this.creations = creations;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What was concluded.
     *
     * @param policyNumber the version of the access policy that is part of it
     */
    public record Terms(UUID ownerId, ContractKind kind, LocalDate concludedOn, int policyNumber) {}

    public UUID conclude(Terms terms, @Nullable CreationKey key, Actor by) {
        return creations.once(key, () -> {
            if (terms.concludedOn().isAfter(contracts.today())) {
                throw Refusal.ofField("concludedOn", Problem.INVALID_INPUT);
            }
            if (policies.numbered(terms.policyNumber()).isEmpty()) {
                throw Refusal.ofField("policyNumber", Problem.INVALID_INPUT);
            }
            contracts.lockOwner(terms.ownerId());
            boolean living = contracts.ofOwner(terms.ownerId()).stream()
                    .anyMatch(contract -> !contract.state().isOver());
            if (living) {
                throw Refusal.of(Problem.CONTRACT_LIVING);
            }
            return add(terms, by);
        });
    }

    private UUID add(Terms terms, Actor by) {
        StairwellContract contract = new StairwellContract(
                terms.ownerId(), terms.kind(), terms.concludedOn(), terms.policyNumber(), clock.instant());
        rows.add(contract);
        rows.flush();
        About about = About.of(contract.id())
                .person(terms.ownerId())
                .with("kind", terms.kind().code())
                .with("concludedOn", terms.concludedOn())
                .with("policyNumber", terms.policyNumber());
        journal.note(by, Deed.CONTRACT_CONCLUDED, about);
        return contract.id();
    }
}
