package org.gatehouse.web.keys;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.keys.DoorKey;
import org.gatehouse.access.keys.KeyOnDoors;
import org.gatehouse.access.keys.Schedule;
import org.jspecify.annotations.Nullable;

/** A key as administrators see it. */
public record KeyView(
        UUID id,
        long version,
        @Nullable UUID holderId,
        @Nullable UUID companyId,
        @Nullable UUID parentId,
        List<UUID> doorIds,
        List<Integer> days,
        String opensAt,
        String closesAt,
        int everyWeeks,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer policyNumber,
        Instant grantedAt,
        @Nullable UUID grantedBy,
        @Nullable Instant revokedAt,
        @Nullable String reason) {

    static KeyView of(KeyOnDoors found) {
        DoorKey key = found.key();
        Schedule schedule = key.schedule();
        return new KeyView(
                key.id(),
                key.version(),
                key.holderId().orElse(null),
                key.companyId().orElse(null),
                key.parentId().orElse(null),
                found.doors(),
                schedule.days().stream().map(DayOfWeek::getValue).sorted().toList(),
                schedule.opensAt().toString(),
                schedule.closesAt().toString(),
                schedule.everyWeeks(),
                key.validFrom(),
                key.validUntil().orElse(null),
                key.policyNumber() == 0 ? null : key.policyNumber(),
                key.grantedAt(),
                key.grantedBy().orElse(null),
                key.revokedAt().orElse(null),
                key.reason().orElse(null));
    }
}
