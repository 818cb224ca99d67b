package org.gatehouse.notifications.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A provider on this machine: takes messages over HTTP, keeps every request, and behaves as it is told. */
public abstract class FakeProvider implements AutoCloseable {
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else every answer takes 40 ms
    }

    /** What was asked of the provider. */
    public record Request(
            String method, String path, Map<String, String> query, Map<String, String> headers, byte[] bytes) {

        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public String authorization() {
            return headers.getOrDefault("authorization", "");
        }

        Map<String, String> form() {
            return decoded(body());
        }
    }

    /** What the provider says. */
    protected record Reply(int status, String body, Map<String, String> headers) {
        static Reply json(int status, String body) {
            return new Reply(status, body, Map.of("Content-Type", "application/json"));
        }
    }

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fake-provider");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer server;
    private volatile Supplier<Mood> moods = () -> Mood.WELL;

    protected FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /** The answer of a provider that feels well; takes the message. */
    protected abstract Reply answer(Request request);

    /** The provider's way of refusing a message. */
    protected abstract Reply refuse(Request request);

    protected final void begin() {
        server.start();
    }

    /** The port is free again afterwards: whoever connects is refused. */
    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** From now on. */
    public void behave(Mood mood) {
        behave(() -> mood);
    }

    /** Asked for every request. */
    public void behave(Supplier<Mood> each) {
        this.moods = each;
    }

    private void handle(HttpExchange exchange) throws IOException {
        Request request = read(exchange);
        requests.add(request);
        Mood mood = moods.get();
        Reply good = mood.takes ? answer(request) : null;
        switch (mood) {
            case WELL -> write(exchange, good);
            case HANGING -> hang(exchange);
            case CUTTING, CUTTING_EARLY -> exchange.close();
            case REFUSING -> write(exchange, refuse(request));
            case BUSY -> write(exchange, new Reply(mood.status, "{}", Map.of("Retry-After", "7")));
            case REDIRECTING -> write(exchange, new Reply(mood.status, "", Map.of("Location", url() + "/elsewhere")));
            case TALKATIVE -> write(exchange, new Reply(mood.status, "{}" + " ".repeat(1 << 20), Map.of()));
            default -> write(exchange, new Reply(mood.status, "<html>Bad gateway</html>", Map.of()));
        }
    }

    private void hang(HttpExchange exchange) {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        URI uri = exchange.getRequestURI();
        byte[] body = exchange.getRequestBody().readAllBytes();
        return new Request(exchange.getRequestMethod(), uri.getPath(), decoded(uri.getRawQuery()), headers, body);
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> decoded(String form) {
        Map<String, String> fields = new TreeMap<>();
        if (form != null && !form.isEmpty()) {
            for (String field : form.split("&", -1)) {
                int is = field.indexOf('=');
                fields.put(
                        URLDecoder.decode(field.substring(0, is), StandardCharsets.UTF_8),
                        URLDecoder.decode(field.substring(is + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
