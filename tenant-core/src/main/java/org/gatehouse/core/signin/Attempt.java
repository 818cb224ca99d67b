package org.gatehouse.core.signin;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try to sign in, before the password is looked at.
 *
 * @param admitted whether it may be looked at
 * @param counter where it counts
 * @param device the device it comes from, where the account has been used there before
 * @param account empty where there is none that can be used
 * @param hash of the account's password
 */
record Attempt(
        boolean admitted,
        SignInTallies.Key counter,
        @Nullable UUID device,
        Optional<UUID> account,
        Optional<String> hash) {

    boolean isFromStranger() {
        return device == null;
    }
}
