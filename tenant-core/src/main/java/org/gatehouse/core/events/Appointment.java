package org.gatehouse.core.events;

import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.dpa.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Who is to meet whom, where and when, as an event may say it: ids and times. Names and addresses are looked up by
 * whoever writes a message.
 *
 * @param inviteBy the channel that the host chose for this guest; null: none in particular
 */
public record Appointment(
        UUID meetingId,
        UUID guestId,
        UUID hostId,
        UUID siteId,
        Instant startsAt,
        Instant endsAt,
        @Nullable Channel inviteBy) {}
