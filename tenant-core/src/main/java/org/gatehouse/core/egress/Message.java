package org.gatehouse.core.egress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
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
    @Enumerated(EnumType.STRING)
    @Column(name = "activity")
    @NotPersonal("what the message is for")
    private Activity activity;

    @Column(name = "recipient_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NOTIFICATION)
    private @Nullable UUID recipientId;

    @Column(name = "address_hash")
    @Personal(category = DataCategory.PSEUDONYM, record = RecordType.NOTIFICATION)
    private byte @Nullable [] addressHash;

    @Column(name = "subject_kind")
    @NotPersonal("a kind of row")
    private String subjectKind;

    @Column(name = "subject_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NOTIFICATION)
    private UUID subjectId;

    @Column(name = "site_id")
    @NotPersonal("a place of the tenant")
    private @Nullable UUID siteId;

    @Column(name = "parameters")
    @Personal(category = DataCategory.TEXT, record = RecordType.NOTIFICATION)
    private byte @Nullable [] parameters;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    @NotPersonal("how the sending goes")
    private MessageState state;

    @Column(name = "service")
    @NotPersonal("a company")
    private @Nullable String service;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    @NotPersonal("a kind of way")
    private @Nullable Channel channel;

    @Column(name = "exhausted")
    @NotPersonal("how the sending goes")
    private String exhausted;

    @Column(name = "attempts")
    @NotPersonal("how the sending goes")
    private int attempts;

    @Column(name = "due_at")
    @NotPersonal("how the sending goes")
    private Instant dueAt;

    @Column(name = "created_at")
    @NotPersonal("when the row was made")
    private Instant createdAt;

    @Column(name = "settled_at")
    @NotPersonal("how the sending goes")
    private @Nullable Instant settledAt;

    @Column(name = "doubted_at")
    @NotPersonal("how the sending goes")
    private @Nullable Instant doubtedAt;

    @Column(name = "provider_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NOTIFICATION)
    private @Nullable String providerId;

    @Column(name = "last_code")
    @NotPersonal("a provider's code, never what it stands beside")
    private @Nullable String lastCode;

    /** For JPA. */
    protected Message() {}

    Message(UUID id, Errand errand, byte[] parameters, byte @Nullable [] addressHash, Instant now) {
        super(id);
        this.activity = errand.activity();
        this.recipientId = errand.recipientId();
        this.addressHash = addressHash;
        this.subjectKind = errand.subjectKind();
        this.subjectId = errand.subjectId();
        this.siteId = errand.siteId();
        this.parameters = parameters;
        this.state = MessageState.WAITING;
        this.exhausted = String.join(",", new TreeSet<>(errand.passedOver()));
        this.dueAt = now;
        this.createdAt = now;
    }

    boolean isDue(Instant now) {
        return settledAt == null && !dueAt.isAfter(now);
    }

    /** Nobody knows whether the last attempt arrived. */
    boolean isUnknown() {
        return state == MessageState.UNKNOWN || state == MessageState.SENDING;
    }

    void claim(Recipient by, Instant now) {
        this.attempts = by.key().equals(service) ? attempts + 1 : 1;
        this.service = by.key();
        this.channel = by.channel();
        this.state = MessageState.SENDING;
        this.dueAt = now.plus(Pace.LEASE);
    }

    Step.Claim claimed() {
        return new Step.Claim(String.valueOf(service), attempts);
    }

    /** Whether that attempt is still the one that counts. */
    boolean isHeldBy(Step.Claim claim) {
        return state == MessageState.SENDING && claimed().equals(claim);
    }

    /** It could not even be decided about; others are not to wait for it. */
    void postpone(Instant now) {
        this.dueAt = now.plus(Pace.POSTPONED);
    }

    void send(String atProvider, Instant now) {
        this.state = MessageState.SENT;
        this.providerId = atProvider;
        settle(now);
    }

    void giveUp(String reason, Instant now) {
        this.state = MessageState.UNDELIVERABLE;
        this.lastCode = reason;
        this.service = null;
        this.channel = null;
        settle(now);
    }

    /** Decided again each minute, and given up when nobody has put it right in time. */
    void hold(String reason, Instant now) {
        if (!now.isBefore(createdAt.plus(Pace.HOLD))) {
            giveUp(reason, now);
            return;
        }
        keepBack(MessageState.HELD, reason, now.plus(Pace.POSTPONED));
    }

    boolean isKeptFor(MessageState as, String reason) {
        return state == as && reason.equals(lastCode);
    }

    void keepBack(MessageState as, String reason, Instant until) {
        this.state = as;
        this.lastCode = reason;
        this.dueAt = until;
    }

    private void settle(Instant now) {
        this.settledAt = now;
        this.parameters = null;
    }

    /** The same service again, later; after enough attempts, the next service. */
    void retry(String code, Duration atLeast, Instant now) {
        if (attempts >= Pace.of(activity).size()) {
            exhaust(code, now);
            return;
        }
        Duration pause = Pace.after(attempts, activity);
        keepBack(MessageState.WAITING, code, now.plus(pause.compareTo(atLeast) > 0 ? pause : atLeast));
    }

    /** Another service must try, at once. */
    void exhaust(String code, Instant now) {
        Set<String> all = new TreeSet<>(exhausted());
        if (service != null) {
            all.add(service);
        }
        this.exhausted = String.join(",", all);
        this.doubtedAt = null;
        keepBack(MessageState.WAITING, code, now);
    }

    /** Asks again for a while; a provider that never says is then taken not to have it. */
    void doubt(String code, Instant now) {
        if (doubtedAt == null) {
            this.doubtedAt = now;
        }
        if (!now.isBefore(doubtedAt.plus(Pace.PATIENCE))) {
            clearDoubt(now);
            return;
        }
        Duration pause = Pace.after(attempts, activity);
        keepBack(MessageState.UNKNOWN, code, now.plus(pause));
    }

    /** Nobody was asked; soon again. */
    void keepDoubt(String code, Instant now) {
        keepBack(MessageState.UNKNOWN, code, now.plus(Pace.of(activity).get(0)));
    }

    /** The provider does not have it, or never says: again, or the next service after enough attempts. */
    void clearDoubt(Instant now) {
        if (attempts >= Pace.of(activity).size()) {
            exhaust("no-answer", now);
            return;
        }
        this.state = MessageState.WAITING;
        this.doubtedAt = null;
        this.dueAt = now;
    }

    /** Services that did not take it or must not be used for it. */
    public Set<String> exhausted() {
        return exhausted.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(exhausted.split(",", -1)));
    }

    void say(byte[] parameters) {
        this.parameters = parameters;
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

    public MessageState state() {
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
