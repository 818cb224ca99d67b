package org.gatehouse.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Content.Sms;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.Delivery.Accepted;
import org.gatehouse.core.egress.Delivery.Busy;
import org.gatehouse.core.egress.Delivery.Rejected;
import org.gatehouse.core.egress.Delivery.Unknown;
import org.gatehouse.core.egress.TestClearance;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.notifications.provider.HttpProvider;
import org.gatehouse.notifications.testing.Endpoints;
import org.gatehouse.notifications.testing.FakeConfig;
import org.gatehouse.notifications.testing.FakeProvider.Request;
import org.gatehouse.notifications.testing.FakeTwilio;
import org.gatehouse.notifications.testing.Mood;
import org.gatehouse.notifications.testing.Ways;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwilioConnectorTest {
    private static final Sms SMS = new Sms("+4520304050", "Your guest waits & smiles: æ 100%");

    private final FakeTwilio twilio = FakeTwilio.start();
    private final TwilioConnector connector = connector("+4599887766", Duration.ofSeconds(8));
    private final TwilioConnector impatient = connector("+4599887766", Duration.ofMillis(300));
    private final UUID reference = Uuids.next();

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void a_text_is_handed_over_as_twilio_wants_it() {
        Delivery delivery = deliver();

        Request request = twilio.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages.json");
        assertThat(request.authorization())
                .isEqualTo("Basic QUMwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDp0d2lsaW8tdG9rZW4=");
        assertThat(request.headers()).containsEntry("Content-Type", "application/x-www-form-urlencoded");
        assertThat(request.body())
                .isEqualTo("Body=Your+guest+waits+%26+smiles%3A+%C3%A6+100%25&From=%2B4599887766&To=%2B4520304050");
        assertThat(delivery).isEqualTo(new Accepted(twilio.messages().get(0).sid()));
    }

    @Test
    void a_messaging_service_chooses_the_number() {
        connector("MG11111111111111111111111111111111", Duration.ofSeconds(8)).deliver(clearance(), SMS);

        assertThat(twilio.requests().get(0).body())
                .contains("&MessagingServiceSid=MG11111111111111111111111111111111&")
                .doesNotContain("From=");
    }

    @Test
    void too_many_requests_are_tried_again_when_twilio_says() {
        twilio.behave(Mood.BUSY);

        assertThat(deliver()).isEqualTo(new Busy("http-429", Duration.ofSeconds(7)));
    }

    @Test
    void a_service_that_is_down_has_taken_nothing() {
        twilio.behave(Mood.DOWN);

        assertThat(deliver()).isEqualTo(new Busy("http-503", Duration.ofSeconds(5)));
    }

    @Test
    void nobody_knows_what_a_broken_service_has_taken() {
        twilio.behave(Mood.BROKEN);
        assertThat(deliver()).isEqualTo(new Unknown("http-500"));

        twilio.behave(Mood.STRANGE);
        assertThat(deliver()).isEqualTo(new Unknown("http-502"));
    }

    @Test
    void a_refusal_tells_twilios_code_and_nothing_of_its_words() {
        twilio.behave(Mood.REFUSING);

        assertThat(deliver()).isEqualTo(new Rejected("21211"));
    }

    @Test
    void a_wrong_token_is_a_refusal() {
        TwilioSettings wrong = new TwilioSettings(FakeTwilio.ACCOUNT, "wrong", "+4599887766", twilio.url());

        assertThat(new TwilioConnector(wrong, new HttpProvider(Ways.direct())).deliver(clearance(), SMS))
                .isEqualTo(new Rejected("20003"));
    }

    @Test
    void a_redirect_is_not_followed() {
        twilio.behave(Mood.REDIRECTING);

        assertThat(deliver()).isEqualTo(new Rejected("http-302"));
        assertThat(twilio.requests()).hasSize(1);
    }

    @Test
    void an_answer_that_is_longer_than_any_of_twilios_is_none() {
        twilio.behave(Mood.TALKATIVE);

        assertThat(deliver()).isEqualTo(new Unknown("no-answer"));
    }

    @Test
    void nobody_knows_what_became_of_a_message_without_an_answer() {
        twilio.behave(Mood.HANGING);
        assertThat(impatient.deliver(clearance(), SMS)).isEqualTo(new Unknown("no-answer"));

        twilio.behave(Mood.CUTTING);
        assertThat(deliver()).isEqualTo(new Unknown("no-answer"));
    }

    @Test
    void a_message_is_handed_over_once_even_if_the_connection_is_cut() {
        twilio.behave(Mood.CUTTING);

        deliver();

        assertThat(twilio.messages()).hasSize(1);
    }

    @Test
    void nothing_has_left_when_nobody_listens() {
        twilio.close();

        assertThat(deliver()).isEqualTo(new Busy("not-reached", Duration.ofSeconds(5)));
    }

    @Test
    void a_message_whose_answer_was_lost_is_found_by_its_words() {
        twilio.behave(Mood.CUTTING);
        deliver();
        twilio.behave(Mood.WELL);

        assertThat(ask()).isEqualTo(new Accepted(twilio.messages().get(0).sid()));
        assertThat(connector.canBeAsked()).isTrue();
        Request question = twilio.requests().get(1);
        assertThat(question.method()).isEqualTo("GET");
        assertThat(question.query()).isEqualTo(Map.of("To", "+4520304050", "PageSize", "100"));
    }

    @Test
    void a_message_that_never_arrived_is_not_found() {
        twilio.behave(Mood.CUTTING_EARLY);
        deliver();
        twilio.behave(Mood.WELL);

        assertThat(ask()).isEqualTo(new Rejected("not-found"));
    }

    @Test
    void the_same_words_to_another_and_other_words_to_the_same_are_other_messages() {
        twilio.take("+4511223344", "+4599887766", SMS.text(), Instant.now());
        twilio.take(SMS.to(), "+4599887766", SMS.text() + "!", Instant.now());

        assertThat(ask()).isEqualTo(new Rejected("not-found"));
    }

    @Test
    void the_same_words_of_an_hour_ago_are_another_message() {
        Instant now = Instant.parse("2026-11-20T09:00:00Z");
        twilio.take(SMS.to(), "+4599887766", SMS.text(), now.minusSeconds(3600));
        Clearance clearance = TestClearance.forService("twilio-us", UuidCreator.getTimeOrderedEpoch(now));

        assertThat(connector.ask(clearance, SMS)).isEqualTo(new Rejected("not-found"));
    }

    @Test
    void a_recipient_with_more_messages_than_a_page_holds_cannot_be_judged() {
        for (int i = 0; i < 100; i++) {
            twilio.take(SMS.to(), "+4599887766", "other " + i, Instant.now());
        }

        assertThat(ask()).isEqualTo(new Unknown("too-many"));
    }

    @Test
    void a_question_without_an_answer_leaves_the_doubt() {
        twilio.behave(Mood.BROKEN);
        assertThat(ask()).isEqualTo(new Unknown("http-500"));

        twilio.behave(Mood.REFUSING);
        assertThat(ask()).isEqualTo(new Unknown("http-400"));

        twilio.behave(Mood.HANGING);
        assertThat(impatient.ask(clearance(), SMS)).isEqualTo(new Unknown("no-answer"));

        twilio.close();
        assertThat(ask()).isEqualTo(new Unknown("no-answer"));
    }

    @Test
    void a_used_clearance_is_refused() {
        Clearance clearance = clearance();
        connector.deliver(clearance, SMS);

        assertThatIllegalStateException().isThrownBy(() -> connector.deliver(clearance, SMS));
        assertThatIllegalStateException().isThrownBy(() -> connector.ask(clearance, SMS));
        assertThat(twilio.requests()).hasSize(1);
    }

    @Test
    void a_clearance_for_another_service_is_refused() {
        Clearance other = TestClearance.forService("inmobile", reference);

        assertThatIllegalStateException().isThrownBy(() -> connector.deliver(other, SMS));
        assertThatIllegalStateException().isThrownBy(() -> connector.ask(other, SMS));
        assertThat(twilio.requests()).isEmpty();
    }

    @Test
    void it_is_configured_when_account_token_and_sender_are_set() {
        Map<String, String> all = Map.of(
                "gatehouse.twilio.account-sid", "AC1",
                "gatehouse.twilio.auth-token", "token",
                "gatehouse.twilio.from", "+4599887766");
        Map<String, String> some =
                Map.of("gatehouse.twilio.account-sid", "AC1", "gatehouse.twilio.auth-token", "token");

        assertThat(new TwilioConnector(new FakeConfig(all), new HttpProvider(Ways.direct())).isConfigured())
                .isTrue();
        assertThat(new TwilioConnector(new FakeConfig(some), new HttpProvider(Ways.direct())).isConfigured())
                .isFalse();
        assertThat(new TwilioConnector(new FakeConfig(Map.of()), new HttpProvider(Ways.direct())).isConfigured())
                .isFalse();
        assertThat(TwilioSettings.of(new FakeConfig(all)).url()).hasToString(Endpoints.of("twilio-us"));
        assertThat(TwilioSettings.of(new FakeConfig(all)).messages(""))
                .isEqualTo(URI.create("https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json"));
    }

    @Test
    void settings_do_not_show_their_secrets() {
        assertThat(new TwilioSettings("AC1", "token", "+4599887766", twilio.url()))
                .hasToString("TwilioSettings[…]");
    }

    private Delivery deliver() {
        return connector.deliver(clearance(), SMS);
    }

    private Delivery ask() {
        return connector.ask(clearance(), SMS);
    }

    private Clearance clearance() {
        return TestClearance.forService("twilio-us", reference);
    }

    private TwilioConnector connector(String from, Duration patience) {
        TwilioSettings settings = new TwilioSettings(FakeTwilio.ACCOUNT, FakeTwilio.TOKEN, from, twilio.url());
        return new TwilioConnector(settings, new HttpProvider(Ways.direct(), patience));
    }
}
