package org.gatehouse.core.dpa;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when until when something counts. @param until exclusive */
public record Validity(Instant from, Instant until) {
    public static final Validity ALWAYS = new Validity(Instant.MIN, Instant.MAX);

    public static Validity from(Instant from) {
        return new Validity(from, Instant.MAX);
    }

    /** A bound that is null is open. */
    public static Validity between(@Nullable Instant from, @Nullable Instant until) {
        return new Validity(from == null ? Instant.MIN : from, until == null ? Instant.MAX : until);
    }

    /** The time in which both count. */
    public Validity within(Validity other) {
        return new Validity(
                from.isAfter(other.from) ? from : other.from, until.isBefore(other.until) ? until : other.until);
    }

    public boolean includes(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
