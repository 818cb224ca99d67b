package org.gatehouse.access.factors;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How it stands with a phone's second factor.
 *
 * @param doors of the holder's doors those that ask for it
 * @param kind empty: none has been set
 * @param provenUntil empty: it must be shown (again)
 * @param waitsUntil empty: it may be tried now
 */
public record FactorState(
        List<UUID> doors,
        Optional<FactorKind> kind,
        Optional<Instant> provenUntil,
        Optional<Instant> waitsUntil,
        int triesLeft) {}
