package org.gatehouse.web.people;

import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.egress.Ways.Way;
import org.jspecify.annotations.Nullable;

/**
 * One way of telling somebody something.
 *
 * @param channel {@code email}, {@code push} or {@code sms}
 * @param permitted whether the agreement lets it go by this way now
 * @param refusal why not: a reason as evidence has it, such as {@code NOT_APPROVED}
 */
public record WayView(
        String channel, boolean permitted, @Nullable String refusal) {

    public static WayView of(Way way) {
        Reason refusal = way.refusal();
        return new WayView(ChannelCodes.of(way.channel()), refusal == null, refusal == null ? null : refusal.name());
    }
}
