package org.gatehouse.access.protocol;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.core.tenancy.TenantId;

/**
 * The tenant's word that these are the keys of that unit. A phone believes it, and no list of units need be on a phone.
 *
 * @param signing by which questions and results are signed
 * @param sealing to which answers are sealed
 */
public record UnitCertificate(
        TenantId tenant, UUID unit, OctetKeyPair signing, ECKey sealing, Instant issuedAt, Instant expiresAt) {

    public String sign(OctetKeyPair key) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", tenant.toString());
        claims.put("sub", unit.toString());
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", expiresAt.getEpochSecond());
        claims.put("cnf", Map.of("jwk", Keys.written(signing)));
        claims.put("enc", Keys.written(sealing));
        return Jws.sign(MessageType.CERTIFICATE, key, claims);
    }

    public static UnitCertificate read(String text, TenantKeys keys, Instant now) throws AccessDenied {
        Claims claims = keys.verify(MessageType.CERTIFICATE, text);
        UnitCertificate certificate = new UnitCertificate(
                keys.tenant(),
                claims.id("sub"),
                Keys.ed25519(claims.object("cnf").object("jwk")),
                Keys.p256(claims.object("enc")),
                claims.instant("iat"),
                claims.instant("exp"));
        if (!now.isBefore(certificate.expiresAt())) {
            throw new AccessDenied(RefusalCode.EXPIRED);
        }
        return certificate;
    }

    /** What a phone looks at before it says anything: that this unit asks, and asks now. */
    public Question question(String text, Instant now) throws AccessDenied {
        Question question = Question.read(text, unit, signing);
        if (!Tolerance.agree(question.at(), now)) {
            throw new AccessDenied(RefusalCode.CLOCK_DISAGREES);
        }
        return question;
    }
}
