package org.gatehouse.access.keys;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a door opens for a holder.
 *
 * @param keyId the key that opens it, or the one that came nearest to it; null where there is none
 */
public record Judgement(Ground ground, @Nullable UUID keyId) {
    static Judgement of(Ground ground) {
        return new Judgement(ground, null);
    }

    public boolean opens() {
        return ground == Ground.OPENS;
    }
}
