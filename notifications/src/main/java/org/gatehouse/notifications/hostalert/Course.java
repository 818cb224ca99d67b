package org.gatehouse.notifications.hostalert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.jspecify.annotations.Nullable;

/** Who is asked to receive a guest, who is next and when, and what has been answered. */
@Embeddable
class Course {
    @Enumerated(EnumType.STRING)
    @Column(name = "step")
    @NotPersonal("how the asking goes")
    private Step step;

    @Column(name = "asking_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NOTIFICATION)
    private @Nullable UUID askingId;

    @Column(name = "asked_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NOTIFICATION)
    private @Nullable UUID askedId;

    @Column(name = "counted_from")
    @NotPersonal("how the asking goes")
    private Instant countedFrom;

    @Column(name = "next_step_at")
    @NotPersonal("how the asking goes")
    private @Nullable Instant nextStepAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.NOTIFICATION)
    private @Nullable Answer answer;

    @Column(name = "answered_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.NOTIFICATION)
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NOTIFICATION)
    private @Nullable UUID answeredBy;

    @Column(name = "closed_at")
    @NotPersonal("how the asking goes")
    private @Nullable Instant closedAt;

    /** For JPA. */
    protected Course() {}

    Course(Instant now) {
        this.countedFrom = now;
        this.step = Step.HOST;
    }

    void follow(Course other) {
        this.step = other.step;
        this.askingId = other.askingId;
        this.askedId = other.askedId;
        this.countedFrom = other.countedFrom;
        this.nextStepAt = other.nextStepAt;
        this.answer = other.answer;
        this.answeredAt = other.answeredAt;
        this.answeredBy = other.answeredBy;
        this.closedAt = other.closedAt;
    }

    void await(Step asked, Asking asking, @Nullable Duration untilNext) {
        this.step = asked;
        this.askingId = asking.id();
        this.askedId = asking.personId();
        this.closedAt = null;
        this.nextStepAt = untilNext == null ? null : countedFrom.plus(untilNext);
    }

    void countFrom(Instant from) {
        this.countedFrom = from;
    }

    void handToReception() {
        this.step = Step.RECEPTION;
        this.askingId = null;
        this.askedId = null;
        this.closedAt = null;
        this.nextStepAt = null;
    }

    boolean answer(Answer given, UUID by, Instant now) {
        boolean answered = closedAt != null;
        if (given == Answer.NOT_MINE && answered && !by.equals(answeredBy)) {
            return false;
        }
        this.answer = given;
        this.answeredAt = now;
        this.answeredBy = by;
        if (given == Answer.NOT_MINE) {
            this.closedAt = null;
            return answered || by.equals(askedId);
        }
        close(now);
        return false;
    }

    void close(Instant now) {
        stand();
        if (closedAt == null) {
            this.closedAt = now;
        }
    }

    /** No step follows by itself. */
    void stand() {
        this.nextStepAt = null;
    }

    /** Answered as it was, or unanswered as it was; the time that it had ended does not count. */
    void resume(Timeline timeline, boolean alone, Instant now) {
        if (closedAt != null && (answer == null || answer == Answer.NOT_MINE)) {
            this.countedFrom = countedFrom.plus(Duration.between(closedAt, now));
            this.closedAt = null;
            boolean goesOn = alone && step != Step.RECEPTION;
            this.nextStepAt = goesOn ? countedFrom.plus(timeline.until(step.next())) : null;
        }
    }

    boolean isOpen() {
        return closedAt == null;
    }

    boolean isDue(Instant now) {
        return nextStepAt != null && !nextStepAt.isAfter(now);
    }

    Step step() {
        return step;
    }

    Optional<UUID> askingId() {
        return Optional.ofNullable(askingId);
    }

    Optional<Instant> nextStepAt() {
        return Optional.ofNullable(nextStepAt);
    }

    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    Optional<UUID> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
