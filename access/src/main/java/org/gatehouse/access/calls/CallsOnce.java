package org.gatehouse.access.calls;

import com.nimbusds.jose.jwk.JWK;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gatehouse.access.protocol.CallProof;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Takes each call once, whichever instance it comes to. */
@UseCase
public class CallsOnce {
    private final Rows rows;
    private final Clock clock;

    @Inject
    public CallsOnce(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @param caller the key it must be signed with */
    public CallProof take(Proof proof, JWK caller) {
        CallProof checked = Denied.unless(() -> CallProof.check(proof.text(), caller, proof.made(), clock.instant()));
        if (rows.find(UsedCall.class, checked.id()).isPresent()) {
            throw Denied.of(RefusalCode.CALL_USED);
        }
        rows.add(new UsedCall(checked));
        rows.flush(); // of two at once, one is refused here, begins again and finds the other
        return checked;
    }
}
