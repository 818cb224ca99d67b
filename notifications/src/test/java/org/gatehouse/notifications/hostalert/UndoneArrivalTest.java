package org.gatehouse.notifications.hostalert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.egress.Message;
import org.gatehouse.core.egress.MessageState;
import org.gatehouse.core.events.DomainEvent.ArrivalUndone;
import org.gatehouse.core.events.DomainEvent.DepartureUndone;
import org.gatehouse.core.events.DomainEvent.GuestArrived;
import org.gatehouse.core.events.DomainEvent.GuestLeft;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

/** What is told of an arrival that was none, in whichever order it is heard of, on the real database. */
class UndoneArrivalTest {
    private final Lobby lobby = new Lobby();

    @Test
    void an_arrival_that_is_heard_of_after_it_was_undone_is_told_to_nobody() {
        UUID visit = Uuids.next();
        undo(visit);
        lobby.clock.advance(Duration.ofSeconds(5));
        lobby.record(new GuestArrived(visit, Lobby.NINE, lobby.appointment(), Lobby.NINE));
        lobby.settle();

        assertThat(lobby.messages()).isEmpty();
        lobby.arrive(visit); // in earnest
        assertThat(lobby.messages()).hasSize(1);
    }

    @Test
    void who_came_after_a_mistake_stays_told_of_when_the_mistake_is_heard_of_late() {
        UUID visit = Uuids.next();
        lobby.clock.advance(Duration.ofSeconds(30));
        lobby.arrive(visit);
        undo(visit);

        assertThat(lobby.as(() -> lobby.alerts.of(List.of(visit))).get(visit).open())
                .isTrue();
    }

    @Test
    void what_has_not_left_when_the_arrival_is_undone_never_leaves() {
        lobby.sms.willBeBusy();
        UUID visit = lobby.arrive();
        assertThat(lobby.messages().get(0).state()).isEqualTo(MessageState.WAITING);

        undo(visit);

        lobby.pass(Duration.ofSeconds(200));
        assertThat(lobby.messages()).extracting(Message::state).containsExactly(MessageState.UNDELIVERABLE);
        assertThat(lobby.as(() -> lobby.alerts.of(List.of(visit))).get(visit).told())
                .as("nobody was told, and nothing has failed")
                .isEmpty();
    }

    @Test
    void whose_message_was_withdrawn_because_the_guest_left_is_asked_when_the_guest_had_not() {
        lobby.sms.willBeBusy();
        UUID visit = lobby.arrive();
        lobby.record(new GuestLeft(visit, lobby.clock.instant(), false));
        lobby.settle();

        lobby.record(new DepartureUndone(visit, lobby.clock.instant()));
        lobby.settle();

        assertThat(lobby.messages())
                .extracting(Message::state)
                .containsExactly(MessageState.UNDELIVERABLE, MessageState.SENT);
    }

    private void undo(UUID visit) {
        lobby.record(new ArrivalUndone(visit, lobby.clock.instant(), Lobby.NINE));
        lobby.settle();
    }
}
