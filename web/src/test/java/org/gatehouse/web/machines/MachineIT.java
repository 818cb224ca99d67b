package org.gatehouse.web.machines;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.web.keys.KeyRegister;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A system grants keys and takes them back by itself, within what it is for. */
@ArquillianTest
@RunAsClient
class MachineIT {
    private final Api admin = Staff.STILLE.admin();
    private final KeyRegister register = new KeyRegister(admin);
    private final String door = register.door("Front", null);
    private final String holder = register.holder(null);

    @Test
    void a_system_grants_a_key_and_takes_it_back_and_the_log_says_which_one() {
        JsonObject added = added("Route planning", "keys.grant", "keys.revoke", "keys.read");
        Api machine = Staff.machineWith(added.getString("credential"));

        String key = machine.post("/keys", KeyRegister.key(Map.of("holderId", holder), door))
                .must(201)
                .json()
                .getString("id");
        assertThat(machine.get("/keys?holder=" + holder).must(200).text()).contains(key);
        machine.post("/keys/" + key + "/revocation", Map.of("reason", "Route over"))
                .must(200);

        JsonObject deed = admin.get("/log?limit=20").must(200).json().getJsonArray("entries").stream()
                .map(entry -> entry.asJsonObject())
                .filter(entry -> entry.getString("deed").equals("key-revoked"))
                .findFirst()
                .orElseThrow();
        assertThat(deed.getJsonObject("actor").getString("kind")).isEqualTo("machine");
        assertThat(deed.getJsonObject("actor").getString("name")).isEqualTo("Route planning");
    }

    @Test
    void a_system_does_nothing_that_it_is_not_for() {
        Api reader = Staff.machineWith(added("Reader", "keys.read").getString("credential"));
        Map<String, Object> key = KeyRegister.key(Map.of("holderId", holder), door);
        assertThat(reader.post("/keys", key).status()).isEqualTo(403);
        assertThat(reader.get("/machines").status()).isEqualTo(403);
        assertThat(reader.get("/log").status()).isEqualTo(403);
        assertThat(reader.get("/me").status()).isEqualTo(403);
    }

    @Test
    void one_that_is_shut_out_or_has_another_credential_gets_no_token() {
        JsonObject added = added("Old", "keys.read");
        String first = added.getString("credential");
        String second = admin.post("/machines/" + added.getString("id") + "/credential", Map.of())
                .must(200)
                .json()
                .getString("credential");
        assertThat(problem(first)).isEqualTo("machine-ended");
        assertThat(Staff.machineWith(second).get("/keys?door=" + door).status()).isEqualTo(200);

        admin.delete("/machines/" + added.getString("id")).must(204);
        assertThat(problem(second)).isEqualTo("machine-ended");
        assertThat(admin.post("/machines/" + added.getString("id") + "/credential", Map.of())
                        .problem())
                .isEqualTo("machine-ended");
        assertThat(problem("A".repeat(40))).isEqualTo("machine-ended");
    }

    @Test
    void what_is_sent_twice_is_one_system() {
        Map<String, Object> body = Map.of("name", "Once", "scopes", List.of("keys.read"));
        Api sender = admin.with("Idempotency-Key", "once-" + holder);
        String one = sender.post("/machines", body).must(201).json().getString("id");
        assertThat(sender.post("/machines", body).must(201).json().getString("id"))
                .isEqualTo(one);
    }

    private JsonObject added(String name, String... scopes) {
        return admin.post("/machines", Map.of("name", name, "scopes", List.of(scopes)))
                .must(201)
                .json();
    }

    private static String problem(String credential) {
        return Api.anonymous()
                .post("/tokens/machine", Map.of("credential", credential))
                .problem();
    }
}
