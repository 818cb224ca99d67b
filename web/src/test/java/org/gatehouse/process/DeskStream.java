package org.gatehouse.process;

import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The desk's changes as one connection brings them, until it is cut. */
final class DeskStream implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final InputStream body;
    private final Thread reader;
    private final List<Change> changes = new CopyOnWriteArrayList<>();

    /** One event. */
    record Change(long position, String kind, String visit) {}

    private DeskStream(InputStream body) {
        this.body = body;
        this.reader = new Thread(this::read, "desk");
        reader.start();
    }

    /** Until that position has come, at least; then the line is cut. */
    static List<Change> watch(Product where, String token, String site, long after, long until)
            throws IOException, InterruptedException {
        DeskStream stream = open(where.url(), token, site, after);
        try (stream) {
            await("position " + until)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> after >= until || last(stream.changes()) >= until);
        }
        return stream.changes();
    }

    /** The position to go on after. */
    static long last(List<Change> seen) {
        return seen.isEmpty() ? 0 : seen.get(seen.size() - 1).position();
    }

    private static DeskStream open(String url, String token, String site, long lastEventId)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1/sites/" + site + "/changes"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", Long.toString(lastEventId))
                .build();
        HttpResponse<InputStream> response = HTTP.send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new AssertionError("the stream is refused: " + response.statusCode());
        }
        return new DeskStream(response.body());
    }

    private List<Change> changes() {
        return List.copyOf(changes);
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data = line.substring(5).strip();
                } else if (line.isEmpty() && !data.isEmpty()) {
                    changes.add(change(id, data));
                    data = "";
                }
            }
        } catch (IOException cut) {
            // by us
        }
    }

    private static Change change(String id, String data) {
        try (var reader = jakarta.json.Json.createReader(new StringReader(data))) {
            JsonObject json = reader.readObject();
            JsonObject visit = json.getJsonObject("visit");
            return new Change(
                    Long.parseLong(id), json.getString("kind"), visit == null ? "" : visit.getString("visitId"));
        }
    }

    /** Cuts it in the middle of whatever it brings; half an event is none. */
    @Override
    public void close() throws IOException, InterruptedException {
        body.close();
        reader.join();
    }
}
