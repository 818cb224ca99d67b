package org.gatehouse.access.protocol;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A phone that answers whatever it is asked. */
final class TestPhone {
    String credential;
    ECKey key = FixedKeys.PHONE;
    Instant time;
    long counter;

    /** @param life of the credential */
    static TestPhone at(Instant time, Duration life) {
        return with(Samples.credential(time, life), FixedKeys.OF_LETTERS, time);
    }

    static TestPhone with(Credential credential, OctetKeyPair tenantKey, Instant time) {
        TestPhone phone = new TestPhone();
        phone.credential = credential.sign(tenantKey);
        phone.time = time;
        return phone;
    }

    String answers(String question) throws AccessDenied {
        return answer(question).sign(key);
    }

    Answer answer(String question) throws AccessDenied {
        Claims asked = Jws.read(MessageType.QUESTION, question).unproven();
        return new Answer(
                asked.id("iss"),
                asked.text("nonce"),
                Jws.hash(question),
                ++counter,
                time,
                credential,
                Optional.of(FixedKeys.REPLY.toPublicJWK()));
    }
}
