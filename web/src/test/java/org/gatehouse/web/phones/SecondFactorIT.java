package org.gatehouse.web.phones;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.access.factors.Passkeys.Made;
import org.gatehouse.access.factors.Passkeys.Signed;
import org.gatehouse.access.factors.SoftPasskey;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.web.keys.KeyRegister;
import org.gatehouse.web.units.Firmware;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A door that asks whose hand the phone is in, a phone and an administrator who helps, over HTTP. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SecondFactorIT {
    private static final String FACTOR = "/phone/second-factor";
    private static final String PIN = FACTOR + "/pin";
    private static final String PASSKEY = FACTOR + "/passkey";
    private static final Map<String, String> RIGHT = Map.of("pin", "482915");
    private static final Map<String, String> WRONG = Map.of("pin", "482916");

    private final Api admin = Staff.STILLE.admin();
    private final KeyRegister register = new KeyRegister(admin);
    private final String door = register.door("Asks", null);
    private final String holder = register.holder(null);
    private final Mobile phone;

    SecondFactorIT() throws AccessDenied {
        register.grant(KeyRegister.key(Map.of("holderId", holder), door));
        new Firmware(admin, door);
        phone = new Mobile(admin, holder);
        register.change(door, Map.of("name", "Asks", "asksFactor", true));
    }

    @Test
    void a_door_that_asks_is_handed_out_when_a_pin_has_been_set() {
        JsonObject before = phone.asksForKeys();
        assertThat(before.getJsonArray("credentials")).isEmpty();
        assertThat(before.getJsonObject("secondFactor").getJsonArray("doorIds")).hasSize(1);

        assertThat(phone.calls.put(PIN, RIGHT).must(200).json().getString("kind"))
                .isEqualTo("pin");

        JsonObject after = phone.asksForKeys();
        assertThat(after.getJsonArray("credentials")).hasSize(1);
        assertThat(after.getJsonObject("secondFactor")).containsKey("provenUntil");
        assertThat(phone.calls.put(PIN, RIGHT).problem()).isEqualTo("second-factor-enrolled");
        assertThat(phone.calls.put(PIN, Map.of("pin", "123456")).status()).isEqualTo(422);
    }

    @Test
    void a_setting_that_is_not_named_stays_as_it_is() {
        register.change(door, Map.of("name", "Asks still"));

        assertThat(admin.get("/doors/" + door).must(200).json().getBoolean("asksFactor"))
                .isTrue();
    }

    @Test
    void after_three_wrong_ones_it_waits_and_an_administrator_lets_the_holder_in_at_once() {
        phone.calls.put(PIN, RIGHT).must(200);
        for (int time = 0; time < 3; time++) {
            assertThat(phone.calls.must(PIN, WRONG).getString("outcome")).isEqualTo("wrong");
        }
        JsonObject waiting = phone.calls.must(PIN, RIGHT);
        assertThat(waiting.getString("outcome")).isEqualTo("waiting");
        assertThat(waiting.getJsonObject("factor")).containsKey("waitsUntil");
        assertThat(seen()).containsKey("waitsUntil");

        admin.delete("/phones/" + phone.id + "/second-factor/waiting").must(204);

        assertThat(seen()).doesNotContainKey("waitsUntil");
        assertThat(phone.calls.must(PIN, RIGHT).getString("outcome")).isEqualTo("proven");
        assertThat(deeds()).contains("factor-set", "factor-wrong", "factor-unlocked", "factor-proven");
    }

    @Test
    void what_is_lost_is_cleared_and_set_anew() {
        phone.calls.put(PIN, RIGHT).must(200);

        admin.delete("/phones/" + phone.id + "/second-factor").must(204);

        assertThat(phone.calls.post(PIN, RIGHT).status()).isEqualTo(404);
        assertThat(phone.asksForKeys().getJsonArray("credentials")).isEmpty();
        assertThat(admin.delete("/phones/" + phone.id + "/second-factor").status())
                .isEqualTo(404);
        phone.calls.put(PIN, WRONG).must(200);
        assertThat(deeds()).contains("factor-cleared");
    }

    @Test
    void a_passkey_is_made_for_this_server_and_signs_what_it_is_asked() {
        SoftPasskey passkey =
                new SoftPasskey(admin.root(), URI.create(admin.root()).getHost());
        Made made = passkey.make(challenge().challenge());
        phone.calls
                .put(PASSKEY, Map.of("clientData", text(made.clientData()), "attestation", text(made.attestation())))
                .must(200);
        assertThat(phone.asksForKeys().getJsonArray("credentials")).hasSize(1);

        Asked asked = challenge();
        assertThat(asked.passkey()).isNotEmpty();
        Map<String, String> signed = body(passkey.sign(asked.challenge()));
        assertThat(phone.calls.must(PASSKEY, signed).getString("outcome")).isEqualTo("proven");
        assertThat(phone.calls.post(PASSKEY, signed).problem()).isEqualTo("challenge-over");

        Map<String, String> strangers = body(new SoftPasskey("https://elsewhere.test", asked.party())
                .sign(challenge().challenge()));
        assertThat(phone.calls.must(PASSKEY, strangers).getString("outcome")).isEqualTo("wrong");
    }

    @Test
    void what_is_no_passkey_is_not_kept() {
        challenge();
        assertThat(phone.calls
                        .put(PASSKEY, Map.of("clientData", "AAAA", "attestation", "AAAA"))
                        .problem())
                .isEqualTo("passkey-not-valid");
        assertThat(phone.calls
                        .put(PASSKEY, Map.of("clientData", "AAAAA", "attestation", "AAAA"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void nobody_but_an_administrator_helps() {
        for (Api other : List.of(Api.anonymous(), Staff.STILLE.receptionist(), Staff.STILLE.host())) {
            assertThat(other.delete("/phones/" + phone.id + "/second-factor").status())
                    .isIn(401, 403);
        }
        assertThat(admin.delete("/phones/" + UUID.randomUUID() + "/second-factor/waiting")
                        .status())
                .isEqualTo(404);
    }

    private record Asked(byte[] challenge, String party, String passkey) {}

    private Asked challenge() {
        JsonObject asked = phone.calls.must(FACTOR + "/challenges", Map.of());
        byte[] challenge = Base64.getUrlDecoder().decode(asked.getString("challenge"));
        return new Asked(challenge, asked.getString("party"), asked.getString("passkeyId", ""));
    }

    private static Map<String, String> body(Signed signed) {
        return Map.of(
                "clientData", text(signed.clientData()),
                "authenticatorData", text(signed.authenticatorData()),
                "signature", text(signed.signature()));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private JsonObject seen() {
        return admin.get("/key-holders/" + holder + "/phones")
                .must(200)
                .array()
                .getJsonObject(0)
                .getJsonObject("secondFactor");
    }

    private List<String> deeds() {
        return admin.get("/log?limit=50").must(200).json().getJsonArray("entries").stream()
                .map(entry -> entry.asJsonObject())
                .filter(entry -> phone.id.equals(entry.getString("objectId", "")))
                .map(entry -> entry.getString("deed"))
                .toList();
    }
}
