package org.gatehouse.web.visitor;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.container.Lines;

/** A desk that is told what happens. */
final class DeskStream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Lines lines;

    private DeskStream(Lines lines) {
        this.lines = lines;
    }

    /** One event of the stream. */
    record Change(long id, String kind, String visitId, String status) {}

    /** A desk that has seen everything up to a position. */
    static DeskStream open(Api desk, String site, long seen) {
        return new DeskStream(desk.with("Last-Event-ID", Long.toString(seen)).listen("/sites/" + site + "/changes"));
    }

    static DeskStream after(Api desk, String site, long position) {
        return new DeskStream(desk.listen("/sites/" + site + "/changes?after=" + position));
    }

    int status() {
        return lines.status();
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        String id = "";
        for (String line : lines.come()) {
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                changes.add(change(Long.parseLong(id), line.substring(5)));
            }
        }
        return changes;
    }

    private static Change change(long id, String data) {
        try (JsonReader reader = Json.createReader(new StringReader(data))) {
            JsonObject change = reader.readObject();
            JsonObject visit = change.getJsonObject("visit");
            return visit == null // a call from a kiosk
                    ? new Change(id, change.getString("kind"), "", "")
                    : new Change(id, change.getString("kind"), visit.getString("visitId"), visit.getString("status"));
        }
    }

    /** Everything up to the first change of this kind of a visit. */
    List<Change> awaitKind(String visitId, String kind) {
        if (status() != 200) {
            throw new AssertionError("the stream was refused with " + status());
        }
        return Awaitility.await("the desk is told " + kind)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> upTo(visitId, kind), seen -> !seen.isEmpty());
    }

    private List<Change> upTo(String visitId, String kind) {
        List<Change> changes = changes();
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).kind().equals(kind) && changes.get(i).visitId().equals(visitId)) {
                return changes.subList(0, i + 1);
            }
        }
        return List.of();
    }

    @Override
    public void close() {
        lines.close();
    }
}
