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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Guests at a kiosk who have no appointment, no pass, no network, or nobody who comes for them. */
@ArquillianTest
@RunAsClient
class KioskGuestsIT {
    private static final Duration NOW = Duration.ofMinutes(10);

    private final House house = House.open();
    private final Api kiosk = house.kiosk();
    private final Api desk = Staff.STILLE.receptionist();
    private final String hostName = letters();

    @Test
    void what_could_not_be_sent_at_once_happened_when_it_happened() {
        Instant then = Instant.now().minus(Duration.ofMinutes(20)).truncatedTo(ChronoUnit.SECONDS);
        String code = House.code(house.planned(house.plan(Duration.ofMinutes(1), House.newAddress())));
        Map<String, Object> scan = scan(Map.of("code", code, "occurredAt", then.toString()));

        JsonObject answer = kiosk.post("/scans", scan).must(200).json();

        assertThat(answer.getString("outcome")).isEqualTo("welcome");
        assertThat(answer.getString("at")).isEqualTo(then.toString());
        assertThat(kiosk.post("/scans", scan).must(200).json()).isEqualTo(answer);
        JsonObject row = awaitRow(alert -> alert.getBoolean("receptionMustAct"));
        assertThat(row.getString("arrivedAt")).isEqualTo(then.toString());
        assertThat(row.getJsonObject("alert").getString("at")).isEqualTo(then.toString());
        assertThat(row.getJsonObject("alert").getJsonArray("told")).isEmpty();
    }

    @Test
    void a_guest_without_an_appointment_finds_a_host_and_comes_in_once() {
        newHost();
        JsonObject found = search(hostName);
        assertThat(found.getBoolean("more")).isFalse();
        JsonObject host = found.getJsonArray("hosts").getJsonObject(0);
        assertThat(host.getString("label")).isEqualTo(hostName + " F.");
        assertThat(host).hasSize(2);
        Map<String, Object> walkIn = walkIn(host.getString("ref"));

        JsonObject answer = kiosk.post("/kiosk/walk-ins", walkIn).must(200).json();

        assertThat(answer.getString("outcome")).isEqualTo("welcome");
        assertThat(answer.getJsonObject("visit").getString("guestFirstName")).isEqualTo("Gry");
        assertThat(kiosk.post("/kiosk/walk-ins", walkIn).must(200).json()).isEqualTo(answer);
        assertThat(visits()).hasSize(1);
        Map<String, Object> later = new HashMap<>(walkIn);
        later.put("occurredAt", Instant.now().minusSeconds(60).toString());
        later.put("hostRef", "of an earlier hour");
        assertThat(kiosk.post("/kiosk/walk-ins", later).must(200).json()).isEqualTo(answer);
        later.put("firstName", "Viggo");
        assertThat(kiosk.post("/kiosk/walk-ins", later).must(409).problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_reference_is_good_at_its_own_kiosk_alone() {
        newHost();
        String ref = search(hostName).getJsonArray("hosts").getJsonObject(0).getString("ref");

        Api.Answer answer = house.kiosk().post("/kiosk/walk-ins", walkIn(ref));

        assertThat(answer.must(422).text()).contains("\"field\":\"hostRef\"");
        assertThat(visits()).isEmpty();
    }

    @Test
    void nobody_and_too_many_look_alike_and_few_letters_find_nobody() {
        assertThat(search("zzzzqqq").toString()).isEqualTo("{\"hosts\":[],\"more\":false}");
        assertThat(search("v p ").toString()).isEqualTo("{\"hosts\":[],\"more\":false}");
        assertThat(kiosk.post("/kiosk/host-searches", Map.of("text", "ha"))
                        .must(422)
                        .text())
                .contains("\"field\":\"text\"");
    }

    @Test
    void who_searches_again_and_again_waits() {
        List<Integer> answers = IntStream.range(0, 12)
                .mapToObj(i -> kiosk.post("/kiosk/host-searches", Map.of("text", "zzzz" + i))
                        .status())
                .toList();

        assertThat(answers)
                .startsWith(200, 200, 200, 200, 200, 200, 200, 200, 200, 200)
                .contains(429);
        kiosk.get("/kiosk").must(200);
    }

    @Test
    void the_guest_who_waits_sees_what_the_host_answers_at_that_kiosk_and_nowhere_else() {
        String code = House.code(house.planned(house.plan(NOW, House.newAddress())));
        Map<String, Object> scan = scan(Map.of("code", code));
        kiosk.post("/scans", scan).must(200);
        String path = "/scans/" + scan.get("scanId") + "/answer";

        awaitState(path, "nobody-answers"); // nothing leaves this tenant
        String alert = visits().get(0).getJsonObject("alert").getString("alertId");
        desk.post("/alerts/" + alert + "/answer", Map.of("answer", "send-up")).must(200);

        JsonObject answer = awaitState(path, "send-up");
        assertThat(answer.getString("text")).isEqualTo("Lokale 1");
        assertThat(answer.keySet()).containsExactlyInAnyOrder("state", "at", "text");
        assertThat(house.kiosk().get(path).status()).isEqualTo(404);
        assertThat(kiosk.get("/scans/" + UUID.randomUUID() + "/answer").status())
                .isEqualTo(404);
    }

    @Test
    void a_guest_with_nothing_but_a_name_comes_in_and_a_namesake_says_which_one_they_are() {
        house.planned(house.plan(NOW, House.newAddress()));
        JsonObject welcome = named("GAEST", "prove");
        assertThat(welcome.getString("outcome")).isEqualTo("welcome");
        assertThat(welcome.getJsonObject("visit").getString("hostName")).isEqualTo("VP");
        assertThat(welcome.getJsonObject("visit").getString("room")).isEmpty();
        assertThat(named("Gæst", "Prøve").getString("outcome")).isEqualTo("unknown");

        house.planned(house.plan(NOW, House.newAddress()));
        house.planned(house.plan(NOW.plusMinutes(5), House.newAddress()));
        JsonObject choose = named("Gæst", "Prøve");

        assertThat(choose.getString("outcome")).isEqualTo("choose");
        assertThat(choose.getJsonArray("choices"))
                .as("the two expected, and the one inside")
                .hasSize(3);
        assertThat(choose.containsKey("visit")).isFalse();
        JsonObject first = choose.getJsonArray("choices").getJsonObject(0);
        assertThat(first.keySet()).containsExactlyInAnyOrder("ref", "hostInitials", "startsAt");
        assertThat(first.getString("hostInitials")).isEqualTo("VP");
        Map<String, Object> chosen = scan(Map.of("ref", first.getString("ref")));
        JsonObject answer = kiosk.post("/scans", chosen).must(200).json();
        assertThat(answer.getString("outcome")).isEqualTo("welcome");
        assertThat(kiosk.post("/scans", chosen).must(200).json()).isEqualTo(answer);
        assertThat(house.kiosk()
                        .post("/scans", scan(Map.of("ref", first.getString("ref"))))
                        .must(422)
                        .text())
                .contains("\"field\":\"ref\"");
    }

    @Test
    void who_guesses_names_waits() {
        Api guessing = house.kiosk();
        List<Integer> answers = IntStream.range(0, 22)
                .mapToObj(i -> guessing.post("/scans", scan(Map.of("name", Map.of("first", "Nobody", "last", "N" + i))))
                        .status())
                .toList();

        assertThat(answers.subList(0, 20)).containsOnly(200);
        assertThat(answers).endsWith(429);
        house.planned(house.plan(NOW, House.newAddress()));
        assertThat(guessing.post("/scans", scan(Map.of("pass", "nobodys pass"))).status())
                .isEqualTo(200);
    }

    @Test
    void a_kiosk_calls_the_desk_once_until_somebody_comes() {
        Map<String, Object> call = Map.of("callId", UUID.randomUUID().toString(), "reason", "NOBODY_COMES");

        JsonObject called = kiosk.post("/kiosk/calls", call).must(200).json();

        assertThat(kiosk.post("/kiosk/calls", call).must(200).json()).isEqualTo(called);
        assertThat(kiosk.post("/kiosk/calls", Map.of("callId", UUID.randomUUID().toString()))
                        .must(200)
                        .json())
                .isEqualTo(called);
        assertThat(house.kiosk().post("/kiosk/calls", call).must(409).problem()).isEqualTo("idempotency-key-reused");
        JsonObject open = calls().get(0);
        assertThat(calls()).hasSize(1);
        assertThat(open.getString("kiosk")).isEqualTo("Tablet");
        assertThat(open.getString("entrance")).isEqualTo("Front");
        assertThat(open.getString("reason")).isEqualTo("NOBODY_COMES");
        String done = "/desk/calls/" + called.getString("callId") + "/done";
        assertThat(kiosk.post(done, null).status()).isEqualTo(403);
        desk.post(done, null).must(204);
        desk.post(done, null).must(204);

        assertThat(calls()).isEmpty();
        try (DeskStream stream = DeskStream.open(desk, house.site(), 0)) {
            assertThat(stream.awaitKind("", "call-done"))
                    .extracting(DeskStream.Change::kind)
                    .containsExactly("call", "call-done");
        }
    }

    private void newHost() {
        Staff.STILLE
                .admin()
                .post(
                        "/employees",
                        Map.of(
                                "firstName",
                                hostName,
                                "lastName",
                                "Finder",
                                "email",
                                Staff.STILLE.mail("host-" + UUID.randomUUID())))
                .must(201);
    }

    /** A name nobody else has. */
    private static String letters() {
        return "X"
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .chars()
                        .mapToObj(digit -> "" + (char) ('b' + Character.digit(digit, 16)))
                        .collect(Collectors.joining());
    }

    private JsonObject search(String text) {
        return kiosk.post("/kiosk/host-searches", Map.of("text", text))
                .must(200)
                .json();
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

    private JsonObject named(String first, String last) {
        return kiosk.post("/scans", scan(Map.of("name", Map.of("first", first, "last", last))))
                .must(200)
                .json();
    }

    private static Map<String, Object> scan(Map<String, Object> what) {
        Map<String, Object> scan = new HashMap<>(what);
        scan.put("scanId", UUID.randomUUID().toString());
        scan.put("direction", "in");
        return scan;
    }

    private JsonObject awaitState(String path, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> kiosk.get(path).must(200).json(),
                        answer -> answer.getString("state").equals(state));
    }

    private JsonObject awaitRow(Predicate<JsonObject> alert) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> visits().get(0),
                        row -> row.containsKey("alert") && alert.test(row.getJsonObject("alert")));
    }

    private List<JsonObject> visits() {
        return list("visits");
    }

    private List<JsonObject> calls() {
        return list("calls");
    }

    private List<JsonObject> list(String name) {
        return desk.get("/sites/" + house.site() + "/visits")
                .must(200)
                .json()
                .getJsonArray(name)
                .getValuesAs(JsonObject.class);
    }
}
