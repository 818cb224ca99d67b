package org.gatehouse.core.journal;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a deed was about.
 *
 * @param object the door, company, key; none where the deed is about the whole register
 * @param person whose keys they are; kept under that person's own key, so that it can be forgotten
 * @param details codes, numbers and instants, by their names in the API; nothing personal
 */
public record About(@Nullable UUID object, @Nullable UUID person, Map<String, String> details) {
    public static About nothing() {
        return new About(null, null, Map.of());
    }

    public static About of(UUID object) {
        return new About(object, null, Map.of());
    }

    public About person(@Nullable UUID whose) {
        return new About(object, whose, details);
    }

    public About with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, String.valueOf(value));
        return new About(object, person, Collections.unmodifiableMap(more));
    }
}
