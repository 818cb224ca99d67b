package org.gatehouse.web.people;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.dpa.Channel;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told of their guests, and who stands in for them.
 *
 * @param first which way an alert takes first, where the agreement permits it; without it, the agreement's order, which
 *     asks no device: those ring besides
 * @param deputyId a colleague, who is told when this host does not answer, and at once while they are away
 * @param absentFrom from then on; nothing: already
 * @param absentUntil until then; nothing: not away
 */
public record ReceivingBody(
        @Nullable @Pattern(regexp = "email|push|sms") String first,
        @Nullable UUID deputyId,
        @Nullable Instant absentFrom,
        @Nullable Instant absentUntil) {

    @Nullable
    Channel channel() {
        return first == null ? null : ChannelCodes.of(first);
    }
}
