package org.gatehouse.notifications.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Errand;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

class AccountMessagesTest {
    private static final String LINK = Lobby.PUBLIC_URL + "/reset/#secret";

    private final Lobby lobby = new Lobby();

    @Test
    void a_forgotten_password_is_mended_by_a_link_that_works_for_15_minutes() {
        send(
                Activity.PASSWORD_RESET,
                Locale.ENGLISH,
                Map.of(DataField.USER_EMAIL, "anna@firm.example", DataField.RESET_LINK, LINK),
                Map.of("kind", "reset"));

        assertThat(lobby.mail.only().to()).isEqualTo("anna@firm.example");
        assertThat(lobby.mail.only().subject()).isEqualTo("A new password");
        assertThat(lobby.mail.only().text()).contains(LINK, "15 minutes");
        assertThat(lobby.mail.only().html()).contains("href=\"" + LINK + "\"", "15 minutes");
    }

    @Test
    void a_new_account_is_activated_by_a_link_that_works_for_24_hours() {
        send(
                Activity.PASSWORD_RESET,
                Locale.forLanguageTag("da"),
                Map.of(DataField.USER_EMAIL, "anna@firm.example", DataField.RESET_LINK, LINK),
                Map.of("kind", "activation"));

        assertThat(lobby.mail.only().subject()).isEqualTo("Din konto er klar");
        assertThat(lobby.mail.only().text()).contains(LINK, "24 timer");
    }

    @Test
    void a_forgotten_password_is_mended_by_a_code_too() {
        send(
                Activity.PASSWORD_RESET,
                Locale.forLanguageTag("da"),
                Map.of(DataField.USER_PHONE, "+4520000001", DataField.OTP, "123456"),
                Map.of());

        assertThat(lobby.sms.only().to()).isEqualTo("+4520000001");
        assertThat(lobby.sms.only().text())
                .isEqualTo("123456 er din kode til en ny adgangskode. Den virker én gang, i 5 minutter."
                        + " Giv den ikke til nogen.");
    }

    @Test
    void a_new_employee_gets_a_link_by_text_message_and_never_a_password() {
        send(
                Activity.LOGIN_SMS,
                Locale.ENGLISH,
                Map.of(DataField.USER_PHONE, "+4520000001", DataField.OTP, LINK),
                Map.of());

        assertThat(lobby.sms.only().text())
                .isEqualTo("Your Gatehouse account is ready. Choose a password within 24 hours: " + LINK);
    }

    @Test
    void a_code_for_one_sign_in_is_a_text_message_too() {
        send(
                Activity.LOGIN_SMS,
                Locale.ENGLISH,
                Map.of(DataField.USER_PHONE, "+4520000001", DataField.OTP, "123456"),
                Map.of());

        assertThat(lobby.sms.only().text()).startsWith("123456 is your sign-in code.");
    }

    @Test
    void an_unknown_language_is_answered_in_english() {
        send(
                Activity.LOGIN_SMS,
                Locale.FRENCH,
                Map.of(DataField.USER_PHONE, "+4520000001", DataField.OTP, "123456"),
                Map.of());

        assertThat(lobby.sms.only().text()).startsWith("123456 is your sign-in code.");
    }

    @Test
    void no_account_message_ever_goes_to_an_inbox() {
        lobby.agree(List.of(), List.of("in-app"));
        send(
                Activity.LOGIN_SMS,
                Locale.ENGLISH,
                Map.of(DataField.USER_PHONE, "+4520000001", DataField.OTP, "123456"),
                Map.of());

        assertThat(lobby.notes(lobby.host)).isEmpty();
        assertThat(lobby.sms.delivered()).isEmpty();
    }

    private void send(Activity activity, Locale language, Map<DataField, String> fields, Map<String, String> links) {
        lobby.inTenant(() -> lobby.post.enqueue(
                new Errand(activity, null, "account", Uuids.next(), null, fields, links, language, Set.of())));
        lobby.settle();
    }
}
