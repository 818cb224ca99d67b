package org.gatehouse.web.doors;

import java.util.UUID;
import org.gatehouse.access.keys.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * Whether a door opens, and why.
 *
 * @param rule its number among the rules of the domain
 * @param keyId the key that opens it, or came nearest to it
 */
public record JudgementView(
        boolean opens, String ground, int rule, @Nullable UUID keyId) {
    static JudgementView of(Judgement judgement) {
        return new JudgementView(
                judgement.opens(), judgement.ground().code(), judgement.ground().rule(), judgement.keyId());
    }
}
