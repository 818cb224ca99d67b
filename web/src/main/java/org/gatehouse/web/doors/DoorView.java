package org.gatehouse.web.doors;

import java.time.Instant;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;
import org.jspecify.annotations.Nullable;

/** A door unit as administrators see it. */
public record DoorView(
        UUID id,
        long version,
        UUID siteId,
        String name,
        String serialNumber,
        String state,
        Instant changedAt,
        @Nullable Integer offlineMinutes,
        @Nullable UUID administratorId,
        boolean asksFactor,
        boolean fromAfar) {

    static DoorView of(DoorUnit unit) {
        return new DoorView(
                unit.id(),
                unit.version(),
                unit.siteId(),
                unit.name(),
                unit.serialNumber(),
                unit.state().code(),
                unit.changedAt(),
                unit.offlineMinutes().orElse(null),
                unit.administratorId().orElse(null),
                unit.asksFactor(),
                unit.opensFromAfar());
    }
}
