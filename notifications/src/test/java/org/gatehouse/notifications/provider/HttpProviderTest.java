package org.gatehouse.notifications.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.Delivery.Accepted;
import org.gatehouse.core.egress.TestClearance;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.notifications.testing.Ways;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10)
class HttpProviderTest {
    private final HttpProvider impatient = new HttpProvider(Ways.direct(), Duration.ofMillis(300));

    @Test
    void an_answer_that_never_ends_is_none() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Socket> client = CompletableFuture.supplyAsync(() -> begin(server));

            assertThat(post(impatient, "http://127.0.0.1:" + server.getLocalPort()))
                    .isEqualTo(HttpProvider.NO_ANSWER);
            client.join().close();
        }
    }

    @Test
    void a_name_that_nobody_has_is_not_reached() {
        assertThat(post(new HttpProvider(Ways.direct()), "http://nobody.invalid"))
                .isEqualTo(HttpProvider.NOT_REACHED);
    }

    @Test
    void a_server_that_cannot_prove_who_it_is_is_told_nothing(@TempDir Path folder) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys.p12"))));
        server.createContext("/", exchange -> requests.incrementAndGet());
        server.start();

        assertThat(post(
                        new HttpProvider(Ways.direct()),
                        "https://127.0.0.1:" + server.getAddress().getPort()))
                .isEqualTo(HttpProvider.NOT_REACHED);
        server.stop(0);
        assertThat(requests).hasValue(0);
    }

    @Test
    void a_provider_that_accepts_connections_and_reads_nothing_leaves_a_doubt() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(post(impatient, "http://127.0.0.1:" + server.getLocalPort()))
                    .isEqualTo(HttpProvider.NO_ANSWER);
        }
    }

    @Test
    void who_is_stopped_while_waiting_does_not_know_either() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.currentThread().interrupt();

            Delivery delivery = post(impatient, "http://127.0.0.1:" + server.getLocalPort());

            assertThat(Thread.interrupted()).isTrue();
            assertThat(delivery).isNotInstanceOf(Accepted.class);
        }
    }

    private static Delivery post(HttpProvider http, String url) {
        return http.post(
                TestClearance.forService("inmobile", Uuids.next()),
                URI.create(url),
                Map.of("Authorization", "Basic eDp5", "Content-Type", "text/plain"),
                "hello",
                answer -> new Accepted("x"));
    }

    private static SSLContext selfSigned(Path keys) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-keystore",
                keys.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit");
        new ProcessBuilder(command).start().waitFor();
        KeyStore store = KeyStore.getInstance(keys.toFile(), "changeit".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
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
