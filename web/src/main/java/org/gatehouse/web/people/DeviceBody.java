package org.gatehouse.web.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.push.PushSubscriptions.Keys;

/**
 * A browser's push subscription, as the browser gives it.
 *
 * @param endpoint an address at one of the push services we know
 * @param p256dh the browser's public key, in base 64 for URLs
 * @param auth its shared secret, likewise
 */
public record DeviceBody(
        @NotNull @Line(max = 1000) String endpoint,
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{87}") String p256dh,
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{22}") String auth) {

    Keys keys() {
        return new Keys(endpoint, p256dh, auth);
    }

    @Override
    public String toString() {
        return "DeviceBody[…]";
    }
}
