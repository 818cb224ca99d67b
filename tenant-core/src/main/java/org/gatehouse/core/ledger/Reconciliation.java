package org.gatehouse.core.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.ids.Uuids;
import org.jspecify.annotations.Nullable;

/** One period compared once: what there was, and how much of it did not fit. Counts, whosever the flows were. */
@Entity
@Table(name = "reconciliation")
public class Reconciliation {
    /** After this long, whoever had begun a comparison has died over it. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    @Id
    @Column(name = "id")
    @NotPersonal("how a comparison went")
    private UUID id;

    @Version
    @Column(name = "version")
    @NotPersonal("how a comparison went")
    private long version;

    @Column(name = "begins_at")
    @NotPersonal("how a comparison went")
    private Instant beginsAt;

    @Column(name = "ends_at")
    @NotPersonal("how a comparison went")
    private Instant endsAt;

    @Column(name = "scheduled_for")
    @NotPersonal("how a comparison went")
    private @Nullable Instant scheduledFor;

    @Column(name = "started_at")
    @NotPersonal("how a comparison went")
    private Instant startedAt;

    @Column(name = "finished_at")
    @NotPersonal("how a comparison went")
    private @Nullable Instant finishedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "journal")
    @NotPersonal("how a comparison went")
    private @Nullable Journal journal;

    @Column(name = "calls")
    @NotPersonal("how a comparison went")
    private int calls;

    @Column(name = "unused")
    @NotPersonal("how a comparison went")
    private int unused;

    @Column(name = "passed")
    @NotPersonal("how a comparison went")
    private int passed;

    @Column(name = "unnoted")
    @NotPersonal("how a comparison went")
    private int unnoted;

    @Column(name = "refused")
    @NotPersonal("how a comparison went")
    private int refused;

    @Column(name = "differences")
    @NotPersonal("how a comparison went")
    private int differences;

    /** What became of the proxy's journal. */
    public enum Journal {
        /** There is no proxy. */
        NONE,
        READ,
        UNREADABLE
    }

    /** For JPA. */
    protected Reconciliation() {}

    private Reconciliation(Period period, @Nullable Instant scheduledFor, Instant now) {
        this.id = Uuids.next();
        this.beginsAt = period.from();
        this.endsAt = period.to();
        this.scheduledFor = scheduledFor;
        this.startedAt = now;
    }

    /** The hourly work. No two begin at the same instant: the database sees to it. */
    static Reconciliation scheduled(Period period, Instant now) {
        return new Reconciliation(period, period.from(), now);
    }

    static Reconciliation onDemand(Period period, Instant now) {
        return new Reconciliation(period, null, now);
    }

    /** Whether somebody is at it, or died over it a moment ago. */
    boolean isHeld(Instant now) {
        return finishedAt == null && now.isBefore(startedAt.plus(LEASE));
    }

    void startAgain(Instant now) {
        this.startedAt = now;
    }

    void finish(Comparison comparison, Journal read, Instant now) {
        this.finishedAt = now;
        this.journal = read;
        this.calls = comparison.calls();
        this.unused = comparison.unused();
        this.passed = comparison.passed();
        this.unnoted = comparison.unnoted();
        this.refused = comparison.refused();
        this.differences = comparison.differences().size();
    }

    public UUID id() {
        return id;
    }

    public Period period() {
        return new Period(beginsAt, endsAt);
    }

    public boolean isScheduled() {
        return scheduledFor != null;
    }

    /** Empty while somebody is at it. */
    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    public Optional<Journal> journal() {
        return Optional.ofNullable(journal);
    }

    public int calls() {
        return calls;
    }

    public int unused() {
        return unused;
    }

    public int passed() {
        return passed;
    }

    public int unnoted() {
        return unnoted;
    }

    public int refused() {
        return refused;
    }

    public int differences() {
        return differences;
    }
}
