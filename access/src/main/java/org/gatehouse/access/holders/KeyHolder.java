package org.gatehouse.access.holders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.companies.Company;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be given keys. Their phone is how they are known, and nobody edits it (rule 91); a guest is known by
 * the visit, and their number is not needed.
 */
@Entity
@WrittenAfter(Company.class)
@Table(name = "key_holder")
public class KeyHolder extends TenantOwned {
    @Column(name = "name")
    @Personal(category = DataCategory.LAST_NAME, record = RecordType.NETKEY_USER)
    private String name;

    @Column(name = "phone")
    @Personal(category = DataCategory.PHONE, record = RecordType.NETKEY_USER)
    private @Nullable String phone;

    @Column(name = "in_use")
    @Personal(category = DataCategory.PHONE, record = RecordType.NETKEY_USER)
    private @Nullable String inUse;

    @Column(name = "company_id")
    @Personal(category = DataCategory.COMPANY, record = RecordType.NETKEY_USER)
    private @Nullable UUID companyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    @Personal(category = DataCategory.WORK, record = RecordType.NETKEY_USER)
    private HolderKind kind;

    @Column(name = "created_at")
    @NotPersonal("when the row was made")
    private Instant createdAt;

    @Column(name = "ended_at")
    @Personal(category = DataCategory.WORK, record = RecordType.NETKEY_USER)
    private @Nullable Instant endedAt;

    /** For JPA. */
    protected KeyHolder() {}

    KeyHolder(Details details, Instant now) {
        super(newId());
        this.name = details.name();
        this.phone = details.phone().e164();
        this.inUse = phone;
        this.companyId = details.companyId();
        this.kind = details.kind();
        this.createdAt = now;
    }

    /** A guest. */
    KeyHolder(String name, Instant now) {
        super(newId());
        this.name = name;
        this.kind = HolderKind.GUEST;
        this.createdAt = now;
    }

    /** @param companyId whose people they are one of; null: the tenant's own */
    public record Details(
            String name, PhoneNumber phone, @Nullable UUID companyId, HolderKind kind) {
        @Override
        public String toString() {
            return "Details[…]";
        }
    }

    void rename(String newName) {
        this.name = newName;
    }

    /** Gets no more keys. Their keys are revoked by whoever ends them. */
    public void end(Instant now) {
        if (endedAt == null) {
            this.endedAt = now;
            this.inUse = null; // somebody else may come with this number
        }
    }

    public String name() {
        return name;
    }

    /** Empty: a guest's. */
    public Optional<PhoneNumber> phone() {
        return Optional.ofNullable(phone).map(PhoneNumber::new);
    }

    public Optional<UUID> companyId() {
        return Optional.ofNullable(companyId);
    }

    public HolderKind kind() {
        return kind;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public boolean hasEnded() {
        return endedAt != null;
    }
}
