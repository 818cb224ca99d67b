package org.gatehouse.web.phones;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.factors.FactorKind;
import org.gatehouse.access.factors.FactorState;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a phone's second factor.
 *
 * @param doorIds of the holder's doors those that ask for it; none: nobody asks for it
 * @param kind passkey or pin; absent: none has been set
 * @param provenUntil absent: it must be shown before these doors open
 * @param waitsUntil when the next try may be made; absent: now
 */
public record FactorView(
        List<UUID> doorIds,
        @Nullable String kind,
        @Nullable Instant provenUntil,
        @Nullable Instant waitsUntil,
        int triesLeft) {
    static FactorView of(FactorState state) {
        return new FactorView(
                state.doors(),
                state.kind().map(FactorKind::code).orElse(null),
                state.provenUntil().orElse(null),
                state.waitsUntil().orElse(null),
                state.triesLeft());
    }
}
