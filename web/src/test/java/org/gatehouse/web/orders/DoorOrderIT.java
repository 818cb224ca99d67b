package org.gatehouse.web.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.web.keys.KeyRegister;
import org.gatehouse.web.units.SoftwareUnit;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A door is opened from afar, where somebody has allowed it, by a unit that hears of it in time, and not later. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class DoorOrderIT {
    private final Api admin = Staff.STILLE.admin();
    private final String door = new KeyRegister(admin).door("Gate", null);
    private final String path = "/doors/" + door + "/orders";

    @TempDir
    private Path folder;

    private SoftwareUnit unit;

    @AfterEach
    void end() {
        if (unit != null) {
            unit.close();
        }
    }

    @Test
    void a_system_that_may_opens_the_door_once_and_the_log_says_which_one_it_was() throws Exception {
        start();
        allow(true);
        Api machine = machine("doors.open");
        Api once = machine.with("Idempotency-Key", "open " + door);

        JsonObject order = once.post(path, Map.of()).must(201).json();
        assertThat(once.post(path, Map.of()).must(201).json().getString("id")).isEqualTo(order.getString("id"));

        assertThat(outcome(machine, order)).isEqualTo("opened");
        JsonObject ordered = deed("door-ordered");
        assertThat(ordered.getJsonObject("actor").getString("kind")).isEqualTo("machine");
        assertThat(ordered.getJsonObject("details").getString("orderId")).isEqualTo(order.getString("id"));
        assertThat(deed("door-opened").getJsonObject("details").getString("orderId"))
                .isEqualTo(order.getString("id"));
    }

    @Test
    void an_administrator_opens_it_with_the_password_once_more_and_only_where_it_is_allowed() throws Exception {
        start();
        Map<String, Object> password = Map.of("password", Staff.password());
        assertThat(admin.post(path, password).problem()).isEqualTo("not-from-afar");
        allow(true);

        assertThat(admin.post(path, Map.of()).status()).isEqualTo(422);
        assertThat(admin.post(path, Map.of("password", "not mine")).status()).isEqualTo(422);
        assertThat(outcome(admin, admin.post(path, password).must(201).json())).isEqualTo("opened");

        allow(false);
        assertThat(admin.post(path, password).problem()).isEqualTo("not-from-afar");
    }

    @Test
    void what_a_unit_does_not_hear_in_time_it_never_does() throws Exception {
        start();
        allow(true);
        unit.goes("offline");
        JsonObject order = machine("doors.open").post(path, Map.of()).must(201).json();

        assertThat(outcome(admin, order)).isEqualTo("unanswered");

        unit.goes("online");
        Api other = machine("doors.open");
        await("it calls again by and by")
                .atMost(Duration.ofSeconds(60))
                .until(() -> outcome(other, other.post(path, Map.of()).must(201).json()), "opened"::equals);
        assertThat(admin.get(path + "/" + order.getString("id")).json().getString("state"))
                .isEqualTo("unanswered");
    }

    @Test
    void a_system_that_was_shut_out_opens_nothing_at_once() {
        JsonObject machine = admin.post("/machines", Map.of("name", "Old gate", "scopes", List.of("doors.open")))
                .must(201)
                .json();
        Api old = Staff.machineWith(machine.getString("credential"));
        admin.delete("/machines/" + machine.getString("id")).must(204);

        assertThat(old.post(path, Map.of()).problem()).isEqualTo("sign-in-required");
    }

    @Test
    void a_system_that_is_not_for_it_and_a_door_out_of_use_open_nothing() throws Exception {
        start();
        allow(true);
        assertThat(machine("keys.read").post(path, Map.of()).status()).isEqualTo(403);
        assertThat(Staff.STILLE.receptionist().post(path, Map.of()).status()).isEqualTo(403);

        String seen = admin.get("/doors/" + door).must(200).header("ETag");
        admin.with("If-Match", seen)
                .put("/doors/" + door + "/state", Map.of("state", "deactivated"))
                .must(200);
        assertThat(machine("doors.open").post(path, Map.of()).problem()).isEqualTo("not-from-afar");
    }

    private void start() throws IOException {
        String code = admin.post("/doors/" + door + "/unit/enrolment", Map.of())
                .must(200)
                .json()
                .getString("code");
        unit = SoftwareUnit.start(folder, System.getProperty("gatehouse.public-url"), "--enrol", code);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> admin.get("/doors/" + door + "/unit").status() == 200);
    }

    private void allow(boolean may) {
        admin.put(path + "/permission", Map.of("allowed", may)).must(204);
    }

    private Api machine(String scope) {
        return Staff.machineWith(admin.post("/machines", Map.of("name", "Gate", "scopes", List.of(scope)))
                .must(201)
                .json()
                .getString("credential"));
    }

    private String outcome(Api caller, JsonObject order) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> caller.get(path + "/" + order.getString("id"))
                                .must(200)
                                .json()
                                .getString("state"),
                        state -> !state.equals("ordered"));
    }

    private JsonObject deed(String deed) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> admin.get("/log?object=" + door).must(200).json().getJsonArray("entries").stream()
                                .map(entry -> entry.asJsonObject())
                                .filter(entry -> entry.getString("deed").equals(deed))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }
}
