package org.gatehouse.access.disclosure;

import java.util.Arrays;
import java.util.Locale;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/** Why a log is not handed out (rule 110). */
public enum RefusalReason {
    /** It may break the law, data protection law included. */
    UNLAWFUL,
    MISUSE,
    HARASSMENT;

    public static RefusalReason of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField("reason", Problem.INVALID_INPUT));
    }

    /** Stable and part of the API: {@code unlawful}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
