package org.gatehouse.access.calls;

import org.gatehouse.access.protocol.CallProof.Call;

/**
 * A call and what its caller has signed about it.
 *
 * @param text as it was sent
 * @param made the call as it has come in
 */
public record Proof(String text, Call made) {
    /** The thumbprint of the key that it names. */
    public String key() {
        return keyIn(text);
    }

    /** The same, of a text alone. */
    public static String keyIn(String text) {
        return Denied.unless(() -> PublicKeys.namedIn(text));
    }

    @Override
    public String toString() {
        return "Proof[…]";
    }
}
