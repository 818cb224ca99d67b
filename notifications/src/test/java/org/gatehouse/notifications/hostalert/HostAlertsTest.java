package org.gatehouse.notifications.hostalert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.notifications.hostalert.AlertState.Told;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

class HostAlertsTest {
    private final Lobby lobby = new Lobby();

    @Test
    void the_desk_sees_who_was_told_by_which_way_and_when() {
        UUID visit = lobby.arrive();
        lobby.pass(Duration.ofSeconds(125));

        AlertState state = state(visit);

        assertThat(state.told())
                .containsExactly(
                        told("host", lobby.host, "Anna Berg", "SMS", "inmobile", 0),
                        told("host-again", lobby.host, "Anna Berg", "EMAIL", "smtp", 60),
                        told("deputy", lobby.deputy, "Bo Berg", "SMS", "inmobile", 120));
        assertThat(state.step()).isEqualTo("deputy");
        assertThat(state.open()).isTrue();
        assertThat(state.nobodyTold()).isFalse();
        assertThat(state.answered()).isNull();
    }

    @Test
    void the_desk_sees_at_once_that_nobody_could_be_told_and_why_it_must_act() {
        lobby.agree(List.of(), List.of());

        UUID visit = lobby.arrive();

        assertThat(state(visit).nobodyTold()).isTrue();
        assertThat(state(visit).receptionMustAct()).isTrue();
        assertThat(state(visit).told()).extracting(Told::state).containsExactly("failed", "failed");
        assertThat(state(visit).told()).extracting(Told::service).containsOnlyNulls();
        assertThat(state(visit).told()).extracting(Told::why).containsOnly("NO_PERMITTED_RECIPIENT");
    }

    @Test
    void what_no_service_took_was_not_kept_back_by_the_agreement() {
        lobby.agree(List.of("inmobile"), List.of("inmobile"));
        lobby.sms.willReject();

        UUID visit = lobby.arrive();

        Told first = state(visit).told().get(0);
        assertThat(first.state()).isEqualTo("failed");
        assertThat(first.why()).isEqualTo("EXHAUSTED");
    }

    @Test
    void what_is_permitted_and_not_connected_here_was_not_kept_back_by_the_agreement() {
        lobby.connect(List.of(lobby.mail));
        lobby.agree(List.of("inmobile"), List.of("inmobile"));

        UUID visit = lobby.arrive();

        assertThat(state(visit).told()).extracting(Told::why).containsOnly("NOT_CONNECTED");
    }

    @Test
    void what_is_still_on_its_way_is_not_taken_for_lost() {
        lobby.sms.willBeBusy();

        UUID visit = lobby.arrive();

        assertThat(state(visit).told()).extracting(Told::state).containsExactly("sending");
        assertThat(state(visit).nobodyTold()).isFalse();
    }

    @Test
    void visits_without_an_alert_are_left_out_and_the_newest_alert_counts() {
        UUID visit = lobby.arrive();
        UUID away = Uuids.next();
        lobby.turnAway(away, "too-early");
        lobby.turnAway(away, "wrong-site");

        Map<UUID, AlertState> states = lobby.as(() -> lobby.alerts.of(List.of(visit, away, Uuids.next())));

        assertThat(states).containsOnlyKeys(visit, away);
        assertThat(states.get(away).occasion()).isEqualTo("wrong-site");
    }

    @Test
    void another_tenants_alerts_are_not_seen() {
        UUID visit = lobby.arrive();
        Lobby other = new Lobby();

        assertThat(other.as(() -> other.alerts.of(List.of(visit)))).isEmpty();
    }

    private AlertState state(UUID visit) {
        return lobby.as(() -> lobby.alerts.of(List.of(visit))).get(visit);
    }

    private static Told told(String step, UUID person, String name, String channel, String service, long second) {
        return new Told(step, person, name, "sent", channel, service, null, Lobby.NINE.plusSeconds(second));
    }
}
