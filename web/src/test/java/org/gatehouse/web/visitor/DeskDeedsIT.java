package org.gatehouse.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The desk takes back what was a mistake, lets a group in and takes the day along; nobody else does. */
@ArquillianTest
@RunAsClient
class DeskDeedsIT {
    private static final Duration NOW = Duration.ofMinutes(10);

    private final House house = House.open();
    private final Api desk = Staff.STILLE.receptionist();

    @Test
    void a_check_in_by_a_kiosk_is_undone_with_one_call_that_may_be_sent_twice() {
        JsonObject meeting = house.planned(house.plan(NOW, House.newAddress()));
        house.kiosk()
                .post("/scans", Map.of("scanId", id(), "direction", "in", "code", House.code(meeting)))
                .must(200);
        Map<String, Object> word = word(visit(meeting, 0), "check-in");

        JsonObject first = desk.post(path("/undone-passages"), word).must(200).json();
        JsonObject second = desk.post(path("/undone-passages"), word).must(200).json();

        assertThat(second.getString("undoneAt")).isEqualTo(first.getString("undoneAt"));
        assertThat(first.getString("passage")).isEqualTo("check-in");
        assertThat(row(visit(meeting, 0)).getString("status")).isEqualTo("expected");
        try (DeskStream stream = DeskStream.open(desk, house.site(), 0)) {
            assertThat(stream.awaitKind(visit(meeting, 0), "arrival-undone"))
                    .extracting(DeskStream.Change::kind)
                    .containsSubsequence("arrived", "arrival-undone");
        }
    }

    @Test
    void a_check_out_is_undone_and_what_did_not_happen_last_is_not() {
        JsonObject meeting = house.planned(house.plan(NOW, House.newAddress()));
        String visit = visit(meeting, 0);
        desk.post("/visits/" + visit + "/check-in", atDesk()).must(200);
        String arrived = row(visit).getString("arrivedAt");
        desk.post("/visits/" + visit + "/check-out", atDesk()).must(200);

        assertThat(desk.post(path("/undone-passages"), word(visit, "check-in"))
                        .must(409)
                        .problem())
                .isEqualTo("nothing-to-undo");
        desk.post(path("/undone-passages"), word(visit, "check-out")).must(200);

        assertThat(row(visit).getString("status")).isEqualTo("inside");
        assertThat(row(visit).getString("arrivedAt")).isEqualTo(arrived);
    }

    @Test
    void what_a_kiosk_told_late_is_undone_within_ten_minutes_of_being_told() {
        JsonObject meeting = house.planned(house.plan(NOW, House.newAddress()));
        String visit = visit(meeting, 0);
        Instant told = Instant.now();
        Map<String, Object> scan = Map.of(
                "scanId",
                id(),
                "direction",
                "in",
                "code",
                House.code(meeting),
                "occurredAt",
                told.minus(Duration.ofMinutes(15)).toString());
        house.kiosk().post("/scans", scan).must(200);

        assertThat(Instant.parse(row(visit).getString("undoUntil")))
                .isBetween(told.plusSeconds(590), told.plusSeconds(660));
        desk.post(path("/undone-passages"), word(visit, "check-in")).must(200);
        assertThat(row(visit).getString("status")).isEqualTo("expected");
        assertThat(row(visit).containsKey("undoUntil")).isFalse();
    }

    @Test
    void guests_of_one_meeting_come_in_together_and_each_is_answered() {
        JsonObject meeting = house.planned(
                house.plan(NOW, Stream.generate(House::newAddress).limit(3).toArray(String[]::new)));
        desk.post("/visits/" + visit(meeting, 1) + "/check-in", atDesk()).must(200);
        Map<String, Object> body = Map.of(
                "meetingId",
                meeting.getString("id"),
                "guests",
                List.of(guest(visit(meeting, 0)), guest(visit(meeting, 1)), guest(visit(meeting, 2))));

        JsonObject first = desk.post(path("/group-check-ins"), body).must(200).json();
        JsonObject second = desk.post(path("/group-check-ins"), body).must(200).json();

        assertThat(second).isEqualTo(first);
        assertThat(first.getJsonArray("guests").getValuesAs(JsonObject.class))
                .extracting(answer -> answer.getString("outcome"))
                .containsExactly("welcome", "already-inside", "welcome");
    }

    @Test
    void the_day_is_taken_along_as_a_table_that_runs_nothing() {
        Map<String, Object> plan = house.plan(NOW);
        plan.put("guests", List.of(Map.of("firstName", "=cmd|'/C", "lastName", "calc'!A0", "company", "@SUM(1)")));
        house.planned(plan);

        Api.Answer file = desk.with("Accept-Language", "da")
                .post(path("/day-exports"), Map.of())
                .must(200);

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).matches("attachment; filename=\"\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(file.text()).contains("\"Gæst\";\"Firma\"", "\"'=cmd|'/C calc'!A0\";\"'@SUM(1)\"");
    }

    @Test
    void only_reception_of_the_same_organisation_does_any_of_it() {
        JsonObject meeting = house.planned(house.plan(NOW, House.newAddress()));
        String visit = visit(meeting, 0);
        desk.post("/visits/" + visit + "/check-in", atDesk()).must(200);
        Map<String, Object> group = Map.of("meetingId", meeting.getString("id"), "guests", List.of(guest(visit)));
        Map<String, Object> word = word(visit, "check-in");

        for (Api other : List.of(house.host(), house.kiosk(), Staff.STILLE.admin())) {
            other.post(path("/undone-passages"), word).must(403);
            other.post(path("/group-check-ins"), group).must(403);
            other.post(path("/day-exports"), Map.of()).must(403);
        }
        Api theirs = Staff.HAVNEBY.receptionist();
        theirs.post(path("/undone-passages"), word).must(404);
        theirs.post("/sites/" + Staff.HAVNEBY.site() + "/undone-passages", word).must(404);
        theirs.post(path("/group-check-ins"), group).must(404);
        theirs.post(path("/day-exports"), Map.of()).must(404);
        assertThat(row(visit).getString("status")).isEqualTo("inside");
    }

    private JsonObject row(String visit) {
        return desk.get(path("/visits")).must(200).json().getJsonArray("visits").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("visitId").equals(visit))
                .findFirst()
                .orElseThrow();
    }

    private String path(String rest) {
        return "/sites/" + house.site() + rest;
    }

    private Map<String, Object> atDesk() {
        return Map.of("scanId", id(), "siteId", house.site());
    }

    /** About what the desk's list says now. */
    private Map<String, Object> word(String visit, String passage) {
        String at = row(visit).getString(passage.equals("check-in") ? "arrivedAt" : "departedAt");
        return Map.of("undoId", id(), "visitId", visit, "passage", passage, "happenedAt", at);
    }

    private static Map<String, Object> guest(String visit) {
        return Map.of("scanId", id(), "visitId", visit);
    }

    private static String visit(JsonObject meeting, int index) {
        return House.guest(meeting, index).getString("visitId");
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
