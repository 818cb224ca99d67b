package org.gatehouse.visitor.checkin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.tenancy.Rows;

/** What kiosks were shown. */
@Singleton
public class Scans {
    /** How long a guest may stand at a kiosk and wait for an answer. */
    static final Duration WAIT = Duration.ofMinutes(15);

    private final Rows rows;
    private final Clock clock;

    @Inject
    public Scans(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A showing that is known already; whose visit it was about, if anybody's. */
    public record Known(Optional<UUID> visitId) {}

    /** A guest who waits: for an answer about that visit, since then. */
    public record Waiting(UUID visitId, Instant since) {}

    public Optional<Known> known(UUID scanId) {
        return rows.find(Scan.class, scanId).map(scan -> new Known(scan.visitId()));
    }

    /** The guest who came in, or would have, at this device a moment ago. */
    public Optional<Waiting> waiting(UUID scanId, UUID device) {
        Instant earliest = clock.instant().minus(WAIT);
        return rows.find(Scan.class, scanId)
                .filter(scan -> scan.isBy(device)
                        && scan.direction() == Scan.Direction.IN
                        && scan.recordedAt().isAfter(earliest))
                .flatMap(scan -> scan.visitId().map(visit -> new Waiting(visit, scan.occurredAt())));
    }
}
