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
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gatehouse.process.Nordlys;

/** Guests of the demo's host whom the desk has checked in: somebody is asked to come. */
record Arrived(String name, List<String> visits) {
    private static final Pattern LINK = Pattern.compile("/answer/#(\\S+)");

    /** @param others who come with them */
    static Arrived arrive(Nordlys nordlys, String name, String... others) {
        List<Map<String, String>> guests = Stream.concat(Stream.of(name), Stream.of(others))
                .map(first -> Map.of("firstName", first, "lastName", "Uldum", "company", "Uldum & Co"))
                .toList();
        Instant soon = Instant.now().plusSeconds(300);
        JsonObject meeting = nordlys.host()
                .post(
                        "/meetings",
                        Map.of(
                                "siteId",
                                nordlys.site(),
                                "subject",
                                "Visit of " + name,
                                "room",
                                "Lokale 9",
                                "startsAt",
                                soon.toString(),
                                "endsAt",
                                soon.plusSeconds(3600).toString(),
                                "guests",
                                guests))
                .must(201)
                .json();
        List<String> visits = meeting.getJsonArray("guests").stream()
                .map(guest -> guest.asJsonObject().getString("visitId"))
                .toList();
        Arrived arrived = new Arrived(name, visits);
        arrived.pass(nordlys, "check-in");
        return arrived;
    }

    private void pass(Nordlys nordlys, String direction) {
        for (String visit : visits) {
            nordlys.receptionist()
                    .post(
                            "/visits/" + visit + "/" + direction,
                            Map.of("scanId", UUID.randomUUID().toString(), "siteId", nordlys.site()))
                    .must(200);
        }
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
        pass(nordlys, "check-out");
    }
}
