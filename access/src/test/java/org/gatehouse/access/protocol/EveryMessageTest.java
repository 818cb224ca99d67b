package org.gatehouse.access.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.protocol.Samples.TUESDAY_AT_TEN;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.access.protocol.unit.Verdict.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said to a unit, also by somebody with a good key, gets an answer. */
class EveryMessageTest {
    private static final List<Object> STRANGE = Arrays.asList(
            null, "", "é", 0, -1, 1.5, 1e300, Long.MAX_VALUE, true, List.of(), List.of(1), Map.of(), Map.of("kty", 7));

    private final TestUnit unit = TestUnit.on(60);

    @Test
    void an_answer_with_a_strange_claim_opens_nothing() throws Exception {
        Map<String, Object> claims = claims(answer());
        for (String name : claims.keySet()) {
            for (Object strange : STRANGE) {
                Map<String, Object> changed = new LinkedHashMap<>(claims);
                changed.put(name, strange);
                Verdict verdict = unit.judgement.answer(
                        unit.state, unit.moment(), seal(Jws.sign(MessageType.ANSWER, FixedKeys.PHONE, changed)));

                assertThat(verdict.deed()).as(name + " " + strange).isEqualTo(Deed.REFUSES);
            }
        }
    }

    @Test
    void a_strange_credential_signed_by_the_tenant_opens_nothing() throws Exception {
        String question = unit.asks();
        TestPhone phone = TestPhone.at(TUESDAY_AT_TEN, Duration.ofHours(1));
        Map<String, Object> claims = claims(phone.credential);
        claims.remove("hours");
        for (String name : claims.keySet()) {
            for (Object strange : STRANGE) {
                Map<String, Object> changed = new LinkedHashMap<>(claims(phone.credential));
                changed.put(name, strange);
                TestPhone other = TestPhone.at(TUESDAY_AT_TEN, Duration.ofHours(1));
                other.credential = Jws.sign(MessageType.CREDENTIAL, FixedKeys.OF_LETTERS, changed);
                Verdict verdict = unit.judgement.answer(unit.state, unit.moment(), seal(other.answers(question)));

                boolean open = name.equals("off") && Boolean.TRUE.equals(strange)
                        || name.equals("iat") && Integer.valueOf(0).equals(strange)
                        || name.equals("nbf") && Integer.valueOf(0).equals(strange);
                if (!open) {
                    assertThat(verdict.deed()).as(name + " " + strange).isEqualTo(Deed.REFUSES);
                }
            }
        }
    }

    @Test
    void so_does_a_notice() throws Exception {
        Map<String, Object> claims =
                claims(Samples.notice(2, TUESDAY_AT_TEN, 60).sign(FixedKeys.OF_LETTERS));
        for (String name : claims.keySet()) {
            for (Object strange : STRANGE) {
                Map<String, Object> changed = new LinkedHashMap<>(claims);
                changed.put(name, strange);

                assertThat(unit.upkeep
                                .take(
                                        unit.state,
                                        unit.moment(),
                                        Jws.sign(MessageType.NOTICE, FixedKeys.OF_LETTERS, changed))
                                .next()
                                .keys())
                        .isEqualTo(unit.state.keys());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kty':'OKP','crv':'X25519','x':'y1QY0oDKfMeYFMCl6v-CWO7GKD468zgoXrqMleBP0f4'}",
                "{'kty':'OKP','crv':'Ed25519','x':'y1QY0oDKfMeYFMCl6v-CWO7GKD468zgoXrqMleBP0f4'}",
                "{'kty':'EC','crv':'P-384','x':'AA','y':'AA'}",
                "{'kty':'EC','crv':'P-256','x':'AA','y':'AA'}",
                "{'kty':'EC','crv':'P-256','x':'','y':''}",
                "{'kty':'oct','k':'AA'}",
                "{'kty':'RSA','n':'AQ','e':'AQAB'}",
                "{}",
                "null",
                "[]",
                "7"
            })
    void a_seal_with_a_strange_key_is_not_read(String key) throws Exception {
        String[] parts = seal(answer()).split("\\.", -1);
        Map<String, Object> header = JSONObjectUtils.parse(new Base64URL(parts[0]).decodeToString());
        header.remove("epk");
        String text = JSONObjectUtils.toJSONString(header);
        parts[0] = encode(text.substring(0, text.length() - 1) + ",\"epk\":" + key.replace('\'', '"') + "}");

        assertThat(unit.hearsSealed(String.join(".", parts)).why()).contains(RefusalCode.NOT_READABLE);
    }

    @Test
    void nor_one_with_parts_that_are_empty_or_too_many() throws Exception {
        String sealed = seal(answer());
        for (int part = 0; part < 5; part++) {
            for (String other : List.of("", "AA", "A".repeat(40), "=", "é")) {
                String[] parts = sealed.split("\\.", -1);
                boolean same = parts[part].equals(other);
                parts[part] = other;
                if (!same) {
                    assertThat(unit.hearsSealed(String.join(".", parts)).why())
                            .as(part + " " + other)
                            .contains(RefusalCode.NOT_READABLE);
                }
            }
        }
        assertThat(unit.hearsSealed(sealed + ".AA").why()).contains(RefusalCode.NOT_READABLE);
    }

    @Test
    void a_call_with_a_strange_key_in_its_header_is_not_made() {
        List<String> keys = new ArrayList<>(List.of("{}", "[]", "null", "7", "{\"kty\":[]}", "{\"kty\":\"EC\"}"));
        keys.add(FixedKeys.PHONE.toJSONString()); // with its private half
        JWK phone = FixedKeys.PHONE.toPublicJWK();
        CallProof.Call call = Conversation.call();
        String[] parts = new CallProof(Conversation.CALL, call, TUESDAY_AT_TEN)
                .sign(FixedKeys.PHONE)
                .split("\\.", -1);
        for (String key : keys) {
            parts[0] = encode("{\"alg\":\"ES256\",\"typ\":\"dpop+jwt\",\"jwk\":" + key + "}");

            assertThat(Refusals.of(() -> CallProof.check(String.join(".", parts), phone, call, TUESDAY_AT_TEN)))
                    .as(key)
                    .isEqualTo(RefusalCode.FORMAT);
        }
    }

    @Test
    void a_deep_nest_is_no_message() {
        String nest = encode("{\"a\":" + "[".repeat(2_500) + "]".repeat(2_500) + "}");

        assertThat(Refusals.of(() -> Jws.read(MessageType.ANSWER, nest + ".AA." + "A".repeat(86))))
                .isIn(RefusalCode.FORMAT, RefusalCode.ALGORITHM);
    }

    private String answer() throws AccessDenied {
        return TestPhone.at(TUESDAY_AT_TEN, Duration.ofHours(1)).answers(unit.asks());
    }

    private static String seal(String text) {
        return Sealed.seal(text, FixedKeys.SEALING);
    }

    private static Map<String, Object> claims(String text) throws Exception {
        return JSONObjectUtils.parse(VectorMaker.json(text));
    }

    private static String encode(String json) {
        return Base64URL.encode(json.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
