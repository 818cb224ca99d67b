package org.gatehouse.notifications.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.Delivery.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class HttpProviderTest {
    private final HttpProvider http = new HttpProvider(Duration.ofMillis(300));

    @Test
    void an_answer_that_never_ends_is_none() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Socket> client = CompletableFuture.supplyAsync(() -> begin(server));

            assertThat(post("http://127.0.0.1:" + server.getLocalPort())).isEqualTo(HttpProvider.NO_ANSWER);
            client.join().close();
        }
    }

    @Test
    void a_name_that_nobody_has_is_not_reached() {
        assertThat(post("http://nobody.invalid")).isEqualTo(HttpProvider.NOT_REACHED);
    }

    @Test
    void a_connection_that_does_not_become_secret_is_not_used() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Socket> client = CompletableFuture.supplyAsync(() -> begin(server));

            assertThat(post("https://127.0.0.1:" + server.getLocalPort())).isEqualTo(HttpProvider.NOT_REACHED);
            client.join().close();
        }
    }

    @Test
    void a_provider_that_accepts_connections_and_reads_nothing_leaves_a_doubt() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(post("http://127.0.0.1:" + server.getLocalPort())).isEqualTo(HttpProvider.NO_ANSWER);
        }
    }

    @Test
    void who_is_stopped_while_waiting_does_not_know_either() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.currentThread().interrupt();

            Delivery delivery = post("http://127.0.0.1:" + server.getLocalPort());

            assertThat(Thread.interrupted()).isTrue();
            assertThat(delivery).isNotInstanceOf(Accepted.class);
        }
    }

    private Delivery post(String url) {
        return http.post(URI.create(url), "Basic eDp5", "text/plain", "hello", answer -> new Accepted("x"));
    }

    /** Promises a hundred characters and sends one. */
    private static Socket begin(ServerSocket server) {
        try {
            Socket client = server.accept();
            client.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx".getBytes(StandardCharsets.US_ASCII));
            return client;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
