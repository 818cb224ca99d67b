package org.gatehouse.web.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the caller is told of guests: for them alone, with the addresses that are used.
 *
 * @param first {@code email}, {@code push} or {@code sms}: which way is tried first
 * @param zone the clock of the place where the caller sits, for the days of an absence
 * @param ways what the agreement permits now
 */
public record ReceivingView(
        long version,
        @Nullable String first,
        @Nullable UUID deputyId,
        @Nullable String deputy,
        @Nullable Instant absentFrom,
        @Nullable Instant absentUntil,
        String zone,
        @Nullable String email,
        @Nullable String phone,
        List<WayView> ways) {

    @Override
    public String toString() {
        return "ReceivingView[…]";
    }
}
