package org.gatehouse.web.kiosks;

import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.devices.Kiosk;
import org.jspecify.annotations.Nullable;

/** A tablet as administrators see it. */
public record KioskView(
        UUID id,
        UUID siteId,
        String entrance,
        String name,
        Instant createdAt,
        @Nullable Instant pairedAt,
        @Nullable Instant lastSeenAt,
        @Nullable Instant revokedAt) {

    static KioskView of(Kiosk kiosk) {
        return new KioskView(
                kiosk.id(),
                kiosk.siteId(),
                kiosk.entrance(),
                kiosk.name(),
                kiosk.createdAt(),
                kiosk.pairedAt().orElse(null),
                kiosk.lastSeenAt().orElse(null),
                kiosk.revokedAt().orElse(null));
    }
}
