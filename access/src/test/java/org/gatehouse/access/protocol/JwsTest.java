package org.gatehouse.access.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwsTest {
    private static final String SIGNED =
            Jws.sign(MessageType.QUESTION, FixedKeys.OF_DOOR, Map.of("iss", FixedKeys.DOOR.toString()));
    private static final String BY_PHONE =
            Jws.sign(MessageType.ANSWER, FixedKeys.PHONE, Map.of("iss", FixedKeys.DOOR.toString()));

    @Test
    void what_was_signed_is_read() throws Exception {
        assertThat(verify(SIGNED).id("iss")).isEqualTo(FixedKeys.DOOR);
        assertThat(Jws.read(MessageType.ANSWER, BY_PHONE)
                        .verify(FixedKeys.PHONE.toPublicJWK())
                        .id("iss"))
                .isEqualTo(FixedKeys.DOOR);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 65, 66, 128})
    void a_signature_has_64_bytes(int length) {
        for (String text : new String[] {SIGNED, BY_PHONE}) {
            MessageType type = text.equals(SIGNED) ? MessageType.QUESTION : MessageType.ANSWER;
            byte[] signature = Arrays.copyOf(new Base64URL(part(text, 2)).decode(), length);

            assertThat(Refusals.of(() -> Jws.read(
                            type, with(text, 2, Base64URL.encode(signature).toString()))))
                    .isEqualTo(RefusalCode.SIGNATURE_LENGTH);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'alg':'none','typ':'door-question+jwt'}|ALGORITHM",
                "{'alg':'HS256','typ':'door-question+jwt'}|ALGORITHM",
                "{'alg':'ES256','typ':'door-question+jwt'}|ALGORITHM",
                "{'alg':'Ed25519','typ':'door-question+jwt'}|ALGORITHM",
                "{'alg':'EdDSA','typ':'door-event+jwt'}|TYPE",
                "{'alg':'EdDSA','typ':'JWT'}|TYPE",
                "{'alg':'EdDSA','typ':'DOOR-QUESTION+JWT'}|TYPE",
                "{'alg':'EdDSA'}|TYPE",
                "{'alg':'EdDSA','typ':'door-question+jwt','kid':'t1'}|HEADER",
                "{'alg':'EdDSA','typ':'door-question+jwt','jku':'https://example.org'}|HEADER",
                "{'alg':'EdDSA','typ':'door-question+jwt','crit':['exp'],'exp':1}|CRITICAL",
                "{'alg':'EdDSA','typ':'door-question+jwt','crit':['b64'],'b64':false}|CRITICAL",
                "{'alg':'EdDSA','alg':'none','typ':'door-question+jwt'}|FORMAT",
                "{'alg':7,'typ':'door-question+jwt'}|FORMAT",
                "[]|FORMAT",
                "|FORMAT"
            })
    void a_header_says_what_its_reader_expects_and_no_more(String header, RefusalCode code) {
        String json = header == null ? "" : header.replace('\'', '"');

        assertThat(Refusals.of(() -> Jws.read(MessageType.QUESTION, with(SIGNED, 0, encode(json)))))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b", "a.b.c.d", "..", "é.b.c", "a b.c.d"})
    void what_is_no_message_is_none(String text) {
        assertThat(Refusals.of(() -> Jws.read(MessageType.QUESTION, text))).isEqualTo(RefusalCode.FORMAT);
    }

    @Test
    void there_is_one_text_for_each_content() {
        String last = SIGNED.substring(SIGNED.length() - 1);
        String other = SIGNED.substring(0, SIGNED.length() - 1) + (char) (last.charAt(0) + 1);

        assertThat(new Base64URL(part(other, 2)).decode()).isEqualTo(new Base64URL(part(SIGNED, 2)).decode());
        assertThat(Refusals.of(() -> Jws.read(MessageType.QUESTION, other))).isEqualTo(RefusalCode.FORMAT);
        assertThat(Refusals.of(() -> Jws.read(MessageType.QUESTION, SIGNED + "=")))
                .isEqualTo(RefusalCode.FORMAT);
        assertThat(Refusals.of(() -> Jws.read(MessageType.QUESTION, SIGNED + "\n")))
                .isEqualTo(RefusalCode.FORMAT);
    }

    @Test
    void another_version_is_another_protocol() {
        Map<String, Object> claims = new LinkedHashMap<>(Map.of("ver", "door-v2"));

        assertThat(Refusals.of(() ->
                        Jws.read(MessageType.QUESTION, Jws.sign(MessageType.QUESTION, FixedKeys.OF_DOOR, claims))))
                .isEqualTo(RefusalCode.VERSION);
    }

    @Test
    void a_changed_content_is_not_signed() {
        String other = encode("{\"ver\":\"door-v1\",\"iss\":\"" + FixedKeys.NEXT_DOOR + "\"}");

        assertThat(Refusals.of(() -> verify(with(SIGNED, 1, other)))).isEqualTo(RefusalCode.SIGNATURE);
    }

    @Test
    void a_key_of_the_other_kind_verifies_nothing() {
        assertThat(Refusals.of(() -> Jws.read(MessageType.QUESTION, SIGNED).verify(FixedKeys.PHONE.toPublicJWK())))
                .isEqualTo(RefusalCode.ALGORITHM);
        assertThat(Refusals.of(() -> Jws.read(MessageType.ANSWER, BY_PHONE).verify(FixedKeys.OF_DOOR.toPublicJWK())))
                .isEqualTo(RefusalCode.ALGORITHM);
    }

    @Test
    void a_signature_of_zeros_is_none() {
        String zeros = Base64URL.encode(new byte[64]).toString();

        assertThat(Refusals.of(() -> verify(with(SIGNED, 2, zeros)))).isEqualTo(RefusalCode.SIGNATURE);
        assertThat(Refusals.of(() ->
                        Jws.read(MessageType.ANSWER, with(BY_PHONE, 2, zeros)).verify(FixedKeys.PHONE.toPublicJWK())))
                .isEqualTo(RefusalCode.SIGNATURE);
    }

    @Test
    void a_point_that_is_not_on_the_curve_is_no_key() throws Exception {
        String x = FixedKeys.PHONE.getX().toString();
        String key = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + x + "\",\"y\":\"" + x + "\"}";

        assertThat(Refusals.of(() -> Keys.p256(Claims.parse(key)))).isEqualTo(RefusalCode.FORMAT);
        assertThat(Refusals.of(() -> Keys.p256(Claims.parse(FixedKeys.PHONE.toJSONString()))))
                .isEqualTo(RefusalCode.FORMAT); // nobody sends a private one
        assertThat(Refusals.of(() ->
                        Keys.p256(Claims.parse(FixedKeys.OF_DOOR.toPublicJWK().toJSONString()))))
                .isEqualTo(RefusalCode.FORMAT);
    }

    private static Claims verify(String text) throws AccessDenied {
        return Jws.read(MessageType.QUESTION, text).verify(FixedKeys.OF_DOOR.toPublicJWK());
    }

    private static String part(String text, int index) {
        return text.split("\\.", -1)[index];
    }

    private static String with(String text, int index, String part) {
        String[] parts = text.split("\\.", -1);
        parts[index] = part;
        return String.join(".", parts);
    }

    private static String encode(String json) {
        return Base64URL.encode(json.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
