package org.gatehouse.core.tokens;

import java.time.Duration;

/** A signed token, as its bearer shows it. */
public record AccessToken(String text, Duration life) {

    @Override
    public String toString() {
        return "AccessToken[…]";
    }
}
