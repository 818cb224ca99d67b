package org.gatehouse.door;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Map;

/**
 * A unit's own keys, made at its enrolment; they leave its folder never.
 *
 * @param signing Ed25519
 * @param sealing P-256
 */
record Identity(OctetKeyPair signing, ECKey sealing) {
    private static final int LENGTH = 32;

    static Identity fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            OctetKeyPair signing = new OctetKeyPair.Builder(
                            Curve.Ed25519, last(pair.getPublic().getEncoded()))
                    .d(last(pair.getPrivate().getEncoded()))
                    .build();
            return new Identity(signing, new ECKeyGenerator(Curve.P_256).generate());
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both encodings end with the key. */
    private static Base64URL last(byte[] encoded) {
        return Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
    }

    String text() {
        return JSONObjectUtils.toJSONString(
                Map.of("signing", signing.toJSONObject(), "sealing", sealing.toJSONObject()));
    }

    static Identity of(String text) throws ParseException {
        Map<String, Object> keys = JSONObjectUtils.parse(text);
        return new Identity(
                JWK.parse(JSONObjectUtils.getJSONObject(keys, "signing")).toOctetKeyPair(),
                JWK.parse(JSONObjectUtils.getJSONObject(keys, "sealing")).toECKey());
    }

    @Override
    public String toString() {
        return "Identity[…]";
    }
}
