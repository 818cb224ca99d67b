package org.gatehouse.visitor.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gatehouse.core.secrets.Sha256;
import org.junit.jupiter.api.Test;

/** What another implementation made of a list, which the kiosk's page is tested with too. */
class DayListVectorTest {
    private static final Path FILE = Path.of("../web/src/main/web/kiosk/day-list.vector.json");

    private final JsonObject vector = Lists.json(read());

    @Test
    void we_seal_as_it_does() {
        byte[] hash = Sha256.of(vector.getString("pass"));
        byte[] text = Lists.unseal(bytes("key"), vector.getString("box")).getBytes(StandardCharsets.UTF_8);

        SealedEntry.Entry entry = SealedEntry.of(hash, bytes("salt"), text, bytes("nonce"));

        assertThat(Lists.encode(hash)).isEqualTo(vector.getString("hash"));
        assertThat(entry.id()).isEqualTo(vector.getString("id"));
        assertThat(entry.box()).isEqualTo(vector.getString("box"));
        assertThat(Lists.json(new String(text, StandardCharsets.UTF_8))).isEqualTo(vector.getJsonObject("content"));
    }

    @Test
    void its_list_is_signed_and_opens() throws Exception {
        SignedJWT list = SignedJWT.parse(vector.getString("list"));

        assertThat(list.verify(new RSASSAVerifier(
                        RSAKey.parse(vector.getJsonObject("jwk").toString()))))
                .isTrue();
        JsonObject claims = Lists.claims(vector.getString("list"));
        assertThat(claims).isEqualTo(vector.getJsonObject("claims"));
        assertThat(Lists.open(claims, vector.getString("pass"))).contains(vector.getJsonObject("content"));
    }

    private byte[] bytes(String name) {
        return Lists.decode(vector.getString(name));
    }

    private static String read() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
