package org.gatehouse.core.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Who is to meet whom, where and when, as an event may say it: ids and times. Names and addresses are looked up by
 * whoever writes a message.
 */
public record Appointment(UUID meetingId, UUID guestId, UUID hostId, UUID siteId, Instant startsAt, Instant endsAt) {}
