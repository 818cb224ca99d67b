package org.gatehouse.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;

/** One of each thing, belonging to Havneby. */
record Theirs(
        String site,
        String employee,
        String meeting,
        String visit,
        String kiosk,
        String account,
        String door,
        String agreement,
        String contact,
        String evidence,
        String end) {

    static Theirs make() {
        Staff staff = Staff.HAVNEBY;
        String site = staff.site();
        String employee = staff.host().get("/me").json().getString("personId");
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        Api.Answer planned = staff.host()
                .post(
                        "/meetings",
                        Map.of(
                                "siteId",
                                site,
                                "subject",
                                "Theirs",
                                "room",
                                "Their room",
                                "startsAt",
                                soon.toString(),
                                "endsAt",
                                soon.plus(Duration.ofHours(1)).toString(),
                                "guests",
                                List.of(Map.of("firstName", "Theirs", "lastName", "Guest"))));
        JsonObject meeting = planned.json();
        String kiosk = staff.admin()
                .post("/kiosks", Map.of("siteId", site, "entrance", "Theirs", "name", "Their kiosk"))
                .must(201)
                .json()
                .getString("id");
        String door = staff.admin()
                .post("/doors", Map.of("siteId", site, "name", "Their door", "serialNumber", "SN-" + UUID.randomUUID()))
                .must(201)
                .json()
                .getString("id");
        String account = staff.admin().get("/me").json().getString("id");
        staff.guest(); // was sent an invitation, about which there is a decision
        return new Theirs(
                site,
                employee,
                meeting.getString("id"),
                meeting.getJsonArray("guests").getJsonObject(0).getString("visitId"),
                kiosk,
                account,
                door,
                staff.admin().get("/agreement").json().getJsonObject("version").getString("id"),
                staff.admin()
                        .get("/agreement/contacts")
                        .array()
                        .getJsonObject(0)
                        .getString("id"),
                evidence(staff),
                end(staff));
    }

    /** Given once and for a day far away; it ends nothing for those who test with them. */
    private static String end(Staff staff) {
        JsonArray given = staff.admin().get("/agreement/ends").array();
        return (given.isEmpty()
                        ? staff.admin()
                                .post(
                                        "/agreement/ends",
                                        Map.of(
                                                "endsAt",
                                                Instant.now()
                                                        .plus(Duration.ofDays(700))
                                                        .toString(),
                                                "choice",
                                                "RETURN",
                                                "reason",
                                                "Theirs",
                                                "password",
                                                Staff.password()))
                                .must(200)
                                .array()
                        : given)
                .getJsonObject(0)
                .getString("id");
    }

    private static String evidence(Staff staff) {
        return staff.admin()
                .get("/agreement/evidence")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }
}
