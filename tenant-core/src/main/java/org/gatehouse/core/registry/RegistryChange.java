package org.gatehouse.core.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
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

/** A change of the registry that one operator proposes and another confirms. What closes something needs only one. */
@Entity
@Table(name = "registry_change")
public class RegistryChange {
    public enum State {
        PROPOSED,
        APPLIED,
        REJECTED
    }

    @Id
    @Column(name = "id")
    @NotPersonal("rows of the registry")
    private UUID id;

    @Column(name = "based_on")
    @NotPersonal("rows of the registry")
    private int basedOn;

    @Column(name = "document")
    @Personal(category = DataCategory.WORK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private String document;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    @NotPersonal("rows of the registry")
    private State state;

    @Column(name = "proposed_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private UUID proposedBy;

    @Column(name = "proposed_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private Instant proposedAt;

    @Column(name = "decided_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable Instant decidedAt;

    /** For JPA. */
    protected RegistryChange() {}

    RegistryChange(int basedOn, Change change, UUID by, Instant now) {
        this.id = Uuids.next();
        this.basedOn = basedOn;
        this.document = CanonicalJson.of(change);
        this.state = State.PROPOSED;
        this.proposedBy = by;
        this.proposedAt = now;
    }

    /** A second person says yes. */
    void confirm(UUID by, Instant now) {
        requireOpen();
        if (by.equals(proposedBy)) {
            throw Refusal.of(Problem.SECOND_PERSON_NEEDED);
        }
        decide(State.APPLIED, by, now);
    }

    /** What only closes something cannot wait for a second person. */
    void applyAtOnce(Instant now) {
        decide(State.APPLIED, proposedBy, now);
    }

    void reject(UUID by, Instant now) {
        requireOpen();
        decide(State.REJECTED, by, now);
    }

    private void requireOpen() {
        if (state != State.PROPOSED) {
            throw Refusal.of(Problem.ALREADY_DECIDED);
        }
    }

    private void decide(State to, UUID by, Instant now) {
        this.state = to;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** The version it was proposed for. */
    public int basedOn() {
        return basedOn;
    }

    public Change change() {
        return Json.read(document, Change.class);
    }

    public State state() {
        return state;
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
