package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gatehouse.core.agreement.ContractEnd.Choice;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Either party ends the contract. From the instant on that it names, data only goes back and recipients are only told:
 * whoever was to be signed with is not, and what is in force stays, to say by what the rest is done.
 */
@UseCase
public class EndContract {
    private static final Period LONGEST = Period.ofMonths(24);
    private static final Duration OUR_NOTICE = Duration.ofDays(30);

    private final Agreements agreements;
    private final PolicyEpochs epochs;
    private final Clock clock;

    @Inject
    public EndContract(Agreements agreements, PolicyEpochs epochs, Clock clock) {
        this.agreements = agreements;
        this.epochs = epochs;
        this.clock = clock;
    }

    /**
     * The controller ends it.
     *
     * @param at null: now
     */
    public UUID forTenant(@Nullable Instant at, Choice choice, String reason, UUID by) {
        Instant now = epochs.hold();
        ContractEnd end = give(Party.CONTROLLER, at == null ? now : at, now, reason, by, now);
        end.choose(choice, by, now);
        return end.id();
    }

    /** We end it, and give the notice that the tenant has a right to. What becomes of the data, it chooses itself. */
    public UUID forUs(Instant at, String reason, UUID by) {
        Instant now = epochs.hold();
        return give(Party.PROCESSOR, at, now.plus(OUR_NOTICE), reason, by, now).id();
    }

    private ContractEnd give(Party party, Instant at, Instant earliest, String reason, UUID by, Instant now) {
        Instant latest = now.atZone(ZoneOffset.UTC).plus(LONGEST).toInstant();
        if (at.isBefore(earliest) || at.isAfter(latest)) {
            throw Refusal.ofField("endsAt", Problem.END_OUT_OF_BOUNDS);
        }
        agreements.requireNotEnded(now);
        if (agreements.ends(now).stream().anyMatch(end -> end.party() == party)) {
            throw Refusal.of(Problem.ALREADY_DECIDED);
        }
        ContractEnd end = new ContractEnd(party, reason, by, now, at.truncatedTo(ChronoUnit.MICROS));
        agreements.add(end);
        epochs.advance();
        return end;
    }

    /** The party that has ended it goes on after all, as long as the contract has not ended. */
    public void withdraw(UUID id, Party party, UUID by) {
        Instant now = epochs.hold();
        ContractEnd end = agreements
                .lockEnd(id)
                .filter(given -> given.party() == party)
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        agreements.requireNotEnded(now);
        end.withdraw(by, now);
        epochs.advance();
    }

    /** The controller says what becomes of the data where we have ended it; also after the end. */
    public void choose(UUID id, Choice choice, UUID by) {
        ContractEnd end = agreements.lockEnd(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        end.choose(choice, by, clock.instant());
    }
}
