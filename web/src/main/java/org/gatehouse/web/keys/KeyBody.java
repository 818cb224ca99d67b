package org.gatehouse.web.keys;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.keys.KeyTerms;
import org.gatehouse.access.keys.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * A key to be granted: to one of the tenant's own people, to a company, or, shared from a company's key, to one of its
 * people.
 *
 * @param parentId the company's key that it is shared from
 * @param days 1 for Monday to 7 for Sunday
 * @param opensAt {@code HH:mm} in the zone of the door
 * @param closesAt the first minute at which it does not open any more; before {@code opensAt}: on the next day; the
 *     same: all day round
 * @param everyWeeks 2 for every other week, counted from that of {@code validFrom}
 * @param validFrom the first day
 * @param validUntil the last day, included; none: until it is revoked
 */
public record KeyBody(
        @Nullable UUID holderId,
        @Nullable UUID companyId,
        @Nullable UUID parentId,
        @NotNull @Size(min = 1, max = 200) List<@NotNull UUID> doorIds,
        @NotNull @Size(min = 1, max = 7) List<@NotNull @Min(1) @Max(7) Integer> days,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
        String opensAt,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
        String closesAt,

        @Min(1) @Max(Schedule.LONGEST_RECURRENCE) int everyWeeks,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    KeyTerms read() {
        Schedule schedule = new Schedule(
                days.stream().map(DayOfWeek::of).collect(Collectors.toSet()),
                LocalTime.parse(opensAt),
                LocalTime.parse(closesAt),
                everyWeeks);
        return new KeyTerms(holderId, companyId, parentId, doorIds, schedule, validFrom, validUntil);
    }
}
