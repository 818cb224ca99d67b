package org.gatehouse.access.protocol.unit;

import com.nimbusds.jose.jwk.ECKey;
import java.util.Optional;
import org.gatehouse.access.protocol.OpeningProof;
import org.gatehouse.access.protocol.RefusalCode;

/**
 * What a unit does next. First the state is written down, then the deed is done.
 *
 * @param why where it refuses
 * @param reply signed, for the phone
 * @param replyKey to which the reply is sealed; absent where it may be read by all
 * @param proof what the server is asked with
 */
public record Verdict(
        Deed deed,
        Optional<RefusalCode> why,
        Optional<String> reply,
        Optional<ECKey> replyKey,
        Optional<OpeningProof> proof,
        UnitState next) {

    /** Of one message. */
    public enum Deed {
        ASKS,
        ASKS_SERVER,
        OPENS,
        REFUSES,
        TAKES
    }

    static Verdict of(Deed deed, UnitState next) {
        return new Verdict(deed, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), next);
    }

    static Verdict refuses(RefusalCode why, UnitState next) {
        return new Verdict(Deed.REFUSES, Optional.of(why), Optional.empty(), Optional.empty(), Optional.empty(), next);
    }

    Verdict replying(String text, Optional<ECKey> key) {
        return new Verdict(deed, why, Optional.of(text), key, proof, next);
    }

    Verdict asking(OpeningProof with) {
        return new Verdict(deed, why, reply, replyKey, Optional.of(with), next);
    }
}
