package org.gatehouse.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.egress.MessageState;
import org.gatehouse.notifications.testing.FakeConnector.Crash;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

/** What happens when a provider, a connector or we ourselves fail between a decision and its answer. */
class GateFaultsTest {
    private final Lobby lobby = new Lobby();

    @Test
    void after_a_crash_between_claim_and_answer_the_provider_is_asked_before_anything_is_sent_again() {
        lobby.sms.willDieAfterAccepting();
        lobby.sms.whenAsked(new Delivery.Accepted("p-1"));
        UUID message = arriveAndDie();

        lobby.carryMessages();
        assertThat(lobby.sms.asked()).isEmpty(); // whoever died still holds it

        lobby.clock.advance(Duration.ofSeconds(60));
        lobby.settle();

        assertThat(lobby.sms.asked()).containsExactly(message);
        assertThat(lobby.sms.delivered()).hasSize(1);
        assertThat(lobby.messages().get(0).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void if_the_provider_never_had_it_the_message_is_sent_again_under_the_same_name() {
        lobby.sms.willDieAfterAccepting();
        lobby.sms.whenAsked(new Delivery.Rejected("never-seen"));
        UUID message = arriveAndDie();

        lobby.clock.advance(Duration.ofSeconds(60));
        lobby.settle();

        assertThat(lobby.sms.asked()).containsExactly(message);
        assertThat(lobby.sms.delivered()).hasSize(2);
        assertThat(lobby.messages().get(0).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void a_connector_that_failed_has_perhaps_sent_so_it_is_asked_first() {
        lobby.sms.willFailAfterAccepting();
        lobby.sms.whenAsked(new Delivery.Accepted("p-1"));
        lobby.arrive();

        lobby.clock.advance(Duration.ofSeconds(60));
        lobby.settle();

        assertThat(lobby.sms.asked()).hasSize(1);
        assertThat(lobby.sms.delivered()).hasSize(1);
        assertThat(lobby.mail.delivered()).isEmpty();
    }

    @Test
    void a_service_that_cannot_even_be_asked_is_left_for_the_next() {
        lobby.sms.willFailAfterAccepting();
        lobby.sms.willFailWhenAsked();
        lobby.arrive();
        for (int round = 0; round < 10; round++) {
            lobby.sms.willFailAfterAccepting();
            lobby.clock.advance(Duration.ofSeconds(60));
            lobby.carryMessages();
        }

        assertThat(lobby.messages().get(0).state()).isEqualTo(MessageState.SENT);
        assertThat(lobby.mail.delivered()).hasSize(1);
        assertThat(lobby.evidence()).hasSizeLessThan(15);
    }

    @Test
    void what_a_worker_says_after_its_message_was_claimed_anew_counts_for_nothing() {
        lobby.sms.whenAsked(new Delivery.Rejected("never-seen"));
        lobby.sms.willAnswerAfter(
                () -> {
                    lobby.clock.advance(Duration.ofSeconds(61));
                    CompletableFuture.runAsync(lobby::settle).join(); // another worker
                },
                new Delivery.Rejected("refused-late"));

        lobby.arrive();
        lobby.settle();

        assertThat(lobby.messages().get(0).state()).isEqualTo(MessageState.SENT);
        assertThat(lobby.mail.delivered()).isEmpty();
    }

    @Test
    void a_decision_is_good_for_a_minute_and_what_is_later_is_decided_again() {
        lobby.sms.willBeginAfter(() -> lobby.clock.advance(Duration.ofMillis(60_001)));

        lobby.arrive();
        assertThat(lobby.sms.delivered()).as("not a byte has left").isEmpty();
        assertThat(lobby.messages().get(0).lastCode()).contains("clearance-expired");
        lobby.clock.advance(Duration.ofSeconds(5));
        lobby.settle();

        assertThat(lobby.sms.delivered()).hasSize(1);
        assertThat(lobby.messages().get(0).state()).isEqualTo(MessageState.SENT);
        assertThat(lobby.evidence())
                .extracting(FlowEvidence::outcome)
                .containsExactly("PERMIT_REDACTED", "PERMIT_REDACTED");
    }

    @Test
    void a_question_that_comes_too_late_is_put_again_and_nothing_is_sent_twice() {
        lobby.sms.will(new Delivery.Unknown("timed-out"));
        lobby.sms.whenAsked(new Delivery.Accepted("p-1"));
        lobby.arrive();
        lobby.sms.willBeginAfter(() -> lobby.clock.advance(Duration.ofMillis(60_001)));
        lobby.clock.advance(Duration.ofSeconds(5));
        lobby.settle();
        assertThat(lobby.sms.asked()).isEmpty();

        lobby.clock.advance(Duration.ofSeconds(60));
        lobby.settle();

        assertThat(lobby.sms.asked()).hasSize(1);
        assertThat(lobby.sms.delivered()).hasSize(1);
        assertThat(lobby.messages().get(0).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void what_the_process_did_before_it_died_is_on_record() {
        lobby.sms.willDieAfterAccepting();
        arriveAndDie();

        assertThat(lobby.evidence()).extracting(FlowEvidence::outcome).containsExactly("PERMIT_REDACTED");
        assertThat(lobby.messages().get(0).state()).isEqualTo(MessageState.SENDING);
    }

    @Test
    void a_busy_provider_is_tried_again_and_then_left_for_the_next() {
        for (int attempt = 0; attempt < 4; attempt++) {
            lobby.sms.willBeBusy();
        }
        lobby.arrive();
        for (int second = 0; second < 50; second++) {
            lobby.clock.advance(Duration.ofSeconds(1));
            lobby.carryMessages();
        }

        assertThat(lobby.sms.delivered()).hasSize(4);
        assertThat(lobby.mail.delivered()).hasSize(1);
    }

    private UUID arriveAndDie() {
        assertThatThrownBy(lobby::arrive).isInstanceOf(Crash.class);
        return lobby.messages().get(0).id();
    }
}
