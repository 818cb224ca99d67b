package org.gatehouse.core.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** Allows once to choose the password of one account. Only the hash of what was sent is kept. */
@Entity
@WrittenAfter(Account.class)
@Table(name = "password_ticket")
public class PasswordTicket extends TenantOwned {
    static final int MOST_TRIES = 3;

    @Column(name = "account_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.USER_ACCOUNT)
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    @NotPersonal("what the ticket is good for")
    private TicketKind kind;

    @Column(name = "hash")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.USER_ACCOUNT)
    private byte[] hash;

    @Column(name = "asked_from")
    @Personal(category = DataCategory.NETWORK, record = RecordType.USER_ACCOUNT)
    private byte @Nullable [] askedFrom;

    @Column(name = "created_at")
    @Personal(category = DataCategory.SIGN_IN_HISTORY, record = RecordType.USER_ACCOUNT)
    private Instant createdAt;

    @Column(name = "expires_at")
    @NotPersonal("how long a ticket lives")
    private Instant expiresAt;

    @Column(name = "tries")
    @Personal(category = DataCategory.SIGN_IN_HISTORY, record = RecordType.USER_ACCOUNT)
    private int tries;

    @Column(name = "used_at")
    @Personal(category = DataCategory.SIGN_IN_HISTORY, record = RecordType.USER_ACCOUNT)
    private @Nullable Instant usedAt;

    /** For JPA. */
    protected PasswordTicket() {}

    /** @param askedFrom the network of whoever says they have forgotten the password; null for an invitation */
    PasswordTicket(UUID accountId, TicketKind kind, byte[] hash, byte @Nullable [] askedFrom, Instant now) {
        super(newId());
        this.accountId = accountId;
        this.kind = kind;
        this.hash = hash.clone();
        this.askedFrom = askedFrom == null ? null : askedFrom.clone();
        this.createdAt = now;
        this.expiresAt = now.plus(kind.life());
    }

    boolean isGood(Instant now) {
        return usedAt == null && now.isBefore(expiresAt) && tries < MOST_TRIES;
    }

    /** Whether this is the code that was sent. Each wrong one counts, and the third is the last. */
    boolean isOpenedBy(byte[] typed) {
        if (Arrays.equals(typed, hash)) {
            return true;
        }
        tries++;
        return false;
    }

    /** Used, or replaced by a newer one. */
    void finish(Instant now) {
        if (usedAt == null) {
            this.usedAt = now;
        }
    }

    boolean isAskedFrom(byte[] network) {
        return Arrays.equals(network, askedFrom);
    }

    UUID accountId() {
        return accountId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
