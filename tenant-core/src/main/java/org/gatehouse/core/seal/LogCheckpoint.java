package org.gatehouse.core.seal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.tenancy.TenantOwned;

/** A checkpoint that was signed. */
@NotPersonal("hashes, and a signature of ours")
@Entity
@Table(name = "log_checkpoint")
public class LogCheckpoint extends TenantOwned {
    @Column(name = "size")
    private long size;

    @Column(name = "note")
    private String note;

    @Column(name = "signed_at")
    private Instant signedAt;

    /** For JPA. */
    protected LogCheckpoint() {}

    LogCheckpoint(SignedCheckpoint signed, Instant now) {
        super(newId());
        this.size = signed.checkpoint().size();
        this.note = signed.text();
        this.signedAt = now;
    }

    public long size() {
        return size;
    }

    /** The signed note itself. */
    public String note() {
        return note;
    }

    public Instant signedAt() {
        return signedAt;
    }

    /** What it says, if that is signed with this key and of this size. */
    Optional<Checkpoint> verified(VerifierKey key) {
        return SignedCheckpoint.read(note)
                .filter(signed -> signed.isOf(key))
                .map(SignedCheckpoint::checkpoint)
                .filter(checkpoint -> checkpoint.size() == size);
    }
}
