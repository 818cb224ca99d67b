package org.gatehouse.notifications.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.Delivery.Accepted;
import org.gatehouse.core.egress.Delivery.Busy;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.webhooks.KeepWebhooks.Equipped;
import org.gatehouse.notifications.testing.FakeReceiver;
import org.gatehouse.notifications.testing.Ways;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a name server says, no connection is made to an address that is not public, and none is found twice. */
@Timeout(20)
class NoInnerAddressTest {
    private static final String NAME = "hooks.example.com";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "::ffff:127.0.0.1", "0.0.0.0"})
    void a_name_that_leads_to_this_machine_is_not_called(String address) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5)) {
            assertThat(call(server.getLocalPort(), host -> found(address)))
                    .isEqualTo(new Busy("address-not-allowed", Duration.ofSeconds(5)));
            assertThat(connections(server)).isZero();
        }
    }

    @Test
    void one_inner_address_among_public_ones_is_enough() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(call(server.getLocalPort(), host -> found("93.184.216.34", "127.0.0.1")))
                    .isEqualTo(new Busy("address-not-allowed", Duration.ofSeconds(5)));
            assertThat(connections(server)).isZero();
        }
    }

    /** The first is of the part of the Internet that is given out, and nobody's. */
    @Test
    void a_name_that_is_public_first_and_inner_afterwards_is_looked_up_once() throws Exception {
        Queue<String> answers = new ArrayDeque<>(List.of("2000::1", "127.0.0.1", "127.0.0.1"));
        AtomicInteger asked = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Delivery delivery = call(server.getLocalPort(), host -> {
                asked.incrementAndGet();
                return found(answers.remove());
            });

            assertThat(delivery).isInstanceOf(Busy.class);
            assertThat(((Busy) delivery).code()).isIn("not-reached", "no-answer");
            assertThat(asked).hasValue(1);
            assertThat(connections(server)).isZero();
        }
    }

    @Test
    void a_host_that_the_operator_has_named_is_reached_at_the_address_found_under_its_own_name() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        List<String> hosts = new CopyOnWriteArrayList<>();
        Certificate right = Certificate.of(folder.resolve("right.p12"), NAME);
        HttpsServer server = server(right.context(), exchange -> {
            requests.incrementAndGet();
            hosts.add(exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        int port = server.getAddress().getPort();
        Hooks hooks = new Hooks(NAME + ":" + port, host -> found("127.0.0.1"), right.context(), Ways.direct());

        assertThat(deliver(hooks, "https://" + NAME + ":" + port + "/")).isInstanceOf(Accepted.class);
        assertThat(hosts).containsExactly(NAME + ":" + port);

        Hooks doubtful =
                new Hooks("other.example.com:" + port, host -> found("127.0.0.1"), right.context(), Ways.direct());
        assertThat(deliver(doubtful, "https://other.example.com:" + port + "/"))
                .isEqualTo(new Busy("certificate-not-valid", Duration.ofSeconds(5)));
        Hooks unknown =
                new Hooks(NAME + ":" + port, host -> found("127.0.0.1"), SSLContext.getDefault(), Ways.direct());
        assertThat(deliver(unknown, "https://" + NAME + ":" + port + "/"))
                .isEqualTo(new Busy("certificate-not-valid", Duration.ofSeconds(5)));
        server.stop(0);
        assertThat(requests).hasValue(1);
    }

    @Test
    void where_there_is_a_proxy_it_alone_is_called_with_the_proof_and_no_name_is_asked_for() {
        try (FakeReceiver proxy = FakeReceiver.start()) {
            Hooks hooks = new Hooks(
                    "", host -> host.equals("127.0.0.1") ? found(host) : found(), anySsl(), Ways.through(proxy.port()));

            assertThat(deliver(hooks, "https://" + NAME + ":8443/in")).isInstanceOf(Accepted.class);
            var request = proxy.requests().get(0);
            assertThat(request.headers()).containsEntry("Host", NAME + ":8443").containsKey("X-Flow");
            assertThat(request.path()).isEqualTo("/in");
        }
    }

    private static Delivery call(int port, HostNames names) {
        return deliver(new Hooks("", names, anySsl(), Ways.direct()), "https://" + NAME + ":" + port + "/");
    }

    private static Delivery deliver(Hooks hooks, String url) {
        Equipped webhook = hooks.add(url);
        return hooks.deliver(webhook.id(), "{}", Uuids.next());
    }

    private static InetAddress[] found(String... addresses) throws UnknownHostException {
        InetAddress[] all = new InetAddress[addresses.length];
        for (int index = 0; index < all.length; index++) {
            all[index] = InetAddress.getByName(addresses[index]);
        }
        return all;
    }

    private static int connections(ServerSocket server) throws IOException {
        server.setSoTimeout(200);
        try {
            server.accept().close();
            return 1;
        } catch (SocketTimeoutException nobody) {
            return 0;
        }
    }

    private static SSLContext anySsl() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpsServer server(SSLContext keys, HttpHandler handler) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(keys));
        server.createContext("/", handler);
        server.start();
        return server;
    }

    /** Of one host; whoever takes this context has the key, and trusts it. */
    private record Certificate(SSLContext context) {
        private static final char[] WORD = "changeit".toCharArray();

        static Certificate of(Path keys, String host) throws Exception {
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
                    "CN=" + host,
                    "-ext",
                    "san=dns:" + host,
                    "-keystore",
                    keys.toString(),
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    "changeit");
            new ProcessBuilder(command).start().waitFor();
            KeyStore store = KeyStore.getInstance(keys.toFile(), WORD);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, WORD);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("a", store.getCertificate("a"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
            return new Certificate(context);
        }
    }
}
