package org.gatehouse.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

class InboxTest {
    private final Lobby lobby = new Lobby();

    @Test
    void a_message_handed_over_twice_leaves_one_line() {
        UUID message = Uuids.next();
        keep(message, lobby.host, "Once");
        keep(message, lobby.host, "Once");

        assertThat(lobby.notes(lobby.host)).containsExactly("Once");
    }

    @Test
    void lines_are_shown_newest_first_and_no_more_than_wanted() {
        for (String text : List.of("One", "Two", "Three")) {
            keep(Uuids.next(), lobby.host, text);
            lobby.clock.advance(Duration.ofSeconds(1));
        }

        assertThat(lobby.as(() -> lobby.inbox.of(lobby.host, 2)))
                .extracting(InboxNote::text)
                .containsExactly("Three", "Two");
    }

    @Test
    void a_line_is_read_once_and_by_its_owner_alone() {
        UUID message = Uuids.next();
        keep(message, lobby.host, "Mine");

        assertThatThrownBy(() -> lobby.doAs(() -> lobby.inbox.markRead(lobby.deputy, message)))
                .isInstanceOf(Refusal.class);
        lobby.doAs(() -> lobby.inbox.markRead(lobby.host, message));
        lobby.clock.advance(Duration.ofHours(1));
        lobby.doAs(() -> lobby.inbox.markRead(lobby.host, message));

        assertThat(lobby.as(() -> lobby.inbox.of(lobby.host, 1)).get(0).readAt())
                .contains(Lobby.NINE);
    }

    private void keep(UUID message, UUID person, String text) {
        lobby.doAs(() -> lobby.inbox.keep(message, person, text));
    }
}
