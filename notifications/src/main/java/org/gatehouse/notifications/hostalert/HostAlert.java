package org.gatehouse.notifications.hostalert;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
 * leaves, or reception has to act. Of guests who come together one stands for all: that alert is asked about, and
 * the others follow it.
 */
@Entity
@Table(name = "host_alert")
@WrittenAfter({Employee.class, Site.class})
public class HostAlert extends TenantOwned {
    /** How long after an answer another may replace it. */
    static final Duration SECOND_THOUGHTS = Duration.ofMinutes(10);

    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    @Column(name = "meeting_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NOTIFICATION)
    private @Nullable UUID meetingId;

    @Column(name = "lead_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NOTIFICATION)
    private @Nullable UUID leadId;

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

    @Embedded
    private Course course;

    @Column(name = "ended")
    @NotPersonal("how the asking goes")
    private boolean ended;

    @Column(name = "taken_back")
    @NotPersonal("how the asking goes")
    private boolean takenBack;

    /** For JPA. */
    protected HostAlert() {}

    /** @param siteId where the guest stands, which need not be where the meeting is */
    HostAlert(Occasion occasion, UUID visitId, UUID siteId, Appointment appointment, Instant happenedAt, Instant now) {
        super(newId());
        this.occasion = occasion;
        this.meetingId = appointment.meetingId();
        this.visitId = visitId;
        this.siteId = siteId;
        this.guestId = appointment.guestId();
        this.hostId = appointment.hostId();
        this.plannedAt = appointment.startsAt();
        this.happenedAt = happenedAt;
        this.raisedAt = now;
        this.course = new Course(now);
    }

    /** Somebody has been asked; if time matters, the next step is due when the tenant says. */
    void await(Step asked, Asking asking, Timeline timeline) {
        course.await(asked, asking, occasion.isUrgent() ? timeline.until(asked.next()) : null);
    }

    /** A step comes out of turn: the later ones keep their distance to it. */
    void countFrom(Step step, Timeline timeline, Instant now) {
        course.countFrom(now.minus(timeline.until(step)));
    }

    /** Nobody is asked about this guest alone. */
    void join(HostAlert lead) {
        this.leadId = lead.id();
        course.stand();
    }

    /** Goes on where another stood, which from now on follows this one. */
    void takeOver(HostAlert lead) {
        this.leadId = null;
        course.follow(lead.course);
        lead.join(this);
    }

    void handToReception() {
        course.handToReception();
    }

    /**
     * Takes an answer; the last one counts, but nobody's "not mine" undoes another's yes.
     *
     * @return whether somebody else must be asked now
     */
    public boolean answer(Answer given, UUID by, Instant now) {
        return course.answer(given, by, now);
    }

    /** The guest has gone, or has come in after all: there is nothing left to answer. */
    void end(Instant now) {
        this.ended = true;
        course.close(now);
    }

    /** The guest had not come at all: when they do, it is told anew. */
    void takeBack(Instant now) {
        this.takenBack = true;
        end(now);
    }

    /**
     * Goes on after all, with the answer it has or unanswered as it was: nobody is asked a second time. The time that
     * it had ended does not count.
     */
    void resume(Timeline timeline, Instant now) {
        if (!canResume()) {
            return;
        }
        this.ended = false;
        course.resume(timeline, leadId == null, now);
    }

    boolean canResume() {
        return ended && !takenBack;
    }

    /** Whether it says that the guest has come to that meeting's host and site. */
    boolean tellsOfArrival(Appointment appointment) {
        return occasion == Occasion.ARRIVED
                && !takenBack
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

    boolean isEnded() {
        return ended;
    }

    /** Of another who came at the same time, and for whom the host was told; empty: of none. */
    public Optional<UUID> leadId() {
        return Optional.ofNullable(leadId);
    }

    Optional<UUID> meetingId() {
        return Optional.ofNullable(meetingId);
    }

    Optional<UUID> askingId() {
        return course.askingId();
    }

    public boolean takesAnswers(Instant now) {
        return !ended
                && closedAt()
                        .map(closed -> now.isBefore(closed.plus(SECOND_THOUGHTS)))
                        .orElse(true);
    }

    boolean isDue(Instant now) {
        return course.isDue(now);
    }

    boolean waitsFor(Asking asking) {
        return course.isOpen() && course.askingId().filter(asking.id()::equals).isPresent();
    }

    /** Reception must act now. */
    boolean isWithReception() {
        return step() == Step.RECEPTION && course.isOpen();
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
        return course.step();
    }

    public Optional<Instant> nextStepAt() {
        return course.nextStepAt();
    }

    public Optional<Answer> answer() {
        return course.answer();
    }

    public Optional<Instant> answeredAt() {
        return course.answeredAt();
    }

    public Optional<UUID> answeredBy() {
        return course.answeredBy();
    }

    public Optional<Instant> closedAt() {
        return course.closedAt();
    }
}
