package org.gatehouse.access.protocol;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.core.secrets.Sha256;

/**
 * With each call to the server its caller signs method, address and body: DPoP (RFC 9449) with a hash of the body.
 * Good once: the server keeps the id for as long as the time would pass.
 */
public record CallProof(UUID id, Call call, Instant at) {

    /**
     * A call to the server.
     *
     * @param address without query and fragment
     * @param body its hash; of nothing, where there is none
     */
    public record Call(String method, String address, String body) {
        public static Call of(String method, String address, byte[] body) {
            return new Call(
                    method,
                    address,
                    Base64URL.encode(Sha256.digest().digest(body)).toString());
        }
    }

    public String sign(JWK key) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", id.toString());
        claims.put("htm", call.method());
        claims.put("htu", call.address());
        claims.put("bdy", call.body());
        claims.put("iat", at.getEpochSecond());
        return Jws.sign(type(key), key, claims);
    }

    /**
     * Whether the caller has signed this call.
     *
     * @param caller the key the server knows; the one in the header must be the same
     * @param made the call as it has come in
     */
    public static CallProof check(String text, JWK caller, Call made, Instant now) throws AccessDenied {
        Jws message = Jws.read(type(caller), text);
        Claims named = message.header().object("jwk");
        JWK key = caller instanceof ECKey ? Keys.p256(named) : Keys.ed25519(named);
        if (!Keys.thumbprint(key).equals(Keys.thumbprint(caller))) {
            throw new AccessDenied(RefusalCode.KEY_UNKNOWN);
        }
        Claims claims = message.verify(caller);
        CallProof proof = new CallProof(
                claims.id("jti"),
                new Call(claims.text("htm"), claims.text("htu"), claims.bytes("bdy", 32)),
                claims.instant("iat"));
        if (!Tolerance.agree(proof.at(), now)) {
            throw new AccessDenied(RefusalCode.CLOCK_DISAGREES);
        }
        if (!proof.call().equals(made)) {
            throw new AccessDenied(RefusalCode.OTHER_CALL);
        }
        return proof;
    }

    private static MessageType type(JWK key) {
        return key instanceof ECKey ? MessageType.CALL_OF_PHONE : MessageType.CALL_OF_UNIT;
    }
}
