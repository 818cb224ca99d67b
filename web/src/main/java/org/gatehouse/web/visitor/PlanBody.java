package org.gatehouse.web.visitor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.visitor.visits.Guest;
import org.gatehouse.visitor.visits.Meeting;
import org.gatehouse.visitor.visits.Repetition;
import org.gatehouse.visitor.visits.Repetition.Rhythm;
import org.gatehouse.web.people.GuestBody;
import org.gatehouse.web.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to be planned or changed.
 *
 * @param hostId who receives the guests; without it, the caller. A host can name nobody else
 * @param subject what it is about; when changing, nothing leaves it as it is
 * @param startsAt an instant, ISO 8601 with offset
 * @param repeat several meetings in one go; taken when planning, and not when changing
 * @param guests taken when planning; when changing, guests are added and removed on their own
 */
public record PlanBody(
        @NotNull UUID siteId,
        @Nullable UUID hostId,
        @Nullable @Line(max = 200) String subject,
        @NotNull @Line(max = 100) String room,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Nullable @Valid Repeat repeat,
        @Nullable @Size(max = 200) List<@NotNull @Valid GuestBody> guests) {

    /**
     * The same hour of the clock at the site, several times.
     *
     * @param times how many meetings, the first among them
     */
    public record Repeat(
            @NotNull Rhythm rhythm,
            @Min(2) @Max(Repetition.MOST) int times) {}

    Optional<Repetition> repetition() {
        return Optional.ofNullable(repeat).map(wanted -> new Repetition(wanted.rhythm(), wanted.times()));
    }

    Meeting.Plan plan(Caller caller) {
        UUID host = hostId == null
                ? caller.person().orElseThrow(() -> Refusal.ofField("hostId", Problem.INVALID_INPUT))
                : hostId;
        if (caller.onlyAsHost().filter(own -> !own.equals(host)).isPresent()) {
            throw Refusal.ofField("hostId", Problem.INVALID_INPUT);
        }
        return new Meeting.Plan(siteId, host, subject, room, startsAt, endsAt);
    }

    List<Guest> invited() {
        List<Guest> invited = new ArrayList<>();
        if (guests != null) {
            for (int index = 0; index < guests.size(); index++) {
                invited.add(guests.get(index).read("guests[" + index + "]."));
            }
        }
        return invited;
    }
}
