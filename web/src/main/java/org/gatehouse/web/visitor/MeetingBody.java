package org.gatehouse.web.visitor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as its host and the desk see it.
 *
 * @param seriesId the same for meetings that were planned in one go
 * @param subject not there where it is not for the caller
 */
public record MeetingBody(
        UUID id,
        long version,
        @Nullable UUID seriesId,
        UUID siteId,
        UUID hostId,
        String host,
        @Nullable String subject,
        String room,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant cancelledAt,
        List<Invited> guests) {

    /**
     * One guest of it.
     *
     * @param jobTitle asked for, as the two after it, only where the tenant has turned it on
     * @param invitation told in pages of meetings; null where nothing was to be sent
     * @param code what the guest can type at the kiosk when the phone is dead; gone once they have come
     */
    public record Invited(
            UUID visitId,
            String firstName,
            String lastName,
            @Nullable String email,
            @Nullable String company,
            @Nullable String jobTitle,
            @Nullable String linkedIn,
            @Nullable String licencePlate,
            String status,
            @Nullable String code,
            @Nullable Instant arrivedAt,
            @Nullable Instant departedAt,
            @Nullable Invitation invitation) {}

    /**
     * What became of the last message to a guest.
     *
     * @param state {@code sending}, {@code sent}, {@code failed}, {@code held} until somebody decides, or
     *     {@code later}: the guest has been sent very many, and it waits for its turn
     * @param channel {@code email} or {@code sms}, once it is decided
     * @param reason why it failed or is held, as evidence has it
     */
    public record Invitation(
            String state,
            @Nullable String channel,
            @Nullable String reason) {}
}
