package org.gatehouse.core.sessions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed in with one program. Ends after {@link #IDLE} without use, and after {@link #LONGEST} in any case.
 */
@Entity
@WrittenAfter(Account.class)
@Table(name = "account_session")
public class Session extends TenantOwned {
    public static final Duration IDLE = Duration.ofHours(12);
    public static final Duration LONGEST = Duration.ofDays(30);

    /** So long an answer may have been lost, and the same question is answered the same again. */
    static final Duration REPLAY = Duration.ofSeconds(10);

    @Column(name = "account_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.USER_ACCOUNT)
    private UUID accountId;

    @Column(name = "family_hash")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.USER_ACCOUNT)
    private byte[] familyHash;

    @Column(name = "secret_hash")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.USER_ACCOUNT)
    private byte[] secretHash;

    @Column(name = "previous_hash")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.USER_ACCOUNT)
    private byte @Nullable [] previousHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "browser")
    @Personal(category = DataCategory.DEVICE, record = RecordType.USER_ACCOUNT)
    private Browser browser;

    @Column(name = "created_at")
    @Personal(category = DataCategory.SIGN_IN_HISTORY, record = RecordType.USER_ACCOUNT)
    private Instant createdAt;

    @Column(name = "last_used_at")
    @Personal(category = DataCategory.SIGN_IN_HISTORY, record = RecordType.USER_ACCOUNT)
    private Instant lastUsedAt;

    @Column(name = "ended_at")
    @Personal(category = DataCategory.SIGN_IN_HISTORY, record = RecordType.USER_ACCOUNT)
    private @Nullable Instant endedAt;

    /** For JPA. */
    protected Session() {}

    Session(UUID accountId, RefreshToken token, Browser browser, Instant now) {
        super(newId());
        this.accountId = accountId;
        this.familyHash = token.family().hash();
        this.secretHash = token.current().hash();
        this.browser = browser;
        this.createdAt = now;
        this.lastUsedAt = now;
    }

    /** What a shown secret is to this session. */
    enum Showing {
        CURRENT,
        /** The one before, shown again at once: the answer got lost, or two tabs asked together. */
        REPLAYED,
        /** An old one: there is a copy. */
        OLD
    }

    Showing show(RefreshToken token, Instant now) {
        byte[] hash = token.current().hash();
        if (Arrays.equals(hash, secretHash)) {
            return Showing.CURRENT;
        }
        boolean justReplaced = Arrays.equals(hash, previousHash) && !now.isAfter(lastUsedAt.plus(REPLAY));
        return justReplaced ? Showing.REPLAYED : Showing.OLD;
    }

    void replace(RefreshToken successor, Instant now) {
        this.previousHash = secretHash;
        this.secretHash = successor.current().hash();
        this.lastUsedAt = now;
    }

    boolean isAlive(Instant now) {
        return endedAt == null && now.isBefore(lastUsedAt.plus(IDLE)) && now.isBefore(createdAt.plus(LONGEST));
    }

    void end(Instant now) {
        if (endedAt == null) {
            this.endedAt = now;
        }
    }

    UUID accountId() {
        return accountId;
    }
}
