package org.gatehouse.access.contracts;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.UseCase;

/** An owner leaves: at notice, or as a consumer within the days they have to think again (rules 231, 234, 235). */
@UseCase
public class LeaveContract {
    private final Contracts contracts;
    private final EndContracts ends;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public LeaveContract(Contracts contracts, EndContracts ends, Journal journal, Clock clock) {
        this.contracts = contracts;
        this.ends = ends;
        this.journal = journal;
        this.clock = clock;
    }

    /** Of a notice that is put on record when its last day is over already, the units are dead at once. */
    public void giveNotice(UUID id, long version, LocalDate received, Actor by) {
        StairwellContract contract = contracts.lock(id, version);
        requireDay(contract, received, "receivedOn");
        contract.giveNotice(received, clock.instant());
        journal.note(
                by,
                Deed.CONTRACT_NOTICE_GIVEN,
                EndContracts.about(contract)
                        .with("receivedOn", received)
                        .with("endsOn", contract.endsOn().orElseThrow()));
        ends.endIfOver(contract, by);
    }

    /** The units are dead at once. */
    public void withdraw(UUID id, long version, LocalDate sent, Actor by) {
        StairwellContract contract = contracts.lock(id, version);
        requireDay(contract, sent, "sentOn");
        contract.withdraw(sent, clock.instant());
        int units = ends.deactivateUnits(contract, by);
        journal.note(
                by,
                Deed.CONTRACT_WITHDRAWN,
                EndContracts.about(contract).with("sentOn", sent).with("units", units));
    }

    private void requireDay(StairwellContract contract, LocalDate day, String field) {
        if (day.isBefore(contract.concludedOn()) || day.isAfter(contracts.today())) {
            throw Refusal.ofField(field, Problem.INVALID_INPUT);
        }
    }
}
