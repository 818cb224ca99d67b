package org.gatehouse.core.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.TenantOwned;

/** A device somebody has signed in with: what strangers do elsewhere does not lock it. Lets nobody in by itself. */
@Entity
@WrittenAfter(Account.class)
@Table(name = "known_device")
public class KnownDevice extends TenantOwned {
    public static final Duration LIFE = Duration.ofDays(180);

    @Column(name = "account_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.USER_ACCOUNT)
    private UUID accountId;

    @Column(name = "hash")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.USER_ACCOUNT)
    private byte[] hash;

    @Column(name = "created_at")
    @Personal(category = DataCategory.SIGN_IN_HISTORY, record = RecordType.USER_ACCOUNT)
    private Instant createdAt;

    @Column(name = "last_used_at")
    @Personal(category = DataCategory.SIGN_IN_HISTORY, record = RecordType.USER_ACCOUNT)
    private Instant lastUsedAt;

    /** For JPA. */
    protected KnownDevice() {}

    KnownDevice(UUID accountId, Secret secret, Instant now) {
        super(newId());
        this.accountId = accountId;
        this.hash = secret.hash();
        this.createdAt = now;
        this.lastUsedAt = now;
    }

    boolean isKnown(Instant now) {
        return now.isBefore(lastUsedAt.plus(LIFE));
    }

    void use(Instant now) {
        this.lastUsedAt = now;
    }

    UUID accountId() {
        return accountId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
