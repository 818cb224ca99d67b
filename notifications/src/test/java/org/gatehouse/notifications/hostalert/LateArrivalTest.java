package org.gatehouse.notifications.hostalert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent.ArrivalUndone;
import org.gatehouse.core.events.DomainEvent.GuestArrived;
import org.gatehouse.core.events.DomainEvent.GuestTurnedAway;
import org.gatehouse.core.events.DomainEvent.ReceptionMustAct;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.notifications.inbox.InboxNote;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

/** A kiosk was without a network, and tells of a guest some time after they came. */
class LateArrivalTest {
    private final Lobby lobby = new Lobby();
    private final UUID visit = Uuids.next();

    @Test
    void a_host_who_is_told_late_is_told_so_and_finds_the_time_behind_the_link() {
        Instant came = arrivedBefore(Duration.ofMinutes(9));

        String text = lobby.sms.only().text();
        assertThat(text).startsWith("Mette (Novus) kom til Havnen for lidt siden. Kommer du? https://");
        String secret = text.substring(text.indexOf('#') + 1).strip();
        assertThat(lobby.as(() -> lobby.answers.read(secret)).at()).isEqualTo(came);
        assertThat(lobby.evidence().get(0).released())
                .as("when somebody came is not for the gateway")
                .isEqualTo("COMPANY|HOST_PHONE|SITE|VISITOR_FIRST_NAME");
    }

    @Test
    void a_minute_is_not_late() {
        arrivedBefore(Duration.ofMinutes(1));

        assertThat(lobby.sms.only().text()).startsWith("Mette (Novus) er ankommet til Havnen.");
    }

    @Test
    void after_a_quarter_of_an_hour_it_is_for_reception_and_no_host_is_sent_to_look() {
        Instant came = arrivedBefore(Duration.ofMinutes(16));

        assertThat(lobby.messages()).isEmpty();
        assertThat(lobby.told(ReceptionMustAct.class)).hasSize(1);
        AlertState alert = lobby.as(() -> lobby.alerts.of(List.of(visit))).get(visit);
        assertThat(alert.receptionMustAct()).isTrue();
        assertThat(alert.at()).isEqualTo(came);
        lobby.pass(Duration.ofMinutes(4));
        assertThat(lobby.messages()).isEmpty();
    }

    @Test
    void the_host_who_was_not_asked_reads_in_the_inbox_when_the_guest_came() {
        arrivedBefore(Duration.ofMinutes(16));

        assertThat(notes())
                .containsExactly("En gæst til dig kom til Havnen den 20. november kl. 08:44. En skærm ved døren"
                        + " var uden forbindelse og kunne først sige det den 20. november kl. 09:00, så receptionen"
                        + " blev spurgt og ikke du.");
        assertThat(lobby.evidence()).as("nothing leaves for it").isEmpty();
    }

    @Test
    void where_nobody_had_come_nothing_is_left_in_the_inbox() {
        Instant came = arrivedBefore(Duration.ofMinutes(16));

        lobby.record(new ArrivalUndone(visit, lobby.clock.instant(), came));
        lobby.settle();

        assertThat(notes()).isEmpty();
    }

    @Test
    void a_host_who_is_asked_needs_no_such_note() {
        arrivedBefore(Duration.ofMinutes(9));

        assertThat(notes()).isEmpty();
    }

    private List<String> notes() {
        return lobby.as(() -> lobby.inbox.of(lobby.host, 10)).stream()
                .map(InboxNote::text)
                .toList();
    }

    @Test
    void a_guest_who_was_turned_away_long_ago_is_no_news_for_the_host() {
        Instant then = lobby.clock.instant().minus(Duration.ofMinutes(16));
        lobby.record(
                new GuestTurnedAway(visit, lobby.site, "too-early", then, lobby.appointment(), lobby.clock.instant()));
        lobby.settle();

        assertThat(lobby.messages()).isEmpty();
        assertThat(lobby.told(ReceptionMustAct.class)).isEmpty();
    }

    @Test
    void what_waited_with_us_and_not_with_a_kiosk_is_told_to_the_host() {
        Instant came = lobby.clock.instant().minus(Duration.ofMinutes(16));

        lobby.record(new GuestArrived(visit, came, lobby.appointment(), came.plusSeconds(1)));
        lobby.settle();

        assertThat(lobby.sms.only().text()).startsWith("Mette (Novus) kom til Havnen for lidt siden.");
        assertThat(lobby.told(ReceptionMustAct.class)).isEmpty();
    }

    private Instant arrivedBefore(Duration before) {
        Instant came = lobby.clock.instant().minus(before);
        lobby.record(new GuestArrived(visit, came, lobby.appointment(), lobby.clock.instant()));
        lobby.settle();
        return came;
    }
}
