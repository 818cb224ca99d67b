package org.gatehouse.visitor.houserules;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a guest does under the text: their name typed, or drawn.
 *
 * @param rulesId the version that stood on the screen
 * @param language in which it was read
 */
public record Signing(
        UUID rulesId,
        String language,
        @Nullable String name,
        @Nullable SignatureImage drawn) {
    @Override
    public String toString() {
        return "Signing[" + rulesId + "]";
    }
}
