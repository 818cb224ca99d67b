package org.gatehouse.notifications.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent.GuestLeft;
import org.gatehouse.core.events.DomainEvent.HostAnswered;
import org.gatehouse.core.events.DomainEvent.ReceptionMustAct;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.notifications.hostalert.Answer;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

class AnswerAlertTest extends AnswerBench {

    @Test
    void an_answer_stops_the_escalation_and_is_told() {
        lobby.clock.advance(Duration.ofSeconds(20));
        answer(link, Answer.FIVE_MINUTES);
        lobby.pass(Duration.ofSeconds(200));

        assertThat(lobby.messages()).hasSize(1);
        assertThat(lobby.told(HostAnswered.class))
                .containsExactly(new HostAnswered(visit, "five-minutes", lobby.host, Lobby.NINE.plusSeconds(20)));
        assertThat(state().answered().person()).isEqualTo("Anna Berg");
        assertThat(state().open()).isFalse();
    }

    @Test
    void not_mine_asks_the_deputy_at_once_without_asking_the_host_again() {
        lobby.clock.advance(Duration.ofSeconds(10));
        answer(link, Answer.NOT_MINE);

        assertThat(lobby.sms.last().to()).isEqualTo("+4520000002");
        assertThat(lobby.mail.delivered()).isEmpty();
        assertThat(state().open()).isTrue();
        lobby.pass(Duration.ofSeconds(59));
        assertThat(lobby.told(ReceptionMustAct.class)).isEmpty();
        lobby.pass(Duration.ofSeconds(1));
        assertThat(lobby.told(ReceptionMustAct.class)).hasSize(1);
    }

    @Test
    void the_deputy_answers_by_a_link_of_their_own() {
        answer(link, Answer.NOT_MINE);
        answer(secret(lobby.sms.last().text()), Answer.COMING);

        assertThat(state().answered().person()).isEqualTo("Bo Berg");
        assertThat(lobby.told(HostAnswered.class))
                .extracting(HostAnswered::answeredBy)
                .containsExactly(lobby.host, lobby.deputy);
    }

    @Test
    void when_the_deputy_says_not_mine_reception_must_act() {
        answer(link, Answer.NOT_MINE);
        answer(secret(lobby.sms.last().text()), Answer.NOT_MINE);

        assertThat(lobby.told(ReceptionMustAct.class)).hasSize(1);
        assertThat(state().receptionMustAct()).isTrue();
    }

    @Test
    void the_host_may_answer_while_the_deputy_is_asked() {
        lobby.pass(Duration.ofSeconds(121));
        answer(link, Answer.COMING);
        lobby.pass(Duration.ofSeconds(100));

        assertThat(state().answered().person()).isEqualTo("Anna Berg");
        assertThat(lobby.told(ReceptionMustAct.class)).isEmpty();
    }

    @Test
    void not_mine_from_the_host_while_the_deputy_is_asked_leaves_the_deputy_time() {
        lobby.pass(Duration.ofSeconds(121));
        answer(link, Answer.NOT_MINE);

        assertThat(lobby.told(ReceptionMustAct.class)).isEmpty();
        lobby.pass(Duration.ofSeconds(59));
        assertThat(lobby.told(ReceptionMustAct.class)).hasSize(1);
    }

    @Test
    void within_ten_minutes_a_second_answer_replaces_the_first_and_both_are_told() {
        answer(link, Answer.COMING);
        lobby.clock.advance(Duration.ofMinutes(9));
        answer(link, Answer.SEND_UP);

        assertThat(state().answered().answer()).isEqualTo("send-up");
        assertThat(lobby.told(HostAnswered.class))
                .extracting(HostAnswered::answer)
                .containsExactly("coming", "send-up");
    }

    @Test
    void a_second_thought_does_not_prolong_the_ten_minutes() {
        answer(link, Answer.COMING);
        lobby.clock.advance(Duration.ofMinutes(9));
        answer(link, Answer.SEND_UP);
        lobby.clock.advance(Duration.ofMinutes(1));

        assertDead(() -> answer(link, Answer.COMING));
    }

    @Test
    void not_mine_after_coming_asks_the_deputy() {
        answer(link, Answer.COMING);
        lobby.clock.advance(Duration.ofMinutes(5));
        answer(link, Answer.NOT_MINE);

        assertThat(lobby.sms.last().to()).isEqualTo("+4520000002");
        lobby.pass(Duration.ofSeconds(59));
        assertThat(lobby.told(ReceptionMustAct.class)).isEmpty();
    }

    @Test
    void nobodys_not_mine_undoes_anothers_yes() {
        lobby.pass(Duration.ofSeconds(121));
        String deputys = secret(lobby.sms.last().text());
        answer(link, Answer.COMING);
        answer(deputys, Answer.NOT_MINE);

        assertThat(state().answered().answer()).isEqualTo("coming");
        assertThat(state().open()).isFalse();
        assertThat(lobby.told(HostAnswered.class)).hasSize(2);
    }

    @Test
    void a_guest_who_is_inside_cannot_be_let_in() {
        assertThatThrownBy(() -> answer(link, Answer.ADMIT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.INVALID_INPUT));
    }

    @Test
    void the_signed_in_host_sees_and_answers_without_a_link() {
        UUID alert = lobby.as(() -> lobby.answers.openFor(lobby.host))
                .keySet()
                .iterator()
                .next();

        lobby.as(() -> lobby.answers.signedIn(alert, lobby.host, Answer.COMING));

        assertThat(state().answered().person()).isEqualTo("Anna Berg");
        assertThat(lobby.as(() -> lobby.answers.openFor(lobby.host))).isEmpty();
    }

    @Test
    void somebody_who_was_not_asked_sees_nothing_and_cannot_answer() {
        UUID alert = state().alertId();

        assertThat(lobby.as(() -> lobby.answers.openFor(lobby.deputy))).isEmpty();
        assertThatThrownBy(() -> lobby.as(() -> lobby.answers.signedIn(alert, lobby.deputy, Answer.COMING)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.NOT_FOUND));
    }

    @Test
    void reception_can_answer_for_somebody_it_has_reached() {
        UUID receptionist = lobby.addEmployee("Carl", "da", "+4520000003", "carl@firm.example", null);

        lobby.as(() -> lobby.answers.atDesk(state().alertId(), receptionist, Answer.SEND_UP));

        assertThat(state().answered().person()).isEqualTo("Carl Berg");
    }

    @Test
    void an_alert_that_is_over_takes_no_answer_from_anybody() {
        UUID alert = state().alertId();
        lobby.record(new GuestLeft(visit, lobby.clock.instant(), false));
        lobby.settle();

        assertThatThrownBy(() -> lobby.as(() -> lobby.answers.atDesk(alert, lobby.host, Answer.COMING)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.ALERT_OVER));
    }

    @Test
    void reception_asks_somebody_else_who_is_then_waited_for() {
        UUID colleague = lobby.addEmployee("Carl", "en", "+4520000003", "carl@firm.example", null);
        lobby.pass(Duration.ofSeconds(200));

        lobby.doAs(() -> lobby.reassign.to(state().alertId(), colleague));
        lobby.settle();

        assertThat(lobby.sms.last().to()).isEqualTo("+4520000003");
        assertThat(lobby.sms.last().text()).startsWith("Reception asks you: Mette (Novus) is at Havnen.");
        assertThat(state().receptionMustAct()).isFalse();
        lobby.pass(Duration.ofSeconds(60));
        assertThat(state().receptionMustAct()).isTrue();
    }

    @Test
    void reception_cannot_ask_somebody_who_is_away() {
        lobby.employee(lobby.deputy, deputy -> deputy.leave(Lobby.NINE));

        assertThatThrownBy(() -> lobby.doAs(() -> lobby.reassign.to(state().alertId(), lobby.deputy)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("employeeId"));
    }
}
