package org.gatehouse.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
import org.gatehouse.notifications.testing.Endpoints;
import org.gatehouse.notifications.testing.FakeConfig;
import org.gatehouse.notifications.testing.FakeProvider.Request;
import org.gatehouse.notifications.testing.FakeSendGrid;
import org.gatehouse.notifications.testing.Mood;
import org.gatehouse.notifications.testing.Ways;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendGridConnectorTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private static final Mail MAIL = new Mail(
            "guest@example.org",
            "Your visit",
            "See you at æ",
            "<p>See you <img src=\"cid:badge\"></p>",
            List.of(
                    new Attachment("badge.png", "image/png", new byte[] {1, 2, 3}, "badge"),
                    new Attachment("visit.ics", "text/calendar; method=REQUEST", new byte[] {4, 5}, "")));

    private final FakeSendGrid sendGrid = FakeSendGrid.start();
    private final SendGridConnector connector = connector(FakeSendGrid.KEY, Duration.ofSeconds(8));
    private final UUID reference = Uuids.next();

    @AfterEach
    void stop() {
        sendGrid.close();
    }

    @Test
    void a_mail_is_handed_over_as_sendgrid_wants_it_with_our_reference_and_without_tracking() {
        deliver();

        Request request = sendGrid.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/v3/mail/send");
        assertThat(request.authorization()).isEqualTo("Bearer SG.key");
        assertThat(request.headers()).containsEntry("Content-Type", "application/json");
        JsonObject expected =
                Json.createReader(new StringReader("""
                {"from": {"name": "Reception", "email": "post@example.org"},
                 "subject": "Your visit",
                 "personalizations": [{"to": [{"email": "guest@example.org"}], "custom_args": {"reference": "%s"}}],
                 "content": [
                   {"type": "text/plain", "value": "See you at æ"},
                   {"type": "text/html", "value": "<p>See you <img src=\\"cid:badge\\"></p>"}],
                 "attachments": [
                   {"content": "AQID", "type": "image/png", "filename": "badge.png",
                    "disposition": "inline", "content_id": "badge"},
                   {"content": "BAU=", "type": "text/calendar", "filename": "visit.ics", "disposition": "attachment"}],
                 "tracking_settings": {
                   "click_tracking": {"enable": false, "enable_text": false},
                   "open_tracking": {"enable": false},
                   "subscription_tracking": {"enable": false}}}
                """.formatted(reference))).readObject();
        assertThat(sendGrid.mails().get(0).json()).isEqualTo(expected);
    }

    @Test
    void a_mail_that_was_taken_is_known_by_sendgrids_id() {
        assertThat(deliver())
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted ->
                                assertThat(accepted.providerId()).hasSize(36).isNotEqualTo(reference.toString()));
    }

    @Test
    void a_second_hand_over_carries_the_same_reference() {
        sendGrid.behave(Mood.CUTTING);
        deliver();
        sendGrid.behave(Mood.WELL);
        deliver();

        assertThat(sendGrid.mails()).extracting(FakeSendGrid.Mail::reference).containsOnly(reference.toString());
        assertThat(sendGrid.mails()).hasSize(2);
    }

    @Test
    void it_cannot_be_asked() {
        assertThat(connector.canBeAsked()).isFalse();
        assertThat(connector.ask(clearance(), MAIL)).isEqualTo(new Unknown("cannot-be-asked"));
        assertThat(sendGrid.requests()).isEmpty();
    }

    @Test
    void too_many_requests_are_tried_again_when_sendgrid_says() {
        sendGrid.behave(Mood.BUSY);

        assertThat(deliver()).isEqualTo(new Busy("http-429", Duration.ofSeconds(7)));
        assertThat(sendGrid.requests()).hasSize(1);
    }

    @Test
    void a_service_that_is_down_has_taken_nothing() {
        sendGrid.behave(Mood.DOWN);

        assertThat(deliver()).isEqualTo(new Busy("http-503", Duration.ofSeconds(5)));
    }

    @Test
    void a_limit_that_ends_at_a_given_second_is_waited_for() {
        sendGrid.limitUntil(CLOCK.instant().plusSeconds(42));

        assertThat(deliver()).isEqualTo(new Busy("http-429", Duration.ofSeconds(42)));
    }

    @Test
    void nobody_knows_what_a_broken_service_has_taken() {
        sendGrid.behave(Mood.BROKEN);

        assertThat(deliver()).isEqualTo(new Unknown("http-500"));
    }

    @Test
    void a_refusal_tells_nothing_of_sendgrids_words() {
        sendGrid.behave(Mood.REFUSING);

        assertThat(deliver()).isEqualTo(new Rejected("http-400"));
    }

    @Test
    void a_wrong_key_is_a_refusal() {
        assertThat(connector("wrong", Duration.ofSeconds(8)).deliver(clearance(), MAIL))
                .isEqualTo(new Rejected("http-401"));
    }

    @Test
    void a_redirect_is_not_followed() {
        sendGrid.behave(Mood.REDIRECTING);

        assertThat(deliver()).isEqualTo(new Rejected("http-302"));
        assertThat(sendGrid.requests()).hasSize(1);
    }

    @Test
    void an_answer_that_is_longer_than_any_of_sendgrids_is_none() {
        sendGrid.behave(Mood.TALKATIVE);

        assertThat(deliver()).isEqualTo(new Unknown("no-answer"));
    }

    @Test
    void nobody_knows_what_became_of_a_mail_without_an_answer() {
        sendGrid.behave(Mood.HANGING);
        assertThat(connector(FakeSendGrid.KEY, Duration.ofMillis(300)).deliver(clearance(), MAIL))
                .isEqualTo(new Unknown("no-answer"));

        sendGrid.behave(Mood.CUTTING);
        assertThat(deliver()).isEqualTo(new Unknown("no-answer"));
        assertThat(sendGrid.requests()).hasSize(2);
    }

    @Test
    void nothing_has_left_when_nobody_listens() {
        sendGrid.close();

        assertThat(deliver()).isEqualTo(new Busy("not-reached", Duration.ofSeconds(5)));
    }

    @Test
    void a_used_clearance_is_refused() {
        Clearance clearance = clearance();
        connector.deliver(clearance, MAIL);

        assertThatIllegalStateException().isThrownBy(() -> connector.deliver(clearance, MAIL));
        assertThat(sendGrid.requests()).hasSize(1);
    }

    @Test
    void a_clearance_for_another_service_is_refused() {
        Clearance other = TestClearance.forService("smtp", reference);

        assertThatIllegalStateException().isThrownBy(() -> connector.deliver(other, MAIL));
        assertThat(sendGrid.requests()).isEmpty();
    }

    @Test
    void it_is_configured_when_key_and_sender_are_set() {
        Map<String, String> all =
                Map.of("gatehouse.sendgrid.api-key", "key", "gatehouse.sendgrid.from", "post@example.org");

        assertThat(new SendGridConnector(new FakeConfig(all), CLOCK, Ways.direct()).isConfigured())
                .isTrue();
        assertThat(new SendGridConnector(new FakeConfig(Map.of()), CLOCK, Ways.direct()).isConfigured())
                .isFalse();
        assertThat(SendGridSettings.of(new FakeConfig(all)).url())
                .hasToString("https://api.sendgrid.com")
                .hasToString(Endpoints.of("sendgrid-us"));
    }

    @Test
    void settings_do_not_show_their_secrets() {
        assertThat(new SendGridSettings("key", "post@example.org", sendGrid.url()))
                .hasToString("SendGridSettings[…]");
    }

    private Delivery deliver() {
        return connector.deliver(clearance(), MAIL);
    }

    private Clearance clearance() {
        return TestClearance.forService("sendgrid-us", reference);
    }

    private SendGridConnector connector(String key, Duration patience) {
        SendGridSettings settings = new SendGridSettings(key, "Reception <post@example.org>", sendGrid.url());
        return new SendGridConnector(settings, CLOCK, Ways.direct(), patience);
    }
}
