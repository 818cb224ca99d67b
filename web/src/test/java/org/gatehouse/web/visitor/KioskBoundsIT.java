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
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** How little a tablet that anybody can take may do, and who sees what it told too late. */
@ArquillianTest
@RunAsClient
class KioskBoundsIT {
    private static final Duration NOW = Duration.ofMinutes(10);

    private final House house = House.open();
    private final Api kiosk = house.kiosk();
    private final Api desk = Staff.STILLE.receptionist();

    @Test
    void what_has_not_happened_yet_or_long_ago_is_refused_by_its_name() {
        for (Duration wrong : List.of(Duration.ofHours(25), Duration.ofHours(-25))) {
            Api.Answer answer = kiosk.post(
                    "/scans",
                    scan(Map.of(
                            "pass",
                            "nobodys pass",
                            "occurredAt",
                            Instant.now().plus(wrong).toString())));
            assertThat(answer.must(422).text()).contains("\"field\":\"occurredAt\"");
        }
    }

    @Test
    void a_time_that_is_none_is_refused_whatever_comes_with_it() {
        Map<String, Object> code = Map.of("code", "12345678");
        Map<String, Object> name = Map.of("name", Map.of("first", "A", "last", "B"));
        for (Map<String, Object> shown : List.of(code, name)) {
            Map<String, Object> scan = scan(shown);
            scan.put("occurredAt", "+1000000000-12-31T23:59:59Z");
            assertThat(kiosk.post("/scans", scan).must(422).text()).contains("\"field\":\"occurredAt\"");
        }
    }

    @Test
    void what_is_told_late_and_let_nobody_in_is_for_the_desk() {
        Instant then = Instant.now().minus(Duration.ofMinutes(20)).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> scan = scan(Map.of("pass", "nobodys pass", "occurredAt", then.toString()));

        assertThat(kiosk.post("/scans", scan).must(200).json().getString("outcome"))
                .isEqualTo("unknown");
        kiosk.post("/scans", scan).must(200);

        assertThat(list("calls")).hasSize(1);
        JsonObject late = list("calls").get(0);
        assertThat(late.getString("reason")).isEqualTo("LATE");
        assertThat(late.getString("outcome")).isEqualTo("unknown");
        assertThat(late.getString("happenedAt")).isEqualTo(then.toString());
        Map<String, Object> call = Map.of("callId", UUID.randomUUID().toString(), "reason", "LATE");
        assertThat(kiosk.post("/kiosk/calls", call).must(422).text()).contains("\"field\":\"reason\"");
    }

    @Test
    void who_has_shown_nothing_but_a_name_is_not_told_where_to_go() {
        house.planned(house.plan(NOW, House.newAddress()));
        Map<String, Object> scan = scan(Map.of("name", Map.of("first", "Gæst", "last", "Prøve")));
        kiosk.post("/scans", scan).must(200);
        String path = "/scans/" + scan.get("scanId") + "/answer";
        awaitState(path, "nobody-answers");
        String alert = list("visits").get(0).getJsonObject("alert").getString("alertId");
        desk.post("/alerts/" + alert + "/answer", Map.of("answer", "send-up")).must(200);

        assertThat(awaitState(path, "send-up").containsKey("text")).isFalse();
    }

    private JsonObject awaitState(String path, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> kiosk.get(path).must(200).json(),
                        answer -> answer.getString("state").equals(state));
    }

    @Test
    void a_host_for_whom_three_wait_is_not_called_once_more() {
        String ref = kiosk.post("/kiosk/host-searches", Map.of("text", newHost()))
                .must(200)
                .json()
                .getJsonArray("hosts")
                .getJsonObject(0)
                .getString("ref");
        for (int i = 0; i < 3; i++) {
            kiosk.post("/kiosk/walk-ins", walkIn(ref)).must(200);
        }

        assertThat(kiosk.post("/kiosk/walk-ins", walkIn(ref)).status()).isEqualTo(429);
        assertThat(list("visits")).hasSize(3);
    }

    @Test
    void nobody_is_checked_out_by_a_name_alone() {
        house.planned(house.plan(NOW, House.newAddress()));
        Map<String, Object> name = Map.of("name", Map.of("first", "Gæst", "last", "Prøve"));
        kiosk.post("/scans", scan(name)).must(200);
        Map<String, Object> out = scan(name);
        out.put("direction", "out");

        JsonObject choose = kiosk.post("/scans", out).must(200).json();

        assertThat(choose.getString("outcome")).isEqualTo("choose");
        String ref = choose.getJsonArray("choices").getJsonObject(0).getString("ref");
        Map<String, Object> chosen = scan(Map.of("ref", ref));
        chosen.put("direction", "out");
        assertThat(kiosk.post("/scans", chosen).must(200).json().getString("outcome"))
                .isEqualTo("goodbye");
    }

    /** Of a name nobody else has. */
    private static String newHost() {
        String name = "X"
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .chars()
                        .mapToObj(digit -> "" + (char) ('b' + Character.digit(digit, 16)))
                        .collect(Collectors.joining());
        String email = Staff.STILLE.mail("host-" + UUID.randomUUID());
        Staff.STILLE
                .admin()
                .post("/employees", Map.of("firstName", name, "lastName", "Finder", "email", email))
                .must(201);
        return name;
    }

    private static Map<String, Object> walkIn(String ref) {
        return Map.of(
                "arrivalId", UUID.randomUUID().toString(),
                "firstName", "Gry",
                "lastName", "Gæst",
                "company", "Prøve A/S",
                "hostRef", ref,
                "language", "da");
    }

    private static Map<String, Object> scan(Map<String, Object> what) {
        Map<String, Object> scan = new HashMap<>(what);
        scan.put("scanId", UUID.randomUUID().toString());
        scan.put("direction", "in");
        return scan;
    }

    private List<JsonObject> list(String name) {
        return desk.get("/sites/" + house.site() + "/visits")
                .must(200)
                .json()
                .getJsonArray(name)
                .getValuesAs(JsonObject.class);
    }
}
