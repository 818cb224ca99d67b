package org.gatehouse.access.calls;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gatehouse.access.protocol.CallProof;
import org.gatehouse.access.protocol.Tolerance;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.tenancy.TenantOwned;

/** A call that was made. Its id is the proof's; it goes when the proof would not be taken any more. */
@Entity
@NotPersonal("a random number of one call")
@Table(name = "used_call")
public class UsedCall extends TenantOwned {
    @Column(name = "until")
    private Instant until;

    /** For JPA. */
    protected UsedCall() {}

    UsedCall(CallProof proof) {
        super(proof.id());
        this.until = proof.at().plus(Tolerance.OF_CLOCKS);
    }

    Instant until() {
        return until;
    }
}
