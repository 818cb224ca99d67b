package org.gatehouse.notifications.hostalert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent.ArrivalUndone;
import org.gatehouse.core.events.DomainEvent.DepartureUndone;
import org.gatehouse.core.events.DomainEvent.GuestLeft;
import org.gatehouse.core.events.DomainEvent.ReceptionMustAct;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

/** An alert when its guest goes, and comes in again. */
class EscalationOfReturnsTest {
    private final Lobby lobby = new Lobby();

    @Test
    void a_guest_who_leaves_ends_the_alert() {
        UUID visit = lobby.arrive();
        lobby.record(new GuestLeft(visit, Lobby.NINE, false));
        lobby.settle();

        lobby.pass(Duration.ofSeconds(200));

        assertThat(lobby.messages()).hasSize(1);
        assertThat(lobby.told(ReceptionMustAct.class)).isEmpty();
    }

    @Test
    void a_guest_who_goes_out_and_in_again_within_ten_minutes_is_not_told_of_again() {
        UUID visit = lobby.arrive();
        for (int time = 0; time < 9; time++) {
            lobby.clock.advance(Duration.ofMinutes(1));
            outAndIn(visit);
        }
        assertThat(lobby.messages()).hasSize(1);

        lobby.clock.advance(Duration.ofMinutes(1));
        outAndIn(visit);

        assertThat(lobby.messages()).hasSize(2);
    }

    @Test
    void the_alert_of_a_guest_who_is_in_again_goes_on_from_where_it_was() {
        UUID visit = lobby.arrive();
        lobby.pass(Duration.ofSeconds(60));
        lobby.record(new GuestLeft(visit, lobby.clock.instant(), false));
        lobby.settle();
        lobby.pass(Duration.ofSeconds(120));
        lobby.arrive(visit);
        lobby.pass(Duration.ofSeconds(59));
        outAndIn(visit);
        assertThat(lobby.messages()).hasSize(2);

        lobby.pass(Duration.ofSeconds(1));
        assertThat(lobby.sms.last().to()).isEqualTo("+4520000002");
        lobby.pass(Duration.ofSeconds(60));
        assertThat(lobby.told(ReceptionMustAct.class)).hasSize(1);
        outAndIn(visit);
        lobby.pass(Duration.ofSeconds(60));
        assertThat(lobby.messages()).hasSize(3);
    }

    @Test
    void an_answer_still_counts_when_the_guest_is_in_again() {
        UUID visit = lobby.arrive();
        String text = lobby.sms.last().text();
        lobby.as(() -> lobby.answers.byLink(text.substring(text.indexOf('#') + 1), Answer.COMING));
        outAndIn(visit);

        lobby.pass(Duration.ofSeconds(200));

        assertThat(lobby.messages()).hasSize(1);
        assertThat(lobby.told(ReceptionMustAct.class)).isEmpty();
    }

    @Test
    void nobody_is_asked_any_more_about_a_guest_who_had_not_come() {
        UUID visit = lobby.arrive();
        lobby.record(new ArrivalUndone(visit, lobby.clock.instant(), Lobby.NINE));
        lobby.settle();

        lobby.pass(Duration.ofSeconds(200));

        assertThat(lobby.messages()).hasSize(1);
        assertThat(lobby.told(ReceptionMustAct.class)).isEmpty();
    }

    @Test
    void a_guest_who_comes_after_a_mistake_is_told_of() {
        UUID visit = lobby.arrive();
        lobby.record(new ArrivalUndone(visit, lobby.clock.instant(), Lobby.NINE));
        lobby.settle();

        lobby.clock.advance(Duration.ofSeconds(30));
        lobby.arrive(visit);

        assertThat(lobby.messages()).hasSize(2);
    }

    @Test
    void the_alert_of_a_guest_who_had_not_gone_goes_on() {
        UUID visit = lobby.arrive();
        lobby.record(new GuestLeft(visit, lobby.clock.instant(), false));
        lobby.settle();
        lobby.record(new DepartureUndone(visit, lobby.clock.instant()));
        lobby.settle();

        lobby.pass(Duration.ofSeconds(60));

        assertThat(lobby.messages()).hasSize(2);
    }

    private void outAndIn(UUID visit) {
        lobby.record(new GuestLeft(visit, lobby.clock.instant(), false));
        lobby.settle();
        lobby.arrive(visit);
    }
}
