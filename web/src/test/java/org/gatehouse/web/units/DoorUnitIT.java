package org.gatehouse.web.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.gatehouse.access.protocol.Result;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.web.keys.KeyRegister;
import org.gatehouse.web.phones.Mobile;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The unit in software as its command starts it, with the server and a phone: online, offline, and without power. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class DoorUnitIT {
    private final Api admin = Staff.STILLE.admin();
    private final KeyRegister register = new KeyRegister(admin);
    private final String door = register.door("Front", 60);
    private final String holder = register.holder(null);
    private final String key = register.grant(KeyRegister.key(Map.of("holderId", holder), door));
    private final Mobile phone = new Mobile(admin, holder);

    @TempDir
    private Path folder;

    private SoftwareUnit unit;
    private JsonObject used = JsonValue.EMPTY_JSON_OBJECT;

    @AfterEach
    void end() {
        if (unit != null) {
            unit.close();
        }
    }

    @Test
    void a_door_opens_online_and_offline_until_the_key_is_taken_back() throws Exception {
        start("--enrol", code());
        JsonObject copy = handed();

        assertThat(unit.opening(copy).opens()).isTrue();
        assertThat(SoftwareUnit.state(copy).getBoolean("open")).isTrue();

        type("offline");
        Result alone = unit.opening(copy);
        assertThat(alone.opens()).isTrue();

        type("online");
        await().atMost(Duration.ofSeconds(20)).until(() -> deeds("door-opened"), opened -> opened == 2);

        int before = SoftwareUnit.state(copy).getInt("notice");
        admin.post("/keys/" + key + "/revocation", Map.of("reason", "Done")).must(200);
        assertThat(unit.opening(copy).opens()).isFalse();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> SoftwareUnit.state(copy).getInt("notice") > before);
        type("offline");
        assertThat(unit.opening(copy).opens()).isFalse();
    }

    @Test
    void after_a_loss_of_power_it_goes_on_and_hands_over_what_it_has_opened() throws Exception {
        start("--enrol", code());
        JsonObject copy = handed();
        type("offline");
        assertThat(unit.opening(copy).opens()).isTrue();
        type("power");
        assertThat(unit.waitFor()).isEqualTo(137);

        start("--battery", "4", "--enrol", "another code");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> unit.said().contains("was enrolled before, and the code was not used"));
        await().atMost(Duration.ofSeconds(20)).until(() -> deeds("door-opened"), opened -> opened == 1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> admin.get("/doors/" + door + "/unit").json().getInt("battery") == 4);
    }

    private String code() {
        return admin.post("/doors/" + door + "/unit/enrolment", Map.of())
                .must(200)
                .json()
                .getString("code");
    }

    private void start(String... more) throws IOException {
        unit = SoftwareUnit.start(folder, System.getProperty("gatehouse.public-url"), phone, more);
    }

    private void type(String line) throws IOException {
        if (line.equals("power")) {
            unit.type(line);
        } else {
            unit.goes(line);
        }
    }

    /** As soon as the unit is there. */
    private JsonObject handed() {
        used = await().atMost(Duration.ofSeconds(60)).until(this::copy, this::hasAddress);
        return used;
    }

    /** Of this phone's key, to this door; empty while the door has no unit. */
    private JsonObject copy() {
        return phone.asksForKeys().getJsonArray("credentials").stream()
                .map(copy -> copy.asJsonObject())
                .findFirst()
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private boolean hasAddress(JsonObject copy) {
        return copy.containsKey("address");
    }

    private long deeds(String deed) {
        return admin.get("/log?limit=100").must(200).json().getJsonArray("entries").stream()
                .map(entry -> entry.asJsonObject())
                .filter(entry -> door.equals(entry.getString("objectId", ""))
                        && entry.getString("deed").equals(deed))
                .count();
    }
}
