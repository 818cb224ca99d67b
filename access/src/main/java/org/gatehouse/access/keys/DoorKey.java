package org.gatehouse.access.keys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * A key to some doors, of one holder or of a company. A company's key opens nothing by itself: its people have keys
 * that are shared from it, each within its bounds (rule 65). It is never changed; it is revoked, and another granted.
 */
@Entity
@WrittenAfter({KeyHolder.class, Company.class})
@Table(name = "door_key")
public class DoorKey extends TenantOwned {
    @Column(name = "holder_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DIGITAL_KEY)
    private @Nullable UUID holderId;

    @Column(name = "company_id")
    @NotPersonal("a company")
    private @Nullable UUID companyId;

    @Column(name = "parent_id")
    @NotPersonal("a company's key")
    private @Nullable UUID parentId;

    @Column(name = "days")
    @NotPersonal("days of the week")
    private String days;

    @Column(name = "opens_at")
    @NotPersonal("an hour")
    private LocalTime opensAt;

    @Column(name = "closes_at")
    @NotPersonal("an hour")
    private LocalTime closesAt;

    @Column(name = "every_weeks")
    @NotPersonal("a number of weeks")
    private int everyWeeks;

    @Column(name = "valid_from")
    @NotPersonal("a day")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    @NotPersonal("a day")
    private @Nullable LocalDate validUntil;

    @Column(name = "policy_number")
    @NotPersonal("a version of a public text")
    private int policyNumber;

    @Column(name = "granted_at")
    @NotPersonal("when the row was made")
    private Instant grantedAt;

    @Column(name = "granted_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DIGITAL_KEY)
    private @Nullable UUID grantedBy;

    @Column(name = "revoked_at")
    @NotPersonal("when the key ended")
    private @Nullable Instant revokedAt;

    @Column(name = "reason")
    @Personal(category = DataCategory.TEXT, record = RecordType.DIGITAL_KEY)
    private @Nullable String reason;

    /** For JPA. */
    protected DoorKey() {}

    DoorKey(KeyTerms terms, int policyNumber, @Nullable UUID by, Instant now) {
        super(newId());
        this.holderId = terms.holderId();
        this.companyId = terms.companyId();
        this.parentId = terms.parentId();
        this.days = terms.schedule().digits();
        this.opensAt = terms.schedule().opensAt();
        this.closesAt = terms.schedule().closesAt();
        this.everyWeeks = terms.schedule().everyWeeks();
        this.validFrom = terms.validFrom();
        this.validUntil = terms.validUntil();
        this.policyNumber = policyNumber;
        this.grantedAt = now;
        this.grantedBy = by;
    }

    void revoke(String why, Instant now) {
        if (revokedAt == null) {
            this.revokedAt = now;
            this.reason = why;
        }
    }

    /** Whether another key, shared from this one, stays within its days, hours and validity. */
    boolean holds(KeyTerms other) {
        boolean begins = !other.validFrom().isBefore(validFrom);
        boolean ends = validUntil == null
                || other.validUntil() != null && !other.validUntil().isAfter(validUntil);
        return begins && ends && schedule().holds(other.schedule(), validFrom, other.validFrom());
    }

    /** Empty: the company's. */
    public Optional<UUID> holderId() {
        return Optional.ofNullable(holderId);
    }

    /** Whose key it is; empty where it is a holder's. */
    public Optional<UUID> companyId() {
        return Optional.ofNullable(companyId);
    }

    /** The company's key that it is shared from. */
    public Optional<UUID> parentId() {
        return Optional.ofNullable(parentId);
    }

    public Schedule schedule() {
        return new Schedule(Schedule.days(days), opensAt, closesAt, everyWeeks);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day, included. */
    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** The version of the access policy that counted when it was granted; 0 where there was none. */
    public int policyNumber() {
        return policyNumber;
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    /** The account that granted it; empty: a check-in did. */
    public Optional<UUID> grantedBy() {
        return Optional.ofNullable(grantedBy);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** Why it was revoked. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
