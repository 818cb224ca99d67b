package org.gatehouse.access.protocol;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.util.UUID;

/**
 * A unit's question and a phone's answer to it, as they were signed. Whoever knows the keys of tenant and unit can see
 * from these two texts that the phone was asked and answered; without them an opening is only the unit's claim.
 */
public record OpeningProof(String question, String answer) {
    /** With the question, an answer as long as this fits into the event that carries both. */
    static final int LONGEST_ANSWER = 4_800;

    /** What both say, where they belong together. */
    public record Proven(Question question, Answer answer, Credential credential) {}

    public Proven verify(TenantKeys keys, UUID unit, OctetKeyPair unitsKey) throws AccessDenied {
        return verify(Question.read(question, unit, unitsKey), keys);
    }

    /** @param asked what the text of the question says, to whoever has asked it or has verified it */
    public Proven verify(Question asked, TenantKeys keys) throws AccessDenied {
        if (answer.length() > LONGEST_ANSWER) {
            throw new AccessDenied(RefusalCode.TOO_LARGE);
        }
        Jws message = Jws.read(MessageType.ANSWER, answer);
        Answer answered = Answer.claimed(message);
        if (!answered.unit().equals(asked.unit())) {
            throw new AccessDenied(RefusalCode.OTHER_DOOR);
        }
        if (!answered.nonce().equals(asked.nonce()) || !answered.question().equals(Jws.hash(question))) {
            throw new AccessDenied(RefusalCode.OTHER_QUESTION);
        }
        Credential credential = Credential.read(answered.credential(), keys);
        message.verify(credential.phone());
        return new Proven(asked, answered, credential);
    }
}
