package org.gatehouse.web.keys;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.keys.LastOpening;
import org.jspecify.annotations.Nullable;

/** Until when each door can still open (rule 78). */
public record RevocationView(List<LastView> doors) {

    /**
     * One door.
     *
     * @param zone in which people at the door read the time
     * @param latest none: it does not open any more
     */
    public record LastView(
            UUID doorId, String name, String zone, @Nullable Instant latest) {}

    static RevocationView of(List<LastOpening> last) {
        return new RevocationView(last.stream()
                .map(door -> new LastView(
                        door.doorId(),
                        door.doorName(),
                        door.zone().getId(),
                        door.latest().orElse(null)))
                .toList());
    }
}
