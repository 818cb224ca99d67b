package org.gatehouse.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Content.Attachment;
import org.gatehouse.core.egress.Content.Mail;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.Delivery.Accepted;
import org.gatehouse.core.egress.Delivery.Busy;
import org.gatehouse.core.egress.Delivery.Rejected;
import org.gatehouse.core.egress.Delivery.Unknown;
import org.gatehouse.core.egress.TestClearance;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.notifications.mail.SmtpSettings.Tls;
import org.gatehouse.notifications.testing.FakeConfig;
import org.gatehouse.notifications.testing.FakeMailServer;
import org.gatehouse.notifications.testing.FakeMailServer.Mood;
import org.gatehouse.notifications.testing.Ways;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpConnectorTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private static final Attachment BADGE = new Attachment("badge.png", "image/png", new byte[] {1, 2, 3}, "badge");
    private static final Attachment VISIT = new Attachment(
            "visit.ics",
            "text/calendar; charset=UTF-8; method=REQUEST",
            "BEGIN:VCALENDAR\r\n.\r\n".getBytes(StandardCharsets.UTF_8),
            "");
    private static final Mail PLAIN = mail();

    private final FakeMailServer server = FakeMailServer.start();
    private final SmtpConnector connector = connector("", Tls.NONE);
    private final UUID reference = Uuids.next();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_mail_goes_from_us_to_the_recipient_under_our_reference() throws Exception {
        Delivery delivery = deliver(PLAIN);

        String name = "<" + reference + "@example.org>";
        assertThat(delivery).isEqualTo(new Accepted(name));
        assertThat(server.mails().get(0).from()).isEqualTo("post@example.org");
        assertThat(server.mails().get(0).to()).isEqualTo("guest@example.org");
        MimeMessage received = received();
        assertThat(received.getMessageID()).isEqualTo(name);
        assertThat(received.getFrom()[0]).hasToString("Reception <post@example.org>");
        assertThat(received.getRecipients(RecipientType.TO)[0]).hasToString("guest@example.org");
        assertThat(received.getSubject()).isEqualTo("Your visit: æ");
        assertThat(received.getHeader("Date")).containsExactly("Sat, 21 Nov 2026 08:00:00 +0000");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void a_mail_has_two_forms_the_better_one_last() throws Exception {
        deliver(PLAIN);

        assertThat(received().isMimeType("multipart/alternative")).isTrue();
        Multipart forms = (Multipart) received().getContent();
        assertThat(forms.getCount()).isEqualTo(2);
        assertThat(forms.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(text(forms.getBodyPart(0))).isEqualTo("See you at æ\r\n.\r\nBye");
        assertThat(forms.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(text(forms.getBodyPart(1))).isEqualTo("<p>See you <img src=\"cid:badge\"></p>");
    }

    @Test
    void an_image_is_shown_inside_the_html_and_a_calendar_file_is_enclosed() throws Exception {
        deliver(mail(BADGE, VISIT));

        assertThat(received().isMimeType("multipart/mixed")).isTrue();
        Multipart mixed = (Multipart) received().getContent();
        Multipart forms = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(forms.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(forms.getBodyPart(1).isMimeType("multipart/related")).isTrue();
        Multipart shown = (Multipart) forms.getBodyPart(1).getContent();
        assertThat(shown.getBodyPart(0).isMimeType("text/html")).isTrue();
        BodyPart image = shown.getBodyPart(1);
        assertThat(image.isMimeType("image/png")).isTrue();
        assertThat(image.getHeader("Content-ID")).containsExactly("<badge>");
        assertThat(image.getDisposition()).isEqualTo(Part.INLINE);
        assertThat(image.getInputStream()).hasBinaryContent(new byte[] {1, 2, 3});
        BodyPart calendar = mixed.getBodyPart(1);
        assertThat(calendar.getContentType()).startsWith("text/calendar").contains("method=REQUEST");
        assertThat(calendar.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(calendar.getFileName()).isEqualTo("visit.ics");
        assertThat(calendar.getInputStream()).hasBinaryContent(VISIT.bytes());
    }

    @Test
    void a_second_hand_over_has_the_same_message_id() throws Exception {
        server.behave(Mood.CUTTING_AFTER_MAIL);
        deliver(PLAIN);
        server.behave(Mood.WELL);
        deliver(PLAIN);

        assertThat(server.mails()).hasSize(2);
        assertThat(parsed(1).getMessageID()).isEqualTo(parsed(0).getMessageID());
    }

    @Test
    void it_cannot_be_asked() {
        assertThat(connector.canBeAsked()).isFalse();
        assertThat(connector.ask(clearance(), PLAIN)).isEqualTo(new Unknown("cannot-be-asked"));
    }

    @Test
    void it_signs_in_where_the_operator_has_a_user() {
        connector("gatehouse", Tls.NONE).deliver(clearance(), PLAIN);

        assertThat(server.commands()).contains("EHLO example.org", "AUTH PLAIN Z2F0ZWhvdXNlAGdhdGVob3VzZQBzZWNyZXQ=");
    }

    @Test
    void it_says_nothing_to_a_server_without_tls_unless_the_operator_has_chosen_so() {
        Delivery delivery = connector("gatehouse", Tls.STARTTLS).deliver(clearance(), PLAIN);

        assertThat(delivery).isEqualTo(new Busy("not-reached", Duration.ofSeconds(5)));
        assertThat(server.commands()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        assertThat(connector("gatehouse", Tls.TLS).deliver(clearance(), PLAIN))
                .isEqualTo(new Busy("not-reached", Duration.ofSeconds(5)));
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void a_recipient_that_does_not_exist_is_a_refusal_without_the_servers_words() {
        server.behave(Mood.NO_SUCH_USER);

        assertThat(deliver(PLAIN)).isEqualTo(new Rejected("smtp-550"));
    }

    @Test
    void a_server_that_wants_us_to_come_back_is_tried_again() {
        server.behave(Mood.COME_BACK_LATER);

        assertThat(deliver(PLAIN)).isEqualTo(new Busy("smtp-451", Duration.ofSeconds(30)));
    }

    @Test
    void a_mail_that_the_server_does_not_want_is_a_refusal() {
        server.behave(Mood.REFUSING_MAIL);

        assertThat(deliver(PLAIN)).isEqualTo(new Rejected("smtp-554"));
    }

    @Test
    void a_mail_that_is_larger_than_any_we_write_is_not_begun() {
        Attachment large = new Attachment("large.bin", "application/octet-stream", new byte[400_000], "");
        Mail mail = new Mail("guest@example.org", "Large", "text", "<p>text</p>", List.of(large));

        assertThat(deliver(mail)).isEqualTo(new Rejected("too-large"));
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void a_recipient_that_is_no_address_is_a_refusal() {
        Mail mail = new Mail("guest at example.org", "Your visit", "text", "<p>html</p>", List.of());

        assertThat(deliver(mail)).isEqualTo(new Rejected("bad-address"));
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void nobody_knows_what_became_of_a_mail_without_an_answer() {
        server.behave(Mood.HANGING_AFTER_MAIL);
        assertThat(connector("", Tls.NONE, Duration.ofMillis(300)).deliver(clearance(), PLAIN))
                .isEqualTo(new Unknown("no-answer"));

        server.behave(Mood.CUTTING_AFTER_MAIL);
        assertThat(deliver(PLAIN)).isEqualTo(new Unknown("no-answer"));
    }

    @Test
    void a_connection_cut_before_the_mail_has_taken_nothing() {
        server.behave(Mood.CUTTING_BEFORE_MAIL);

        assertThat(deliver(PLAIN)).isEqualTo(new Busy("not-reached", Duration.ofSeconds(5)));
    }

    @Test
    void nothing_has_left_when_nobody_listens() {
        server.close();

        assertThat(deliver(PLAIN)).isEqualTo(new Busy("not-reached", Duration.ofSeconds(5)));
    }

    @Test
    void a_used_clearance_is_refused() {
        Clearance clearance = clearance();
        connector.deliver(clearance, PLAIN);

        assertThatIllegalStateException().isThrownBy(() -> connector.deliver(clearance, PLAIN));
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void a_clearance_for_another_service_is_refused() {
        Clearance other = TestClearance.forService("sendgrid-us", reference);

        assertThatIllegalStateException().isThrownBy(() -> connector.deliver(other, PLAIN));
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void it_is_configured_when_server_and_sender_are_set() {
        Map<String, String> all =
                Map.of("gatehouse.smtp.host", "mail.example.org", "gatehouse.smtp.from", "post@example.org");

        assertThat(new SmtpConnector(new FakeConfig(all), CLOCK, Ways.direct()).isConfigured())
                .isTrue();
        assertThat(new SmtpConnector(new FakeConfig(Map.of()), CLOCK, Ways.direct()).isConfigured())
                .isFalse();
    }

    @Test
    void tls_decides_about_the_port_and_is_on_unless_switched_off() {
        assertThat(SmtpSettings.of(new FakeConfig(Map.of())))
                .extracting(SmtpSettings::tls, SmtpSettings::port)
                .containsExactly(Tls.STARTTLS, 587);
        assertThat(SmtpSettings.of(new FakeConfig(Map.of("gatehouse.smtp.tls", "tls")))
                        .port())
                .isEqualTo(465);
        assertThat(SmtpSettings.of(new FakeConfig(Map.of("gatehouse.smtp.tls", "none", "gatehouse.smtp.port", "1025")))
                        .port())
                .isEqualTo(1025);
    }

    @Test
    void settings_do_not_show_their_secrets() {
        assertThat(new SmtpSettings("mail.example.org", 25, "user", "secret", "post@example.org", Tls.NONE))
                .hasToString("SmtpSettings[…]");
    }

    private Delivery deliver(Mail mail) {
        return connector.deliver(clearance(), mail);
    }

    private Clearance clearance() {
        return TestClearance.forService("smtp", reference);
    }

    private SmtpConnector connector(String user, Tls tls) {
        return connector(user, tls, Duration.ofSeconds(2));
    }

    private SmtpConnector connector(String user, Tls tls, Duration patience) {
        SmtpSettings settings =
                new SmtpSettings(server.host(), server.port(), user, "secret", "Reception <post@example.org>", tls);
        return new SmtpConnector(settings, CLOCK, Ways.direct(), patience);
    }

    private static Mail mail(Attachment... attachments) {
        return new Mail(
                "guest@example.org",
                "Your visit: æ",
                "See you at æ\r\n.\r\nBye",
                "<p>See you <img src=\"cid:badge\"></p>",
                List.of(attachments));
    }

    private MimeMessage received() throws MessagingException {
        return parsed(0);
    }

    private MimeMessage parsed(int index) throws MessagingException {
        byte[] data = server.mails().get(index).data().getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
    }

    private static String text(BodyPart part) throws IOException, MessagingException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
