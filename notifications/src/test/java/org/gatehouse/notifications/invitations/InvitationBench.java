package org.gatehouse.notifications.invitations;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.events.Appointment;
import org.gatehouse.core.events.DomainEvent.GuestInvited;
import org.gatehouse.core.events.DomainEvent.InvitationCancelled;
import org.gatehouse.core.events.DomainEvent.InvitationChanged;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.notifications.testing.Lobby;

/** A guest who is told of a meeting. */
abstract class InvitationBench {
    final Lobby lobby = new Lobby();
    final UUID visit = Uuids.next();
    Channel inviteBy;

    void invite() {
        invite(start(), Duration.ofHours(1));
    }

    void invite(Instant start, Duration length) {
        Appointment given = appointment(start);
        lobby.record(new GuestInvited(
                visit,
                0,
                new Appointment(
                        given.meetingId(),
                        given.guestId(),
                        given.hostId(),
                        given.siteId(),
                        start,
                        start.plus(length),
                        inviteBy),
                sealed()));
        lobby.settle();
    }

    void change(int sequence, Instant start) {
        lobby.record(new InvitationChanged(visit, sequence, appointment(start), sealed()));
        lobby.settle();
    }

    void cancel(int sequence) {
        lobby.record(new InvitationCancelled(visit, sequence, appointment(start())));
        lobby.settle();
    }

    static Instant start() {
        return Lobby.NINE.plus(Duration.ofHours(1));
    }

    Appointment appointment(Instant start) {
        return new Appointment(
                Uuids.next(), lobby.guest, lobby.host, lobby.site, start, start.plus(Duration.ofHours(1)), inviteBy);
    }

    String sealed() {
        return Base64.getEncoder().encodeToString(lobby.masterKey.seal(lobby.tenant.value(), "pass-secret 12345678"));
    }
}
