package org.gatehouse.access.openings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.protocol.Decision;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;

/** An answer that the server has decided about. The same answer gets the same word again, and no second deed. */
@NotPersonal("a random number and a hash: who it was, the log says")
@Entity
@WrittenAfter(DoorUnit.class)
@Table(name = "opening")
public class Opening extends TenantOwned {
    @Column(name = "door_id")
    private UUID doorId;

    @Column(name = "nonce")
    private String nonce;

    @Column(name = "answer")
    private String answer;

    @Column(name = "opens")
    private boolean opens;

    @Column(name = "ground")
    private String ground;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** For JPA. */
    protected Opening() {}

    Opening(Decision decision) {
        super(newId());
        this.doorId = decision.unit();
        this.nonce = decision.nonce();
        this.answer = decision.answer();
        this.opens = decision.opens();
        this.ground = decision.ground();
        this.decidedAt = decision.at();
    }

    Decision decision() {
        return new Decision(tenant(), doorId, nonce, answer, opens, ground, decidedAt);
    }

    boolean isOf(String answersHash) {
        return answer.equals(answersHash);
    }

    boolean opens() {
        return opens;
    }
}
