package org.gatehouse.container;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Where it is noon while the tests run, so that none that needs a day meets midnight. */
public final class Noon {
    public static final ZoneId ZONE = zone();

    private Noon() {}

    private static ZoneId zone() {
        int ahead = 12 - Instant.now().atOffset(ZoneOffset.UTC).getHour();
        return ZoneId.of("Etc/GMT%+d".formatted(-ahead)); // which counts westward
    }
}
