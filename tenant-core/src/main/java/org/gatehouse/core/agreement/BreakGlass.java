package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.dpa.Policy;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.UseCase;

/**
 * An emergency, from the word of whoever leads the evacuation to the look back on it. It lifts the rule of approval and
 * nothing else: what the tenant has instructed and what a service is made for still limit what leaves.
 */
@UseCase
public class BreakGlass {
    private final Agreements agreements;
    private final Instructions instructions;
    private final PolicyEpochs epochs;
    private final Clock clock;

    @Inject
    public BreakGlass(Agreements agreements, Instructions instructions, PolicyEpochs epochs, Clock clock) {
        this.agreements = agreements;
        this.instructions = instructions;
        this.epochs = epochs;
        this.clock = clock;
    }

    /**
     * Services that are not approved may be used, for as long as the agreement says.
     *
     * @param incapable persons cannot consent, so that Art. 49(1)(f) is asserted
     */
    public void breakGlass(String reason, boolean incapable, UUID by) {
        Instant now = epochs.hold();
        Terms.Emergency agreed = agreements
                .inForce(now)
                .orElseThrow(() -> Refusal.of(Problem.NO_AGREEMENT))
                .terms()
                .emergency();
        agreements.requireNotEnded(now);
        if (!agreed.breakGlass() || (incapable && !agreed.incapableConsent())) {
            throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
        }
        Instant ends = now.plus(Duration.ofHours(agreed.hours()));
        Instruction emergency = new Instruction(Instruction.Kind.BREAK_GLASS, "", reason, incapable, by, now, ends);
        instructions.add(emergency);
        instructions.add(new EmergencyReview(emergency));
        epochs.advance();
    }

    /** It is over before its time. */
    public void end(String reason, UUID by) {
        Instant now = epochs.hold();
        if (instructions.emergency(now).equals(Policy.Emergency.NONE)) {
            throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
        }
        instructions.add(new Instruction(Instruction.Kind.END_EMERGENCY, "", reason, false, by, now, null));
        epochs.advance();
    }

    /** @param note what was found: whether it was needed, and who has received what */
    public void review(UUID emergency, String note, UUID by) {
        instructions
                .lockReview(emergency)
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND))
                .done(note, by, clock.instant());
    }
}
