package org.gatehouse.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.time.Duration;
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
import org.gatehouse.notifications.testing.FakeInMobile;
import org.gatehouse.notifications.testing.FakeProvider.Request;
import org.gatehouse.notifications.testing.Mood;
import org.gatehouse.notifications.testing.Ways;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InMobileConnectorTest {
    private static final Sms SMS = new Sms("+4520304050", "Your guest \"waits\": æ");

    private final FakeInMobile inMobile = FakeInMobile.start();
    private final InMobileConnector connector = connector(FakeInMobile.KEY, Duration.ofSeconds(8));
    private final UUID reference = Uuids.next();

    @AfterEach
    void stop() {
        inMobile.close();
    }

    @Test
    void a_text_is_handed_over_as_inmobile_wants_it_under_our_reference() {
        Delivery delivery = deliver();

        Request request = inMobile.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/v4/sms/outgoing");
        assertThat(request.authorization()).isEqualTo("Basic YXBpOmlubW9iaWxlLWtleQ==");
        assertThat(request.headers()).containsEntry("Content-Type", "application/json");
        assertThat(request.body())
                .isEqualTo("{\"messages\":[{\"encoding\":\"auto\",\"from\":\"Gatehouse\",\"messageId\":\"" + reference
                        + "\",\"text\":\"Your guest \\\"waits\\\": æ\",\"to\":\"4520304050\"}]}");
        assertThat(delivery).isEqualTo(new Accepted(reference.toString()));
    }

    @Test
    void a_second_hand_over_of_the_same_message_is_recognised() {
        deliver();

        assertThat(deliver()).isEqualTo(new Accepted(reference.toString()));
        assertThat(inMobile.messages()).hasSize(1);
    }

    @Test
    void a_message_whose_answer_was_lost_is_not_sent_twice() {
        inMobile.behave(Mood.CUTTING);
        assertThat(deliver()).isEqualTo(new Unknown("no-answer"));
        inMobile.behave(Mood.BROKEN_AFTERWARDS);
        assertThat(deliver()).isEqualTo(new Busy("http-500", Duration.ofSeconds(5)));
        inMobile.behave(Mood.WELL);

        assertThat(deliver()).isEqualTo(new Accepted(reference.toString()));
        assertThat(inMobile.messages()).hasSize(1);
    }

    @Test
    void a_message_that_never_arrived_is_taken_at_the_second_hand_over() {
        inMobile.behave(Mood.CUTTING_EARLY);
        deliver();
        inMobile.behave(Mood.WELL);

        assertThat(deliver()).isEqualTo(new Accepted(reference.toString()));
        assertThat(inMobile.messages()).hasSize(1);
    }

    @Test
    void it_cannot_be_asked_for_one_message() {
        assertThat(connector.canBeAsked()).isFalse();
        assertThat(connector.ask(clearance(), SMS)).isEqualTo(new Unknown("cannot-be-asked"));
        assertThat(inMobile.requests()).isEmpty();
    }

    @Test
    void a_number_that_cannot_exist_is_a_refusal_although_inmobile_says_ok() {
        assertThat(connector.deliver(clearance(), new Sms("+0020304050", "x")))
                .isEqualTo(new Rejected("invalid-number"));
    }

    @Test
    void too_many_requests_are_tried_again_when_inmobile_says() {
        inMobile.behave(Mood.BUSY);

        assertThat(deliver()).isEqualTo(new Busy("http-429", Duration.ofSeconds(7)));
    }

    @Test
    void a_broken_service_may_be_tried_again_because_it_knows_our_reference() {
        inMobile.behave(Mood.BROKEN);
        assertThat(deliver()).isEqualTo(new Busy("http-500", Duration.ofSeconds(5)));

        inMobile.behave(Mood.DOWN);
        assertThat(deliver()).isEqualTo(new Busy("http-503", Duration.ofSeconds(5)));
    }

    @Test
    void a_refusal_tells_nothing_of_inmobiles_words() {
        inMobile.behave(Mood.REFUSING);

        assertThat(deliver()).isEqualTo(new Rejected("http-400"));
    }

    @Test
    void a_wrong_key_is_a_refusal() {
        assertThat(connector("wrong", Duration.ofSeconds(8)).deliver(clearance(), SMS))
                .isEqualTo(new Rejected("http-401"));
    }

    @Test
    void nobody_knows_what_became_of_a_message_without_an_answer() {
        inMobile.behave(Mood.HANGING);

        assertThat(connector(FakeInMobile.KEY, Duration.ofMillis(300)).deliver(clearance(), SMS))
                .isEqualTo(new Unknown("no-answer"));
    }

    @Test
    void nothing_has_left_when_nobody_listens() {
        inMobile.close();

        assertThat(deliver()).isEqualTo(new Busy("not-reached", Duration.ofSeconds(5)));
    }

    @Test
    void a_used_clearance_is_refused() {
        Clearance clearance = clearance();
        connector.deliver(clearance, SMS);

        assertThatIllegalStateException().isThrownBy(() -> connector.deliver(clearance, SMS));
        assertThat(inMobile.requests()).hasSize(1);
    }

    @Test
    void a_clearance_for_another_service_is_refused() {
        Clearance other = TestClearance.forService("twilio-us", reference);

        assertThatIllegalStateException().isThrownBy(() -> connector.deliver(other, SMS));
        assertThat(inMobile.requests()).isEmpty();
    }

    @Test
    void it_is_configured_when_key_and_sender_are_set() {
        Map<String, String> all = Map.of("gatehouse.inmobile.api-key", "key", "gatehouse.inmobile.sender", "Gatehouse");

        assertThat(new InMobileConnector(new FakeConfig(all), new HttpProvider(Ways.direct())).isConfigured())
                .isTrue();
        assertThat(new InMobileConnector(
                                new FakeConfig(Map.of("gatehouse.inmobile.api-key", "key")),
                                new HttpProvider(Ways.direct()))
                        .isConfigured())
                .isFalse();
        assertThat(InMobileSettings.of(new FakeConfig(all)).url()).hasToString(Endpoints.of("inmobile"));
        assertThat(InMobileSettings.of(new FakeConfig(all)).outgoing())
                .isEqualTo(URI.create("https://api.inmobile.com/v4/sms/outgoing"));
    }

    @Test
    void settings_do_not_show_their_secrets() {
        assertThat(new InMobileSettings("key", "Gatehouse", inMobile.url())).hasToString("InMobileSettings[…]");
    }

    private Delivery deliver() {
        return connector.deliver(clearance(), SMS);
    }

    private Clearance clearance() {
        return TestClearance.forService("inmobile", reference);
    }

    private InMobileConnector connector(String key, Duration patience) {
        InMobileSettings settings = new InMobileSettings(key, "Gatehouse", inMobile.url());
        return new InMobileConnector(settings, new HttpProvider(Ways.direct(), patience));
    }
}
