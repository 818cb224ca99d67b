package org.gatehouse.access.protocol;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.util.Set;

/** A signed message that only its reader opens: a compact JWE (RFC 7516), ECDH-ES on P-256 with A256GCM. */
public final class Sealed {
    private static final int LONGEST = 12_288;
    private static final Set<String> HEADER = Set.of("alg", "enc", "epk", "cty");

    private Sealed() {}

    public static String seal(String message, ECKey reader) {
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                .contentType("JWT")
                .build();
        JWEObject sealed = new JWEObject(header, new Payload(message));
        try {
            sealed.encrypt(new ECDHEncrypter(reader.toPublicJWK()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return sealed.serialize();
    }

    public static String open(String text, ECKey own) throws AccessDenied {
        if (text.length() > LONGEST) {
            throw new AccessDenied(RefusalCode.TOO_LARGE);
        }
        try {
            JWEObject sealed = JWEObject.parse(text);
            JWEHeader header = sealed.getHeader();
            if (JWEAlgorithm.ECDH_ES.equals(header.getAlgorithm())
                    && EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                    && "JWT".equals(header.getContentType())
                    && header.toJSONObject().keySet().equals(HEADER)) {
                sealed.decrypt(new ECDHDecrypter(own));
                return sealed.getPayload().toString();
            }
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException unreadable) {
            // whatever it was, it was not for us
        }
        throw new AccessDenied(RefusalCode.NOT_READABLE);
    }
}
