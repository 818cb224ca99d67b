package org.gatehouse.access.calls;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.gatehouse.access.protocol.CallProof;
import org.gatehouse.access.protocol.CallProof.Call;

/** Keys of units and phones, and the calls they sign. */
public final class Callers {
    private static final Call CALL =
            Call.of("POST", "https://gatehouse.test/api/v1/x", "{}".getBytes(StandardCharsets.UTF_8));

    private Callers() {}

    public static OctetKeyPair ed25519() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new OctetKeyPair.Builder(Curve.Ed25519, last(pair.getPublic().getEncoded()))
                    .d(last(pair.getPrivate().getEncoded()))
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Base64URL last(byte[] encoded) {
        return Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    public static ECKey p256() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new call, signed. */
    public static Proof proof(JWK key, Instant at) {
        return new Proof(new CallProof(UUID.randomUUID(), CALL, at).sign(key), CALL);
    }

    public static Proof ofOtherCall(Proof proof) {
        return new Proof(proof.text(), Call.of("DELETE", CALL.address(), new byte[0]));
    }
}
