package org.gatehouse.core.dpa;

import java.time.Instant;

/** From when until when something counts. @param until exclusive */
public record Validity(Instant from, Instant until) {
    public static final Validity ALWAYS = new Validity(Instant.MIN, Instant.MAX);

    public static Validity from(Instant from) {
        return new Validity(from, Instant.MAX);
    }

    public boolean includes(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
