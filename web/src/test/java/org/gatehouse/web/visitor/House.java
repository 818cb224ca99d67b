package org.gatehouse.web.visitor;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;

/** A site of Nordlys's with a host of its own: the guests of other tests are in nobody's way. */
record House(String site, Api host) {
    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final String PASSWORD = "a long walk to the harbour";

    static House open() {
        String site = newSite();
        return new House(site, newHost(site));
    }

    static String newSite() {
        return Staff.NORDLYS
                .admin()
                .post(
                        "/sites",
                        Map.of(
                                "name",
                                "House " + UUID.randomUUID(),
                                "address",
                                "Prøvevej 1",
                                "zone",
                                ZONE.getId(),
                                "entrances",
                                List.of("Front"),
                                "musterPoint",
                                "",
                                "closesAt",
                                "23:59"))
                .must(201)
                .json()
                .getString("id");
    }

    private static Api newHost(String site) {
        String email = "host-" + UUID.randomUUID() + "@nordlys.example";
        Map<String, Object> employee =
                new LinkedHashMap<>(Map.of("firstName", "Vært", "lastName", "Prøve", "email", email, "siteId", site));
        String person = Staff.NORDLYS
                .admin()
                .post("/employees", employee)
                .must(201)
                .json()
                .getString("id");
        String link = Staff.NORDLYS
                .admin()
                .post(
                        "/accounts",
                        Map.of("email", email, "roles", List.of("host"), "personId", person, "delivery", "by-hand"))
                .must(201)
                .json()
                .getString("activationLink");
        Api.anonymous()
                .post(
                        "/password-resets/by-link",
                        Map.of("secret", link.substring(link.indexOf('#') + 1), "password", PASSWORD))
                .must(204);
        return Api.anonymous()
                .as(Api.anonymous()
                        .post("/tokens", Map.of("organisation", "nordlys", "email", email, "password", PASSWORD))
                        .must(200)
                        .json()
                        .getString("accessToken"));
    }

    /** A tablet at a site. */
    static Api kioskAt(String site) {
        String code = Staff.NORDLYS
                .admin()
                .post("/kiosks", Map.of("siteId", site, "entrance", "Front", "name", "Tablet"))
                .must(201)
                .json()
                .getString("pairingCode");
        String credential = Api.anonymous()
                .post("/kiosks/pairings", Map.of("code", code))
                .must(200)
                .json()
                .getString("credential");
        return Api.anonymous()
                .as(Api.anonymous()
                        .post("/tokens/device", Map.of("credential", credential))
                        .must(200)
                        .json()
                        .getString("accessToken"));
    }

    /** A meeting that begins so long from now and lasts an hour. */
    Map<String, Object> plan(Duration fromNow, String... addresses) {
        return plan(Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(fromNow), Duration.ofHours(1), addresses);
    }

    Map<String, Object> plan(Instant start, Duration length, String... addresses) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("siteId", site);
        plan.put("subject", "Prøve");
        plan.put("room", "Lokale 1");
        plan.put("startsAt", start.toString());
        plan.put("endsAt", start.plus(length).toString());
        plan.put("guests", Stream.of(addresses).map(House::guest).toList());
        return plan;
    }

    private static Map<String, Object> guest(String address) {
        return Map.of("firstName", "Gæst", "lastName", "Prøve", "email", address, "language", "en");
    }

    static String newAddress() {
        return "guest-" + UUID.randomUUID() + "@gaest.example";
    }

    JsonObject planned(Map<String, Object> plan) {
        return host.post("/meetings", plan).must(201).json();
    }

    static JsonObject guest(JsonObject meeting, int index) {
        return meeting.getJsonArray("guests").getJsonObject(index);
    }

    /** What the only guest of a meeting may type. */
    static String code(JsonObject meeting) {
        return guest(meeting, 0).getString("code");
    }
}
