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
            pin(text.split("\\.", -1));
            JWEObject sealed = JWEObject.parse(text);
            sealed.decrypt(new ECDHDecrypter(own));
            return sealed.getPayload().toString();
        } catch (AccessDenied | ParseException | JOSEException | IllegalArgumentException | IllegalStateException no) {
            throw new AccessDenied(RefusalCode.NOT_READABLE); // whatever it was, it was not for us
        }
    }

    /** The library would read more than we seal: another curve's key, or a part where there is none. */
    private static void pin(String[] parts) throws AccessDenied {
        if (parts.length != 5 || !parts[1].isEmpty()) {
            throw new AccessDenied(RefusalCode.NOT_READABLE);
        }
        Claims header = Claims.parse(Jws.decode(parts[0]));
        Keys.p256(header.object("epk"));
        if (!header.names().equals(HEADER)
                || !header.text("alg").equals(JWEAlgorithm.ECDH_ES.getName())
                || !header.text("enc").equals(EncryptionMethod.A256GCM.getName())
                || !header.text("cty").equals("JWT")) {
            throw new AccessDenied(RefusalCode.NOT_READABLE);
        }
        for (int part = 2; part < parts.length; part++) {
            Jws.decode(parts[part]);
        }
    }
}
