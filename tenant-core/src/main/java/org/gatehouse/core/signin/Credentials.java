package org.gatehouse.core.signin;

import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.sessions.Browser;
import org.jspecify.annotations.Nullable;

/**
 * What somebody shows to be let in, and from where.
 *
 * @param organisation the tenant's short name
 * @param code a one-time code or a recovery code
 * @param device the secret this device was given when somebody last signed in with it
 */
public record Credentials(
        String organisation,
        String email,
        String password,
        @Nullable String code,
        SourceNetwork source,
        @Nullable String device,
        Browser browser) {

    boolean hasCode() {
        return code != null && !code.isBlank();
    }

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
