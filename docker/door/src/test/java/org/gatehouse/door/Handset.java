package org.gatehouse.door;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.access.protocol.Answer;
import org.gatehouse.access.protocol.Credential;
import org.gatehouse.access.protocol.Jws;
import org.gatehouse.access.protocol.Question;
import org.gatehouse.access.protocol.Sealed;

/** A phone at the door. */
final class Handset {
    private final ECKey session = Identity.fresh().sealing();
    private final Credential credential;
    private final String copy;
    private final OctetKeyPair unitKey;
    private final ECKey unitSealing;
    private long counter;

    Handset(java.util.function.Function<ECKey, Credential> made, OctetKeyPair tenant, FakeServer server) {
        this.credential = made.apply(session.toPublicJWK());
        this.copy = credential.sign(tenant);
        this.unitKey = server.unitKey();
        this.unitSealing = server.unitSealing();
    }

    Credential credential() {
        return credential;
    }

    String answers(Map<String, Object> hello) throws Exception {
        String question = (String) hello.get("question");
        Question asked = Question.read(question, credential.doors().iterator().next(), unitKey);
        String answer = new Answer(
                        asked.unit(),
                        asked.nonce(),
                        Jws.hash(question),
                        ++counter,
                        Instant.now(),
                        copy,
                        Optional.of(Identity.fresh().sealing().toPublicJWK()))
                .sign(session);
        return Sealed.seal(answer, unitSealing);
    }

    /** Of a signed text, without looking who has signed it. */
    static Map<String, Object> claims(String text) throws Exception {
        return JSONObjectUtils.parse(new Base64URL(text.split("\\.")[1]).decodeToString());
    }
}
