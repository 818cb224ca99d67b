package org.gatehouse.visitor.visits;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * One guest's part in a meeting, from invitation to departure. It carries the meeting's time and place with it, so that
 * a check-in reads and writes one row.
 */
@Entity
@WrittenAfter({Meeting.class, Person.class, Site.class})
@Table(name = "visit")
public class Visit extends TenantOwned {
    @Column(name = "meeting_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.VISIT)
    private UUID meetingId;

    @Column(name = "site_id")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private UUID siteId;

    @Column(name = "guest_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.VISIT)
    private UUID guestId;

    @Column(name = "starts_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private Instant startsAt;

    @Column(name = "ends_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private Instant endsAt;

    @Column(name = "pass_hash")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.VISIT)
    private byte[] passHash;

    @Embedded
    private @Nullable SealedPass pass; // null where all of it is gone

    @Column(name = "code_hash")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.VISIT)
    private byte[] codeHash;

    @Embedded
    private Invited invited;

    @Column(name = "created_at")
    @NotPersonal("when the row was made")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.VISIT)
    private @Nullable Instant confirmedAt;

    @Column(name = "cancelled_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private @Nullable Instant cancelledAt;

    @Column(name = "admitted_at")
    @Personal(category = DataCategory.PRESENCE, record = RecordType.VISIT)
    private @Nullable Instant admittedAt;

    @Embedded
    private Presence presence = new Presence();

    @Embedded
    private Reminders reminders = new Reminders();

    /** For JPA. */
    protected Visit() {}

    Visit(Meeting meeting, UUID guestId, Pass pass, Guest invited, Instant now) {
        super(newId());
        this.meetingId = meeting.id();
        this.guestId = guestId;
        this.passHash = pass.hash();
        this.pass = new SealedPass(pass.sealed());
        this.codeHash = pass.codeHash();
        this.invited = new Invited(invited);
        this.createdAt = now;
        this.siteId = meeting.siteId();
        this.startsAt = meeting.startsAt();
        this.endsAt = meeting.endsAt();
    }

    /** Fields of a guest that a tenant may turn on (rules 8 and 18). */
    public record Extras(
            @Nullable String jobTitle,
            @Nullable String linkedIn,
            @Nullable String licencePlate) {
        public static final Extras NONE = new Extras(null, null, null);
    }

    /** How whoever invited a guest wrote them. */
    public record InvitedAs(
            String firstName, String lastName, @Nullable String company) {
        @Override
        public String toString() {
            return "InvitedAs[…]";
        }
    }

    /** The pass stays the same when the meeting moves (W5). Who has come, came where and when they came. */
    void follow(Meeting meeting) {
        this.endsAt = meeting.endsAt();
        if (arrivedAt().isEmpty()) {
            this.siteId = meeting.siteId();
            this.startsAt = meeting.startsAt();
            this.admittedAt = null;
        }
    }

    void cancel(Instant now) {
        if (cancelledAt == null) {
            this.cancelledAt = now;
        }
    }

    void inviteAgain(Instant now) {
        reminders.count(now);
    }

    /** Somebody entitled lets the guest in at another time than planned: until the end of that day. */
    void admit(Instant now) {
        this.admittedAt = now;
    }

    /** The guest opened the pass: the address reaches them (rule 11). */
    void confirm(Instant now) {
        if (confirmedAt == null) {
            this.confirmedAt = now;
        }
    }

    /** Presence starts here and nowhere else (rule 20). */
    public Arrival arrive(Site at, Margins margins, Instant now) {
        Arrival answer = answer(at, margins, now);
        if (answer instanceof Arrival.Welcome) {
            presence.arrive(now);
            Optional.ofNullable(pass).ifPresent(SealedPass::keep);
            confirm(now);
        }
        return answer;
    }

    /** The desk lets the guest in on another day or hour (W3); whatever else keeps them out, keeps them out. */
    public Arrival arriveOutOfTime(Site at, Margins margins, Instant now) {
        Arrival answer = arrive(at, margins, now);
        if (!answer.isAboutTime()) {
            return answer;
        }
        admit(now);
        return arrive(at, margins, now);
    }

    private Arrival answer(Site at, Margins margins, Instant now) {
        if (cancelledAt != null && !now.isBefore(cancelledAt)) {
            return new Arrival.Cancelled();
        }
        if (!siteId.equals(at.id())) {
            return new Arrival.WrongSite();
        }
        if (presence.isInsideAt(now)) {
            return new Arrival.AlreadyInside(arrivedAt().orElseThrow()); // also told late, of a stay that is over
        }
        return new Opening(startsAt, endsAt, admittedAt).answer(at, margins, now);
    }

    /** What was seen takes the place of what was inferred, also when it is told late. */
    public Departure leave(Instant now) {
        if (!presence.mayLeaveAt(now)) {
            return new Departure.NotInside();
        }
        presence.leave(now, false);
        return new Departure.Goodbye(now);
    }

    /** A kiosk told of the last passage only now. */
    public void toldAt(Passage passage, Instant now) {
        presence.toldAt(passage, now);
    }

    /** The guest was seen inside after they had left: they are here, and since then. */
    public void comeBack(Instant at) {
        presence.arrive(at);
    }

    /** Nobody saw the guest leave, but the site has closed. Never mixed with a departure that was seen (rule 25). */
    public void inferDeparture(Instant closing) {
        presence.leave(closing, true);
    }

    /** Somebody was checked in or out then by mistake; a day that was opened with it is closed with it. */
    public void undo(Passage passage, Instant happened, Instant now) {
        presence.undo(passage, happened, now);
        if (happened.equals(admittedAt)) {
            this.admittedAt = null;
        }
        Optional.ofNullable(pass).ifPresent(kept -> kept.follow(presence, now));
    }

    void forgetPass(Instant now) {
        Optional.ofNullable(pass).ifPresent(kept -> kept.follow(presence, now));
    }

    public boolean isInside() {
        return presence.isInside();
    }

    /** Where the visit stands, as the desk shows it. */
    public String status() {
        if (arrivedAt().isPresent()) {
            return isInside() ? "inside" : "left";
        }
        return cancelledAt == null ? "expected" : "cancelled";
    }

    public UUID meetingId() {
        return meetingId;
    }

    public UUID siteId() {
        return siteId;
    }

    public UUID guestId() {
        return guestId;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public Optional<byte[]> passSealed() {
        return Optional.ofNullable(pass).flatMap(SealedPass::sealed);
    }

    /** So hosts go on seeing the guest: whom the mailbox belongs to is not for them to learn. */
    public InvitedAs invitedAs() {
        return invited.as();
    }

    public Extras extras() {
        return invited.extras();
    }

    @Nullable
    Channel inviteBy() {
        return invited.by();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    public Optional<Instant> cancelledAt() {
        return Optional.ofNullable(cancelledAt);
    }

    public Optional<Instant> arrivedAt() {
        return presence.arrivedAt();
    }

    public Optional<Instant> departedAt() {
        return presence.departedAt();
    }

    /** Until when reception can take back what happened last; empty: nothing can be. */
    public Optional<Instant> undoUntil() {
        return presence.undoUntil();
    }

    public boolean isDepartureInferred() {
        return presence.isInferred();
    }
}
