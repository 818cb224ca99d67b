package org.gatehouse.browser;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.gatehouse.process.Nordlys;

/** A guest of the demo's host whom the desk has checked in: somebody is asked to come. */
record Arrived(String name, String visit) {
    private static final Pattern LINK = Pattern.compile("/answer/#(\\S+)");

    static Arrived arrive(Nordlys nordlys, String name) {
        Instant soon = Instant.now().plusSeconds(300);
        JsonObject meeting = nordlys.host()
                .post(
                        "/meetings",
                        Map.of(
                                "siteId", nordlys.site(),
                                "subject", "Visit of " + name,
                                "room", "Lokale 9",
                                "startsAt", soon.toString(),
                                "endsAt", soon.plusSeconds(3600).toString(),
                                "guests",
                                        List.of(Map.of(
                                                "firstName", name, "lastName", "Uldum", "company", "Uldum & Co"))))
                .must(201)
                .json();
        String visit = meeting.getJsonArray("guests").getJsonObject(0).getString("visitId");
        nordlys.receptionist()
                .post(
                        "/visits/" + visit + "/check-in",
                        Map.of("scanId", UUID.randomUUID().toString(), "siteId", nordlys.site()))
                .must(200);
        return new Arrived(name, visit);
    }

    /** Where the message about this guest leads, once it has come. */
    String path(Nordlys nordlys) {
        return "/answer/#"
                + Awaitility.await("the alert")
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> secret(nordlys), Optional::isPresent)
                        .orElseThrow();
    }

    private Optional<String> secret(Nordlys nordlys) {
        return nordlys.host().get("/mailbox").array().stream()
                .map(JsonValue::asJsonObject)
                .map(letter -> letter.getString("text"))
                .filter(text -> text.contains(name))
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .findFirst();
    }

    /** Nobody waits any more. */
    void leave(Nordlys nordlys) {
        nordlys.receptionist()
                .post(
                        "/visits/" + visit + "/check-out",
                        Map.of("scanId", UUID.randomUUID().toString(), "siteId", nordlys.site()))
                .must(200);
    }
}
