package org.gatehouse.web.doors;

import java.time.Instant;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;

/** A door unit as administrators see it. */
public record DoorView(
        UUID id, long version, UUID siteId, String name, String serialNumber, String state, Instant changedAt) {

    static DoorView of(DoorUnit unit) {
        return new DoorView(
                unit.id(),
                unit.version(),
                unit.siteId(),
                unit.name(),
                unit.serialNumber(),
                unit.state().code(),
                unit.changedAt());
    }
}
