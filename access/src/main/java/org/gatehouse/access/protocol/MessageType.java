package org.gatehouse.access.protocol;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import java.util.Set;

/** Every signed message has a type of its own and one algorithm: none is taken for another. */
public enum MessageType {
    CREDENTIAL("door+jwt", JWSAlgorithm.EdDSA, "kid"),
    CERTIFICATE("door-unit+jwt", JWSAlgorithm.EdDSA, "kid"),
    NOTICE("door-notice+jwt", JWSAlgorithm.EdDSA, "kid"),
    DECISION("door-decision+jwt", JWSAlgorithm.EdDSA, "kid"),
    ORDER("door-order+jwt", JWSAlgorithm.EdDSA, "kid"),
    QUESTION("door-question+jwt", JWSAlgorithm.EdDSA, ""),
    ANSWER("door-answer+jwt", JWSAlgorithm.ES256, ""),
    RESULT("door-result+jwt", JWSAlgorithm.EdDSA, ""),
    EVENT("door-event+jwt", JWSAlgorithm.EdDSA, ""),
    CALL_OF_PHONE("dpop+jwt", JWSAlgorithm.ES256, "jwk"),
    CALL_OF_UNIT("dpop+jwt", JWSAlgorithm.EdDSA, "jwk");

    private final String typ;

    @SuppressWarnings("ImmutableEnumChecker") // it is
    private final JWSAlgorithm algorithm;

    private final String names;

    MessageType(String typ, JWSAlgorithm algorithm, String names) {
        this.typ = typ;
        this.algorithm = algorithm;
        this.names = names;
    }

    String typ() {
        return typ;
    }

    JOSEObjectType objectType() {
        return new JOSEObjectType(typ);
    }

    JWSAlgorithm algorithm() {
        return algorithm;
    }

    boolean namesItsKey() {
        return names.equals("kid");
    }

    boolean carriesItsKey() {
        return names.equals("jwk");
    }

    /** The only parameters a header may have. */
    Set<String> header() {
        return names.isEmpty() ? Set.of("alg", "typ") : Set.of("alg", "typ", names);
    }
}
