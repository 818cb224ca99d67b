package org.gatehouse.core.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.json.CanonicalJson;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** A version of a tenant's agreement. Once proposed, the document never changes: signatures and evidence cite it. */
@Entity
@Table(name = "agreement_version")
public class AgreementVersion extends TenantOwned {
    /** A proposal that nobody signs in time lapses. */
    static final Duration OPEN = Duration.ofDays(60);

    public enum State {
        DRAFT,
        DISCARDED,
        PROPOSED,
        PARTIALLY_SIGNED,
        REJECTED,
        WITHDRAWN,
        LAPSED,
        /** Signed by both, and not yet effective. */
        SCHEDULED,
        IN_FORCE,
        SUPERSEDED
    }

    private static final Set<State> OPEN_STATES = EnumSet.of(State.PROPOSED, State.PARTIALLY_SIGNED);

    @Column(name = "major")
    @NotPersonal("what two parties agree on")
    private @Nullable Integer major;

    @Column(name = "minor")
    @NotPersonal("what two parties agree on")
    private @Nullable Integer minor;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    @NotPersonal("what two parties agree on")
    private State state;

    @Enumerated(EnumType.STRING)
    @Column(name = "change_class")
    @NotPersonal("what two parties agree on")
    private @Nullable ChangeClass changeClass;

    @Column(name = "parent_id")
    @NotPersonal("what two parties agree on")
    private @Nullable UUID parentId;

    @Column(name = "document")
    @NotPersonal("what two parties agree on")
    private String document;

    @Column(name = "hash")
    @NotPersonal("what two parties agree on")
    private byte @Nullable [] hash;

    @Embedded
    private @Nullable PaperHashes papers;

    @Column(name = "reason")
    @Personal(category = DataCategory.TEXT, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private String reason;

    @Column(name = "created_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable UUID createdBy;

    @Column(name = "created_at")
    @NotPersonal("what two parties agree on")
    private Instant createdAt;

    @Column(name = "proposed_at")
    @NotPersonal("what two parties agree on")
    private @Nullable Instant proposedAt;

    @Column(name = "agreed_from")
    @NotPersonal("what two parties agree on")
    private @Nullable Instant agreedFrom;

    @Column(name = "in_force_from")
    @NotPersonal("what two parties agree on")
    private @Nullable Instant inForceFrom;

    @Column(name = "copies_told_at")
    @NotPersonal("what two parties agree on")
    private @Nullable Instant copiesToldAt;

    /** For JPA. */
    protected AgreementVersion() {}

    /** @param by null: it follows from a notice that nobody objected to */
    AgreementVersion(Terms terms, @Nullable AgreementVersion parent, String reason, @Nullable UUID by, Instant now) {
        super(newId());
        this.state = State.DRAFT;
        this.parentId = parent == null ? null : parent.id();
        this.document = CanonicalJson.of(terms);
        this.reason = reason;
        this.createdBy = by;
        this.createdAt = now;
    }

    void change(Terms terms) {
        require(state == State.DRAFT);
        this.document = CanonicalJson.of(terms);
    }

    void discard() {
        require(state == State.DRAFT);
        this.state = State.DISCARDED;
    }

    /**
     * Freezes the document.
     *
     * @param from when it is to come into force; null: with the second signature
     */
    void propose(ChangeClass change, @Nullable Instant from, Instant now) {
        require(state == State.DRAFT);
        this.changeClass = change;
        this.hash = CanonicalJson.hash(document);
        this.agreedFrom = from;
        this.proposedAt = now;
        this.state = State.PROPOSED;
    }

    /** Keeps what the document looks like in a language, on paper and as a page; what was kept first stays. */
    public void keepPaper(String language, byte[] paper, byte[] page) {
        require(hash != null && papers().in(language).isEmpty());
        this.papers = papers().with(language, paper, page);
    }

    void sign(boolean complete, Instant now) {
        require(OPEN_STATES.contains(state) && !isLapsedAt(now));
        if (!complete) {
            this.state = State.PARTIALLY_SIGNED;
            return;
        }
        this.inForceFrom = agreedFrom == null || agreedFrom.isBefore(now) ? now : agreedFrom; // V04
        this.state = inForceFrom.isAfter(now) ? State.SCHEDULED : State.IN_FORCE;
    }

    void reject() {
        end(State.REJECTED);
    }

    /** Also when it is signed and waits for its day. */
    void withdraw() {
        require(isOpen() || state == State.SCHEDULED);
        this.inForceFrom = null;
        this.state = State.WITHDRAWN;
    }

    /** Signed, and its day has come, whether or not somebody has said so yet: it decides. */
    boolean hasBegunAt(Instant now) {
        return state == State.SCHEDULED
                && inForceFrom().filter(from -> !from.isAfter(now)).isPresent();
    }

    void lapse() {
        end(State.LAPSED);
    }

    private void end(State to) {
        require(OPEN_STATES.contains(state));
        this.state = to;
    }

    void takeEffect(int newMajor, int newMinor) {
        this.major = newMajor;
        this.minor = newMinor;
        this.state = State.IN_FORCE;
    }

    void supersede() {
        this.state = State.SUPERSEDED;
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
        }
    }

    /** Whether the document is still the one that was frozen (V03). */
    public boolean isIntact() {
        return Arrays.equals(hash, CanonicalJson.hash(document));
    }

    public boolean isOpen() {
        return OPEN_STATES.contains(state);
    }

    /** Whether it still waited for a signature, or for its day, when the contract ended. */
    boolean isTooLateFor(Instant end) {
        return isOpen() || (state == State.SCHEDULED && inForceFrom != null && !inForceFrom.isBefore(end));
    }

    public boolean isLapsedAt(Instant now) {
        return isOpen() && proposedAt != null && !now.isBefore(proposedAt.plus(OPEN));
    }

    /** Such as {@code 2.3}; empty until it is in force. */
    public Optional<String> number() {
        return major == null ? Optional.empty() : Optional.of(major + "." + minor);
    }

    int major() {
        return major == null ? 0 : major;
    }

    int minor() {
        return minor == null ? 0 : minor;
    }

    public State state() {
        return state;
    }

    public Optional<ChangeClass> changeClass() {
        return Optional.ofNullable(changeClass);
    }

    public Optional<UUID> parentId() {
        return Optional.ofNullable(parentId);
    }

    public Terms terms() {
        return Json.read(document, Terms.class);
    }

    /** RFC 8785. */
    public String document() {
        return document;
    }

    /** SHA-256 over the document, in hexadecimal; empty for a draft. */
    public Optional<String> hash() {
        return Optional.ofNullable(hash).map(java.util.HexFormat.of()::formatHex);
    }

    public Papers papers() {
        return new Papers(terms().language(), papers == null ? new PaperHashes() : papers);
    }

    /** Both parties were told where their copy is. */
    public void tellCopies(Instant now) {
        this.copiesToldAt = now;
    }

    public String reason() {
        return reason;
    }

    public Optional<UUID> createdBy() {
        return Optional.ofNullable(createdBy);
    }

    /** As of when it knows annex B: what notices came to while it was a draft, it neither says nor undoes. */
    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> proposedAt() {
        return Optional.ofNullable(proposedAt);
    }

    public Optional<Instant> inForceFrom() {
        return Optional.ofNullable(inForceFrom);
    }

    /** Empty: nobody was told yet where the copies are, or it was signed before anybody was. */
    public Optional<Instant> copiesToldAt() {
        return Optional.ofNullable(copiesToldAt);
    }
}
