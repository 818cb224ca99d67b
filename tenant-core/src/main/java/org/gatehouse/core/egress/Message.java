package org.gatehouse.core.egress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.Recipient;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * An errand on its way. Its id is its name at the provider, at every attempt. What it says is sealed, and gone once
 * settled.
 */
@Entity
@Table(name = "message")
public class Message extends TenantOwned {
    /** Longer than any connector waits: whoever still holds the message then has died with it. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** How long a provider is asked about a message of unknown fate. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How long a message waits for somebody to put its case right. */
    static final Duration HOLD = Duration.ofDays(14);

    private static final Duration POSTPONED = Duration.ofMinutes(1);

    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30));

    /** Where a message can be. */
    public enum State {
        WAITING,
        /** A worker has it; when the lease has run out, nobody knows whether it left. */
        SENDING,
        /** It may have left: ask the provider before sending again. */
        UNKNOWN,
        SENT,
        /** Nobody may have it yet; somebody can put that right. */
        HELD,
        /** Nobody may or would take it. */
        UNDELIVERABLE
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "activity")
    private Activity activity;

    @Column(name = "recipient_id")
    private @Nullable UUID recipientId;

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "site_id")
    private @Nullable UUID siteId;

    @Column(name = "parameters")
    private byte @Nullable [] parameters;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "service")
    private @Nullable String service;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private @Nullable Channel channel;

    @Column(name = "exhausted")
    private String exhausted;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "doubted_at")
    private @Nullable Instant doubtedAt;

    @Column(name = "provider_id")
    private @Nullable String providerId;

    @Column(name = "last_code")
    private @Nullable String lastCode;

    /** For JPA. */
    protected Message() {}

    Message(UUID id, Errand errand, byte[] parameters, Instant now) {
        super(id);
        this.activity = errand.activity();
        this.recipientId = errand.recipientId();
        this.subjectKind = errand.subjectKind();
        this.subjectId = errand.subjectId();
        this.siteId = errand.siteId();
        this.parameters = parameters;
        this.state = State.WAITING;
        this.exhausted = String.join(",", new TreeSet<>(errand.passedOver()));
        this.dueAt = now;
        this.createdAt = now;
    }

    boolean isDue(Instant now) {
        return settledAt == null && !dueAt.isAfter(now);
    }

    /** Nobody knows whether the last attempt arrived. */
    boolean isUnknown() {
        return state == State.UNKNOWN || state == State.SENDING;
    }

    void claim(Recipient by, Instant now) {
        if (!by.key().equals(service)) {
            this.attempts = 0;
        }
        this.service = by.key();
        this.channel = by.channel();
        this.state = State.SENDING;
        this.attempts++;
        this.dueAt = now.plus(LEASE);
    }

    Step.Claim claimed() {
        return new Step.Claim(String.valueOf(service), attempts);
    }

    /** Whether that attempt is still the one that counts. */
    boolean isHeldBy(Step.Claim claim) {
        return state == State.SENDING && claimed().equals(claim);
    }

    /** It could not even be decided about; others are not to wait for it. */
    void postpone(Instant now) {
        this.dueAt = now.plus(POSTPONED);
    }

    void send(String atProvider, Instant now) {
        this.state = State.SENT;
        this.providerId = atProvider;
        settle(now);
    }

    void giveUp(String reason, Instant now) {
        this.state = State.UNDELIVERABLE;
        this.lastCode = reason;
        this.service = null;
        this.channel = null;
        settle(now);
    }

    /** Decided again each minute, and given up when nobody has put it right in time. */
    void hold(String reason, Instant now) {
        if (!now.isBefore(createdAt.plus(HOLD))) {
            giveUp(reason, now);
            return;
        }
        this.state = State.HELD;
        this.lastCode = reason;
        this.dueAt = now.plus(POSTPONED);
    }

    boolean isHeldFor(String reason) {
        return state == State.HELD && reason.equals(lastCode);
    }

    private void settle(Instant now) {
        this.settledAt = now;
        this.parameters = null;
    }

    /** The same service again, later; after enough attempts, the next service. */
    void retry(String code, Duration atLeast, Instant now) {
        if (attempts >= BACK_OFF.size()) {
            exhaust(code, now);
            return;
        }
        this.state = State.WAITING;
        this.lastCode = code;
        Duration pause = BACK_OFF.get(attempts - 1);
        this.dueAt = now.plus(pause.compareTo(atLeast) > 0 ? pause : atLeast);
    }

    /** Another service must try, at once. */
    void exhaust(String code, Instant now) {
        Set<String> all = new TreeSet<>(exhausted());
        if (service != null) {
            all.add(service);
        }
        this.exhausted = String.join(",", all);
        this.doubtedAt = null;
        this.state = State.WAITING;
        this.lastCode = code;
        this.dueAt = now;
    }

    /** Asks again for a while; a provider that never says is then taken not to have it. */
    void doubt(String code, Instant now) {
        if (doubtedAt == null) {
            this.doubtedAt = now;
        }
        if (!now.isBefore(doubtedAt.plus(PATIENCE))) {
            clearDoubt(now);
            return;
        }
        this.state = State.UNKNOWN;
        this.lastCode = code;
        this.dueAt = now.plus(BACK_OFF.get(Math.min(attempts, BACK_OFF.size()) - 1));
    }

    /** The provider does not have it, or never says: again, or the next service after enough attempts. */
    void clearDoubt(Instant now) {
        if (attempts >= BACK_OFF.size()) {
            exhaust("no-answer", now);
            return;
        }
        this.state = State.WAITING;
        this.doubtedAt = null;
        this.dueAt = now;
    }

    /** Services that did not take it or must not be used for it. */
    public Set<String> exhausted() {
        return exhausted.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(exhausted.split(",", -1)));
    }

    byte @Nullable [] parameters() {
        return parameters;
    }

    public Activity activity() {
        return activity;
    }

    public Optional<UUID> recipientId() {
        return Optional.ofNullable(recipientId);
    }

    public String subjectKind() {
        return subjectKind;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public Optional<UUID> siteId() {
        return Optional.ofNullable(siteId);
    }

    public State state() {
        return state;
    }

    public Optional<String> service() {
        return Optional.ofNullable(service);
    }

    public Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<String> lastCode() {
        return Optional.ofNullable(lastCode);
    }
}
