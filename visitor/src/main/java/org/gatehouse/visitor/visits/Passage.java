package org.gatehouse.visitor.visits;

import java.util.Arrays;
import java.util.Locale;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/** Which way through the door. */
public enum Passage {
    CHECK_IN,
    CHECK_OUT;

    /** Stable and part of the API: {@code check-in}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Passage of(String code) {
        return Arrays.stream(values())
                .filter(passage -> passage.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField("passage", Problem.INVALID_INPUT));
    }
}
