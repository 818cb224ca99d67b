package org.gatehouse.core.time;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.jspecify.annotations.Nullable;

/** What all instances know of the time: how late it was when one of them was last sure. The one row of its table. */
@Entity
@Table(name = "known_time")
public class KnownTime {
    static final int ONLY = 1;

    @Id
    @Column(name = "id")
    @NotPersonal("a number of ours")
    private int id;

    @Version
    @Column(name = "version")
    @NotPersonal("a number of ours")
    private long version;

    @Column(name = "seen_at")
    @NotPersonal("what a clock showed")
    private @Nullable Instant seenAt;

    @Column(name = "confirmations")
    @NotPersonal("a count")
    private long confirmations;

    @Column(name = "confirmed_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.API_LOG)
    private @Nullable Instant confirmedAt;

    @Column(name = "confirmed_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.API_LOG)
    private @Nullable UUID confirmedBy;

    /** For JPA. */
    protected KnownTime() {}

    void see(Instant now) {
        if (seenAt == null || now.isAfter(seenAt)) {
            this.seenAt = now;
        }
    }

    /** What was seen later than that was never so late. */
    void confirm(Instant now, UUID by) {
        this.seenAt = now;
        this.confirmations++;
        this.confirmedAt = now;
        this.confirmedBy = by;
    }

    /** Empty where nobody has ever looked. */
    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }

    long confirmations() {
        return confirmations;
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }
}
