package org.gatehouse.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.gatehouse.access.protocol.Sealed;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.web.units.Firmware;

/** A door unit that phones reach by HTTP, as on the network at a door. */
final class LocalUnit implements AutoCloseable {
    private final Firmware unit;
    private final HttpServer server;

    LocalUnit(Firmware unit) {
        this.unit = unit;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serve(
                "/hello",
                body -> Json.createObjectBuilder()
                        .add("certificate", unit.certificate)
                        .add("question", unit.asks())
                        .build());
        serve(
                "/answer",
                body -> Json.createObjectBuilder()
                        .add("result", result(body.getString("answer")))
                        .build());
        server.start();
        unit.isFoundAt(address());
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String result(String sealed) {
        Verdict decided = unit.consults(unit.hearsSealed(sealed));
        return Sealed.seal(decided.reply().orElseThrow(), decided.replyKey().orElseThrow());
    }

    private void serve(String path, Function<JsonObject, JsonObject> answering) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().add("Access-Control-Allow-Headers", "Content-Type");
            exchange.getResponseHeaders().add("Access-Control-Allow-Private-Network", "true");
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            } else {
                send(exchange, answering.apply(read(exchange)).toString());
            }
        });
    }

    private static JsonObject read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        return body.length == 0
                ? JsonObject.EMPTY_JSON_OBJECT
                : Json.createReader(new ByteArrayInputStream(body)).readObject();
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
