package org.gatehouse.access.contracts;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.gatehouse.access.policies.AccessPolicies;
import org.gatehouse.core.deadlines.ContractDates;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.UseCase;

/** New terms, told thirty days before; an owner who objects in time leaves, and silence binds (rules 232, 233). */
@UseCase
public class ChangeTerms {
    private final Contracts contracts;
    private final EndContracts ends;
    private final AccessPolicies policies;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public ChangeTerms(Contracts contracts, EndContracts ends, AccessPolicies policies, Journal journal, Clock clock) {
        this.contracts = contracts;
        this.ends = ends;
        this.policies = policies;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the owner was told; the highlights say what is essential about it. */
    public record Notice(LocalDate announcedOn, int policyNumber, String highlights) {}

    public void announce(UUID id, long version, Notice notice, Actor by) {
        StairwellContract contract = contracts.lock(id, version);
        requireDay(notice.announcedOn(), contract.concludedOn(), "announcedOn");
        if (notice.policyNumber() <= contract.policyNumber()
                || policies.numbered(notice.policyNumber()).isEmpty()) {
            throw Refusal.ofField("policyNumber", Problem.INVALID_INPUT);
        }
        contract.announce(notice.announcedOn(), notice.policyNumber(), notice.highlights(), clock.instant());
        journal.note(
                by,
                Deed.CONTRACT_TERMS_CHANGED,
                EndContracts.about(contract)
                        .with("step", "announced")
                        .with("policyNumber", notice.policyNumber())
                        .with("announcedOn", notice.announcedOn())
                        .with("from", ContractDates.newTermsFrom(notice.announcedOn())));
    }

    public void object(UUID id, long version, LocalDate received, Actor by) {
        StairwellContract contract = contracts.lock(id, version);
        contract.requireNotOver();
        LocalDate announced = contract.announcedOn().orElseThrow(() -> Refusal.of(Problem.STATE_NOT_POSSIBLE));
        requireDay(received, announced, "receivedOn");
        contract.object(received, clock.instant());
        journal.note(
                by,
                Deed.CONTRACT_OBJECTED,
                EndContracts.about(contract)
                        .with("receivedOn", received)
                        .with("endsOn", contract.endsOn().orElseThrow()));
        ends.endIfOver(contract, by);
    }

    private void requireDay(LocalDate day, LocalDate earliest, String field) {
        if (day.isBefore(earliest) || day.isAfter(contracts.today())) {
            throw Refusal.ofField(field, Problem.INVALID_INPUT);
        }
    }
}
