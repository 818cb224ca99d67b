package org.gatehouse.core.subprocessors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.json.CanonicalJson;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** A change among our processors, from its draft to its end. From the announcement on, what it says stays as it is. */
@Entity
@Table(name = "subprocessor_change")
public class SubprocessorChange {
    public enum State {
        DRAFT,
        DUE_DILIGENCE,
        READY,
        ANNOUNCED,
        CLOSED,
        CANCELLED
    }

    private static final Set<State> BEFORE_EFFECT =
            EnumSet.of(State.DRAFT, State.DUE_DILIGENCE, State.READY, State.ANNOUNCED);

    @Id
    @Column(name = "id")
    @NotPersonal("what is to change among our processors")
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    @NotPersonal("what is to change among our processors")
    private Proposal.Kind kind;

    @Column(name = "service")
    @NotPersonal("what is to change among our processors")
    private String service;

    @Column(name = "document")
    @Personal(category = DataCategory.TEXT, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private String document;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    @NotPersonal("what is to change among our processors")
    private State state;

    @Column(name = "created_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private UUID createdBy;

    @Column(name = "created_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private Instant createdAt;

    @Column(name = "due_diligence_at")
    @NotPersonal("what is to change among our processors")
    private @Nullable Instant dueDiligenceAt;

    @Column(name = "ready_at")
    @NotPersonal("what is to change among our processors")
    private @Nullable Instant readyAt;

    @Column(name = "announced_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable Instant announcedAt;

    @Column(name = "announced_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable UUID announcedBy;

    @Column(name = "cancelled_at")
    @NotPersonal("what is to change among our processors")
    private @Nullable Instant cancelledAt;

    @Column(name = "closed_at")
    @NotPersonal("what is to change among our processors")
    private @Nullable Instant closedAt;

    @Column(name = "end_reason")
    @Personal(category = DataCategory.TEXT, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable String endReason;

    /** For JPA. */
    protected SubprocessorChange() {}

    public SubprocessorChange(Proposal proposal, UUID by, Instant now) {
        this.id = Uuids.next();
        this.kind = proposal.kind();
        this.service = proposal.service();
        this.document = CanonicalJson.of(proposal);
        this.state = State.DRAFT;
        this.createdBy = by;
        this.createdAt = now;
    }

    public void examine(Instant now) {
        require(state == State.DRAFT);
        this.dueDiligenceAt = now;
        this.state = State.DUE_DILIGENCE;
    }

    /** To be called once nothing red is found any more. */
    public void ready(Instant now) {
        require(state == State.DUE_DILIGENCE);
        this.readyAt = now;
        this.state = State.READY;
    }

    public void announce(UUID by, Instant now) {
        require(state == State.READY);
        this.announcedAt = now;
        this.announcedBy = by;
        this.state = State.ANNOUNCED;
    }

    public void cancel(String reason, Instant now) {
        require(BEFORE_EFFECT.contains(state));
        this.cancelledAt = now;
        this.endReason = reason;
        this.state = State.CANCELLED;
    }

    public void close(String reason, Instant now) {
        require(state == State.ANNOUNCED);
        this.closedAt = now;
        this.endReason = reason;
        this.state = State.CLOSED;
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
        }
    }

    boolean isCancelledAt(Instant at) {
        return cancelledAt != null && !at.isBefore(cancelledAt);
    }

    public UUID id() {
        return id;
    }

    public String service() {
        return service;
    }

    public Proposal proposal() {
        return Json.read(document, Proposal.class);
    }

    public State state() {
        return state;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> readyAt() {
        return Optional.ofNullable(readyAt);
    }

    public Optional<Instant> announcedAt() {
        return Optional.ofNullable(announcedAt);
    }

    public Optional<UUID> announcedBy() {
        return Optional.ofNullable(announcedBy);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(cancelledAt == null ? closedAt : cancelledAt);
    }

    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }
}
