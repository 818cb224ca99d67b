package org.gatehouse.access.protocol.events;

import java.util.Locale;
import java.util.Optional;

/** What a unit writes down. */
public enum EventKind {
    /** Always the first after power was away. */
    STARTED,
    OPENED,
    REFUSED;

    /** Stable and part of the protocol: {@code opened}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EventKind> of(String code) {
        for (EventKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
