package org.gatehouse.core.seal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.tenancy.TenantOwned;

/**
 * Rows that were dropped from the beginning of a log when their time was over, and what is left of them: the tree up to
 * there, from which verification goes on. The database writes it, and drops them, in one procedure; the service's own
 * user can do neither.
 */
@NotPersonal("hashes, how many, and when")
@Entity
@Table(name = "log_segment")
@NamedNativeQuery(name = LogSegment.DROP, query = "call drop_log_segment(?1, ?2, ?3, ?4, ?5)")
public class LogSegment extends TenantOwned {
    static final String DROP = "LogSegment.drop";

    /** What was sealed since nobody may drop: the least that an agreement can say. */
    static final Duration YOUNGEST = Duration.ofDays(365);

    @Column(name = "first_seq")
    private long first;

    @Column(name = "size")
    private long size;

    @Column(name = "frontier")
    private byte[] frontier;

    @Column(name = "latest_at")
    private Instant latestAt;

    @Column(name = "dropped_at")
    private Instant droppedAt;

    @Column(name = "rule")
    private String rule;

    /** For JPA. */
    protected LogSegment() {}

    /** The place of its first row; those before went earlier. */
    public long first() {
        return first;
    }

    /** How many rows the log had where it was cut: all before that place are gone. */
    public long size() {
        return size;
    }

    /** Of the newest row in it. */
    public Instant latestAt() {
        return latestAt;
    }

    public Instant droppedAt() {
        return droppedAt;
    }

    /** By which it went, such as {@code transaction_log Y5C, flow_evidence P5Y}. */
    public String rule() {
        return rule;
    }

    /** Whether all that had been sealed by then can be over. Without a signed time nobody knows. */
    static boolean mayEndAt(Checkpoint checkpoint, Instant now) {
        return checkpoint
                .at()
                .filter(signed -> !signed.plus(YOUNGEST).isAfter(now))
                .isPresent();
    }

    /** None where what is stored is not one of this size. */
    Optional<Frontier> frontier() {
        try {
            return Optional.of(Frontier.read(size, frontier));
        } catch (IllegalArgumentException altered) {
            return Optional.empty();
        }
    }
}
