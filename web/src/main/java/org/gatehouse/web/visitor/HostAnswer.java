package org.gatehouse.web.visitor;

import java.time.Instant;
import org.gatehouse.notifications.hostalert.AlertState;
import org.jspecify.annotations.Nullable;

/**
 * What a guest at a kiosk learns of the telling of the host: never who was told, who answered, or how.
 *
 * @param state {@code telling} (nobody has been reached yet), {@code told}, {@code nobody-answers} (the desk knows), or
 *     what was answered: {@code coming, five-minutes, send-up, not-mine, admit}; after {@code not-mine} somebody else
 *     is asked, after {@code admit} the pass is good today
 * @param at since when it is so, where it is known
 * @param text where to go, for {@code send-up}: the meeting's room; never to who has shown nothing but a name
 */
public record HostAnswer(
        String state, @Nullable Instant at, @Nullable String text) {
    static final HostAnswer TELLING = new HostAnswer("telling", null, null);

    static HostAnswer of(AlertState alert, String room) {
        AlertState.Answered answered = alert.answered();
        if (alert.receptionMustAct()) {
            return new HostAnswer("nobody-answers", null, null);
        }
        if (answered != null) {
            boolean up = answered.answer().equals("send-up") && !room.isBlank();
            return new HostAnswer(answered.answer(), answered.at(), up ? room : null);
        }
        return alert.told().stream()
                .filter(one -> one.state().equals("sent"))
                .map(AlertState.Told::at)
                .findFirst()
                .map(at -> new HostAnswer("told", at, null))
                .orElse(TELLING);
    }
}
