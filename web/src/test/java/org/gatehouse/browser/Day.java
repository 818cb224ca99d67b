package org.gatehouse.browser;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gatehouse.container.Api;
import org.gatehouse.container.Noon;
import org.gatehouse.process.Nordlys;

/** A site of a test's own in the demo's company, with guests who may come now. */
record Day(Nordlys nordlys, String site, String name) {

    static Day open(Nordlys nordlys) {
        String name = "Havn " + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> site = Map.of(
                "name",
                name,
                "address",
                "Prøvevej 1",
                "zone",
                Noon.ZONE.getId(),
                "entrances",
                List.of("Nord"),
                "musterPoint",
                "",
                "closesAt",
                "23:59");
        return new Day(
                nordlys, nordlys.admin().post("/sites", site).must(201).json().getString("id"), name);
    }

    /** Expected in so many minutes. Returns the visit. */
    String expect(String first, String last, String company, int minutes) {
        return expectGuest(first, last, company, minutes).getString("visitId");
    }

    /** With the code that the guest may type. */
    JsonObject expectGuest(String first, String last, String company, int minutes) {
        return plan(minutes, List.of(guest(first, last, company)))
                .getJsonArray("guests")
                .getJsonObject(0);
    }

    /** Guests of one meeting. */
    JsonObject expectGroup(int guests) {
        return plan(
                5,
                IntStream.rangeClosed(1, guests)
                        .mapToObj(number -> guest("Guest", "No " + number, "Solsort A/S"))
                        .toList());
    }

    private JsonObject plan(int minutes, List<Map<String, String>> guests) {
        Instant begin = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(minutes));
        return nordlys.host()
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
                                guests))
                .must(201)
                .json();
    }

    private static Map<String, String> guest(String first, String last, String company) {
        return Map.of("firstName", first, "lastName", last, "company", company);
    }

    void checkIn(String visit) {
        desk(visit, "/check-in");
    }

    void checkOut(String visit) {
        desk(visit, "/check-out");
    }

    private void desk(String visit, String what) {
        Map<String, Object> body = Map.of("scanId", UUID.randomUUID().toString(), "siteId", site);
        nordlys.receptionist().post("/visits/" + visit + what, body).must(200);
    }

    JsonObject row(String visit) {
        Api reception = nordlys.receptionist();
        return reception
                .get("/sites/" + site + "/visits")
                .must(200)
                .json()
                .getJsonArray("visits")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> one.getString("visitId").equals(visit))
                .findFirst()
                .orElseThrow();
    }
}
