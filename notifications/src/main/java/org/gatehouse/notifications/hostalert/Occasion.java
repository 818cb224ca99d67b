package org.gatehouse.notifications.hostalert;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a host is told: a guest has come in, or was turned away for a reason the host can mend. */
public enum Occasion {
    ARRIVED(Answer.COMING, Answer.FIVE_MINUTES, Answer.SEND_UP, Answer.NOT_MINE),
    WRONG_DAY(Answer.ADMIT, Answer.COMING, Answer.NOT_MINE),
    TOO_EARLY(Answer.ADMIT, Answer.COMING, Answer.NOT_MINE),
    TOO_LATE(Answer.ADMIT, Answer.COMING, Answer.NOT_MINE),
    /** Letting in is of no use here: the meeting is elsewhere (W4). */
    WRONG_SITE(Answer.COMING, Answer.NOT_MINE);

    private final List<Answer> answers;

    Occasion(Answer... answers) {
        this.answers = List.of(answers);
    }

    /** Empty where the host is not told: a cancelled visit, a pass in use. */
    static Optional<Occasion> ofRefusal(String outcome) {
        return Arrays.stream(values())
                .filter(occasion -> occasion != ARRIVED && occasion.code().equals(outcome))
                .findFirst();
    }

    /** Stable and part of the API; for a refusal the scan's own outcome. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<Answer> answers() {
        return answers;
    }

    /** A guest inside waits for somebody, so time moves the alert on. */
    boolean isUrgent() {
        return this == ARRIVED;
    }
}
