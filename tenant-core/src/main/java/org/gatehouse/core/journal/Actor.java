package org.gatehouse.core.journal;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did something. The service itself has no id. */
public record Actor(Kind kind, @Nullable UUID id) {
    /** What the id is of. */
    public enum Kind {
        ACCOUNT,
        HOLDER,
        UNIT,
        /** A system that calls by itself. */
        MACHINE,
        SERVICE;

        /** Stable and part of the API: {@code account}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Actor account(UUID id) {
        return new Actor(Kind.ACCOUNT, id);
    }

    public static Actor holder(UUID id) {
        return new Actor(Kind.HOLDER, id);
    }

    public static Actor unit(UUID id) {
        return new Actor(Kind.UNIT, id);
    }

    public static Actor machine(UUID id) {
        return new Actor(Kind.MACHINE, id);
    }

    public static Actor service() {
        return new Actor(Kind.SERVICE, null);
    }

    /** Nobody needs to forget it. */
    boolean isThing() {
        return kind == Kind.UNIT || kind == Kind.MACHINE;
    }

    /** Whom the row would tell of, if anybody. */
    Optional<UUID> person() {
        return isThing() ? Optional.empty() : Optional.ofNullable(id);
    }
}
