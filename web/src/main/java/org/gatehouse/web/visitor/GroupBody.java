package org.gatehouse.web.visitor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.visitor.desk.CheckInGroup;
import org.gatehouse.visitor.visits.Arrival;
import org.jspecify.annotations.Nullable;

/** Guests of one meeting who stand at the desk together. */
public record GroupBody(
        @NotNull UUID meetingId,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Guest> guests) {

    /** @param scanId made by the desk's screen for this guest; the same when it sends again */
    public record Guest(@NotNull UUID scanId, @NotNull UUID visitId) {}

    List<CheckInGroup.Guest> read() {
        return guests.stream()
                .map(guest -> new CheckInGroup.Guest(guest.scanId(), guest.visitId()))
                .toList();
    }

    /** Every guest's answer, in the order of the request. */
    public record Arrived(List<Answer> guests) {}

    /** @param outcome as in {@link ScanAnswer} */
    public record Answer(
            UUID visitId, String outcome, @Nullable Instant at) {
        static Answer of(Guest guest, Arrival arrival) {
            return new Answer(guest.visitId(), arrival.code(), arrival.at().orElse(null));
        }
    }
}
