package org.gatehouse.notifications.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.imageio.ImageIO;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Content.Attachment;
import org.gatehouse.core.egress.Content.Mail;
import org.gatehouse.core.events.DomainEvent.GuestInvited;
import org.gatehouse.core.events.DomainEvent.InvitationChanged;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Person;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

class InvitationTest extends InvitationBench {
    private static final String LINK = Lobby.PUBLIC_URL + "/pass/#pass-secret";

    @Test
    void a_guest_reads_in_danish_who_invites_where_and_when() {
        invite();

        Mail mail = lobby.mail.only();
        assertThat(mail.to()).isEqualTo("mette@guest.example");
        assertThat(mail.subject()).isEqualTo("Dit besøg den 20. november");
        assertThat(mail.text())
                .contains("Hej Mette,", "Anna Berg inviterer dig på besøg hos Test.")
                .contains("Hvornår: fredag den 20. november 2026, 10:00–11:00 CET")
                .contains("Hvor: Havnen, Kajen 1, 8000 Aarhus C")
                .contains(LINK, "12345678", "så længe firmaet, du besøger, har besluttet");
        assertThat(mail.html())
                .contains("lang=\"da\"", "fredag den 20. november 2026, 10:00–11:00 CET", "12345678", "cid:qr")
                .contains("href=\"" + LINK + "\"");
    }

    @Test
    void a_guest_reads_the_same_in_english() {
        language("en");

        invite();

        Mail mail = lobby.mail.only();
        assertThat(mail.subject()).isEqualTo("Your visit on 20 November");
        assertThat(mail.text())
                .contains("Hello Mette,", "Anna Berg invites you to visit Test.")
                .contains("When: Friday 20 November 2026, 10:00–11:00 CET")
                .contains("type this number at the entrance: 12345678", "as long as the company you visit has decided");
    }

    @Test
    void what_is_stored_why_and_how_long_stands_in_three_lines() {
        invite();

        assertThat(lobby.mail.only().text().lines().filter(line -> line.matches("(Hvad|Hvorfor|Hvor længe).*")))
                .hasSize(3);
        String all = "/api/v1/public/" + lobby.tenant.value() + "/privacy";
        assertThat(lobby.mail.only().text()).contains("Alt om, hvordan dine oplysninger bruges: http", all);
        assertThat(lobby.mail.only().html()).contains(all);
    }

    @Test
    void nothing_personal_stands_in_the_subject() {
        invite();
        change(1, start());
        cancel(2);

        assertThat(lobby.mail.delivered())
                .extracting(Mail::subject)
                .containsExactly(
                        "Dit besøg den 20. november",
                        "Ændret: dit besøg den 20. november",
                        "Aflyst: dit besøg den 20. november");
    }

    @Test
    void the_qr_code_is_the_link_that_a_telephone_opens_too() throws Exception {
        invite();

        Attachment image = attachment(lobby.mail.only(), "image/png");
        assertThat(image.contentId()).isEqualTo("qr");
        assertThat(decode(image.bytes())).isEqualTo(LINK);
    }

    @Test
    void the_calendar_entry_is_in_universal_time_and_names_nobody_but_the_guest() {
        invite();

        Attachment part = attachment(lobby.mail.only(), "text/calendar");
        assertThat(part.mediaType()).isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
        String text = new String(part.bytes(), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("DTSTART:20261120T090000Z", "DTEND:20261120T100000Z")
                .doesNotContain("anna", "Anna", "pass-secret", "12345678");
        VEvent event = event(part, "REQUEST");
        assertThat(event.getUid().getValue()).isEqualTo(visit + "@gatehouse");
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getSummary().getValue()).isEqualTo("Besøg hos Test");
        assertThat(event.getLocation().getValue()).isEqualTo("Havnen, Kajen 1, 8000 Aarhus C");
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(Lobby.NINE);
        assertThat(event.getAttendees()).hasSize(1);
        assertThat(event.getAttendees().get(0).getEmail()).isEqualTo("mette@guest.example");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("noreply@gatehouse.example");
    }

    @Test
    void a_change_keeps_the_uid_raises_the_sequence_and_brings_the_same_pass() throws Exception {
        invite();
        change(3, start().plus(Duration.ofDays(1)));

        Mail mail = lobby.mail.last();
        assertThat(mail.subject()).isEqualTo("Ændret: dit besøg den 21. november");
        assertThat(mail.text()).contains(LINK).contains("Dit gæstekort er det samme");
        VEvent event = event(attachment(mail, "text/calendar"), "REQUEST");
        assertThat(event.getUid().getValue()).isEqualTo(visit + "@gatehouse");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(decode(attachment(mail, "image/png").bytes())).isEqualTo(LINK);
    }

    @Test
    void a_cancellation_takes_the_entry_out_of_the_calendar_and_brings_no_pass() {
        invite();
        cancel(1);

        Mail mail = lobby.mail.last();
        assertThat(mail.text()).contains("aflyst").doesNotContain("pass-secret").doesNotContain("12345678");
        assertThat(mail.html()).doesNotContain("cid:qr");
        assertThat(mail.attachments()).hasSize(1);
        VEvent event = event(attachment(mail, "text/calendar"), "CANCEL");
        assertThat(event.getUid().getValue()).isEqualTo(visit + "@gatehouse");
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(event.getStatus().isCancelled()).isTrue();
    }

    @Test
    void a_guest_without_a_mail_address_is_sent_nothing() {
        lobby.person(lobby.guest, new Person.Details("Mette", "Jensen", null, null, null, "da"));

        invite();
        cancel(1);

        assertThat(lobby.messages()).isEmpty();
    }

    @Test
    void a_guest_who_has_come_is_told_of_no_more_changes() {
        lobby.record(new InvitationChanged(visit, 1, appointment(start()), null));
        lobby.settle();

        assertThat(lobby.messages()).isEmpty();
    }

    @Test
    void the_pass_is_not_readable_in_the_event_nor_in_the_waiting_message() {
        lobby.record(invited(start()));

        String stored = lobby.in(() -> String.valueOf(lobby.entityManager
                .createNativeQuery("select group_concat(payload) from outbox_event where tenant_id = ?")
                .setParameter(1, Uuids.bytes(lobby.tenant.value()))
                .getSingleResult()));

        assertThat(stored).contains("passSealed").doesNotContain("pass-secret").doesNotContain("12345678");
    }

    @Test
    void an_approval_of_the_mandatory_fields_alone_makes_a_mail_that_names_nobody() {
        lobby.agreeFields("smtp", Activity.VISITOR_INVITE, DataField.SITE, DataField.TIME, DataField.VISITOR_EMAIL);

        invite();

        assertThat(lobby.mail.only().text())
                .contains("Hej,", "Du er inviteret på besøg.", LINK)
                .doesNotContain("Mette", "Anna", "Test");
        assertThat(event(attachment(lobby.mail.only(), "text/calendar"), "REQUEST")
                        .getSummary()
                        .getValue())
                .isEqualTo("Besøg");
    }

    @Test
    void without_approval_for_invitations_none_is_sent() {
        lobby.agreeFields("smtp", Activity.HOST_ALERT);

        invite();

        assertThat(lobby.mail.delivered()).isEmpty();
    }

    private GuestInvited invited(Instant start) {
        return new GuestInvited(visit, 0, appointment(start), sealed());
    }

    private void language(String language) {
        lobby.person(
                lobby.guest,
                new Person.Details("Mette", "Jensen", new Email("mette@guest.example"), null, null, language));
    }

    private static Attachment attachment(Mail mail, String type) {
        return mail.attachments().stream()
                .filter(attachment -> attachment.mediaType().startsWith(type))
                .findFirst()
                .orElseThrow();
    }

    private static VEvent event(Attachment part, String method) {
        ICalendar calendar =
                Biweekly.parse(new String(part.bytes(), StandardCharsets.UTF_8)).first();
        assertThat(calendar.getMethod().getValue()).isEqualTo(method);
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().get(0);
    }

    private static String decode(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
