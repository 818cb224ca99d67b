package org.gatehouse.web.visitor;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gatehouse.container.Api;
import org.gatehouse.container.Noon;
import org.gatehouse.container.SignedIn;
import org.gatehouse.container.Staff;

/** A site of a test's own, with a host: the guests of other tests are in nobody's way. */
record House(Staff staff, String site, Api host) {
    static final ZoneId ZONE = Noon.ZONE;
    private static final String PASSWORD = "a long walk to the harbour";

    /** Who receives in most of them. */
    private static final Map<Staff, SignedIn> HOSTS = new ConcurrentHashMap<>();

    static House open() {
        return open(Staff.STILLE);
    }

    static House open(Staff staff) {
        return new House(
                staff,
                newSite(staff),
                HOSTS.computeIfAbsent(staff, House::newHost).api());
    }

    /** With a host who has no meeting anywhere else. */
    static House withNewHost() {
        return new House(
                Staff.STILLE, newSite(Staff.STILLE), newHost(Staff.STILLE).api());
    }

    /** Another site, where the same host receives. */
    House next() {
        return new House(staff, newSite(staff), host);
    }

    /** What reception reads today of a guest. */
    JsonObject row(String visit) {
        return staff
                .receptionist()
                .get("/sites/" + site + "/visits?day=" + LocalDate.now(ZONE))
                .must(200)
                .json()
                .getJsonArray("visits")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(row -> row.getString("visitId").equals(visit))
                .findFirst()
                .orElseThrow();
    }

    private static String newSite(Staff staff) {
        return staff.admin()
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

    private static SignedIn newHost(Staff staff) {
        String email = staff.mail("host-" + UUID.randomUUID());
        Map<String, String> employee = Map.of("firstName", "Vært", "lastName", "Prøve", "email", email);
        String person =
                staff.admin().post("/employees", employee).must(201).json().getString("id");
        String link = staff.admin()
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
        return new SignedIn(() -> Api.anonymous()
                .as(Api.anonymous()
                        .post(
                                "/tokens",
                                Map.of("organisation", staff.organisation(), "email", email, "password", PASSWORD))
                        .must(200)
                        .json()
                        .getString("accessToken")));
    }

    /** A tablet here. */
    Api kiosk() {
        String code = staff.admin()
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
