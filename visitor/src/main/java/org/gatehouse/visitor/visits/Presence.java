package org.gatehouse.visitor.visits;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * When a guest came and went the last time, and the time before that: a passage that was entered by mistake can be
 * taken back for ten minutes after somebody could see it, and what was true before it is true again.
 */
@Embeddable
class Presence {
    static final Duration UNDOABLE = Duration.ofMinutes(10);

    @Column(name = "arrived_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private @Nullable Instant arrivedAt;

    @Column(name = "departed_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private @Nullable Instant departedAt;

    @Column(name = "departure_inferred")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private boolean inferred;

    @Column(name = "earlier_arrived_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private @Nullable Instant earlierArrivedAt;

    @Column(name = "earlier_departed_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private @Nullable Instant earlierDepartedAt;

    @Column(name = "earlier_inferred")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private boolean earlierInferred;

    @Column(name = "arrival_told_at")
    @NotPersonal("when a kiosk told of it, where it could not at once")
    private @Nullable Instant arrivalToldAt;

    @Column(name = "departure_told_at")
    @NotPersonal("when a kiosk told of it, where it could not at once")
    private @Nullable Instant departureToldAt;

    void arrive(Instant now) {
        this.arrivalToldAt = null;
        this.departureToldAt = null;
        this.earlierArrivedAt = arrivedAt;
        this.earlierDepartedAt = departedAt;
        this.earlierInferred = inferred;
        this.arrivedAt = now;
        this.departedAt = null;
        this.inferred = false;
    }

    /** The last passage of that kind was told late. */
    void toldAt(Passage passage, Instant now) {
        if (passage == Passage.CHECK_IN) {
            this.arrivalToldAt = now;
        } else {
            this.departureToldAt = now;
        }
    }

    void leave(Instant at, boolean nobodySaw) {
        this.departureToldAt = null;
        this.departedAt = at;
        this.inferred = nobodySaw;
    }

    /**
     * Only the passage that happened then: whoever came or went after it, came or went. The ten minutes begin when it
     * was told.
     */
    void undo(Passage passage, Instant happened, Instant now) {
        if (!latest(passage).equals(Optional.of(happened))) {
            throw Refusal.of(Problem.NOTHING_TO_UNDO);
        }
        if (undoUntil().filter(now::isBefore).isEmpty()) {
            throw Refusal.of(Problem.TOO_LATE_TO_UNDO, UNDOABLE.toMinutes());
        }
        if (passage == Passage.CHECK_OUT) {
            this.departedAt = null;
        } else {
            this.arrivalToldAt = null;
            this.arrivedAt = earlierArrivedAt;
            this.departedAt = earlierDepartedAt;
            this.inferred = earlierInferred;
            this.earlierArrivedAt = null;
            this.earlierDepartedAt = null;
            this.earlierInferred = false;
        }
    }

    /** Until when what happened last can be taken back; empty: nothing can. */
    Optional<Instant> undoUntil() {
        return isInside()
                ? latest(Passage.CHECK_IN).map(at -> told(arrivalToldAt, at).plus(UNDOABLE))
                : latest(Passage.CHECK_OUT).map(at -> told(departureToldAt, at).plus(UNDOABLE));
    }

    /** Whether the arrival, if there is one, can no longer be taken back. */
    boolean isArrivalForGood(Instant now) {
        return arrivedAt != null && !now.isBefore(told(arrivalToldAt, arrivedAt).plus(UNDOABLE));
    }

    private static Instant told(@Nullable Instant later, Instant happened) {
        return later == null ? happened : later;
    }

    /** Only what happened last can be undone, and only what somebody did. */
    private Optional<Instant> latest(Passage passage) {
        if (passage == Passage.CHECK_IN) {
            return departedAt == null ? arrivedAt() : Optional.empty();
        }
        return inferred ? Optional.empty() : departedAt();
    }

    /** Also of a stay that is over meanwhile: two kiosks may tell of it late. */
    boolean isInsideAt(Instant at) {
        return arrivedAt != null && (departedAt == null || at.isBefore(departedAt));
    }

    /** What was seen takes the place of what was inferred. */
    boolean mayLeaveAt(Instant at) {
        boolean seen = departedAt != null && (!inferred || at.isAfter(departedAt));
        return arrivedAt != null && !at.isBefore(arrivedAt) && !seen;
    }

    boolean isInside() {
        return arrivedAt != null && departedAt == null;
    }

    Optional<Instant> arrivedAt() {
        return Optional.ofNullable(arrivedAt);
    }

    Optional<Instant> departedAt() {
        return Optional.ofNullable(departedAt);
    }

    boolean isInferred() {
        return inferred;
    }
}
