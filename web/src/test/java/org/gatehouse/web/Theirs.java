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

/** One of each thing of one tenant, of nobody else's use. */
record Theirs(
        String site,
        String employee,
        String meeting,
        String visit,
        String kiosk,
        String account,
        String door,
        House house,
        KeyRing ring,
        String agreement,
        String contact,
        String evidence,
        String end,
        String scan,
        String hostRef,
        String call,
        String template,
        String poster) {

    static Theirs of(Staff staff) {
        Api admin = staff.admin();
        String site = make(
                admin,
                "/sites",
                Map.of(
                        "name", "Theirs",
                        "address", "Their street",
                        "zone", "Europe/Copenhagen",
                        "entrances", List.of("Theirs"),
                        "musterPoint", "",
                        "closesAt", "23:59"));
        String door = make(
                admin,
                "/doors",
                Map.of("siteId", site, "name", "Their door", "serialNumber", "SN-" + UUID.randomUUID()));
        JsonObject meeting = meeting(staff, site);
        staff.guest(); // there is a decision about their invitation
        return new Theirs(
                site,
                make(
                        admin,
                        "/employees",
                        Map.of("firstName", "Theirs", "lastName", "Host", "email", address(staff), "siteId", site)),
                meeting.getString("id"),
                meeting.getJsonArray("guests").getJsonObject(0).getString("visitId"),
                make(admin, "/kiosks", Map.of("siteId", site, "entrance", "Theirs", "name", "Their kiosk")),
                account(staff),
                door,
                House.of(staff, site),
                KeyRing.of(admin, door),
                agreement(admin),
                contact(staff),
                admin.get("/agreement/evidence")
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("id"),
                end(admin),
                scan(staff),
                hostRef(staff),
                call(staff),
                template(staff, site),
                make(admin, "/sites/" + site + "/posters", Map.of("entrance", "Theirs")));
    }

    /** To their own desk. */
    private static String call(Staff staff) {
        return staff.kiosk()
                .post("/kiosk/calls", Map.of("callId", UUID.randomUUID().toString()))
                .must(200)
                .json()
                .getString("callId");
    }

    /** Of somebody who came in at their kiosk. */
    private static String scan(Staff staff) {
        String id = UUID.randomUUID().toString();
        staff.kiosk()
                .post(
                        "/kiosk/walk-ins",
                        Map.of(
                                "arrivalId", id,
                                "firstName", "Theirs",
                                "lastName", "Guest",
                                "hostRef", hostRef(staff),
                                "language", "da"))
                .must(200);
        return id;
    }

    /** Everybody's first host is called Mads. */
    private static String hostRef(Staff staff) {
        return staff.kiosk()
                .post("/kiosk/host-searches", Map.of("text", "mads"))
                .must(200)
                .json()
                .getJsonArray("hosts")
                .getJsonObject(0)
                .getString("ref");
    }

    private static String template(Staff staff, String site) {
        return staff.host()
                .put(
                        "/meeting-templates",
                        Map.of("name", "Theirs", "siteId", site, "subject", "Theirs", "room", "", "minutes", 30))
                .must(200)
                .array()
                .getJsonObject(0)
                .getString("id");
    }

    private static JsonObject meeting(Staff staff, String site) {
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        Map<String, String> guest = Map.of("firstName", "Theirs", "lastName", "Guest", "email", address(staff));
        return staff.host()
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
                                List.of(guest)))
                .must(201)
                .json();
    }

    /** Given once and for a day far away; it ends nothing for those who test with them. */
    private static String end(Api admin) {
        JsonArray given = admin.get("/agreement/ends").array();
        return (given.isEmpty()
                        ? admin.post(
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

    private static String account(Staff staff) {
        return staff.admin()
                .post("/accounts", Map.of("email", address(staff), "roles", List.of("receptionist")))
                .must(201)
                .json()
                .getJsonObject("account")
                .getString("id");
    }

    /** What is in force, or a draft where nothing is. */
    private static String agreement(Api admin) {
        JsonObject current = admin.get("/agreement").must(200).json();
        return current.containsKey("version")
                ? current.getJsonObject("version").getString("id")
                : make(admin, "/agreement/versions", Map.of("template", "EU_ONLY", "reason", "Theirs"));
    }

    private static String contact(Staff staff) {
        JsonArray all = staff.admin().get("/agreement/contacts").must(200).array();
        return all.isEmpty()
                ? make(
                        staff.admin(),
                        "/agreement/contacts",
                        Map.of("role", "BREACH", "name", "Their", "email", address(staff), "language", "da"))
                : all.getJsonObject(0).getString("id");
    }

    private static String make(Api caller, String list, Map<String, Object> thing) {
        return caller.post(list, thing).must(201).json().getString("id");
    }

    private static String address(Staff staff) {
        return staff.mail("theirs-" + UUID.randomUUID());
    }
}
