package org.gatehouse.web;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;

/** What a house does in a day, so that everybody who can be told something ought to be told something. */
record WorkingDay(Staff staff) {

    void take() {
        invite();
        comeByKiosk();
        comeByLink();
        comeByDesk();
        forgetPasswords();
        hire();
        tellAnotherSystem();
    }

    /** Invited, told of a change, invited again, and called off. */
    private void invite() {
        JsonObject meeting = planned();
        String path = "/meetings/" + meeting.getString("id");
        Map<String, Object> later = plan();
        later.put("startsAt", Instant.now().plus(Duration.ofDays(1)).toString());
        later.put(
                "endsAt",
                Instant.now().plus(Duration.ofDays(1)).plusSeconds(3600).toString());
        String version = staff.host().get(path).must(200).header("ETag");
        staff.host().with("If-Match", version).put(path, later).must(200);
        staff.host().post("/visits/" + visit(meeting) + "/invitation", null).must(202);
        staff.host().delete("/visits/" + visit(meeting)).must(204);
    }

    /** The host is told, answers in the app, and is told nothing more. */
    private void comeByKiosk() {
        JsonObject guest = planned().getJsonArray("guests").getJsonObject(0);
        String code = guest.getString("code");
        scan("in", code);
        String alert = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> alertAbout(guest.getString("firstName")), found -> !found.isEmpty());
        staff.host().post("/alerts/" + alert + "/answer", Map.of("answer", "coming"));
        Api.anonymous().post("/alert-answers/open", Map.of("secret", "A".repeat(24)));
        Api.anonymous().post("/alert-answers", Map.of("secret", "A".repeat(24), "answer", "coming"));
        scan("out", code);
        scan("in", "00000000");
    }

    private String alertAbout(String firstName) {
        return staff.host().get("/alerts").must(200).array().stream()
                .map(JsonValue::asJsonObject)
                .filter(alert ->
                        alert.getJsonObject("guest").getString("guestFirstName").equals(firstName))
                .map(alert -> alert.getString("id"))
                .findFirst()
                .orElse("");
    }

    private void scan(String direction, String code) {
        staff.kiosk()
                .post("/scans", Map.of("scanId", newId(), "direction", direction, "code", code))
                .must(200);
    }

    private void comeByLink() {
        String pass = Staff.passOf(visit(planned()));
        Api guest = Api.anonymous()
                .as(Api.anonymous()
                        .post("/my-visit/open", Map.of("pass", pass))
                        .must(200)
                        .json()
                        .getString("accessToken"));
        guest.post("/my-visit/check-in", Map.of("scanId", newId())).must(200);
        guest.post("/my-visit/check-out", Map.of("scanId", newId())).must(200);
    }

    private void comeByDesk() {
        String visit = visit(planned());
        Map<String, Object> desk = Map.of("scanId", newId(), "siteId", staff.site());
        staff.receptionist().post("/visits/" + visit + "/check-in", desk).must(200);
        staff.receptionist()
                .post(
                        "/walk-ins",
                        Map.of("scanId", newId(), "siteId", staff.site(), "hostId", hostId(), "guest", guest()))
                .must(201);
        staff.receptionist()
                .post("/visits/" + visit + "/check-out", Map.of("scanId", newId(), "siteId", staff.site()))
                .must(200);
    }

    private void forgetPasswords() {
        for (String way : List.of("mail", "sms")) {
            Map<String, String> forgotten =
                    Map.of("organisation", staff.organisation(), "email", staff.mail("sara"), "way", way);
            Api.anonymous().post("/password-resets", forgotten).must(202);
        }
    }

    /** By mail and by SMS. */
    private void hire() {
        for (String way : List.of("mail", "sms")) {
            String email = staff.mail("new-" + newId());
            String person = staff.admin()
                    .post(
                            "/employees",
                            Map.of("firstName", "Ny", "lastName", "Vært", "email", email, "phone", "+46701740608"))
                    .must(201)
                    .json()
                    .getString("id");
            staff.admin()
                    .post(
                            "/accounts",
                            Map.of("email", email, "roles", List.of("host"), "personId", person, "delivery", way))
                    .must(201);
        }
    }

    /** Of a new door, as soon as it is in the log. */
    private void tellAnotherSystem() {
        Map<String, Object> wanted =
                Map.of("name", newId(), "url", "https://hooks.gaest.example/", "kinds", List.of("door-added"));
        String webhook = "/webhooks/"
                + staff.admin().post("/webhooks", wanted).must(201).json().getString("id");
        staff.admin()
                .post("/doors", Map.of("siteId", staff.site(), "name", "Port", "serialNumber", "SN-" + newId()))
                .must(201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> staff.admin().get(webhook + "/deliveries").must(200).array().stream()
                        .anyMatch(told -> told.asJsonObject().getString("state").equals("undeliverable")));
        staff.admin().delete(webhook).must(204);
    }

    private JsonObject planned() {
        return staff.host().post("/meetings", plan()).must(201).json();
    }

    private Map<String, Object> plan() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new HashMap<>(Map.of(
                "siteId", staff.site(),
                "subject", "Prøve",
                "room", "",
                "startsAt", now.toString(),
                "endsAt", now.plusSeconds(3600).toString(),
                "guests", List.of(guest())));
    }

    private static Map<String, String> guest() {
        String id = newId();
        return Map.of("firstName", "Gæst " + id, "lastName", "Prøve", "email", "guest-" + id + "@gaest.example");
    }

    private String hostId() {
        return staff.host().get("/me").must(200).json().getString("personId");
    }

    private static String visit(JsonObject meeting) {
        return meeting.getJsonArray("guests").getJsonObject(0).getString("visitId");
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
