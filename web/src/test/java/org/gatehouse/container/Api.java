package org.gatehouse.container;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.core.json.Json;

/** The running product as a client sees it. Paths are those below {@code /api/v1}; {@link #raw} takes any. */
public final class Api {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // as the product, and every proxy before it
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String root;
    private final Map<String, String> headers;

    private Api(String root, Map<String, String> headers) {
        this.root = root;
        this.headers = headers;
    }

    /** Somebody who has not signed in. */
    public static Api anonymous() {
        return at(System.getProperty("gatehouse.public-url"));
    }

    public static Api at(String root) {
        return new Api(root, Map.of());
    }

    /** Of the server it speaks to. */
    public String root() {
        return root;
    }

    /** The same client, signed in. */
    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(root, Map.copyOf(more));
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Sends a record, a map or a {@code JsonValue} as JSON, and text, bytes and a publisher as they are. */
    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer send(String method, String path, Object body) {
        return raw(method, "/api/v1" + path, body);
    }

    /** Any path of the server, such as {@code /health}. */
    public Answer raw(String method, String path, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, publisher(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Begins to listen to an answer that has no end. */
    public Lines listen(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + "/api/v1" + path));
        headers.forEach(request::setHeader);
        Lines lines = new Lines();
        HTTP.sendAsync(request.build(), lines::of);
        return lines;
    }

    private static BodyPublisher publisher(Object body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        if (body instanceof BodyPublisher publisher) {
            return publisher;
        }
        return body instanceof byte[] bytes
                ? BodyPublishers.ofByteArray(bytes)
                : BodyPublishers.ofString(body instanceof String text ? text : Json.write(body));
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, byte[] bytes) {

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public JsonObject json() {
            try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(text()))) {
                return reader.readObject();
            }
        }

        /** Itself, where it is what was expected; otherwise it says what came instead. */
        public Answer must(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but got " + status + " " + text());
            }
            return this;
        }

        public JsonArray array() {
            try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(text()))) {
                return reader.readArray();
            }
        }

        public <T> T as(Class<T> type) {
            return Json.read(text(), type);
        }

        /** The first value, or an empty text. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** Whether the application itself refuses: a server that comes up answers 404 to everything for a while. */
        public boolean isProblem() {
            return header("Content-Type").startsWith("application/problem+json");
        }

        /** The code of a problem: the type is {@code urn:gatehouse:<code>}. */
        public String problem() {
            return json().getString("type").replaceFirst("urn:gatehouse:", "");
        }
    }
}
