package org.gatehouse.core.time;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.ids.Uuids;
import org.jspecify.annotations.Nullable;

/** An operator has said what time it is. Written once, and never changed: windows end and grounds begin by it. */
@Entity
@Table(name = "clock_confirmation")
public class ClockConfirmation {
    @Id
    @Column(name = "id")
    @NotPersonal("a number of ours")
    private UUID id;

    @Column(name = "said")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private Instant said;

    @Column(name = "shown")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private Instant shown;

    @Column(name = "last_seen_at")
    @NotPersonal("what a clock showed")
    private @Nullable Instant lastSeenAt;

    @Column(name = "confirmed_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private UUID confirmedBy;

    /** For JPA. */
    protected ClockConfirmation() {}

    ClockConfirmation(Instant said, Instant shown, @Nullable Instant lastSeenAt, UUID by) {
        this.id = Uuids.next();
        this.said = said;
        this.shown = shown;
        this.lastSeenAt = lastSeenAt;
        this.confirmedBy = by;
    }

    public UUID id() {
        return id;
    }

    public Instant said() {
        return said;
    }

    /** What the clock showed, and from then on was believed. */
    public Instant shown() {
        return shown;
    }

    /** How late it was, as far as was known before. */
    public Optional<Instant> lastSeenAt() {
        return Optional.ofNullable(lastSeenAt);
    }

    public UUID confirmedBy() {
        return confirmedBy;
    }
}
