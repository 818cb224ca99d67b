package org.gatehouse.core.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What is taken of all that could be: what somebody has chosen, or what is proposed to them. */
final class Taken {
    private final @Nullable Set<String> chosen;
    private final Set<String> offered = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    private Taken(@Nullable Set<String> chosen) {
        this.chosen = chosen;
    }

    /** @param chosen keys; null: whatever is proposed */
    static Taken of(@Nullable List<String> chosen) {
        return new Taken(chosen == null ? null : Set.copyOf(chosen));
    }

    /** Whether that is taken which is offered. */
    boolean take(String key, boolean proposed) {
        offered.add(key);
        boolean is = chosen == null ? proposed : chosen.contains(key);
        if (is) {
            taken.add(key);
        }
        return is;
    }

    boolean has(String key) {
        return taken.contains(key);
    }

    /** Nobody takes what was not offered. */
    void requireAllKnown() {
        if (chosen != null && !offered.containsAll(chosen)) {
            throw Refusal.ofField("taken", Problem.INVALID_INPUT);
        }
    }
}
