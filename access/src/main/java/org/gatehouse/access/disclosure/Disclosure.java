package org.gatehouse.access.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** An owner's request for the log of one of their stairwells, from its receipt to its end. */
@Entity
@WrittenAfter(Stairwell.class)
@Table(name = "disclosure")
public class Disclosure extends TenantOwned {
    @Column(name = "number")
    @NotPersonal("a number of a request")
    private int number;

    @Column(name = "stairwell_id")
    @NotPersonal("a part of a building")
    private UUID stairwellId;

    @Column(name = "owner_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NETKEY_USER)
    private UUID ownerId;

    @Column(name = "received_on")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.NETKEY_USER)
    private LocalDate receivedOn;

    @Column(name = "requester")
    @Personal(category = DataCategory.LAST_NAME, record = RecordType.NETKEY_USER)
    private String requester;

    @Column(name = "from_day")
    @NotPersonal("a day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    @NotPersonal("a day")
    private LocalDate toDay;

    @Column(name = "purpose")
    @Personal(category = DataCategory.TEXT, record = RecordType.NETKEY_USER)
    private String purpose;

    @Column(name = "crime")
    @NotPersonal("whether a criminal act is suspected, by nobody in particular")
    private boolean crime;

    @Column(name = "sees_log")
    @NotPersonal("whether an owner can read the log without us")
    private boolean seesLog;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    @NotPersonal("how far a request has come")
    private DisclosureState state;

    @Column(name = "changed_at")
    @NotPersonal("when the row was changed")
    private Instant changedAt;

    @Embedded
    private @Nullable ShownDocuments documents;

    @Embedded
    private @Nullable Fee fee;

    @Embedded
    private @Nullable ProposedRefusal refusal;

    @Embedded
    private @Nullable MadeExtract extract;

    /** For JPA. */
    protected Disclosure() {}

    Disclosure(int number, UUID ownerId, Request request, Instant now) {
        super(newId());
        this.number = number;
        this.stairwellId = request.stairwellId();
        this.ownerId = ownerId;
        this.receivedOn = request.receivedOn();
        this.requester = request.requester();
        this.fromDay = request.from();
        this.toDay = request.to();
        this.purpose = request.purpose();
        this.crime = request.crime();
        this.seesLog = request.seesLog();
        this.state = DisclosureState.RECEIVED;
        this.changedAt = now;
    }

    /**
     * What an owner's letter asks for.
     *
     * @param stairwellId exactly one (rule 103)
     * @param requester the person who asks for the owner
     * @param from the first day, in the zone of the stairwell's site
     * @param to the last one: at most seven days with both ends (rule 102)
     * @param purpose what for (rule 104)
     * @param crime whether a criminal act by somebody who uses the system is suspected
     * @param seesLog the owner can read the log without us: then none is free of charge (rule 107)
     */
    public record Request(
            UUID stairwellId,
            LocalDate receivedOn,
            String requester,
            LocalDate from,
            LocalDate to,
            String purpose,
            boolean crime,
            boolean seesLog) {
        @Override
        public String toString() {
            return "Request[" + stairwellId + "]";
        }
    }

    void validate(Instant now) {
        move(EnumSet.of(DisclosureState.RECEIVED), DisclosureState.VALIDATED, now);
    }

    void askForDocuments(LocalDate today, Instant now) {
        move(
                EnumSet.of(DisclosureState.VALIDATED, DisclosureState.ASSESSMENT),
                DisclosureState.DOCUMENTATION_REQUESTED,
                now);
        this.documents = ShownDocuments.askedFor(today);
    }

    void take(ShownDocuments.Shown shown, LocalDate today, Instant now) {
        ShownDocuments given = ShownDocuments.of(shown, documents);
        if (!given.hold(today)) {
            throw Refusal.of(Problem.DOCUMENT_TOO_OLD);
        }
        move(
                EnumSet.of(DisclosureState.VALIDATED, DisclosureState.DOCUMENTATION_REQUESTED),
                DisclosureState.ASSESSMENT,
                now);
        this.documents = given;
    }

    /** Whoever approves speaks against a refusal that was only proposed. */
    void approve(Fee owed, LocalDate today, Instant now) {
        require(EnumSet.of(DisclosureState.ASSESSMENT));
        if (documents == null || !documents.hold(today)) {
            throw Refusal.of(Problem.DOCUMENT_TOO_OLD);
        }
        move(
                EnumSet.of(DisclosureState.ASSESSMENT),
                owed.isFree() ? DisclosureState.APPROVED : DisclosureState.PAYMENT_PENDING,
                now);
        this.fee = owed;
        this.refusal = null;
    }

    void pay(LocalDate day, String reference, Instant now) {
        move(EnumSet.of(DisclosureState.PAYMENT_PENDING), DisclosureState.APPROVED, now);
        this.fee = fee == null ? null : fee.paid(day, reference);
    }

    void requireApproved() {
        require(EnumSet.of(DisclosureState.APPROVED));
    }

    void keepExtract(MadeExtract made, Instant now) {
        move(EnumSet.of(DisclosureState.APPROVED), DisclosureState.EXTRACTED, now);
        this.extract = made;
    }

    void deliver(Secret secret, Instant now) {
        MadeExtract there = extract()
                .filter(made -> made.erasedAt().isEmpty())
                .orElseThrow(() -> Refusal.of(Problem.STATE_NOT_POSSIBLE));
        move(EnumSet.of(DisclosureState.EXTRACTED, DisclosureState.DELIVERED), DisclosureState.DELIVERED, now);
        this.extract = there.linked(secret, now);
    }

    void fetch(Instant now) {
        this.extract = extract().orElseThrow().fetched(now);
    }

    void close(Instant now) {
        if (extract().flatMap(MadeExtract::fetchedAt).isEmpty()) {
            throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
        }
        move(EnumSet.of(DisclosureState.DELIVERED), DisclosureState.CLOSED, now);
    }

    void proposeRefusal(RefusalReason reason, String words, UUID by, Instant now) {
        require(DisclosureState.BEFORE_EXTRACT);
        this.refusal = new ProposedRefusal(reason, words, by, now);
        this.changedAt = now;
    }

    void refuse(UUID by, Instant now) {
        ProposedRefusal decided = refusal().orElseThrow().decided(by);
        move(DisclosureState.BEFORE_EXTRACT, DisclosureState.REFUSED, now);
        this.refusal = decided;
    }

    void withdraw(Instant now) {
        move(DisclosureState.BEFORE_EXTRACT, DisclosureState.WITHDRAWN, now);
    }

    void expire(Instant now) {
        move(EnumSet.of(DisclosureState.DOCUMENTATION_REQUESTED), DisclosureState.EXPIRED, now);
    }

    void eraseFile(Instant now) {
        this.extract = extract().orElseThrow().erased(now);
    }

    private void move(Set<DisclosureState> from, DisclosureState wanted, Instant now) {
        require(from);
        this.state = wanted;
        this.changedAt = now;
    }

    private void require(Set<DisclosureState> states) {
        if (!states.contains(state)) {
            throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
        }
    }

    public int number() {
        return number;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public Request request() {
        return new Request(stairwellId, receivedOn, requester, fromDay, toDay, purpose, crime, seesLog);
    }

    public DisclosureState state() {
        return state;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Optional<ShownDocuments> documents() {
        return Optional.ofNullable(documents);
    }

    public Optional<Fee> fee() {
        return Optional.ofNullable(fee);
    }

    public Optional<ProposedRefusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    public Optional<MadeExtract> extract() {
        return Optional.ofNullable(extract);
    }
}
