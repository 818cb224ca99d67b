package org.gatehouse.egress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A provider with a certificate of its own making, a mail server, and the proxy before them: real sockets all. */
final class Bench implements AutoCloseable {
    static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    final List<String> bodies = new CopyOnWriteArrayList<>();
    final List<String> alarms = new CopyOnWriteArrayList<>();
    final HttpsServer provider;
    final ServerSocket mailServer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    final Path folder;
    private final Settings settings;
    private Proxy proxy;

    Bench(Path folder, boolean inside) throws Exception {
        this.folder = folder;
        Path keys = folder.resolve("keys.p12");
        Path pem = folder.resolve("provider.pem");
        keytool("-genkeypair", keys, "-alias", "a", "-keyalg", "EC", "-dname", "CN=p", "-ext", "san=dns:localhost");
        keytool("-exportcert", keys, "-alias", "a", "-rfc", "-file", pem.toString());
        provider = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        provider.createContext("/", this::answer);
        provider.start();
        new Thread(this::greet).start();
        Path list = folder.resolve("allow.json");
        Files.writeString(
                list,
                new AllowList(List.of(
                                new Endpoint("twilio-us", "https", "localhost", providerPort(), inside),
                                new Endpoint("inmobile", "https", "api.inmobile.com", 443, false),
                                new Endpoint("smtp", "smtp", "localhost", mailServer.getLocalPort(), inside)
                                        .with(new Tunnel.Limits(64, 1, 3))))
                        .write());
        Map<String, String> settings = new HashMap<>(Map.of(
                "GATEHOUSE_FLOW_KEY", Base64.getEncoder().encodeToString(KEY),
                "GATEHOUSE_EGRESS_PORT", "0",
                "GATEHOUSE_EGRESS_LIST", list.toString(),
                "GATEHOUSE_EGRESS_JOURNAL", journal().toString(),
                "GATEHOUSE_EGRESS_TRUST", pem.toString()));
        this.settings = new Settings(settings);
        proxy = Proxy.start(this.settings, Clock.systemUTC(), alarms::add);
    }

    /** As after a crash: what it knew it knows from the disk. */
    void restart() throws Exception {
        proxy.close();
        proxy = Proxy.start(settings, Clock.systemUTC(), alarms::add);
    }

    int providerPort() {
        return provider.getAddress().getPort();
    }

    Path journal() {
        return folder.resolve("journal.jsonl");
    }

    Path refusals() {
        return folder.resolve("journal.jsonl.refused");
    }

    private static void keytool(String what, Path keys, String... more) throws Exception {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command =
                new java.util.ArrayList<>(List.of(tool, what, "-keystore", keys.toString(), "-storepass", "changeit"));
        command.addAll(List.of(more));
        if (new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() != 0) {
            throw new IllegalStateException("keytool " + what);
        }
    }

    private static SSLContext context(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance(keys.toFile(), "changeit".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> request = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> request.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        request.put("line", exchange.getRequestMethod() + " " + exchange.getRequestURI());
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        requests.add(request);
        exchange.getResponseHeaders().set("X-Egress", "refused");
        exchange.getResponseHeaders().set("Retry-After", "7");
        exchange.getResponseHeaders().set("Location", "https://elsewhere.example/");
        boolean redirect = exchange.getRequestURI().getPath().equals("/moved");
        exchange.sendResponseHeaders(redirect ? 302 : 201, 0); // in chunks
        exchange.getResponseBody().write("taken".getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    /** Says back what it is told. */
    private void greet() {
        while (!mailServer.isClosed()) {
            try (Socket client = mailServer.accept()) {
                client.getOutputStream().write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
                client.getInputStream().transferTo(client.getOutputStream());
            } catch (IOException over) {
                // the next one, if any
            }
        }
    }

    /** For a request with this first line, less the version, that says hello; a tunnel says nothing. */
    static String mark(UUID flow, String service, String request, Instant expiry) {
        return mark(KEY, flow, service, request, expiry);
    }

    static String mark(byte[] key, UUID flow, String service, String request, Instant expiry) {
        Target target = target(request);
        String until = "" + expiry.getEpochSecond();
        String body = FlowMark.hash((target.isTunnel() ? "" : "hello").getBytes(StandardCharsets.UTF_8));
        String port = "" + target.port();
        String lines = String.join(
                "\n",
                List.of(
                        "gatehouse-flow-2",
                        "" + flow,
                        service,
                        target.host(),
                        port,
                        until,
                        target.method(),
                        target.path(),
                        body));
        return String.join(".", "" + flow, service, until, body, FlowMark.mac(key, lines));
    }

    private static Target target(String request) {
        try {
            return Target.of(request + " HTTP/1.1");
        } catch (Refused wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** A good one for the provider. */
    String mark(UUID flow) {
        return mark(flow, "twilio-us", "POST " + url("/sms?x=1"), Instant.now().plusSeconds(60));
    }

    String url(String path) {
        return "http://localhost:" + providerPort() + path;
    }

    /** Says this to the proxy and hears all it answers. */
    String say(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    String post(String mark) throws IOException {
        return post(url("/sms?x=1"), mark);
    }

    String post(String url, String mark) throws IOException {
        return say("POST " + url + " HTTP/1.1\r\nHost: ignored\r\n" + (mark.isEmpty() ? "" : "X-Flow: " + mark + "\r\n")
                + "Authorization: Basic eDp5\r\nConnection: X-Secret\r\nX-Secret: s\r\nContent-Length: 5\r\n\r\nhello");
    }

    String reason(String answer) {
        return answer.startsWith("HTTP/1.1 403 ") && answer.contains("X-Egress: refused\r\n")
                ? answer.substring(answer.indexOf("\r\n\r\n") + 4)
                : answer;
    }

    @Override
    public void close() throws IOException {
        proxy.close();
        provider.stop(0);
        mailServer.close();
    }
}
