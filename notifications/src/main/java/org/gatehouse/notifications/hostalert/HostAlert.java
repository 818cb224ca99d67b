package org.gatehouse.notifications.hostalert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.events.Appointment;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * A guest is at the door and somebody must know. It moves from person to person until one of them answers, the guest
 * leaves, or reception has to act.
 */
@Entity
@Table(name = "host_alert")
@WrittenAfter({Employee.class, Site.class})
public class HostAlert extends TenantOwned {
    /** How long after an answer another may replace it. */
    static final Duration SECOND_THOUGHTS = Duration.ofMinutes(10);

    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    @Column(name = "visit_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NOTIFICATION)
    private UUID visitId;

    @Column(name = "guest_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NOTIFICATION)
    private UUID guestId;

    @Column(name = "host_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NOTIFICATION)
    private UUID hostId;

    @Column(name = "site_id")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.NOTIFICATION)
    private UUID siteId;

    @Enumerated(EnumType.STRING)
    @Column(name = "occasion")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.NOTIFICATION)
    private Occasion occasion;

    @Column(name = "happened_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.NOTIFICATION)
    private Instant happenedAt;

    @Column(name = "planned_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.NOTIFICATION)
    private Instant plannedAt;

    @Column(name = "raised_at")
    @NotPersonal("when the row was made")
    private Instant raisedAt;

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

    @Column(name = "ended")
    @NotPersonal("how the asking goes")
    private boolean ended;

    /** For JPA. */
    protected HostAlert() {}

    /** @param siteId where the guest stands, which need not be where the meeting is */
    HostAlert(Occasion occasion, UUID visitId, UUID siteId, Appointment appointment, Instant happenedAt, Instant now) {
        super(newId());
        this.occasion = occasion;
        this.visitId = visitId;
        this.siteId = siteId;
        this.guestId = appointment.guestId();
        this.hostId = appointment.hostId();
        this.plannedAt = appointment.startsAt();
        this.happenedAt = happenedAt;
        this.raisedAt = now;
        this.countedFrom = now;
        this.step = Step.HOST;
    }

    /** Somebody has been asked; if time matters, the next step is due when the tenant says. */
    void await(Step asked, Asking asking, Timeline timeline) {
        this.step = asked;
        this.askingId = asking.id();
        this.askedId = asking.personId();
        this.closedAt = null;
        this.nextStepAt = occasion.isUrgent() ? countedFrom.plus(timeline.until(asked.next())) : null;
    }

    /** A step comes out of turn: the later ones keep their distance to it. */
    void countFrom(Step step, Timeline timeline, Instant now) {
        this.countedFrom = now.minus(timeline.until(step));
    }

    void handToReception() {
        this.step = Step.RECEPTION;
        this.askingId = null;
        this.askedId = null;
        this.closedAt = null;
        this.nextStepAt = null;
    }

    /**
     * Takes an answer; the last one counts, but nobody's "not mine" undoes another's yes.
     *
     * @return whether somebody else must be asked now
     */
    public boolean answer(Answer given, UUID by, Instant now) {
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
        if (closedAt == null) {
            this.closedAt = now;
        }
        this.nextStepAt = null;
        return false;
    }

    /** The guest has gone, or has come in after all: there is nothing left to answer. */
    void end(Instant now) {
        this.ended = true;
        this.nextStepAt = null;
        if (closedAt == null) {
            this.closedAt = now;
        }
    }

    /**
     * Goes on after all, with the answer it has or unanswered as it was: nobody is asked a second time. The time that
     * it had ended does not count.
     */
    void resume(Timeline timeline, Instant now) {
        if (!ended) {
            return;
        }
        this.ended = false;
        if (closedAt != null && (answer == null || answer == Answer.NOT_MINE)) {
            this.countedFrom = countedFrom.plus(Duration.between(closedAt, now));
            this.closedAt = null;
            this.nextStepAt = step == Step.RECEPTION ? null : countedFrom.plus(timeline.until(step.next()));
        }
    }

    /** Whether it says that the guest has come to that meeting's host and site. */
    boolean tellsOfArrival(Appointment appointment) {
        return occasion == Occasion.ARRIVED
                && hostId.equals(appointment.hostId())
                && siteId.equals(appointment.siteId());
    }

    /** A guest who was turned away is let in by whoever is the host now; who has come, came to whom they came. */
    void follow(Appointment appointment) {
        if (occasion != Occasion.ARRIVED) {
            this.hostId = appointment.hostId();
        }
    }

    /** It was raised some time after it happened: a kiosk was without a network, or we were away. */
    boolean isLate() {
        return happenedAt.plus(AT_ONCE).isBefore(raisedAt);
    }

    public boolean takesAnswers(Instant now) {
        return !ended && (closedAt == null || now.isBefore(closedAt.plus(SECOND_THOUGHTS)));
    }

    boolean isDue(Instant now) {
        return nextStepAt != null && !nextStepAt.isAfter(now);
    }

    boolean waitsFor(Asking asking) {
        return closedAt == null && asking.id().equals(askingId);
    }

    /** Reception must act now. */
    boolean isWithReception() {
        return step == Step.RECEPTION && closedAt == null;
    }

    public UUID visitId() {
        return visitId;
    }

    public UUID guestId() {
        return guestId;
    }

    public UUID hostId() {
        return hostId;
    }

    public UUID siteId() {
        return siteId;
    }

    public Occasion occasion() {
        return occasion;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Step step() {
        return step;
    }

    public Optional<Instant> nextStepAt() {
        return Optional.ofNullable(nextStepAt);
    }

    public Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<UUID> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
