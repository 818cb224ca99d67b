package org.gatehouse.visitor.visits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.events.Appointment;
import org.gatehouse.core.events.DomainEvent.GuestInvited;
import org.gatehouse.core.events.DomainEvent.InvitationCancelled;
import org.gatehouse.core.events.DomainEvent.InvitationChanged;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** A host receives guests: where, when, and what about. There is always a host (rule 19). */
@Entity
@WrittenAfter({Employee.class, Site.class})
@Table(name = "meeting")
public class Meeting extends TenantOwned {
    /** Every change of a meeting is told to each of them. */
    static final int MOST_GUESTS = 500;

    @Column(name = "site_id")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.MEETING)
    private UUID siteId;

    @Column(name = "host_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.MEETING)
    private UUID hostId;

    @Column(name = "subject")
    @Personal(category = DataCategory.TEXT, record = RecordType.MEETING)
    private String subject;

    @Column(name = "room")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.MEETING)
    private String room;

    @Column(name = "starts_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.MEETING)
    private Instant startsAt;

    @Column(name = "ends_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.MEETING)
    private Instant endsAt;

    @Column(name = "series_id")
    @NotPersonal("which meetings were planned in one go")
    private @Nullable UUID seriesId;

    @Column(name = "sequence")
    @NotPersonal("counts what calendars must learn")
    private int sequence;

    @Column(name = "created_at")
    @NotPersonal("when the row was made")
    private Instant createdAt;

    @Column(name = "cancelled_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.MEETING)
    private @Nullable Instant cancelledAt;

    /** For JPA. */
    protected Meeting() {}

    Meeting(Plan plan, Instant now) {
        super(newId());
        this.createdAt = now;
        this.subject = "";
        take(plan);
    }

    /** One of several that are planned in one go; from then on it is a meeting like any other. */
    Meeting(Plan plan, UUID seriesId, Instant now) {
        this(plan, now);
        this.seriesId = seriesId;
    }

    /**
     * What can be planned about a meeting.
     *
     * @param subject null leaves it as it is: not everybody who changes a meeting is told what it is about
     */
    public record Plan(
            UUID siteId, UUID hostId, @Nullable String subject, String room, Instant startsAt, Instant endsAt) {}

    /** All that are planned in one go make as many invitations as the fullest meeting at most. */
    static void requireRoomFor(int guests, Repetition repetition) {
        if ((long) guests * repetition.times() > MOST_GUESTS) {
            throw Refusal.ofField(
                    "repeat.times",
                    Problem.SERIES_TOO_LARGE,
                    guests,
                    repetition.times(),
                    MOST_GUESTS,
                    MOST_GUESTS / guests);
        }
    }

    static void requireRoomFor(long guests) {
        if (guests > MOST_GUESTS) {
            throw Refusal.of(Problem.MEETING_FULL);
        }
    }

    /** Counts what guests' calendars must learn (RFC 5546: SEQUENCE). */
    void change(Plan plan) {
        take(plan);
        this.sequence++;
    }

    /** As it stands. */
    Plan plan() {
        return new Plan(siteId, hostId, subject, room, startsAt, endsAt);
    }

    private void take(Plan plan) {
        this.siteId = plan.siteId();
        this.hostId = plan.hostId();
        this.subject = Objects.requireNonNullElse(plan.subject(), subject);
        this.room = plan.room();
        this.startsAt = plan.startsAt();
        this.endsAt = plan.endsAt();
    }

    void cancel(Instant now) {
        this.cancelledAt = now;
        this.sequence++;
    }

    /** One guest's invitation was withdrawn: that guest's calendar must learn it too. */
    void countChange() {
        this.sequence++;
    }

    Appointment appointment(Visit visit) {
        return new Appointment(id(), visit.guestId(), hostId, siteId, startsAt, endsAt, visit.inviteBy());
    }

    GuestInvited invited(Visit visit) {
        return new GuestInvited(
                visit.id(), sequence, appointment(visit), text(visit).orElseThrow());
    }

    InvitationChanged changed(Visit visit) {
        return new InvitationChanged(
                visit.id(), sequence, appointment(visit), text(visit).orElse(null));
    }

    InvitationCancelled cancelled(Visit visit) {
        return new InvitationCancelled(visit.id(), sequence, appointment(visit));
    }

    private static Optional<String> text(Visit visit) {
        return visit.passSealed().map(Base64.getEncoder()::encodeToString);
    }

    public UUID siteId() {
        return siteId;
    }

    public UUID hostId() {
        return hostId;
    }

    public String subject() {
        return subject;
    }

    public String room() {
        return room;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** The same for all that were planned with it; empty where it was planned alone. */
    public Optional<UUID> seriesId() {
        return Optional.ofNullable(seriesId);
    }

    public int sequence() {
        return sequence;
    }

    public Optional<Instant> cancelledAt() {
        return Optional.ofNullable(cancelledAt);
    }
}
