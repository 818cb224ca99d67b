package org.gatehouse.core.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** An operator has taken the role to sign from one account of the tenant's. Written once, and never changed. */
@Entity
@Table(name = "signatory_release")
public class SignatoryRelease extends TenantOwned {
    @Column(name = "account_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private UUID accountId;

    @Column(name = "named_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable UUID namedBy;

    @Column(name = "named_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private @Nullable Instant namedAt;

    @Column(name = "reason")
    @Personal(category = DataCategory.TEXT, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private String reason;

    @Column(name = "released_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private UUID releasedBy;

    @Column(name = "released_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private Instant releasedAt;

    /** For JPA. */
    protected SignatoryRelease() {}

    SignatoryRelease(Account account, String reason, UUID by, Instant now) {
        super(newId());
        this.accountId = account.id();
        this.namedBy = account.signatoryBy().orElse(null);
        this.namedAt = account.signatoryAt().orElse(null);
        this.reason = reason;
        this.releasedBy = by;
        this.releasedAt = now;
    }

    public UUID accountId() {
        return accountId;
    }

    /** Who had given it the role. */
    public Optional<UUID> namedBy() {
        return Optional.ofNullable(namedBy);
    }

    public Optional<Instant> namedAt() {
        return Optional.ofNullable(namedAt);
    }

    public String reason() {
        return reason;
    }

    /** An operator, whose account is not one of the tenant's. */
    public UUID releasedBy() {
        return releasedBy;
    }

    public Instant releasedAt() {
        return releasedAt;
    }
}
