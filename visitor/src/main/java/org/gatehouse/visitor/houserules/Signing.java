package org.gatehouse.visitor.houserules;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a guest does under the text: their name typed, or drawn.
 *
 * @param attempt which one with that scan, counted from one: after each that was refused the next begins
 * @param rulesId the version that stood on the screen
 * @param language in which it was read
 * @param shown until when strokes are kept, as the guest read it
 */
public record Signing(
        int attempt,
        UUID rulesId,
        String language,
        @Nullable String name,
        @Nullable SignatureImage drawn,
        @Nullable LocalDate shown) {
    @Override
    public String toString() {
        return "Signing[" + rulesId + "]";
    }
}
