package org.gatehouse.access.protocol.unit;

import java.time.Duration;
import java.util.Optional;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.OpeningProof;
import org.gatehouse.access.protocol.Question;
import org.gatehouse.access.protocol.RefusalCode;

/**
 * A question that is out.
 *
 * @param text as it was signed
 * @param up the running time when it was asked
 * @param answered by whom, once somebody has
 * @param over answered for good: the nonce is used
 */
public record Asked(String text, Question question, Duration up, Optional<Answered> answered, boolean over) {

    /** The one answer that was good, and what it says. */
    public record Answered(OpeningProof proof, OpeningProof.Proven proven) {}

    Asked by(Answered answer) {
        return new Asked(text, question, up, Optional.of(answer), over);
    }

    /** The answer about which nothing has been decided yet. */
    Answered pending() throws AccessDenied {
        if (over) {
            throw new AccessDenied(RefusalCode.NONCE_USED);
        }
        return answered.orElseThrow(() -> new AccessDenied(RefusalCode.OTHER_ANSWER));
    }

    Asked closed() {
        return new Asked(text, question, up, answered, true);
    }
}
