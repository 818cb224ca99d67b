package org.gatehouse.notifications.hostalert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.events.Appointment;
import org.gatehouse.core.events.DomainEvent.HostAdmitsGuest;
import org.gatehouse.core.events.DomainEvent.InvitationCancelled;
import org.gatehouse.core.events.DomainEvent.InvitationChanged;
import org.gatehouse.core.events.DomainEvent.ReceptionMustAct;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

class TurnedAwayTest {
    private final Lobby lobby = new Lobby();
    private final UUID visit = Uuids.next();

    @Test
    void the_host_of_a_guest_on_the_wrong_day_may_let_them_in_today() {
        lobby.turnAway(visit, "wrong-day");
        lobby.clock.advance(Duration.ofMinutes(2));

        lobby.as(() -> lobby.answers.byLink(link(), Answer.ADMIT));
        lobby.settle();

        assertThat(lobby.told(HostAdmitsGuest.class))
                .containsExactly(new HostAdmitsGuest(visit, lobby.host, lobby.clock.instant()));
    }

    @Test
    void who_is_no_longer_the_host_lets_nobody_in_and_whoever_is_does() {
        lobby.turnAway(visit, "wrong-day");
        UUID alert = lobby.as(() -> lobby.alerts.of(List.of(visit))).get(visit).alertId();
        UUID successor = lobby.addEmployee("Carl", "da", "+4520000003", "carl@firm.example", null);
        handOverTo(successor);

        assertThatThrownBy(() -> lobby.as(() -> lobby.answers.byLink(link(), Answer.ADMIT)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.ANSWER_LINK_DEAD));
        assertThatThrownBy(() -> lobby.as(() -> lobby.answers.signedIn(alert, lobby.host, Answer.ADMIT)))
                .isInstanceOf(Refusal.class);
        lobby.settle();
        assertThat(lobby.told(HostAdmitsGuest.class)).isEmpty();

        lobby.as(() -> lobby.answers.signedIn(alert, successor, Answer.ADMIT));
        lobby.settle();
        assertThat(lobby.told(HostAdmitsGuest.class)).hasSize(1);
    }

    @Test
    void whom_reception_asked_in_the_hosts_place_may_let_the_guest_in_whoever_is_the_host() {
        lobby.turnAway(visit, "wrong-day");
        UUID alert = lobby.as(() -> lobby.alerts.of(List.of(visit))).get(visit).alertId();
        UUID colleague = lobby.addEmployee("Carl", "da", "+4520000003", "carl@firm.example", null);
        lobby.doAs(() -> lobby.reassign.to(alert, colleague));
        lobby.settle();
        handOverTo(lobby.deputy);

        lobby.as(() -> lobby.answers.byLink(link(), Answer.ADMIT));
        lobby.settle();

        assertThat(lobby.told(HostAdmitsGuest.class)).hasSize(1);
    }

    private void handOverTo(UUID host) {
        Appointment now = lobby.appointment();
        lobby.record(new InvitationChanged(
                visit,
                1,
                new Appointment(now.meetingId(), now.guestId(), host, now.siteId(), now.startsAt(), now.endsAt(), null),
                null));
        lobby.settle();
    }

    @Test
    void every_refusal_has_its_own_words() {
        for (String outcome : List.of("wrong-day", "too-early", "too-late", "wrong-site")) {
            lobby.turnAway(Uuids.next(), outcome);
        }

        assertThat(lobby.sms.delivered())
                .extracting(sms -> sms.text().replaceAll(" https.*", ""))
                .containsExactly(
                        "Mette (Novus) er ved Havnen, men en anden dag end aftalt. Lukke ind i dag?",
                        "Mette (Novus) er tidligt ved Havnen. Lukke ind nu?",
                        "Mette (Novus) er sent ved Havnen. Lukke ind nu?",
                        "Mette (Novus) er kommet til Havnen, men I mødes et andet sted.");
    }

    @Test
    void refusals_the_host_cannot_mend_are_not_told() {
        for (String outcome : List.of("cancelled", "already-inside", "unknown")) {
            lobby.turnAway(visit, outcome);
        }

        assertThat(lobby.messages()).isEmpty();
    }

    @Test
    void nobody_can_be_let_in_where_the_meeting_is_not() {
        lobby.turnAway(visit, "wrong-site");

        assertThatThrownBy(() -> lobby.as(() -> lobby.answers.byLink(link(), Answer.ADMIT)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_guest_who_tries_again_within_the_hour_is_told_of_once() {
        lobby.turnAway(visit, "too-early");
        lobby.clock.advance(Duration.ofMinutes(59));
        lobby.turnAway(visit, "too-early");

        assertThat(lobby.messages()).hasSize(1);
        lobby.clock.advance(Duration.ofMinutes(1));
        lobby.turnAway(visit, "too-early");
        assertThat(lobby.messages()).hasSize(2);
    }

    @Test
    void another_outcome_and_another_visit_are_told_of_separately() {
        lobby.turnAway(visit, "too-early");
        lobby.turnAway(visit, "wrong-site");
        lobby.turnAway(Uuids.next(), "too-early");

        assertThat(lobby.messages()).hasSize(3);
    }

    @Test
    void a_guest_who_is_not_inside_does_not_make_the_alert_escalate() {
        lobby.turnAway(visit, "too-early");

        lobby.pass(Duration.ofSeconds(200));

        assertThat(lobby.messages()).hasSize(1);
        assertThat(lobby.told(ReceptionMustAct.class)).isEmpty();
    }

    @Test
    void the_deputy_of_an_absent_host_is_told_instead() {
        lobby.employee(lobby.host, host -> host.leave(Lobby.NINE));

        lobby.turnAway(visit, "wrong-day");

        assertThat(lobby.sms.only().to()).isEqualTo("+4520000002");
    }

    @Test
    void once_the_guest_has_come_in_the_old_link_is_dead() {
        lobby.turnAway(visit, "too-early");
        String link = link();
        lobby.clock.advance(Duration.ofMinutes(20));

        lobby.arrive(visit);

        assertThatThrownBy(() -> lobby.as(() -> lobby.answers.byLink(link, Answer.ADMIT)))
                .isInstanceOf(Refusal.class);
        assertThat(lobby.sms.last().text()).contains("er ankommet til Havnen. Kommer du?");
    }

    @Test
    void a_cancelled_invitation_ends_the_alert() {
        lobby.turnAway(visit, "wrong-day");
        lobby.record(new InvitationCancelled(visit, 1, lobby.appointment()));
        lobby.settle();

        assertThatThrownBy(() -> lobby.as(() -> lobby.answers.read(link()))).isInstanceOf(Refusal.class);
    }

    private String link() {
        String text = lobby.sms.last().text();
        return text.substring(text.indexOf('#') + 1);
    }
}
