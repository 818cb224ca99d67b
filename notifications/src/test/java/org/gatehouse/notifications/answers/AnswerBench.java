package org.gatehouse.notifications.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.notifications.hostalert.AlertState;
import org.gatehouse.notifications.hostalert.Answer;
import org.gatehouse.notifications.testing.Lobby;

/** A host who answers an alert by its link. */
abstract class AnswerBench {
    final Lobby lobby = new Lobby();
    final UUID visit = lobby.arrive();
    final String link = secret(lobby.sms.only().text());

    void answer(String secret, Answer answer) {
        lobby.as(() -> lobby.answers.byLink(secret, answer));
        lobby.settle();
    }

    AlertState state() {
        return lobby.as(() -> lobby.alerts.of(List.of(visit))).get(visit);
    }

    static String secret(String text) {
        return text.substring(text.indexOf('#') + 1).strip();
    }

    static void assertDead(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.ANSWER_LINK_DEAD));
    }
}
