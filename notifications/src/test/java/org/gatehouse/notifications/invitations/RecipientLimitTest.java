package org.gatehouse.notifications.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.egress.Message;
import org.gatehouse.core.egress.MessageState;
import org.gatehouse.core.events.Appointment;
import org.gatehouse.core.events.DomainEvent.GuestInvited;
import org.gatehouse.core.events.DomainEvent.InvitationCancelled;
import org.gatehouse.core.events.DomainEvent.InvitationChanged;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.people.PhoneNumber;
import org.junit.jupiter.api.Test;

/** Thirty messages an hour for one guest, and nothing lost that somebody still has to know. */
class RecipientLimitTest extends InvitationBench {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void the_thirty_first_message_within_an_hour_waits_until_the_hour_has_passed() {
        invite(visits(31), lobby.guest);

        assertThat(lobby.mail.delivered()).hasSize(30);
        assertThat(last().state()).isEqualTo(MessageState.WAITING);
        assertThat(outcomes()).endsWith("HOLD TOO_MANY").hasSize(31);

        pass(HOUR);

        assertThat(lobby.mail.delivered()).hasSize(31);
        assertThat(last().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void a_series_that_is_changed_at_once_is_told_in_its_last_state_whole() {
        List<UUID> series = visits(26);
        invite(series, lobby.guest);
        change(series, 1);
        change(series, 2);

        assertThat(lobby.mail.delivered()).hasSize(30);

        pass(HOUR);
        pass(HOUR);

        assertThat(lobby.mail.delivered())
                .as("26, 4 first changes, and the newest of each")
                .hasSize(56);
        assertThat(lobby.messages().subList(52, 78)).extracting(Message::state).containsOnly(MessageState.SENT);
        assertThat(lobby.messages().subList(30, 52))
                .extracting(Message::state)
                .as("what is no longer so is not told")
                .containsOnly(MessageState.UNDELIVERABLE);
    }

    @Test
    void a_cancellation_goes_at_once_and_takes_along_what_waits() {
        List<UUID> thirty = visits(30);
        invite(thirty, lobby.guest);
        change(thirty.subList(0, 1), 1);
        cancel(thirty.get(0), 2);

        assertThat(lobby.mail.delivered()).hasSize(31);

        pass(HOUR);

        assertThat(lobby.mail.delivered()).hasSize(31);
    }

    @Test
    void what_was_never_sent_is_not_cancelled() {
        List<UUID> many = visits(31);
        invite(many, lobby.guest);

        cancel(many.get(30), 1);
        pass(HOUR);

        assertThat(lobby.mail.delivered()).hasSize(30);
        assertThat(last().state()).isEqualTo(MessageState.UNDELIVERABLE);
    }

    @Test
    void a_flood_does_not_go_on_for_longer_than_four_hours() {
        invite(visits(200), lobby.guest);

        for (int hour = 0; hour < 8; hour++) {
            pass(HOUR);
        }

        assertThat(lobby.mail.delivered()).hasSize(150);
        assertThat(outcomes()).endsWith("DENY TOO_MANY");
        assertThat(lobby.messages()).noneMatch(message -> message.settledAt().isEmpty());
    }

    @Test
    void a_number_has_the_same_limit_whoever_is_said_to_have_it() {
        Stream.generate(() -> person("+4520000009")).limit(31).forEach(guest -> invite(visits(1), guest));
        invite(visits(1), person("+4520000010"));

        assertThat(lobby.sms.delivered()).hasSize(31);
        assertThat(lobby.sms.delivered())
                .filteredOn(sms -> sms.to().endsWith("09"))
                .hasSize(30);
    }

    private UUID person(String phone) {
        return lobby.addPerson(new Person.Details("Mette", "Jensen", null, new PhoneNumber(phone), null, "da"));
    }

    private static List<UUID> visits(int count) {
        return Stream.generate(Uuids::next).limit(count).toList();
    }

    private void invite(List<UUID> visits, UUID guest) {
        lobby.inTenant(() ->
                visits.forEach(visit -> lobby.outbox.record(new GuestInvited(visit, 0, appointment(guest), sealed()))));
        lobby.settle();
    }

    private void change(List<UUID> visits, int sequence) {
        lobby.inTenant(() -> visits.forEach(visit ->
                lobby.outbox.record(new InvitationChanged(visit, sequence, appointment(lobby.guest), sealed()))));
        lobby.settle();
    }

    private void cancel(UUID visit, int sequence) {
        lobby.record(new InvitationCancelled(visit, sequence, appointment(lobby.guest)));
        lobby.settle();
    }

    private Appointment appointment(UUID guest) {
        Appointment given = lobby.appointment();
        return new Appointment(
                given.meetingId(), guest, given.hostId(), given.siteId(), given.startsAt(), given.endsAt(), null);
    }

    private void pass(Duration time) {
        lobby.clock.advance(time);
        lobby.settle();
    }

    private Message last() {
        List<Message> all = lobby.messages();
        return all.get(all.size() - 1);
    }

    private List<String> outcomes() {
        return lobby.evidence().stream()
                .map((FlowEvidence one) -> one.outcome() + " " + one.reason())
                .toList();
    }
}
