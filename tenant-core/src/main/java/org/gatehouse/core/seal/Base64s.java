package org.gatehouse.core.seal;

import java.util.Base64;
import java.util.Optional;

/** Base 64 that reads one text only for each content: no missing padding, no bits that say nothing. */
final class Base64s {
    private Base64s() {}

    static Optional<byte[]> read(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Optional.of(bytes)
                    .filter(read -> Base64.getEncoder().encodeToString(read).equals(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
