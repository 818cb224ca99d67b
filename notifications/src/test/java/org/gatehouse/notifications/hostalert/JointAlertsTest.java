package org.gatehouse.notifications.hostalert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gatehouse.core.events.Appointment;
import org.gatehouse.core.events.DomainEvent.ArrivalUndone;
import org.gatehouse.core.events.DomainEvent.GuestArrived;
import org.gatehouse.core.events.DomainEvent.GuestLeft;
import org.gatehouse.core.events.DomainEvent.HostAnswered;
import org.gatehouse.core.events.DomainEvent.ReceptionMustAct;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.people.Person;
import org.gatehouse.notifications.answers.AlertCard;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

/** Guests of one meeting who come together are told of together, on the real database. */
class JointAlertsTest {
    private final Lobby lobby = new Lobby();
    private final UUID meeting = Uuids.next();
    private int made;

    @Test
    void of_forty_who_come_at_once_the_host_gets_one_message() {
        List<UUID> visits = arrive(40);

        assertThat(lobby.sms.only().text())
                .startsWith("Gæst1 (Novus) og 39 andre er ankommet til Havnen. Kommer du? https://");
        assertThat(lobby.messages()).hasSize(1);
        assertThat(visits).allSatisfy(visit -> assertThat(state(visit).told()).hasSize(1));
        assertThat(visits)
                .extracting(visit -> state(visit).alertId())
                .containsOnly(state(visits.get(0)).alertId());
    }

    @Test
    void whoever_comes_within_two_minutes_joins_them_and_is_counted_when_somebody_is_asked_again() {
        arrive(2);
        assertThat(lobby.sms.only().text()).startsWith("Gæst1 (Novus) og en til er ankommet");
        lobby.pass(Duration.ofSeconds(30));
        arrive(3);
        assertThat(lobby.messages()).hasSize(1);

        lobby.pass(Duration.ofSeconds(30));

        assertThat(lobby.mail.only().text()).contains("Gæst1 Test (Novus) og 4 andre er ankommet til Havnen.");
    }

    @Test
    void after_two_minutes_and_for_another_meeting_the_host_is_told_anew() {
        arrive(1);
        lobby.arrive();
        assertThat(lobby.messages()).hasSize(2);
        lobby.clock.advance(Duration.ofMinutes(2));
        arrive(1);

        assertThat(lobby.messages()).hasSize(3);
    }

    @Test
    void once_the_host_has_answered_whoever_comes_then_is_told_of() {
        List<UUID> visits = arrive(3);
        lobby.as(() -> lobby.answers.byLink(link(), Answer.COMING));

        assertThat(lobby.as(() -> lobby.answers.read(link())).others()).containsExactly("Gæst2", "Gæst3");
        lobby.settle();
        assertThat(lobby.told(HostAnswered.class))
                .extracting(HostAnswered::visitId)
                .containsAll(visits);
        assertThat(visits).allSatisfy(visit -> {
            assertThat(state(visit).open()).isFalse();
            assertThat(state(visit).answered().answer()).isEqualTo("coming");
        });
        arrive(1);
        assertThat(lobby.messages()).hasSize(2);
    }

    @Test
    void when_the_first_goes_another_stands_for_the_rest_and_the_link_goes_on_answering() {
        List<UUID> visits = arrive(3);
        lobby.record(new GuestLeft(visits.get(0), lobby.clock.instant(), false));
        lobby.settle();

        assertThat(state(visits.get(0)).open()).isFalse();
        assertThat(state(visits.get(1)).open()).isTrue();
        assertThat(lobby.as(() -> lobby.answers.read(link())).guestFirstName()).isEqualTo("Gæst2");
        lobby.pass(Duration.ofSeconds(180));
        assertThat(lobby.messages()).hasSize(3);
        assertThat(lobby.told(ReceptionMustAct.class))
                .extracting(ReceptionMustAct::visitId)
                .containsExactly(visits.get(1));
        assertThat(state(visits.get(2)).receptionMustAct()).isTrue();
        assertThat(state(visits.get(0)).receptionMustAct()).isFalse();
    }

    @Test
    void signed_in_the_host_reads_who_came_together_until_they_leave_and_nobody_else_s_guests() {
        List<UUID> visits = arrive(3);
        lobby.arrive();

        assertThat(cards()).extracting(AlertCard::guestFirstName).containsExactly("Gæst1", "Mette");
        assertThat(cards()).extracting(AlertCard::others).containsExactly(List.of("Gæst2", "Gæst3"), List.of());
        lobby.record(new GuestLeft(visits.get(1), lobby.clock.instant(), false));
        lobby.settle();
        assertThat(cards().get(0).others()).containsExactly("Gæst3");
    }

    @Test
    void when_all_have_gone_nobody_is_asked_and_one_who_comes_back_is_not_forgotten() {
        List<UUID> visits = arrive(2);
        visits.forEach(visit -> lobby.record(new GuestLeft(visit, lobby.clock.instant(), false)));
        lobby.settle();
        lobby.pass(Duration.ofSeconds(100));
        assertThat(lobby.messages()).hasSize(1);

        lobby.record(new GuestArrived(visits.get(0), lobby.clock.instant(), appointment(1), lobby.clock.instant()));
        lobby.settle();
        lobby.pass(Duration.ofSeconds(60));

        assertThat(lobby.messages()).hasSize(2);
        assertThat(state(visits.get(0)).open()).isTrue();
        assertThat(state(visits.get(1)).open()).isFalse();
    }

    @Test
    void a_message_that_names_a_guest_who_never_came_is_written_anew_for_the_others() {
        lobby.sms.willBeBusy();
        lobby.agree(List.of("inmobile"), List.of("inmobile"));
        List<UUID> visits = arrive(3);
        lobby.record(new ArrivalUndone(visits.get(0), lobby.clock.instant(), Lobby.NINE));
        lobby.settle();
        lobby.clock.advance(Duration.ofSeconds(40));
        lobby.settle();

        assertThat(lobby.sms.last().text()).startsWith("Gæst2 (Novus) og en til er ankommet");
        assertThat(state(visits.get(1)).told()).hasSize(1);
    }

    private List<AlertCard> cards() {
        return List.copyOf(lobby.as(() -> lobby.answers.openFor(lobby.host)).values());
    }

    private GuestArrived arrived(UUID visit) {
        Instant now = lobby.clock.instant();
        return new GuestArrived(visit, now, appointment(++made), now);
    }

    private List<UUID> arrive(int many) {
        List<UUID> visits =
                IntStream.range(0, many).mapToObj(one -> Uuids.next()).toList();
        visits.forEach(visit -> lobby.record(arrived(visit)));
        lobby.settle();
        return visits;
    }

    private Appointment appointment(int number) {
        UUID guest = lobby.addPerson(new Person.Details("Gæst" + number, "Test", null, null, "Novus", "da"));
        Instant start = Lobby.NINE.plus(Duration.ofHours(1));
        return new Appointment(meeting, guest, lobby.host, lobby.site, start, start.plus(Duration.ofHours(1)), null);
    }

    private String link() {
        String text = lobby.sms.last().text();
        return text.substring(text.indexOf('#') + 1);
    }

    private AlertState state(UUID visit) {
        return lobby.as(() -> lobby.alerts.of(List.of(visit))).get(visit);
    }
}
