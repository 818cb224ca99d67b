package org.gatehouse.web.agreement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.EmergencyReview;
import org.gatehouse.core.agreement.Instruction;
import org.jspecify.annotations.Nullable;

/** Emergencies as the API shows them. */
public final class EmergencyViews {
    private EmergencyViews() {}

    /**
     * @param allowed whether the agreement in force lets somebody break the glass
     * @param incapableAllowed and lets them assert Art. 49(1)(f)
     * @param hours for how long
     * @param until when the emergency of now ends by itself; null: there is none
     */
    public record EmergenciesView(
            boolean allowed,
            boolean incapableAllowed,
            int hours,
            @Nullable Instant until,
            List<EmergencyView> emergencies) {}

    /**
     * @param endedAt when it really ended, if it has
     * @param reviewDueAt until when somebody has to look back on it; null: from before there were reviews
     */
    public record EmergencyView(
            UUID id,
            String reason,
            boolean incapable,
            UUID givenBy,
            Instant givenAt,
            Instant endsAt,
            @Nullable Instant endedAt,
            @Nullable Instant reviewDueAt,
            @Nullable Instant reviewedAt,
            @Nullable String note) {

        static EmergencyView of(Instruction emergency, @Nullable Instant endedAt, @Nullable EmergencyReview review) {
            return new EmergencyView(
                    emergency.id(),
                    emergency.reason(),
                    emergency.isIncapable(),
                    emergency.givenBy(),
                    emergency.givenAt(),
                    emergency.endsAt().orElseThrow(),
                    endedAt,
                    review == null ? null : review.dueAt(),
                    review == null ? null : review.doneAt().orElse(null),
                    review == null ? null : review.note().orElse(null));
        }
    }
}
