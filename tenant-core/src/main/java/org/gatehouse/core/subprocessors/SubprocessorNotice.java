package org.gatehouse.core.subprocessors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** What one tenant was told of one change. Where it stands follows from its instants and its answers alone. */
@Entity
@Table(name = "subprocessor_notice")
public class SubprocessorNotice extends TenantOwned {
    private static final Duration CALL_AFTER = Duration.ofDays(1);
    private static final Duration WRITE_AFTER = Duration.ofDays(7);

    /** A server that takes a mail has not read it. */
    private static final Duration UNREAD = Duration.ofDays(14);

    public enum DeliveredBy {
        MAIL,
        /** An administrator of the tenant has opened it. */
        OPENED,
        /** An operator has proof: a telephone call, a registered letter. */
        PROOF
    }

    /** What somebody of ours has to do so that a notice arrives. */
    public enum Escalation {
        NONE,
        CALL,
        REGISTERED_LETTER
    }

    @Column(name = "change_id")
    @NotPersonal("what a tenant was told of a change")
    private UUID changeId;

    @Column(name = "activities")
    @NotPersonal("what a tenant was told of a change")
    private String activities;

    @Column(name = "created_at")
    @NotPersonal("what a tenant was told of a change")
    private Instant createdAt;

    @Column(name = "tried_at")
    @NotPersonal("what a tenant was told of a change")
    private @Nullable Instant triedAt;

    @Column(name = "failed_at")
    @NotPersonal("what a tenant was told of a change")
    private @Nullable Instant failedAt;

    @Column(name = "delivered_at")
    @NotPersonal("what a tenant was told of a change")
    private @Nullable Instant deliveredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "delivered_by")
    @NotPersonal("what a tenant was told of a change")
    private @Nullable DeliveredBy deliveredBy;

    @Column(name = "opened_at")
    @NotPersonal("what a tenant was told of a change")
    private @Nullable Instant openedAt;

    @Column(name = "proof")
    @Personal(category = DataCategory.TEXT, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable String proof;

    @Column(name = "proven_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable UUID provenBy;

    @Column(name = "zone")
    @NotPersonal("what a tenant was told of a change")
    private @Nullable String zone;

    @Column(name = "notice_days")
    @NotPersonal("what a tenant was told of a change")
    private @Nullable Integer noticeDays;

    @Column(name = "silence_is_yes")
    @NotPersonal("what a tenant was told of a change")
    private @Nullable Boolean silenceIsYes;

    @Column(name = "in_annex_at")
    @NotPersonal("what a tenant was told of a change")
    private @Nullable Instant inAnnexAt;

    @Column(name = "end_told_at")
    @NotPersonal("what a tenant was told of a change")
    private @Nullable Instant endToldAt;

    /** For JPA. */
    protected SubprocessorNotice() {}

    /** @param activities those of the change that the tenant has instructed */
    public SubprocessorNotice(UUID changeId, Collection<String> activities, Instant now) {
        super(newId());
        this.changeId = changeId;
        this.activities = String.join(",", activities);
        this.createdAt = now;
    }

    /** It was mailed to somebody. */
    public void attempt(Instant now) {
        this.triedAt = now;
        this.failedAt = null;
    }

    /** Nobody took it, or there is nobody to take it. */
    public void fail(Instant now) {
        if (deliveredAt == null) {
            this.failedAt = now;
        }
    }

    /** The window begins with the first delivery; a second one moves nothing. */
    public void deliver(DeliveredBy how, NoticeTerms terms, Instant at) {
        if (deliveredAt == null) {
            this.deliveredAt = at;
            this.deliveredBy = how;
            this.zone = terms.zone().getId();
            this.noticeDays = terms.noticeDays();
            this.silenceIsYes = terms.silenceIsYes();
            this.failedAt = null;
        }
    }

    /** Somebody of the tenant's reads it: it has arrived, whatever became of the mail. */
    public void open(NoticeTerms terms, Instant now) {
        deliver(DeliveredBy.OPENED, terms, now);
        if (openedAt == null) {
            this.openedAt = now;
        }
    }

    /**
     * They know of it. Where it had arrived already, the window stays where it is.
     *
     * @param reason what the proof is: who was called, which letter
     */
    public void prove(NoticeTerms terms, String reason, UUID by, Instant now) {
        if (!isKnown()) {
            this.proof = reason;
            this.provenBy = by;
            deliver(DeliveredBy.PROOF, terms, now);
        }
    }

    /** Whether somebody of the tenant's has read it, or has been told of it. */
    public boolean isKnown() {
        return openedAt != null || provenBy != null;
    }

    /** Annex B shows what silence has approved. The first time counts. */
    void followed(Instant now) {
        if (inAnnexAt == null) {
            this.inAnnexAt = now;
        }
    }

    public void tellEnd(Instant now) {
        this.endToldAt = now;
    }

    boolean isDeliveredAt(Instant at) {
        return deliveredAt != null && !at.isBefore(deliveredAt);
    }

    /** Empty until it has arrived. */
    public Optional<NoticeWindow> window() {
        return deliveredAt == null
                ? Optional.empty()
                : Optional.of(NoticeWindow.after(
                        deliveredAt, Objects.requireNonNull(noticeDays), ZoneId.of(Objects.requireNonNull(zone))));
    }

    boolean silenceIsYes() {
        return Boolean.TRUE.equals(silenceIsYes);
    }

    /** Whether silence may still come to be a yes: not where the agreement said otherwise when this arrived. */
    public boolean silenceMayBeYes() {
        return deliveredAt == null || silenceIsYes();
    }

    public Escalation escalation(Instant at) {
        if (deliveredAt != null && isDeliveredAt(at)) {
            return isKnown() || at.isBefore(deliveredAt.plus(UNREAD)) ? Escalation.NONE : Escalation.CALL;
        }
        if (!at.isBefore(createdAt.plus(WRITE_AFTER))) {
            return Escalation.REGISTERED_LETTER;
        }
        return failedAt != null || !at.isBefore(createdAt.plus(CALL_AFTER)) ? Escalation.CALL : Escalation.NONE;
    }

    public UUID changeId() {
        return changeId;
    }

    public List<String> activities() {
        return Arrays.asList(activities.split(",", -1));
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> triedAt() {
        return Optional.ofNullable(triedAt);
    }

    public Optional<Instant> failedAt() {
        return Optional.ofNullable(failedAt);
    }

    public Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }

    public Optional<DeliveredBy> deliveredBy() {
        return Optional.ofNullable(deliveredBy);
    }

    public Optional<String> proof() {
        return Optional.ofNullable(proof);
    }

    public Optional<UUID> provenBy() {
        return Optional.ofNullable(provenBy);
    }

    Optional<Instant> inAnnexAt() {
        return Optional.ofNullable(inAnnexAt);
    }

    public boolean isEndTold() {
        return endToldAt != null;
    }
}
