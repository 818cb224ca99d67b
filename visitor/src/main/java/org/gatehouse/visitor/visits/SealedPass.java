package org.gatehouse.visitor.visits;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The pass as invitations carry it. Nothing is sent with it once the guest has come; it is kept aside for as long as
 * that can turn out to have been a mistake, and not a minute longer than the next look.
 */
@Embeddable
class SealedPass {
    @Column(name = "pass_sealed")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.VISIT)
    private byte @Nullable [] sealed;

    @Column(name = "pass_kept")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.VISIT)
    private byte @Nullable [] kept;

    /** For JPA. */
    protected SealedPass() {}

    SealedPass(byte[] sealed) {
        this.sealed = sealed;
    }

    /** The guest has come; the second time there is nothing to keep. */
    void keep() {
        if (sealed != null) {
            this.kept = sealed;
            this.sealed = null;
        }
    }

    /** Back again if nobody had come, and gone if the arrival is for good. */
    void follow(Presence presence, Instant now) {
        boolean nobodyCame = presence.arrivedAt().isEmpty();
        if (nobodyCame && kept != null) {
            this.sealed = kept;
        }
        if (nobodyCame || presence.isArrivalForGood(now)) {
            this.kept = null;
        }
    }

    Optional<byte[]> sealed() {
        return Optional.ofNullable(sealed);
    }
}
