package org.gatehouse.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.notifications.inbox.InboxNote;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

class NoteNewDeviceTest {
    private final Lobby lobby = new Lobby();
    private final NoteNewDevice note = new NoteNewDevice(lobby.people, lobby.inbox);

    @Test
    void whoever_has_a_device_more_reads_it_once_and_in_their_language() {
        UUID device = Uuids.next();

        lobby.inTenant(() -> note.note(device, lobby.host, "Google Ireland Limited"));
        lobby.inTenant(() -> note.note(device, lobby.host, "Google Ireland Limited"));

        assertThat(lobby.as(() -> lobby.inbox.of(lobby.host, 10)))
                .singleElement()
                .extracting(InboxNote::text)
                .asString()
                .contains("en af dine enheder", "Google Ireland Limited");
    }
}
