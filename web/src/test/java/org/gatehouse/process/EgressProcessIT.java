package org.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.process.Product.Setup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product and its proxy, each a process of its own, and a provider behind them. */
@OwnProcess
@Tag("process")
class EgressProcessIT {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private Path folder;

    private final List<Map<String, List<String>>> requests = new CopyOnWriteArrayList<>();

    @Test
    void an_alert_reaches_its_host_through_the_proxy_and_all_three_books_agree() throws Exception {
        HttpServer provider = provider();
        int port = Product.freePort();
        Setup setup = Setup.in(folder.resolve("data"));
        Nordlys nordlys;
        try (Product demo = Product.start(setup.demo()).awaitReady()) { // which sends nothing to anybody
            nordlys = new Nordlys(demo);
        }
        Process proxy = proxy(port, provider.getAddress().getPort());
        try (Product product = Product.start(setup.with(Map.of(
                        "GATEHOUSE_EGRESS_PROXY",
                        "127.0.0.1:" + port,
                        "GATEHOUSE_FLOW_KEY",
                        KEY,
                        "GATEHOUSE_INMOBILE_API_KEY",
                        "key",
                        "GATEHOUSE_INMOBILE_SENDER",
                        "Gatehouse",
                        "GATEHOUSE_INMOBILE_URL",
                        "http://127.0.0.1:" + provider.getAddress().getPort())))
                .awaitReady()) {
            aGuestComes(nordlys);

            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !requests.isEmpty());
            assertThat(requests.get(0)).doesNotContainKey("X-flow");
            String flow = Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> permittedCall(product), found -> !found.isEmpty());
            assertThat(Files.readString(folder.resolve("journal")))
                    .contains("\"flow\":\"" + flow + "\",\"service\":\"inmobile\",\"host\":\"127.0.0.1\","
                            + "\"verdict\":\"passed\"");
        } finally {
            proxy.destroy();
            provider.stop(0);
        }
    }

    private static void aGuestComes(Nordlys nordlys) {
        nordlys.askHostsOnce();
        String code = nordlys.invite(1).get(0);
        Api anonymous = nordlys.anonymous();
        String token = anonymous
                .post("/tokens/device", Map.of("credential", nordlys.pairKiosk()))
                .must(200)
                .json()
                .getString("accessToken");
        anonymous
                .as(token)
                .post("/scans", Map.of("scanId", UUID.randomUUID().toString(), "direction", "in", "code", code))
                .must(200);
    }

    /** The flow of a call that the evidence permits; empty until it is written. */
    private static String permittedCall(Product product) throws Exception {
        try (var database = product.connect();
                var query = database.createStatement();
                ResultSet row = query.executeQuery("select lower(hex(c.flow_id)) from outbound_call c"
                        + " join flow_evidence e on e.id = c.flow_id and e.service = c.service"
                        + " where e.outcome like 'PERMIT%' and c.kind = 'DELIVER'")) {
            return row.next() ? row.getString(1).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5") : "";
        }
    }

    private HttpServer provider() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestHeaders());
            exchange.getRequestBody().readAllBytes();
            byte[] answer = "{\"results\":[]}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    private Process proxy(int port, int providerPort) throws IOException {
        Path list = Files.writeString(
                folder.resolve("allow.json"),
                "[{\"service\": \"inmobile\", \"endpoint\": \"http://127.0.0.1:" + providerPort
                        + "\", \"inside\": true}]");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = Path.of(System.getProperty("app.folder"), "egress.jar").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx64m", "-jar", jar)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("proxy.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "GATEHOUSE_FLOW_KEY", KEY,
                        "GATEHOUSE_EGRESS_PORT", Integer.toString(port),
                        "GATEHOUSE_EGRESS_LIST", list.toString(),
                        "GATEHOUSE_EGRESS_JOURNAL", folder.resolve("journal").toString()));
        return builder.start();
    }
}
