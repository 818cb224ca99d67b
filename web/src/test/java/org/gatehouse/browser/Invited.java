package org.gatehouse.browser;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.gatehouse.process.Nordlys;

/**
 * A guest of the demo who has been sent a pass.
 *
 * @param secret what stands behind the # of its link
 * @param code what can be typed instead
 */
record Invited(String visit, String secret, String code) {
    private static final Pattern LINK = Pattern.compile("/pass/#(\\S+)");

    /** For a meeting that begins then. */
    static Invited invite(Nordlys nordlys, Duration from) {
        return invite(nordlys, from, "Isfugl");
    }

    /** Somebody of whom there is one only. */
    static Invited invite(Nordlys nordlys, Duration from, String lastName) {
        return invite(nordlys, nordlys.site(), from, lastName);
    }

    static Invited invite(Nordlys nordlys, String site, Duration from, String lastName) {
        String address = "ida-" + UUID.randomUUID() + "@gaest.example";
        Instant begin = Instant.now().plus(from).truncatedTo(ChronoUnit.MINUTES);
        JsonObject meeting = nordlys.host()
                .post(
                        "/meetings",
                        Map.of(
                                "siteId",
                                site,
                                "subject",
                                "Facade",
                                "room",
                                "Lokale 4",
                                "startsAt",
                                begin.toString(),
                                "endsAt",
                                begin.plus(Duration.ofHours(1)).toString(),
                                "guests",
                                List.of(Map.of("firstName", "Ida", "lastName", lastName, "email", address))))
                .must(201)
                .json();
        JsonObject guest = meeting.getJsonArray("guests").getJsonObject(0);
        return new Invited(guest.getString("visitId"), sentTo(nordlys, address), guest.getString("code"));
    }

    private static String sentTo(Nordlys nordlys, String address) {
        return Awaitility.await("the invitation")
                .atMost(Duration.ofSeconds(30))
                .until(() -> find(nordlys, address), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> find(Nordlys nordlys, String address) {
        return nordlys.host().get("/mailbox").array().stream()
                .map(JsonValue::asJsonObject)
                .filter(letter -> letter.getString("to").equals(address))
                .map(letter -> LINK.matcher(letter.getString("text")))
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .findFirst();
    }

    String path() {
        return "/pass/#" + secret;
    }

    @Override
    public String toString() {
        return "Invited[" + visit + "]";
    }
}
