package org.gatehouse.visitor.houserules;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a guest does under the text: their name typed, or drawn.
 *
 * @param rulesId the version that stood on the screen
 * @param language in which it was read
 * @param shown until when strokes are kept, as the guest read it
 */
public record Signing(
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
