package org.gatehouse.access.protocol.unit;

import com.nimbusds.jose.jwk.OctetKeyPair;
import org.gatehouse.access.protocol.Jws;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.access.protocol.Result;
import org.gatehouse.access.protocol.unit.Asked.Answered;
import org.gatehouse.access.protocol.unit.Verdict.Deed;

/** How the answer to a question ends: the nonce is over, an event is written, and the phone is told. */
final class Conclusion {
    private final OctetKeyPair key;
    private final UnitLog log;

    Conclusion(OctetKeyPair key) {
        this.key = key;
        this.log = new UnitLog(key);
    }

    /** Not without an event (rule 98). */
    Verdict open(UnitState state, Moment now, Asked asked, Answered answered) {
        if (!state.events().hasRoom(EventTail.CAPACITY)) {
            return refuse(state, now, asked, answered, RefusalCode.LOG_FULL);
        }
        UnitState written = log.opened(state.with(asked.closed()), now, answered.proof());
        return tell(Verdict.of(Deed.OPENS, written.kept(now)), now, answered, Result.OPENS);
    }

    Verdict refuse(UnitState state, Moment now, Asked asked, Answered answered, RefusalCode why) {
        return refuse(state, now, asked, answered, why, why.code());
    }

    /** @param told to the phone */
    Verdict refuse(UnitState state, Moment now, Asked asked, Answered answered, RefusalCode why, String told) {
        UnitState written = log.refused(state.with(asked.closed()), now, why, answered.proof());
        return tell(Verdict.refuses(why, written.kept(now)), now, answered, told);
    }

    private Verdict tell(Verdict verdict, Moment now, Answered answered, String code) {
        Result result = new Result(
                verdict.next().unit(),
                Jws.hash(answered.proof().answer()),
                verdict.deed() == Deed.OPENS,
                code,
                verdict.next().time().at(now));
        return verdict.replying(result.sign(key), answered.proven().answer().reply());
    }
}
