package org.gatehouse.notifications.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Errand;
import org.gatehouse.core.egress.Message;
import org.gatehouse.core.egress.MessageState;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.notices.Told;
import org.gatehouse.core.notices.Told.Use;
import org.gatehouse.core.notices.Told.Would;
import org.gatehouse.notifications.testing.Announcer;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

class AgreementNoticeTemplateTest {
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final Told TOLD = new Told(
            "Nye SMS ApS",
            "It is <cheaper>.",
            List.of("Denmark", "Ukraine"),
            "inMobile ApS",
            List.of(new Use("Tell hosts", List.of("first name", "phone")), new Use("Send a sign-in code", List.of())),
            List.of(new Would("Tell hosts", "Nye SMS ApS (SMS)", List.of("first name"))),
            List.of(new Would("Tell hosts", "inMobile ApS (SMS)", List.of("first name"))),
            List.of(new Would("Tell hosts", null, List.of())));
    private static final Map<String, String> CHANGE =
            Map.of("kind", "change", "notice", "7", "told", Json.write(TOLD), "days", "30", "silence", "yes");

    private final Lobby lobby = new Lobby();

    @Test
    void a_contact_is_sent_a_code_that_works_for_seven_days() {
        send(
                Locale.ENGLISH,
                Map.of(DataField.USER_EMAIL, "notice@firm.example", DataField.OTP, "12345678"),
                Map.of("kind", "verify"));

        assertThat(lobby.mail.only().to()).isEqualTo("notice@firm.example");
        assertThat(lobby.mail.only().subject()).isEqualTo("Confirm this address");
        assertThat(lobby.mail.only().text()).contains("12345678", "seven days", "organisation's");
    }

    @Test
    void a_change_says_who_until_when_and_what_silence_means() {
        send(Locale.ENGLISH, Map.of(DataField.USER_EMAIL, "notice@firm.example"), CHANGE);

        assertThat(lobby.mail.only().subject()).isEqualTo("A change among our data processors");
        assertThat(lobby.mail.only().text())
                .contains("Nye SMS ApS", "30 days", "counts it as a yes", Lobby.PUBLIC_URL + "/agreement/#notices/7");
        assertThat(lobby.mail.only().html()).contains("href=\"" + Lobby.PUBLIC_URL + "/agreement/#notices/7\"");
    }

    @Test
    void it_says_what_the_page_says() {
        send(Locale.ENGLISH, Map.of(DataField.USER_EMAIL, "notice@firm.example"), CHANGE);

        assertThat(lobby.mail.only().text())
                .containsSubsequence(
                        "Why: It is <cheaper>.",
                        "takes the place of inMobile ApS",
                        "Denmark, Ukraine",
                        "• Tell hosts: first name, phone",
                        "• Send a sign-in code: all data of this use",
                        "If you do nothing:",
                        "• Tell hosts: by Nye SMS ApS (SMS), with first name",
                        "If you object:",
                        "by inMobile ApS (SMS)",
                        "If you say yes now:",
                        "• Tell hosts: is not sent");
        assertThat(lobby.mail.only().html()).contains("It is &lt;cheaper&gt;.").doesNotContain("<cheaper>");
    }

    @Test
    void what_each_answer_would_do_is_what_would_be_decided() {
        Announcer tenant = new Announcer("Europe/Copenhagen", Model.GENERAL);

        tenant.notified();

        assertThat(tenant.lobby.mail.only().text())
                .containsSubsequence(
                        "It takes the place of inMobile",
                        "If you do nothing:",
                        "by Nye SMS ApS (",
                        "If you object:",
                        "by inMobile",
                        "If you say yes now:",
                        "by Nye SMS ApS (");
    }

    @Test
    void where_silence_is_a_no_the_mail_says_so_in_danish_too() {
        send(
                DANISH,
                Map.of(DataField.USER_EMAIL, "notice@firm.example"),
                Map.of("kind", "change", "notice", "7", "told", Json.write(TOLD), "days", "45", "silence", "no"));

        assertThat(lobby.mail.only().text()).contains("45 dage", "gælder det som et nej");
    }

    @Test
    void a_change_that_is_taken_back_asks_for_nothing() {
        send(
                DANISH,
                Map.of(DataField.USER_EMAIL, "notice@firm.example"),
                Map.of("kind", "cancelled", "notice", "7", "processor", "Nye SMS ApS"));

        assertThat(lobby.mail.only().subject()).isEqualTo("En ændring blandt vores databehandlere er aflyst");
        assertThat(lobby.mail.only().text()).contains("Nye SMS ApS");
    }

    @Test
    void a_notice_needs_no_agreement_because_it_is_ours_to_send() {
        lobby.agree(List.of(), List.of());

        send(Locale.ENGLISH, Map.of(DataField.USER_EMAIL, "notice@firm.example"), CHANGE);

        assertThat(lobby.messages()).extracting(Message::state).containsExactly(MessageState.SENT);
    }

    private void send(Locale language, Map<DataField, String> fields, Map<String, String> links) {
        lobby.inTenant(() -> lobby.post.enqueue(new Errand(
                Activity.AGREEMENT_NOTICE, null, "test", Uuids.next(), null, fields, links, language, Set.of())));
        lobby.settle();
    }
}
