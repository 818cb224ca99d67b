package org.gatehouse.access.companies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** A company or authority whose people get keys. Its entitlement is confirmed every year (rule 64). */
@Entity
@NotPersonal("a company or an authority")
@Table(name = "key_company")
public class Company extends TenantOwned {
    /** How long a confirmed entitlement holds. */
    static final Period ATTESTED_FOR = Period.ofMonths(12);

    @Column(name = "name")
    private String name;

    @Column(name = "number")
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "entitlement")
    private Entitlement entitlement;

    @Column(name = "evidence")
    private String evidence;

    @Column(name = "authority")
    private @Nullable String authority;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private CompanyState state;

    @Column(name = "policy_number")
    private @Nullable Integer policyNumber;

    @Column(name = "attested_on")
    private @Nullable LocalDate attestedOn;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA. */
    protected Company() {}

    Company(Details details, Instant now) {
        super(newId());
        this.state = CompanyState.PENDING;
        write(details, now);
    }

    /**
     * What can be said of a company.
     *
     * @param number its CVR or SE number, eight digits (rule 60)
     * @param evidence which document shows the entitlement, and where it is
     * @param authority of a public body (rule 61)
     */
    public record Details(
            String name,
            String number,
            Entitlement entitlement,
            String evidence,
            @Nullable String authority) {}

    /** Another number or another entitlement was never approved. */
    void change(Details details, Instant now) {
        if (!number.equals(details.number()) || entitlement != details.entitlement()) {
            this.state = CompanyState.PENDING;
            this.policyNumber = null;
            this.attestedOn = null;
        }
        write(details, now);
    }

    private void write(Details details, Instant now) {
        this.name = details.name();
        this.number = details.number();
        this.entitlement = details.entitlement();
        this.evidence = details.evidence();
        this.authority = details.authority();
        this.changedAt = now;
    }

    void approve(int policy, LocalDate today, Instant now) {
        this.state = CompanyState.APPROVED;
        this.policyNumber = policy;
        this.attestedOn = today;
        this.changedAt = now;
    }

    void suspend(Instant now) {
        this.state = CompanyState.SUSPENDED;
        this.changedAt = now;
    }

    void attest(String shownBy, LocalDate today, Instant now) {
        this.evidence = shownBy;
        this.attestedOn = today;
        this.changedAt = now;
    }

    public String name() {
        return name;
    }

    public String number() {
        return number;
    }

    public Entitlement entitlement() {
        return entitlement;
    }

    public String evidence() {
        return evidence;
    }

    public Optional<String> authority() {
        return Optional.ofNullable(authority);
    }

    /** Whoever delivers may be kept out by the owner of a stairwell; post and authorities may not (rules 61-63). */
    public boolean isBlockable() {
        return entitlement == Entitlement.DELIVERY;
    }

    public CompanyState state() {
        return state;
    }

    public boolean isApproved() {
        return state == CompanyState.APPROVED;
    }

    /** The version of the access policy that it was approved under. */
    public Optional<Integer> policyNumber() {
        return Optional.ofNullable(policyNumber);
    }

    public Optional<LocalDate> attestedOn() {
        return Optional.ofNullable(attestedOn);
    }

    /** The last day on which the entitlement still holds without being confirmed anew. */
    public Optional<LocalDate> attestDueOn() {
        return attestedOn().map(day -> day.plus(ATTESTED_FOR));
    }

    public boolean isAttested(LocalDate today) {
        return attestDueOn().filter(due -> !today.isAfter(due)).isPresent();
    }

    public Instant changedAt() {
        return changedAt;
    }
}
