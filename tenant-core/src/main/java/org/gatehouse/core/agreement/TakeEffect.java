package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Gives versions their number and their state when their time has come. Which version decides follows from the instants
 * alone, so that nothing depends on when this runs.
 */
@UseCase
public class TakeEffect {
    private final Agreements agreements;
    private final PolicyEpochs epochs;
    private final Clock clock;

    @Inject
    public TakeEffect(Agreements agreements, PolicyEpochs epochs, Clock clock) {
        this.agreements = agreements;
        this.epochs = epochs;
        this.clock = clock;
    }

    /** Until the end of the transaction nobody else puts a version in force. Returns when one counts that is. */
    Instant hold() {
        return epochs.hold();
    }

    /** For a background job: what lapses, what begins, and what does not because the contract has ended. */
    public void moveOn() {
        Instant now = clock.instant();
        Optional<Instant> ended = agreements.ended(now).map(ContractEnd::endsAt);
        for (AgreementVersion version : agreements.waiting()) {
            if (version.isLapsedAt(now)) {
                version.lapse();
            } else if (ended.filter(version::isTooLateFor).isPresent()) {
                version.withdraw();
            } else if (version.hasBegunAt(now)) {
                begin(version, now);
            }
        }
    }

    void signed(AgreementVersion version, Instant now) {
        epochs.advance();
        if (version.inForceFrom().filter(from -> !from.isAfter(now)).isPresent()) {
            beginDue(now);
            begin(version, now);
        }
    }

    /** What decides already gets its number before another version follows it. */
    void beginDue(Instant now) {
        agreements.waiting().stream().filter(one -> one.hasBegunAt(now)).forEach(one -> begin(one, now));
    }

    /** A version that waits for its day was written before this one, and would undo it. */
    private void withdrawWhatWasAgreedBefore(AgreementVersion version, Instant now) {
        if (version.changeClass().filter(ChangeClass.SUBPROCESSOR::equals).isEmpty()) {
            agreements.waiting().stream()
                    .filter(one -> one.state() == AgreementVersion.State.SCHEDULED
                            && !one.hasBegunAt(now)
                            && !one.id().equals(version.id()))
                    .forEach(AgreementVersion::withdraw);
        }
    }

    private void begin(AgreementVersion version, Instant now) {
        Optional<AgreementVersion> before = agreements.waiting().stream()
                .filter(one -> one.state() == AgreementVersion.State.IN_FORCE
                        && !one.id().equals(version.id())
                        && one.number().isPresent())
                .findFirst();
        boolean major =
                version.changeClass().filter(ChangeClass.CLAUSES::equals).isPresent();
        int majorBefore = before.map(AgreementVersion::major).orElse(0);
        int minorBefore = before.map(AgreementVersion::minor).orElse(0);
        before.ifPresent(AgreementVersion::supersede);
        withdrawWhatWasAgreedBefore(version, now);
        version.takeEffect(major ? majorBefore + 1 : majorBefore, major ? 0 : minorBefore + 1);
    }
}
