package org.gatehouse.notifications.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.core.egress.Content.Call;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.Delivery.Accepted;
import org.gatehouse.core.egress.Delivery.Busy;
import org.gatehouse.core.egress.Delivery.Rejected;
import org.gatehouse.core.egress.TestClearance;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.webhooks.KeepWebhooks.Equipped;
import org.gatehouse.notifications.testing.FakeProvider.Request;
import org.gatehouse.notifications.testing.FakeReceiver;
import org.gatehouse.notifications.testing.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over HTTP to a host of the operator's own network: what is signed, and what an answer means. */
@Timeout(20)
class WebhookConnectorTest {
    private static final String JSON = "{\"type\":\"key-granted\"}";

    private final FakeReceiver receiver = FakeReceiver.start();
    private final Hooks hooks = new Hooks("127.0.0.1:" + receiver.port());
    private final Equipped webhook = hooks.add(receiver.url() + "/in?from=gatehouse");
    private final UUID reference = Uuids.next();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void a_receiver_can_tell_who_calls_when_and_which_message_it_is() throws Exception {
        assertThat(deliver()).isEqualTo(new Accepted(reference.toString()));

        Request request = receiver.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/in");
        assertThat(request.query()).containsEntry("from", "gatehouse");
        assertThat(request.body()).isEqualTo(JSON);
        assertThat(request.headers())
                .containsEntry("webhook-id", reference.toString())
                .containsEntry(
                        "webhook-timestamp",
                        Long.toString(hooks.lobby.clock.instant().getEpochSecond()))
                .containsEntry("webhook-signature", signature(request, webhook));
        assertThat(request.headers().get("Content-Type")).startsWith("application/json");
    }

    @Test
    void a_message_that_is_sent_again_has_its_name_and_another_second() {
        deliver();
        hooks.lobby.clock.advance(Duration.ofMinutes(2));
        deliver();

        List<Request> requests = receiver.requests();
        assertThat(requests)
                .extracting(request -> request.headers().get("webhook-id"))
                .containsOnly(reference + "");
        assertThat(requests)
                .extracting(request -> request.headers().get("webhook-timestamp"))
                .doesNotHaveDuplicates();
        assertThat(requests)
                .extracting(request -> request.headers().get("webhook-signature"))
                .doesNotHaveDuplicates();
    }

    @Test
    void for_a_day_after_a_renewal_it_is_signed_with_both_secrets() throws Exception {
        Equipped renewed = hooks.renew(webhook.id());
        deliver();
        hooks.lobby.clock.advance(Duration.ofHours(25));
        deliver();

        Request first = receiver.requests().get(0);
        Request second = receiver.requests().get(1);
        assertThat(first.headers().get("webhook-signature"))
                .isEqualTo(signature(first, renewed) + " " + signature(first, webhook));
        assertThat(second.headers().get("webhook-signature")).isEqualTo(signature(second, renewed));
    }

    @Test
    void whatever_is_not_taken_is_tried_again() {
        for (int status : List.of(400, 401, 404, 409, 500, 502, 503)) {
            receiver.say(status);
            assertThat(deliver()).isEqualTo(new Busy("http-" + status, Duration.ofSeconds(5)));
        }
        receiver.behave(Mood.BUSY);
        assertThat(deliver()).isEqualTo(new Busy("http-429", Duration.ofSeconds(7)));
        receiver.behave(Mood.CUTTING);
        assertThat(deliver()).isEqualTo(new Busy("no-answer", Duration.ofSeconds(5)));
        receiver.close();
        assertThat(deliver()).isEqualTo(new Busy("not-reached", Duration.ofSeconds(5)));
    }

    @Test
    void nobody_is_sent_elsewhere() {
        receiver.behave(Mood.REDIRECTING);

        assertThat(deliver()).isEqualTo(new Busy("http-302", Duration.ofSeconds(5)));
        assertThat(receiver.requests()).hasSize(1);
    }

    @Test
    void a_receiver_that_is_gone_for_good_is_called_no_more_until_somebody_resumes_it() {
        receiver.say(410);

        assertThat(deliver()).isInstanceOf(Busy.class);
        assertThat(deliver()).isEqualTo(new Busy("webhook-paused", Duration.ofMinutes(10)));
        assertThat(receiver.requests()).hasSize(1);
        receiver.say(200);
        hooks.resume(webhook.id());
        assertThat(deliver()).isInstanceOf(Accepted.class);
    }

    @Test
    void one_that_was_removed_is_not_called() {
        hooks.remove(webhook.id());

        assertThat(deliver()).isEqualTo(new Rejected("webhook-removed"));
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void a_receiver_that_says_nothing_or_one_byte_a_second_is_left_in_time() throws IOException {
        for (String beginning : List.of("", "HTTP/1.1 2", "HTTP/1.1 200 OK\r\nX: ")) {
            try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
                Hooks slow = new Hooks("127.0.0.1:" + server.getLocalPort());
                Equipped there = slow.add("http://127.0.0.1:" + server.getLocalPort() + "/");
                CompletableFuture<Void> dripping = CompletableFuture.runAsync(() -> drip(server, beginning));
                long begun = System.nanoTime();

                assertThat(slow.deliver(there.id(), JSON, reference))
                        .isEqualTo(new Busy("no-answer", Duration.ofSeconds(5)));
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
                dripping.cancel(true);
            }
        }
    }

    @Test
    void of_an_answer_its_status_is_read_and_no_more() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Hooks large = new Hooks("127.0.0.1:" + server.getLocalPort());
            Equipped there = large.add("http://127.0.0.1:" + server.getLocalPort() + "/");
            CompletableFuture<Long> written = CompletableFuture.supplyAsync(() -> pour(server, "\r\n"));

            assertThat(large.deliver(there.id(), JSON, reference)).isInstanceOf(Accepted.class);
            assertThat(written.join()).isLessThan(64L << 20);
        }
    }

    @Test
    void a_head_that_does_not_end_is_no_answer() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Hooks large = new Hooks("127.0.0.1:" + server.getLocalPort());
            Equipped there = large.add("http://127.0.0.1:" + server.getLocalPort() + "/");
            CompletableFuture<Long> written = CompletableFuture.supplyAsync(() -> pour(server, "X: "));

            assertThat(large.deliver(there.id(), JSON, reference)).isInstanceOf(Busy.class);
            assertThat(written.join()).isLessThan(64L << 20);
        }
    }

    @Test
    void a_clearance_for_another_service_calls_nobody() {
        assertThatIllegalStateException()
                .isThrownBy(() -> hooks.lobby.doAs(() -> hooks.connector.deliver(
                        TestClearance.forService("smtp", reference), new Call(webhook.id(), JSON))));
        assertThat(receiver.requests()).isEmpty();
    }

    private Delivery deliver() {
        return hooks.deliver(webhook.id(), JSON, reference);
    }

    /** Computed as a receiver would. */
    private static String signature(Request request, Equipped equipped) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        String text = equipped.secret().text();
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(text.substring("whsec_".length())), "HmacSHA256"));
        Stream.of(request.headers().get("webhook-id"), ".", request.headers().get("webhook-timestamp"), ".")
                .forEach(part -> mac.update(part.getBytes(StandardCharsets.UTF_8)));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(request.bytes()));
    }

    private static void drip(ServerSocket server, String beginning) {
        try (Socket client = server.accept()) {
            client.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            for (int second = 0; second < 50; second++) {
                Thread.sleep(100);
                client.getOutputStream().write(beginning.isEmpty() ? new byte[0] : new byte[] {'0'});
                client.getOutputStream().flush();
            }
        } catch (IOException gone) {
            // as it should be
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns how much went before the caller had enough. */
    private static long pour(ServerSocket server, String next) {
        long written = 0;
        try (Socket client = server.accept()) {
            client.getInputStream().read(new byte[4096]);
            client.getOutputStream().write(("HTTP/1.1 200 OK\r\n" + next).getBytes(StandardCharsets.US_ASCII));
            byte[] part = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
            for (; written < 64L << 20; written += part.length) {
                client.getOutputStream().write(part);
            }
        } catch (IOException enough) {
            // as it should be
        }
        return written;
    }
}
