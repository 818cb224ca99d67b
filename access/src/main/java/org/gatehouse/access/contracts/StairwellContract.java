package org.gatehouse.access.contracts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.owners.BuildingOwner;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.deadlines.ContractDates;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** What is agreed with an owner about units in their stairwells. Its last day counts to midnight in Copenhagen. */
@Entity
@WrittenAfter(BuildingOwner.class)
@Table(name = "stairwell_contract")
public class StairwellContract extends TenantOwned {
    @Column(name = "owner_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NETKEY_USER)
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    @NotPersonal("a kind of contract")
    private ContractKind kind;

    @Column(name = "concluded_on")
    @NotPersonal("a day of a contract")
    private LocalDate concludedOn;

    @Column(name = "policy_number")
    @NotPersonal("a version of the terms")
    private int policyNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    @NotPersonal("where a contract is in its life")
    private ContractState state;

    @Column(name = "notice_received_on")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.NETKEY_USER)
    private @Nullable LocalDate noticeReceivedOn;

    @Column(name = "ends_on")
    @NotPersonal("a day of a contract")
    private @Nullable LocalDate endsOn;

    @Column(name = "withdrawal_sent_on")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.NETKEY_USER)
    private @Nullable LocalDate withdrawalSentOn;

    @Column(name = "announced_on")
    @NotPersonal("a day of a contract")
    private @Nullable LocalDate announcedOn;

    @Column(name = "announced_policy")
    @NotPersonal("a version of the terms")
    private @Nullable Integer announcedPolicy;

    @Column(name = "highlights")
    @NotPersonal("what changes in the terms")
    private @Nullable String highlights;

    @Column(name = "end_reason")
    @Personal(category = DataCategory.TEXT, record = RecordType.NETKEY_USER)
    private @Nullable String endReason;

    @Column(name = "end_proposed_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.USER_ACCOUNT)
    private @Nullable UUID endProposedBy;

    @Column(name = "end_proposed_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.USER_ACCOUNT)
    private @Nullable Instant endProposedAt;

    @Column(name = "ended_at")
    @NotPersonal("when a contract was over")
    private @Nullable Instant endedAt;

    @Column(name = "changed_at")
    @NotPersonal("when the row was changed")
    private Instant changedAt;

    /** For JPA. */
    protected StairwellContract() {}

    StairwellContract(UUID ownerId, ContractKind kind, LocalDate concludedOn, int policyNumber, Instant now) {
        super(newId());
        this.ownerId = ownerId;
        this.kind = kind;
        this.concludedOn = concludedOn;
        this.policyNumber = policyNumber;
        this.state = ContractState.IN_FORCE;
        this.changedAt = now;
    }

    /** The last day, were a notice to arrive that day. */
    public LocalDate endAfter(LocalDate received) {
        return kind == ContractKind.CONSUMER
                ? ContractDates.consumerEnd(concludedOn, received)
                : ContractDates.businessEnd(received);
    }

    void giveNotice(LocalDate received, Instant now) {
        require(state == ContractState.IN_FORCE);
        this.state = ContractState.NOTICE_GIVEN;
        this.noticeReceivedOn = received;
        this.endsOn = endAfter(received);
        this.changedAt = now;
    }

    /** Sent in time is enough. A company cannot. */
    void withdraw(LocalDate sent, Instant now) {
        require(kind == ContractKind.CONSUMER);
        if (sent.isAfter(ContractDates.lastWithdrawal(concludedOn))) {
            throw Refusal.of(Problem.WITHDRAWAL_TOO_LATE);
        }
        this.withdrawalSentOn = sent;
        close(ContractState.WITHDRAWN, now);
    }

    /** Other terms, unless the owner objects. */
    void announce(LocalDate day, int policy, String whatChanges, Instant now) {
        require(state == ContractState.IN_FORCE && announcedOn == null);
        this.announcedOn = day;
        this.announcedPolicy = policy;
        this.highlights = whatChanges;
        this.changedAt = now;
    }

    /** The owner leaves rather than have the new terms: they never come to be bound by them. */
    void object(LocalDate received, Instant now) {
        LocalDate announced = announcedOn;
        if (announced == null) {
            throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
        }
        if (received.isAfter(ContractDates.lastObjection(announced))) {
            throw Refusal.of(Problem.OBJECTION_TOO_LATE);
        }
        LocalDate last = ContractDates.newTermsFrom(announced).minusDays(1);
        this.state = ContractState.NOTICE_GIVEN;
        this.noticeReceivedOn = noticeReceivedOn == null ? received : noticeReceivedOn;
        this.endsOn = endsOn == null || last.isBefore(endsOn) ? last : endsOn;
        clearAnnouncement();
        this.changedAt = now;
    }

    /** Nobody objected, and the first day of the new terms has come. */
    boolean takesTermsOn(LocalDate today) {
        return announcedOn != null && !state.isOver() && !today.isBefore(ContractDates.newTermsFrom(announcedOn));
    }

    void takeTerms(Instant now) {
        this.policyNumber = announcedPolicy == null ? policyNumber : announcedPolicy;
        clearAnnouncement();
        this.changedAt = now;
    }

    private void clearAnnouncement() {
        this.announcedOn = null;
        this.announcedPolicy = null;
        this.highlights = null;
    }

    void proposeEnd(String reason, UUID by, Instant now) {
        this.endReason = reason;
        this.endProposedBy = by;
        this.endProposedAt = now;
        this.changedAt = now;
    }

    void end(Instant now) {
        close(ContractState.ENDED, now);
    }

    private void close(ContractState last, Instant now) {
        require(!state.isOver());
        this.state = last;
        this.endedAt = now;
        this.changedAt = now;
        clearAnnouncement();
    }

    void requireNotOver() {
        require(!state.isOver());
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
        }
    }

    /** Its last day has passed, whether that is on record yet or not. */
    public boolean isOver(LocalDate today) {
        return state.isOver() || endsOn != null && today.isAfter(endsOn);
    }

    public UUID ownerId() {
        return ownerId;
    }

    public ContractKind kind() {
        return kind;
    }

    public LocalDate concludedOn() {
        return concludedOn;
    }

    /** The version of the access policy that is part of it. */
    public int policyNumber() {
        return policyNumber;
    }

    public ContractState state() {
        return state;
    }

    public Optional<LocalDate> noticeReceivedOn() {
        return Optional.ofNullable(noticeReceivedOn);
    }

    /** Its last day. */
    public Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }

    public Optional<LocalDate> withdrawalSentOn() {
        return Optional.ofNullable(withdrawalSentOn);
    }

    public Optional<LocalDate> announcedOn() {
        return Optional.ofNullable(announcedOn);
    }

    public Optional<Integer> announcedPolicy() {
        return Optional.ofNullable(announcedPolicy);
    }

    public Optional<String> highlights() {
        return Optional.ofNullable(highlights);
    }

    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    public Optional<UUID> endProposedBy() {
        return Optional.ofNullable(endProposedBy);
    }

    public Optional<Instant> endProposedAt() {
        return Optional.ofNullable(endProposedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Instant changedAt() {
        return changedAt;
    }
}
