package org.gatehouse.access.protocol.unit;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.Answer;
import org.gatehouse.access.protocol.Credential;
import org.gatehouse.access.protocol.Decision;
import org.gatehouse.access.protocol.Jws;
import org.gatehouse.access.protocol.Keys;
import org.gatehouse.access.protocol.MessageType;
import org.gatehouse.access.protocol.OpeningProof;
import org.gatehouse.access.protocol.Question;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.access.protocol.Sealed;
import org.gatehouse.access.protocol.Tolerance;
import org.gatehouse.access.protocol.unit.Asked.Answered;
import org.gatehouse.access.protocol.unit.Verdict.Deed;

/**
 * What a unit does with each message: the same state, message and moment give the same verdict, and every message gives
 * one. An answer never opens by itself: the server is asked, and where it cannot be reached the unit's own terms
 * decide.
 */
public final class UnitJudgement {
    private final OctetKeyPair key;
    private final ECKey sealing;
    private final Conclusion conclusion;

    /**
     * Of one unit.
     *
     * @param key signs
     * @param sealing opens what is sealed to the unit
     */
    public UnitJudgement(OctetKeyPair key, ECKey sealing) {
        this.key = key;
        this.sealing = sealing;
        this.conclusion = new Conclusion(key);
    }

    /** @param random 16 bytes, new each time */
    public Verdict ask(UnitState before, Moment now, byte[] random) {
        if (random.length != Question.NONCE) {
            throw new IllegalArgumentException("a nonce has " + Question.NONCE + " bytes");
        }
        UnitState state = before.cleared(now);
        if (state.questions().size() >= UnitState.QUESTIONS) {
            return Verdict.refuses(RefusalCode.BUSY, before);
        }
        Question question = new Question(
                state.unit(),
                Base64URL.encode(random).toString(),
                state.time().at(now),
                state.boot(),
                state.asked() + 1,
                state.notice().number());
        String text = question.sign(key);
        return Verdict.of(
                        Deed.ASKS,
                        state.with(new Asked(text, question, now.up(), Optional.empty(), false))
                                .kept(now))
                .replying(text, Optional.empty());
    }

    /** @param sealed a phone's answer */
    public Verdict answer(UnitState before, Moment now, String sealed) {
        Answered answered;
        Asked asked;
        try {
            String text = Sealed.open(sealed, sealing);
            asked = before.question(
                    Answer.claimed(Jws.read(MessageType.ANSWER, text)).nonce(), now);
            if (asked.answered().isPresent()) {
                throw new AccessDenied(RefusalCode.NONCE_USED);
            }
            OpeningProof proof = new OpeningProof(asked.text(), text);
            answered = new Answered(proof, proof.verify(asked.question(), before.keys()));
        } catch (AccessDenied notKnown) {
            return Verdict.refuses(
                    notKnown.code(),
                    before.with(before.events().oneMoreUnheard()).kept(now));
        }
        UnitState used = before.with(asked.by(answered)); // whatever follows, this nonce is not answered again
        try {
            UnitState counted = checked(used.cleared(now), now, answered);
            return Verdict.of(Deed.ASKS_SERVER, counted.kept(now)).asking(answered.proof());
        } catch (AccessDenied refused) {
            return conclusion.refuse(used, now, asked.by(answered), answered, refused.code());
        }
    }

    private UnitState checked(UnitState state, Moment now, Answered answered) throws AccessDenied {
        Instant time = state.time().trusted(now);
        if (!Tolerance.agree(answered.proven().answer().at(), time)) {
            throw new AccessDenied(RefusalCode.CLOCK_DISAGREES);
        }
        Credential credential = answered.proven().credential();
        UnitState counted = state.counted(
                Keys.thumbprint(credential.phone()), answered.proven().answer().counter(), credential.expiresAt());
        Terms.check(credential, state.notice(), time);
        return counted;
    }

    /** @param text what the server has decided about the answer */
    public Verdict decide(UnitState before, Moment now, String text) {
        try {
            Decision decision = Decision.read(text, before.unit(), before.keys());
            Asked asked = before.question(decision.nonce(), now);
            Answered answered = asked.pending();
            if (!decision.answer().equals(Jws.hash(answered.proof().answer()))) {
                throw new AccessDenied(RefusalCode.OTHER_ANSWER);
            }
            UnitState told = before.with(before.time().synchronised(decision.at(), now));
            return decision.opens()
                    ? conclusion.open(told, now, asked, answered)
                    : conclusion.refuse(told, now, asked, answered, RefusalCode.SERVER_REFUSES, decision.ground());
        } catch (AccessDenied refused) {
            return Verdict.refuses(
                    refused.code(),
                    before.with(before.events().oneMoreUnheard()).kept(now));
        }
    }

    /** @param nonce of the question about whose answer the server could not be asked */
    public Verdict unreached(UnitState before, Moment now, String nonce) {
        Asked asked;
        Answered answered;
        try {
            asked = before.question(nonce, now);
            answered = asked.pending();
        } catch (AccessDenied nothingToDecide) {
            return Verdict.refuses(nothingToDecide.code(), before.kept(now));
        }
        try {
            Instant time = before.time().trusted(now);
            Terms.check(answered.proven().credential(), before.notice(), time);
            Terms.checkOffline(answered.proven().credential(), before.notice(), time);
        } catch (AccessDenied refused) {
            return conclusion.refuse(before, now, asked, answered, refused.code());
        }
        return conclusion.open(before, now, asked, answered);
    }
}
