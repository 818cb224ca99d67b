package org.gatehouse.access.doors;

import java.util.Locale;
import java.util.Set;

/** Where a door unit is in its life (rules 67 and 96). A dismounted unit is never put up again. */
public enum DoorState {
    STOCK,
    INSTALLED,
    ACTIVE,
    DEACTIVATED,
    DISMOUNTED;

    Set<DoorState> next() {
        return switch (this) {
            case STOCK -> Set.of(INSTALLED, DISMOUNTED);
            case INSTALLED -> Set.of(ACTIVE, DISMOUNTED);
            case ACTIVE -> Set.of(DEACTIVATED);
            case DEACTIVATED -> Set.of(ACTIVE, DISMOUNTED);
            case DISMOUNTED -> Set.of();
        };
    }

    /** Stable and part of the API: {@code deactivated}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
