package org.gatehouse.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Content.Push;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.Delivery.Accepted;
import org.gatehouse.core.egress.Delivery.Busy;
import org.gatehouse.core.egress.Delivery.Rejected;
import org.gatehouse.core.egress.Delivery.Unknown;
import org.gatehouse.core.egress.PushAddress;
import org.gatehouse.core.egress.TestClearance;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.push.PushCarrier;
import org.gatehouse.core.push.PushKey;
import org.gatehouse.core.registry.Registries;
import org.gatehouse.notifications.provider.HttpProvider;
import org.gatehouse.notifications.testing.Devices;
import org.gatehouse.notifications.testing.Endpoints;
import org.gatehouse.notifications.testing.FakeBrowser;
import org.gatehouse.notifications.testing.FakeConfig;
import org.gatehouse.notifications.testing.FakePushService;
import org.gatehouse.notifications.testing.FakePushService.Carried;
import org.gatehouse.notifications.testing.Lobby;
import org.gatehouse.notifications.testing.Mood;
import org.gatehouse.notifications.testing.Ways;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PushConnectorTest {
    private static final String TOKEN = "k3Jd9-aSxQ_v0Zr7";
    private static final String PATH = "/fcm/send/dT9:APA91b";

    private final Lobby lobby = new Lobby();
    private final Devices devices = new Devices(lobby);
    private final FakePushService google = FakePushService.start();
    private final FakeBrowser browser = new FakeBrowser("https://fcm.googleapis.com" + PATH);
    private final UUID device = devices.subscribe(lobby.host, PushCarrier.GOOGLE, browser);
    private final UUID reference = Uuids.next();
    private final PushConnector connector = connector(google.url(), "drift@gatehouse.example");

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void only_the_browser_itself_reads_the_token_and_nothing_else_is_in_it() throws Exception {
        assertThat(deliver()).isEqualTo(new Accepted(reference.toString()));

        Carried carried = google.carried().get(0);
        assertThat(carried.path()).isEqualTo(PATH);
        assertThat(browser.read(carried.body())).isEqualTo(TOKEN);
        assertThat(carried.headers())
                .containsEntry("Content-Encoding", "aes128gcm")
                .containsEntry("TTL", "600")
                .containsEntry("Urgency", "high");
        assertThat(carried.headers().get("Topic")).matches("[\\w-]{22}");
        assertThat(carried.headers().toString()).doesNotContain(TOKEN, lobby.host.toString());
    }

    @Test
    void the_service_learns_who_calls_by_one_key_that_stays() {
        deliver();
        PushConnector restarted = connector(google.url(), "drift@gatehouse.example", devices.restarted());
        lobby.doAs(() -> restarted.deliver(clearance("google-webpush"), push()));

        assertThat(google.carried()).hasSize(2).allSatisfy(carried -> {
            assertThat(carried.claims().getString("aud")).isEqualTo("https://fcm.googleapis.com");
            assertThat(carried.claims().getString("sub")).isEqualTo("mailto:drift@gatehouse.example");
            assertThat(Instant.ofEpochSecond(
                            carried.claims().getJsonNumber("exp").longValue()))
                    .isEqualTo(lobby.clock.instant().plus(Duration.ofMinutes(30)));
            assertThat(carried.key()).isEqualTo(devices.vapid.publicKey());
        });
    }

    @Test
    void a_browser_is_called_by_the_key_it_has_subscribed_to_also_when_there_is_a_newer_one() {
        String before = devices.vapid.publicKey();
        int newer = devices.vapid.generation().orElseThrow() + 1;
        PushKey added = PushKey.generate(lobby.masterKey, newer, lobby.clock.instant());
        devices.keys.addAcrossTenants(added);

        deliver();

        assertThat(google.carried().get(0).key()).isEqualTo(before);
        assertThat(devices.vapid.publicKey())
                .isNotEqualTo(before)
                .isEqualTo(devices.restarted().publicKey());
    }

    @Test
    void a_browser_that_is_gone_is_forgotten_and_another_way_is_taken() {
        google.forget(PATH);

        assertThat(deliver()).isEqualTo(new Rejected("http-410"));
        assertThat(devices.of(lobby.host)).isEmpty();
        assertThat(deliver()).isEqualTo(new Rejected("not-subscribed"));
        assertThat(google.requests()).hasSize(1);
    }

    @Test
    void a_service_that_asks_for_a_pause_gets_it() {
        google.behave(Mood.BUSY);

        assertThat(deliver()).isEqualTo(new Busy("http-429", Duration.ofSeconds(7)));
        assertThat(devices.of(lobby.host)).hasSize(1);
    }

    @Test
    void a_fault_of_the_service_is_no_doubt_since_a_second_message_takes_the_place_of_the_first() {
        google.behave(Mood.BROKEN_AFTERWARDS);
        assertThat(deliver()).isEqualTo(new Busy("http-500", Duration.ofSeconds(5)));
        google.behave(Mood.CUTTING);
        assertThat(deliver()).isEqualTo(new Unknown("no-answer"));
        google.behave(Mood.WELL);
        deliver();

        assertThat(google.carried())
                .extracting(carried -> carried.headers().get("Topic"))
                .containsOnly(google.carried().get(0).headers().get("Topic"));
    }

    @Test
    void what_the_service_refuses_is_refused_and_nobody_is_sent_elsewhere() {
        google.behave(Mood.REFUSING);
        assertThat(deliver()).isEqualTo(new Rejected("http-413"));
        google.behave(Mood.REDIRECTING);
        assertThat(deliver()).isInstanceOf(Rejected.class);
        assertThat(google.requests()).hasSize(2);
    }

    @Test
    void another_services_device_is_never_called_by_this_one() {
        FakeBrowser fox = new FakeBrowser("https://updates.push.services.mozilla.com/wpush/v2/gAAA");
        UUID other = devices.subscribe(lobby.host, PushCarrier.MOZILLA, fox);
        Push push = new Push(new PushAddress("google-webpush", other).text(), TOKEN);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> lobby.doAs(() -> connector.deliver(clearance("google-webpush"), push)));
        assertThat(google.requests()).isEmpty();
    }

    @Test
    void a_clearance_for_another_service_sends_nothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> lobby.doAs(() -> connector.deliver(clearance("smtp"), push())));
        assertThat(google.requests()).isEmpty();
    }

    @Test
    void nothing_is_pushed_until_the_operator_says_whom_to_ask_about_it() {
        assertThat(connector(google.url(), "").isConfigured()).isFalse();
        assertThat(connector.isConfigured()).isTrue();
        assertThat(PushSettings.of(new FakeConfig(Map.of()), PushCarrier.APPLE).areComplete())
                .isFalse();
    }

    @Test
    void each_service_is_where_the_catalogue_says() {
        for (PushCarrier service : PushCarrier.values()) {
            assertThat(Registries.first().service(service.key()).orElseThrow().endpoints())
                    .containsExactly(service.url());
            assertThat(Endpoints.of(service.key())).isEqualTo(service.url());
        }
    }

    private Delivery deliver() {
        return lobby.as(() -> connector.deliver(clearance("google-webpush"), push()));
    }

    private Push push() {
        return new Push(new PushAddress("google-webpush", device).text(), TOKEN);
    }

    private Clearance clearance(String service) {
        return TestClearance.forService(service, reference);
    }

    private PushConnector connector(URI url, String contact) {
        return connector(url, contact, devices.vapid);
    }

    private PushConnector connector(URI url, String contact, Vapid vapid) {
        return new PushConnector(
                PushCarrier.GOOGLE,
                new PushSettings(contact.isEmpty() ? "" : "mailto:" + contact, url),
                lobby.subscriptions,
                vapid,
                new HttpProvider(Ways.direct()));
    }
}
