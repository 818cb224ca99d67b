package org.gatehouse.visitor.visits;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a guest is told who wants to come in. Each of them is kept, also the refusals. */
public sealed interface Arrival {

    /** Stable and part of the API. */
    String code();

    /** The instant this answer is about, where it is about one. */
    default Optional<Instant> at() {
        return Optional.empty();
    }

    /** Another day or hour is all that is wrong: somebody entitled may let the guest in all the same. */
    default boolean isAboutTime() {
        return false;
    }

    /** Come in. */
    record Welcome(Instant since) implements Arrival {
        @Override
        public String code() {
            return "welcome";
        }

        @Override
        public Optional<Instant> at() {
            return Optional.of(since);
        }
    }

    /** Somebody has checked in with this pass before (W12). */
    record AlreadyInside(Instant since) implements Arrival {
        @Override
        public String code() {
            return "already-inside";
        }

        @Override
        public Optional<Instant> at() {
            return Optional.of(since);
        }
    }

    /** The right day, but before the doors open (W2). */
    record TooEarly(Instant opensAt) implements Arrival {
        @Override
        public String code() {
            return "too-early";
        }

        @Override
        public boolean isAboutTime() {
            return true;
        }

        @Override
        public Optional<Instant> at() {
            return Optional.of(opensAt);
        }
    }

    /** The right day, but long after the meeting (W1). */
    record TooLate(Instant closedAt) implements Arrival {
        @Override
        public String code() {
            return "too-late";
        }

        @Override
        public boolean isAboutTime() {
            return true;
        }

        @Override
        public Optional<Instant> at() {
            return Optional.of(closedAt);
        }
    }

    /** Another day (W3). */
    record WrongDay(Instant startsAt) implements Arrival {
        @Override
        public String code() {
            return "wrong-day";
        }

        @Override
        public boolean isAboutTime() {
            return true;
        }

        @Override
        public Optional<Instant> at() {
            return Optional.of(startsAt);
        }
    }

    /** Another of the tenant's sites (W4). */
    record WrongSite() implements Arrival {
        @Override
        public String code() {
            return "wrong-site";
        }
    }

    /** The host has called it off (W5). */
    record Cancelled() implements Arrival {
        @Override
        public String code() {
            return "cancelled";
        }
    }

    /** No pass or code of ours; the same answer as for another tenant's. */
    record Unknown() implements Arrival {
        @Override
        public String code() {
            return "unknown";
        }
    }

    /** Reads back what a scan has kept. */
    static Arrival of(String code, @Nullable Instant at) {
        Instant instant = at == null ? Instant.EPOCH : at;
        return switch (code) {
            case "welcome" -> new Welcome(instant);
            case "already-inside" -> new AlreadyInside(instant);
            case "too-early" -> new TooEarly(instant);
            case "too-late" -> new TooLate(instant);
            case "wrong-day" -> new WrongDay(instant);
            case "wrong-site" -> new WrongSite();
            case "cancelled" -> new Cancelled();
            default -> new Unknown();
        };
    }
}
