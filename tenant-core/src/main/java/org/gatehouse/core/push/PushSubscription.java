package org.gatehouse.core.push;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.egress.PushAddress;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;

/**
 * One browser on which one person wants to be told. It belongs to the session in which it was wished for: whoever signs
 * out there is not told there any more. Where it rings and by what it reads is sealed.
 */
@Entity
@Table(name = "push_subscription")
@WrittenAfter({Account.class, Person.class})
public class PushSubscription extends TenantOwned {
    @Column(name = "account_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.USER_ACCOUNT)
    private UUID accountId;

    @Column(name = "person_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.USER_ACCOUNT)
    private UUID personId;

    @Column(name = "session_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.USER_ACCOUNT)
    private UUID sessionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "service")
    @Personal(category = DataCategory.DEVICE, record = RecordType.USER_ACCOUNT)
    private PushCarrier service;

    @Column(name = "key_generation")
    @NotPersonal("which key of the installation it was made for")
    private int keyGeneration;

    @Column(name = "endpoint_hash")
    @Personal(category = DataCategory.PSEUDONYM, record = RecordType.USER_ACCOUNT)
    private byte[] endpointHash;

    @Column(name = "sealed")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.USER_ACCOUNT)
    private byte[] sealed;

    @Column(name = "created_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.USER_ACCOUNT)
    private Instant createdAt;

    @Column(name = "seen_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.USER_ACCOUNT)
    private Instant seenAt;

    /** For JPA. */
    protected PushSubscription() {}

    PushSubscription(
            Owner owner, PushCarrier service, int keyGeneration, byte[] endpointHash, byte[] sealed, Instant now) {
        super(newId());
        this.accountId = owner.accountId();
        this.personId = owner.personId();
        this.sessionId = owner.sessionId();
        this.service = service;
        this.keyGeneration = keyGeneration;
        this.endpointHash = endpointHash;
        this.sealed = sealed;
        this.createdAt = now;
        this.seenAt = now;
    }

    /** Whoever signs in with one browser. */
    public record Owner(UUID accountId, UUID personId, UUID sessionId) {}

    /** The browser was seen again, in this session. */
    void see(Owner owner, Instant now) {
        this.sessionId = owner.sessionId();
        this.seenAt = now;
    }

    boolean isOf(Owner owner) {
        return accountId.equals(owner.accountId()) && personId.equals(owner.personId());
    }

    boolean isOf(UUID person) {
        return personId.equals(person);
    }

    public boolean isOfSession(UUID session) {
        return sessionId.equals(session);
    }

    public PushCarrier service() {
        return service;
    }

    public PushAddress address() {
        return new PushAddress(service.key(), id());
    }

    int keyGeneration() {
        return keyGeneration;
    }

    byte[] sealed() {
        return sealed;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
