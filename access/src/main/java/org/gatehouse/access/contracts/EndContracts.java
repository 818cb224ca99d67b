package org.gatehouse.access.contracts;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantOwned;
import org.gatehouse.core.tenancy.UseCase;

/** Ends contracts, and with each the units in the owner's stairwells, in one transaction (rules 96 and 97). */
@UseCase
public class EndContracts {
    private final Rows rows;
    private final Contracts contracts;
    private final UnitsInStairwells units;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public EndContracts(Rows rows, Contracts contracts, UnitsInStairwells units, Journal journal, Clock clock) {
        this.rows = rows;
        this.contracts = contracts;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those whose day has come, to end or to take new terms; each is moved on in a transaction of its own. */
    public List<UUID> due() {
        LocalDate today = contracts.today();
        return rows.where(
                        StairwellContract.class,
                        "x.state in :living and (x.endsOn < :today or x.announcedOn is not null) order by x.id")
                .setParameter("living", List.of(ContractState.IN_FORCE, ContractState.NOTICE_GIVEN))
                .setParameter("today", today)
                .getResultStream()
                .filter(contract -> contract.isOver(today) || contract.takesTermsOn(today))
                .map(TenantOwned::id)
                .toList();
    }

    /** What its day brings. The service does it, and says so. */
    public void moveOn(UUID id) {
        StairwellContract contract = contracts.lock(id);
        if (!endIfOver(contract, Actor.service()) && contract.takesTermsOn(contracts.today())) {
            contract.takeTerms(clock.instant());
            journal.note(
                    Actor.service(),
                    Deed.CONTRACT_TERMS_CHANGED,
                    about(contract).with("step", "in-force").with("policyNumber", contract.policyNumber()));
        }
    }

    /**
     * At once, because the stairwell is used for what harms the supplier's name: one administrator proposes it, and
     * another one's word ends it.
     *
     * @param by an account
     */
    public void endNow(UUID id, long version, String reason, Actor by) {
        StairwellContract contract = contracts.lock(id, version);
        contract.requireNotOver();
        UUID account = Objects.requireNonNull(by.id());
        UUID first = contract.endProposedBy().orElse(null);
        if (first == null) {
            contract.proposeEnd(reason, account, clock.instant());
            journal.note(by, Deed.CONTRACT_END_PROPOSED, about(contract));
        } else if (first.equals(account)) {
            throw Refusal.of(Problem.SECOND_PERSON_NEEDED);
        } else {
            end(contract, by);
        }
    }

    boolean endIfOver(StairwellContract contract, Actor by) {
        boolean over = !contract.state().isOver() && contract.isOver(contracts.today());
        if (over) {
            end(contract, by);
        }
        return over;
    }

    private void end(StairwellContract contract, Actor by) {
        contract.end(clock.instant());
        journal.note(by, Deed.CONTRACT_ENDED, about(contract).with("units", deactivateUnits(contract, by)));
    }

    int deactivateUnits(StairwellContract contract, Actor by) {
        Set<UUID> stairwells = rows.where(Stairwell.class, "x.ownerId = :owner")
                .setParameter("owner", contract.ownerId())
                .getResultStream()
                .map(TenantOwned::id)
                .collect(Collectors.toSet());
        return stairwells.isEmpty() ? 0 : units.deactivate(stairwells, by);
    }

    static About about(StairwellContract contract) {
        return About.of(contract.id()).person(contract.ownerId());
    }
}
