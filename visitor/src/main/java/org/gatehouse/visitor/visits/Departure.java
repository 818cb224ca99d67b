package org.gatehouse.visitor.visits;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a guest is told who wants to leave. */
public sealed interface Departure {

    /** Stable and part of the API. */
    String code();

    default Optional<Instant> at() {
        return Optional.empty();
    }

    record Goodbye(Instant since) implements Departure {
        @Override
        public String code() {
            return "goodbye";
        }

        @Override
        public Optional<Instant> at() {
            return Optional.of(since);
        }
    }

    /** Never came in, or has left already. */
    record NotInside() implements Departure {
        @Override
        public String code() {
            return "not-inside";
        }
    }

    record Unknown() implements Departure {
        @Override
        public String code() {
            return "unknown";
        }
    }

    /** Reads back what a scan has kept. */
    static Departure of(String code, @Nullable Instant at) {
        return switch (code) {
            case "goodbye" -> new Goodbye(at == null ? Instant.EPOCH : at);
            case "not-inside" -> new NotInside();
            default -> new Unknown();
        };
    }
}
