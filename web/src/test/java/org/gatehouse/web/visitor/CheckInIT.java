package org.gatehouse.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
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
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What a kiosk and the desk answer to whoever comes and goes. Each answer is a value, also the refusing ones. */
@ArquillianTest
@RunAsClient
class CheckInIT {
    private static final Duration NOW = Duration.ofMinutes(10);

    private final House house = House.open();
    private final Api kiosk = house.kiosk();
    private final Api desk = Staff.STILLE.receptionist();

    @Test
    void a_guest_is_welcome_and_sees_who_waits_where() {
        JsonObject meeting = house.planned(house.plan(NOW, House.newAddress()));

        JsonObject answer = in(House.code(meeting));

        assertThat(answer.getString("outcome")).isEqualTo("welcome");
        assertThat(answer.getJsonObject("visit").getString("hostName")).isEqualTo("Vært Prøve");
        assertThat(answer.getJsonObject("visit").getString("room")).isEqualTo("Lokale 1");
        assertThat(Instant.parse(answer.getString("at")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(now(meeting).getString("status")).isEqualTo("inside");
        assertThat(now(meeting).containsKey("code"))
                .as("nothing to type any more")
                .isFalse();
    }

    @Test
    void the_pass_of_the_mail_is_as_good_as_the_whole_link() {
        House nordlys = House.open(Staff.NORDLYS);
        String address = House.newAddress();
        nordlys.planned(nordlys.plan(NOW, address));
        String pass = Staff.passSentTo(address);
        Api door = nordlys.kiosk();

        JsonObject first = scan(door, Map.of("pass", System.getProperty("gatehouse.public-url") + "/pass/#" + pass));
        JsonObject second = scan(door, Map.of("pass", pass));

        assertThat(first.getString("outcome")).isEqualTo("welcome");
        assertThat(second.getString("outcome")).isEqualTo("already-inside");
        assertThat(second.getString("at")).isEqualTo(first.getString("at"));
    }

    @Test
    void a_scan_sent_twice_is_one_scan_with_one_answer() {
        JsonObject meeting = house.planned(house.plan(NOW, House.newAddress()));
        Map<String, Object> scan = scanOf(Map.of("code", House.code(meeting)));

        JsonObject first = kiosk.post("/scans", scan).must(200).json();
        JsonObject second = kiosk.post("/scans", scan).must(200).json();

        assertThat(second).isEqualTo(first);
        out(House.code(meeting));
        assertThat(kindsUntil(meeting, "left")).containsOnlyOnce("arrived");
    }

    @Test
    void too_early_tells_when_the_doors_open_and_too_late_when_they_closed() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant soon = now.plusSeconds(100);
        settle(1, 0);
        try {
            JsonObject ending =
                    house.planned(house.plan(now.minusSeconds(60), Duration.ofSeconds(62), House.newAddress()));
            JsonObject beginning = house.planned(house.plan(soon, Duration.ofHours(1), House.newAddress()));

            JsonObject early = in(House.code(beginning));
            assertThat(early.getString("outcome")).isEqualTo("too-early");
            assertThat(Instant.parse(early.getString("at"))).isEqualTo(soon.minusSeconds(60));

            Instant end = Instant.parse(ending.getString("endsAt"));
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> Instant.now().isAfter(end));
            JsonObject late = in(House.code(ending));
            assertThat(late.getString("outcome")).isEqualTo("too-late");
            assertThat(Instant.parse(late.getString("at"))).isEqualTo(end);
        } finally {
            settle(30, 120);
        }
    }

    private static void settle(int earlyMinutes, int lateMinutes) {
        Api admin = Staff.STILLE.admin();
        Api.Answer settings = admin.get("/settings");
        Map<String, Object> changed = new HashMap<>(settings.json());
        changed.put("earlyMinutes", earlyMinutes);
        changed.put("lateMinutes", lateMinutes);
        admin.with("If-Match", settings.header("ETag"))
                .put("/settings", changed)
                .must(200);
    }

    @Test
    void another_day_and_another_site_are_told_and_a_cancelled_visit_too() {
        JsonObject inThreeDays = house.planned(house.plan(Duration.ofDays(3), House.newAddress()));
        House other = house.next();
        JsonObject elsewhere = other.planned(other.plan(NOW, House.newAddress()));
        JsonObject withdrawn = house.planned(house.plan(NOW, House.newAddress()));
        house.host().delete("/visits/" + visit(withdrawn)).must(204);

        JsonObject wrongDay = in(House.code(inThreeDays));
        assertThat(wrongDay.getString("outcome")).isEqualTo("wrong-day");
        assertThat(wrongDay.getString("at")).isEqualTo(inThreeDays.getString("startsAt"));
        JsonObject wrongSite = in(House.code(elsewhere));
        assertThat(wrongSite.getString("outcome")).isEqualTo("wrong-site");
        assertThat(wrongSite.getJsonObject("visit").getString("siteAddress")).isEqualTo("Prøvevej 1");
        assertThat(in(House.code(withdrawn)).getString("outcome")).isEqualTo("cancelled");
    }

    @Test
    void what_nobody_gave_out_is_unknown_and_so_is_another_organisations_pass() {
        JsonObject nothing = in("00000000");
        assertThat(nothing.getString("outcome")).isEqualTo("unknown");
        assertThat(nothing.containsKey("visit")).isFalse();

        House theirs = new House(Staff.HAVNEBY, Staff.HAVNEBY.site(), Staff.HAVNEBY.host());
        JsonObject planned = theirs.planned(theirs.plan(NOW, House.newAddress()));

        JsonObject foreign = scan(Map.of("pass", Staff.passOf(visit(planned))));

        assertThat(foreign.getString("outcome")).isEqualTo("unknown");
        assertThat(foreign.containsKey("visit")).isFalse();
    }

    @Test
    void the_desk_lets_a_guest_in_on_another_day() {
        JsonObject meeting = house.planned(house.plan(Duration.ofDays(3), House.newAddress()));

        assertThat(desk.post(checkIn(meeting), atDesk(false)).must(200).json().getString("outcome"))
                .isEqualTo("wrong-day");
        assertThat(desk.post(checkIn(meeting), atDesk(true)).must(200).json().getString("outcome"))
                .isEqualTo("welcome");
        assertThat(house.host().post(checkIn(meeting), atDesk(true)).status()).isEqualTo(403);
    }

    @Test
    void an_override_that_is_refused_leaves_the_door_shut() {
        JsonObject meeting = house.planned(house.plan(Duration.ofDays(3), House.newAddress()));
        Map<String, Object> elsewhere = Map.of(
                "scanId", UUID.randomUUID().toString(), "siteId", house.next().site(), "override", true);

        assertThat(desk.post(checkIn(meeting), elsewhere).must(200).json().getString("outcome"))
                .isEqualTo("wrong-site");
        assertThat(in(House.code(meeting)).getString("outcome")).isEqualTo("wrong-day");
    }

    @Test
    void the_desk_cannot_let_in_who_was_cancelled() {
        JsonObject meeting = house.planned(house.plan(NOW, House.newAddress()));
        house.host().delete("/visits/" + visit(meeting)).must(204);

        assertThat(desk.post(checkIn(meeting), atDesk(true)).must(200).json().getString("outcome"))
                .isEqualTo("cancelled");
    }

    @Test
    void a_walk_in_is_registered_and_inside_once_however_often_it_is_sent() {
        Map<String, Object> walkIn = new HashMap<>(Map.of(
                "scanId", UUID.randomUUID().toString(),
                "siteId", house.site(),
                "hostId", house.host().get("/me").json().getString("personId"),
                "guest", Map.of("firstName", "Uden", "lastName", "Aftale")));

        Api.Answer first = desk.post("/walk-ins", walkIn).must(201);
        Api.Answer second = desk.post("/walk-ins", walkIn).must(201);

        assertThat(first.json().getString("outcome")).isEqualTo("welcome");
        assertThat(second.json()).isEqualTo(first.json());
        List<JsonObject> today = visits();
        assertThat(today).hasSize(1);
        assertThat(today.get(0).getString("guest")).isEqualTo("Uden Aftale");
        assertThat(today.get(0).getString("status")).isEqualTo("inside");
    }

    @Test
    void a_guest_goes_once_by_kiosk_or_desk() {
        JsonObject meeting = house.planned(house.plan(NOW, House.newAddress(), House.newAddress()));
        String first = House.guest(meeting, 0).getString("code");
        in(first);
        in(House.guest(meeting, 1).getString("code"));

        assertThat(out(first)).isEqualTo("goodbye");
        assertThat(out(first)).isEqualTo("not-inside");
        assertThat(out("00000000")).isEqualTo("unknown");
        String path = "/visits/" + House.guest(meeting, 1).getString("visitId") + "/check-out";
        assertThat(desk.post(path, atDesk(false)).must(200).json().getString("outcome"))
                .isEqualTo("goodbye");
        assertThat(visits()).extracting(row -> row.getString("status")).containsOnly("left");
    }

    @Test
    void whoever_is_turned_away_is_shown_to_the_desk_with_each_reason_once_a_minute() {
        JsonObject meeting = house.planned(house.plan(Duration.ofDays(3), House.newAddress()));

        in(House.code(meeting));
        in(House.code(meeting));

        house.host().delete("/visits/" + visit(meeting)).must(204);
        in(House.code(meeting));

        assertThat(kindsUntil(meeting, "turned-away:cancelled"))
                .filteredOn(kind -> kind.startsWith("turned-away"))
                .containsExactly("turned-away:wrong-day", "turned-away:cancelled");
    }

    @Test
    void a_scan_names_either_a_pass_or_a_code() {
        for (Map<String, Object> what : List.<Map<String, Object>>of(
                Map.of(), Map.of("pass", "12345678", "code", "12345678"), Map.of("code", "1234"))) {
            assertThat(kiosk.post("/scans", scanOf(what)).status()).isEqualTo(422);
        }
    }

    private JsonObject in(String code) {
        return scan(Map.of("code", code));
    }

    private String out(String code) {
        Map<String, Object> scan = scanOf(Map.of("code", code));
        scan.put("direction", "out");
        return kiosk.post("/scans", scan).must(200).json().getString("outcome");
    }

    private JsonObject scan(Map<String, Object> what) {
        return scan(kiosk, what);
    }

    private static JsonObject scan(Api door, Map<String, Object> what) {
        return door.post("/scans", scanOf(what)).must(200).json();
    }

    private static Map<String, Object> scanOf(Map<String, Object> what) {
        Map<String, Object> scan = new HashMap<>(what);
        scan.put("scanId", UUID.randomUUID().toString());
        scan.put("direction", "in");
        return scan;
    }

    private Map<String, Object> atDesk(boolean override) {
        return Map.of("scanId", UUID.randomUUID().toString(), "siteId", house.site(), "override", override);
    }

    private static String visit(JsonObject meeting) {
        return House.guest(meeting, 0).getString("visitId");
    }

    private static String checkIn(JsonObject meeting) {
        return "/visits/" + visit(meeting) + "/check-in";
    }

    private JsonObject now(JsonObject meeting) {
        return House.guest(
                house.host()
                        .get("/meetings/" + meeting.getString("id"))
                        .must(200)
                        .json(),
                0);
    }

    private List<JsonObject> visits() {
        return desk.get("/sites/" + house.site() + "/visits")
                .must(200)
                .json()
                .getJsonArray("visits")
                .getValuesAs(JsonObject.class);
    }

    /** What the desk was told about the only guest of a meeting, from the beginning until this. */
    private List<String> kindsUntil(JsonObject meeting, String last) {
        try (DeskStream stream = DeskStream.open(desk, house.site(), 0)) {
            return stream.awaitKind(visit(meeting), last).stream()
                    .filter(change -> change.visitId().equals(visit(meeting)))
                    .map(DeskStream.Change::kind)
                    .toList();
        }
    }
}
