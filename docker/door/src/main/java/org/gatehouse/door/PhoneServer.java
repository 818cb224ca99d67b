package org.gatehouse.door;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What phones near the door say to the unit, over HTTP; and a page that shows the door. */
final class PhoneServer implements AutoCloseable {
    private static final int MOST = 20_000;
    private static final int THREADS = 8;

    private final Unit unit;
    private final HttpServer http;

    private PhoneServer(Unit unit, HttpServer http) {
        this.unit = unit;
        this.http = http;
    }

    static PhoneServer open(Unit unit, int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(port), 0);
        PhoneServer phones = new PhoneServer(unit, http);
        http.createContext("/", phones::answer);
        http.setExecutor(new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(THREADS * 4), work -> {
                    Thread thread = new Thread(work, "phones");
                    thread.setDaemon(true);
                    return thread;
                }));
        http.start();
        return phones;
    }

    int port() {
        return http.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "Content-Type");
            exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "GET, POST");
            exchange.getResponseHeaders().set("Access-Control-Allow-Private-Network", "true");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            String call =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                exchange.sendResponseHeaders(204, -1);
            } else if (call.equals("POST /hello")) {
                Optional<Map<String, Object>> asked = unit.hello();
                say(exchange, asked.isPresent() ? 200 : 503, asked.orElse(Map.of("code", "busy")));
            } else if (call.equals("POST /answer")) {
                hear(exchange);
            } else if (call.equals("GET /state")) {
                say(exchange, 200, unit.face());
            } else if (call.equals("GET /")) {
                String language = exchange.getRequestHeaders().getFirst("Accept-Language");
                send(exchange, 200, "text/html; charset=utf-8", Face.of(unit.face(), language));
            } else {
                say(exchange, 404, Map.of("code", "not-found"));
            }
        }
    }

    private void hear(HttpExchange exchange) throws IOException {
        Optional<String> answer = read(exchange.getRequestBody());
        if (answer.isEmpty()) {
            say(exchange, 422, Map.of("code", "format"));
            return;
        }
        Unit.Told told = unit.answer(answer.get());
        if (told.result().isPresent()) {
            say(exchange, 200, Map.of("result", told.result().get()));
        } else {
            say(exchange, 422, Map.of("code", told.code()));
        }
    }

    private static Optional<String> read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            return Optional.empty();
        }
        try {
            Object answer = JSONObjectUtils.parse(new String(bytes, StandardCharsets.UTF_8))
                    .get("answer");
            return answer instanceof String text ? Optional.of(text) : Optional.empty();
        } catch (ParseException noJson) {
            return Optional.empty();
        }
    }

    private static void say(HttpExchange exchange, int status, Map<String, Object> answer) throws IOException {
        send(exchange, status, "application/json", JSONObjectUtils.toJSONString(answer));
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
