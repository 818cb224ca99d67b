package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.subprocessors.RemediationTask.Cause;
import org.gatehouse.core.subprocessors.Remediations;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Gives versions their number and their state when their time has come. Which version decides follows from the instants
 * alone, so that nothing depends on when this runs. Who is approved for less than before may have stored something.
 */
@UseCase
public class TakeEffect {
    private final Agreements agreements;
    private final PolicyEpochs epochs;
    private final Remediations remediations;
    private final Registers registers;
    private final Clock clock;

    @Inject
    public TakeEffect(
            Agreements agreements, PolicyEpochs epochs, Remediations remediations, Registers registers, Clock clock) {
        this.agreements = agreements;
        this.epochs = epochs;
        this.remediations = remediations;
        this.registers = registers;
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
        if (!isNotices(version)) {
            agreements.waiting().stream()
                    .filter(one -> one.state() == AgreementVersion.State.SCHEDULED
                            && !one.hasBegunAt(now)
                            && !one.id().equals(version.id()))
                    .forEach(AgreementVersion::withdraw);
        }
    }

    /** What notices have come to. */
    private static boolean isNotices(AgreementVersion version) {
        return version.changeClass().filter(ChangeClass.SUBPROCESSOR::equals).isPresent();
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
        if (!isNotices(version)) {
            before.ifPresent(one -> cleanUp(one.terms(), version, now));
        }
    }

    private void cleanUp(Terms before, AgreementVersion version, Instant now) {
        Set<String> gone = before.approvals().stream()
                .filter(approval -> version.terms().approvals().stream()
                        .noneMatch(after -> after.service().equals(approval.service())
                                && after.activity().equals(approval.activity())))
                .map(Terms.Approval::service)
                .collect(Collectors.toSet());
        if (!gone.isEmpty()) {
            String number = version.number().orElseThrow();
            remediations.open(gone, registers.newest().catalogue(), Cause.STOP, "version/" + number, now);
        }
    }
}
