package org.gatehouse.notifications.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Errand;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.egress.Message;
import org.gatehouse.core.egress.MessageState;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.webhooks.KeepWebhooks.Equipped;
import org.gatehouse.notifications.testing.FakeProvider.Request;
import org.gatehouse.notifications.testing.FakeReceiver;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Through the gate: what the agreement asks for goes, and nothing else. */
class WebhookGateTest {
    private static final Terms SILENT = Agreed.terms(List.of("smtp"), List.of("own-systems", "smtp"));
    private static final Terms ASKED = Agreed.instructing(
            Agreed.terms(List.of("smtp"), List.of("smtp")), List.of(Templates.instruction(Activity.WEBHOOK_OUT)));

    private final FakeReceiver receiver = FakeReceiver.start();
    private final Hooks hooks = new Hooks("127.0.0.1:" + receiver.port());
    private final Lobby lobby = hooks.lobby;
    private final Equipped webhook = hooks.add(receiver.url() + "/");
    private final UUID key = Uuids.next();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void where_the_agreement_asks_for_it_a_system_of_the_tenants_needs_no_place_in_its_order() {
        UUID message = post(ASKED);

        Request request = receiver.requests().get(0);
        assertThat(request.headers()).containsEntry("webhook-id", message.toString());
        assertThat(request.body())
                .isEqualTo("{\"data\":{\"entry\":7,\"object\":\"" + key + "\"},"
                        + "\"timestamp\":\"2026-11-20T08:00:00Z\",\"type\":\"key-granted\"}");
        assertThat(sent().state()).isEqualTo(MessageState.SENT);
        FlowEvidence evidence = lobby.evidence().get(0);
        assertThat(evidence.service()).contains("own-systems");
        assertThat(evidence.outcome()).startsWith("PERMIT");
    }

    @Test
    void where_it_does_not_nothing_goes_whatever_stands_in_the_order() {
        post(SILENT);

        assertThat(receiver.requests()).isEmpty();
        assertThat(sent().state()).isEqualTo(MessageState.UNDELIVERABLE);
        assertThat(sent().lastCode()).contains("ACTIVITY_NOT_INSTRUCTED");
    }

    @Test
    void a_receiver_that_is_down_for_a_night_gets_the_same_message_in_the_morning() {
        receiver.say(503);
        UUID message = post(ASKED);
        for (int hour = 0; hour < 12; hour++) {
            lobby.clock.advance(Duration.ofHours(1));
            lobby.settle();
        }
        receiver.say(200);
        lobby.clock.advance(Duration.ofHours(2));
        lobby.settle();

        assertThat(sent().state()).isEqualTo(MessageState.SENT);
        assertThat(receiver.requests())
                .hasSizeBetween(8, 14)
                .allSatisfy(request -> assertThat(request.headers()).containsEntry("webhook-id", message.toString()));
    }

    @Test
    void after_a_day_nobody_tries_any_more() {
        receiver.say(500);
        post(ASKED);
        for (int half = 0; half < 60; half++) {
            lobby.clock.advance(Duration.ofMinutes(30));
            lobby.settle();
        }

        assertThat(sent().state()).isEqualTo(MessageState.UNDELIVERABLE);
        assertThat(sent().settledAt().orElseThrow())
                .isBetween(Lobby.NINE.plus(Duration.ofHours(22)), Lobby.NINE.plus(Duration.ofHours(27)));
    }

    private UUID post(Terms terms) {
        lobby.connect(List.of(hooks.connector));
        lobby.clock.advance(Duration.ofSeconds(1));
        lobby.agree(terms);
        UUID id = lobby.in(() -> lobby.post.enqueue(new Errand(
                Activity.WEBHOOK_OUT,
                null,
                "webhook",
                webhook.id(),
                null,
                Map.of(DataField.RECORD_ID, key.toString(), DataField.TIME, Lobby.NINE.toString()),
                Map.of("webhook", webhook.id().toString(), "kind", "key-granted", "entry", "7"),
                Locale.ENGLISH,
                Set.of())));
        lobby.settle();
        return id;
    }

    private Message sent() {
        List<Message> all = lobby.messages();
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
