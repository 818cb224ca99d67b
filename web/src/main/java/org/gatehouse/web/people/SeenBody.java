package org.gatehouse.web.people;

import jakarta.validation.constraints.NotNull;
import org.gatehouse.core.input.Line;

/**
 * A browser that is used again.
 *
 * @param endpoint of its push subscription
 */
public record SeenBody(@NotNull @Line(max = 1000) String endpoint) {

    @Override
    public String toString() {
        return "SeenBody[…]";
    }
}
