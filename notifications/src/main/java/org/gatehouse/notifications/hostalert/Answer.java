package org.gatehouse.notifications.hostalert;

import java.util.Arrays;
import java.util.Locale;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/** What somebody who was asked to receive a guest can say with one tap. */
public enum Answer {
    COMING,
    FIVE_MINUTES,
    SEND_UP,
    /** Somebody else must be asked. */
    NOT_MINE,
    /** Let the guest in today, though it is not the planned time (W3). */
    ADMIT;

    /** Stable and part of the API: {@code five-minutes}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Answer of(String code) {
        return Arrays.stream(values())
                .filter(answer -> answer.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField("answer", Problem.INVALID_INPUT));
    }
}
