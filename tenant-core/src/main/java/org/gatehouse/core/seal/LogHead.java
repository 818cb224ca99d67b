package org.gatehouse.core.seal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * How far the current tenant's log is sealed; its id is the tenant's. Whoever seals locks it first.
 *
 * <p>Rows whose time is over can one day be dropped from the beginning of the log: the frontier at that place is then
 * all that has to be kept of them. Roots, later checkpoints and the places of later rows stay as they are, and
 * verification begins at that frontier instead of at nothing.
 */
@NotPersonal("hashes, and how many")
@Entity
@Table(name = "log_head")
public class LogHead extends TenantOwned {
    @Column(name = "size")
    private long size;

    @Column(name = "frontier")
    private byte[] frontier;

    @Column(name = "checkpoint_at")
    private @Nullable Instant checkpointAt;

    @Column(name = "checkpoint_due_at")
    private @Nullable Instant checkpointDueAt;

    /** For JPA. */
    protected LogHead() {}

    LogHead(Frontier frontier) {
        super(CurrentTenant.get().value());
        this.size = frontier.size();
        this.frontier = frontier.bytes();
    }

    long size() {
        return size;
    }

    /** None where what is stored is not one of this size. */
    Optional<Frontier> frontier() {
        try {
            return Optional.of(Frontier.read(size, frontier));
        } catch (IllegalArgumentException altered) {
            return Optional.empty();
        }
    }

    void advance(Frontier next, Duration interval, Instant now) {
        size = next.size();
        frontier = next.bytes();
        if (checkpointDueAt == null) {
            Instant last = checkpointAt;
            boolean ahead = last != null && last.isAfter(now); // by a clock that was wrong
            checkpointDueAt = last == null || ahead ? now : last.plus(interval);
        }
    }

    /** Whether rows have been sealed since the last checkpoint. */
    boolean isAheadOfCheckpoint() {
        return checkpointDueAt != null;
    }

    boolean isCheckpointDue(Instant now) {
        return checkpointDueAt != null && !checkpointDueAt.isAfter(now);
    }

    void checkpointed(Instant now) {
        checkpointAt = now;
        checkpointDueAt = null;
    }
}
