package org.gatehouse.web.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.calls.Callers;
import org.gatehouse.access.protocol.Answer;
import org.gatehouse.access.protocol.Jws;
import org.gatehouse.access.protocol.Result;
import org.gatehouse.access.protocol.Sealed;
import org.gatehouse.access.protocol.TenantKeys;
import org.gatehouse.access.protocol.UnitCertificate;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.core.tenancy.TenantId;
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

    private Process unit;
    private JsonObject used = JsonValue.EMPTY_JSON_OBJECT;
    private long counter;

    @AfterEach
    void end() {
        if (unit != null) {
            unit.destroyForcibly();
        }
    }

    @Test
    void a_door_opens_online_and_offline_until_the_key_is_taken_back() throws Exception {
        start("--enrol", code());
        JsonObject copy = handed();

        assertThat(opening(copy).opens()).isTrue();
        assertThat(state(copy).getBoolean("open")).isTrue();

        type("offline");
        Result alone = opening(copy);
        assertThat(alone.opens()).isTrue();

        type("online");
        await().atMost(Duration.ofSeconds(20)).until(() -> deeds("door-opened"), opened -> opened == 2);

        int before = state(copy).getInt("notice");
        admin.post("/keys/" + key + "/revocation", Map.of("reason", "Done")).must(200);
        assertThat(opening(copy).opens()).isFalse();
        await().atMost(Duration.ofSeconds(30)).until(() -> state(copy).getInt("notice") > before);
        type("offline");
        assertThat(opening(copy).opens()).isFalse();
    }

    @Test
    void after_a_loss_of_power_it_goes_on_and_hands_over_what_it_has_opened() throws Exception {
        start("--enrol", code());
        JsonObject copy = handed();
        type("offline");
        assertThat(opening(copy).opens()).isTrue();
        type("power");
        assertThat(unit.waitFor()).isEqualTo(137);

        start("--battery", "4");
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
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-jar",
                Path.of(System.getProperty("app.folder"), "door.jar").toString(),
                "--server",
                System.getProperty("gatehouse.public-url"),
                "--data",
                folder.resolve("unit").toString(),
                "--port",
                "0"));
        command.addAll(Arrays.asList(more));
        File output = Files.createTempFile(folder, "unit", ".log").toFile();
        unit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
    }

    private void type(String line) throws IOException {
        Writer keyboard = unit.outputWriter(StandardCharsets.UTF_8);
        keyboard.write(line + "\n");
        keyboard.flush();
        if (!line.equals("power")) {
            boolean offline = line.equals("offline");
            await().atMost(Duration.ofSeconds(5)).until(() -> state(used).getBoolean("offline") == offline);
        }
    }

    /** As soon as the unit is there. */
    private JsonObject handed() {
        used = await().atMost(Duration.ofSeconds(20)).until(this::copy, this::hasAddress);
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

    private JsonObject state(JsonObject copy) {
        return Api.at(copy.getString("address")).raw("GET", "/state", null).json();
    }

    /** As a phone does it, and believes nothing that does not hold. */
    private Result opening(JsonObject copy) throws Exception {
        Api near = Api.at(copy.getString("address"));
        JsonObject hello = near.raw("POST", "/hello", null).must(200).json();
        TenantKeys tenants = TenantKeys.of(
                new TenantId(UUID.fromString(phone.handed().getString("tenantId"))),
                List.of(JWK.parse(phone.handed().getString("tenantKey")).toOctetKeyPair()));
        UnitCertificate certificate = UnitCertificate.read(copy.getString("certificate"), tenants, Instant.now());
        String question = hello.getString("question");
        ECKey reply = Callers.p256();
        String answer = new Answer(
                        UUID.fromString(door),
                        certificate.question(question, Instant.now()).nonce(),
                        Jws.hash(question),
                        ++counter,
                        Instant.now(),
                        copy.getString("credential"),
                        Optional.of(reply.toPublicJWK()))
                .sign(phone.session);
        String sealed = near.raw("POST", "/answer", Map.of("answer", Sealed.seal(answer, certificate.sealing())))
                .must(200)
                .json()
                .getString("result");
        return Result.read(Sealed.open(sealed, reply), certificate, answer);
    }

    private long deeds(String deed) {
        return admin.get("/log?limit=100").must(200).json().getJsonArray("entries").stream()
                .map(entry -> entry.asJsonObject())
                .filter(entry -> door.equals(entry.getString("objectId", ""))
                        && entry.getString("deed").equals(deed))
                .count();
    }
}
