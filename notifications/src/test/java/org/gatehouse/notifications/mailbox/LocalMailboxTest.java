package org.gatehouse.notifications.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Connectors;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.events.DomainEvent.GuestInvited;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

class LocalMailboxTest {
    private final Lobby lobby = new Lobby();
    private final Mailbox mailbox = lobby.container.useCase(Mailbox.class, lobby.rows, lobby.clock);

    @Test
    void messages_stay_here_newest_first_and_name_the_service_they_would_have_left_by() {
        connect(new LocalMailbox(mailbox, Optional.of(true), false));

        lobby.arrive();
        lobby.pass(Duration.ofSeconds(61));

        List<MailboxMessage> kept = lobby.as(() -> mailbox.newest(10));
        assertThat(kept).extracting(MailboxMessage::service).containsExactly("smtp", "inmobile");
        assertThat(kept).extracting(MailboxMessage::channel).containsExactly(Channel.EMAIL, Channel.SMS);
        assertThat(kept.get(0).subject()).isEqualTo("En gæst er ankommet");
        assertThat(kept.get(1).recipient()).isEqualTo("+4520000001");
        assertThat(kept.get(1).text()).contains("/answer/#");
    }

    @Test
    void images_of_a_mail_are_shown_in_it() {
        connect(new LocalMailbox(mailbox, Optional.of(true), false));
        String sealed =
                Base64.getEncoder().encodeToString(lobby.masterKey.seal(lobby.tenant.value(), "secret 12345678"));

        lobby.record(new GuestInvited(Uuids.next(), 0, lobby.appointment(), sealed));
        lobby.settle();

        String html = lobby.as(() -> mailbox.newest(10)).get(0).html();
        assertThat(html).contains("src=\"data:image/png;base64,").doesNotContain("cid:");
    }

    @Test
    void the_calendar_entry_of_a_mail_is_kept_with_it() {
        connect(new LocalMailbox(mailbox, Optional.of(true), false));
        var visit = Uuids.next();
        String sealed =
                Base64.getEncoder().encodeToString(lobby.masterKey.seal(lobby.tenant.value(), "secret 12345678"));

        lobby.record(new GuestInvited(visit, 0, lobby.appointment(), sealed));
        lobby.settle();

        assertThat(lobby.as(() -> mailbox.newest(10)).get(0).calendar())
                .startsWith("BEGIN:VCALENDAR")
                .contains("UID:" + visit + "@gatehouse");
    }

    @Test
    void a_tenant_sees_its_own_messages_only() {
        connect(new LocalMailbox(mailbox, Optional.of(true), false));
        lobby.arrive();
        Lobby other = new Lobby();

        assertThat(other.as(() -> mailbox.newest(10))).isEmpty();
    }

    @Test
    void a_message_handed_over_twice_is_kept_once() {
        var reference = Uuids.next();
        var sms = new Content.Sms("+4520000001", "once");
        lobby.doAs(() -> mailbox.keep(reference, "inmobile", sms));
        lobby.doAs(() -> mailbox.keep(reference, "inmobile", sms));

        assertThat(lobby.as(() -> mailbox.newest(10))).hasSize(1);
    }

    @Test
    void it_is_on_in_a_demonstration_and_off_elsewhere_unless_the_operator_says_otherwise() {
        assertThat(isOn(Optional.empty(), false)).isFalse();
        assertThat(isOn(Optional.empty(), true)).isTrue();
        assertThat(isOn(Optional.of(true), false)).isTrue();
        assertThat(isOn(Optional.of(false), true)).isFalse();
    }

    @Test
    void outside_a_demonstration_only_an_administrator_reads_it() {
        LocalMailbox local = new LocalMailbox(mailbox, Optional.of(true), false);
        Connectors stayHere = new Connectors(List.of(local.inMobile(), local.smtp()));
        Connectors leave = new Connectors(List.of(lobby.mail, local.inMobile()));

        assertThat(new MailboxReaders(stayHere, false).include(false)).isFalse();
        assertThat(new MailboxReaders(stayHere, false).include(true)).isTrue();
        assertThat(new MailboxReaders(stayHere, true).include(false)).isTrue();
        assertThat(new MailboxReaders(leave, true).include(true)).isFalse();
    }

    @Test
    void after_a_day_a_message_is_gone() {
        SweepMailbox sweep = lobby.container.useCase(SweepMailbox.class, lobby.entityManager, lobby.clock);
        lobby.doAs(() -> mailbox.keep(Uuids.next(), "inmobile", new Content.Sms("+4520000001", "old")));
        lobby.clock.advance(Duration.ofHours(1));
        lobby.doAs(() -> mailbox.keep(Uuids.next(), "inmobile", new Content.Sms("+4520000001", "new")));
        lobby.clock.advance(Duration.ofHours(23).plusSeconds(1));

        sweep.sweepAcrossTenants();

        assertThat(lobby.as(() -> mailbox.newest(10)))
                .extracting(MailboxMessage::text)
                .containsExactly("new");
    }

    @Test
    void a_real_provider_puts_all_stand_ins_out_of_use() {
        LocalMailbox local = new LocalMailbox(mailbox, Optional.of(true), false);
        lobby.connect(List.of(lobby.mail, local.inMobile(), local.twilio(), local.sendGrid()));

        lobby.arrive();

        assertThat(lobby.mail.delivered()).hasSize(1);
        assertThat(lobby.as(() -> mailbox.newest(10))).isEmpty();
    }

    private boolean isOn(Optional<Boolean> wanted, boolean demo) {
        LocalMailbox local = new LocalMailbox(mailbox, wanted, demo);
        return List.<Connector<?>>of(local.inMobile(), local.twilio(), local.sendGrid(), local.smtp()).stream()
                .allMatch(connector -> connector.isLocal() && connector.isConfigured());
    }

    private void connect(LocalMailbox local) {
        lobby.connect(List.of(local.inMobile(), local.twilio(), local.sendGrid(), local.smtp()));
    }
}
