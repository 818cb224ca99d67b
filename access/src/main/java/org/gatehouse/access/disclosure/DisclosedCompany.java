package org.gatehouse.access.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.companies.Company;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** A company of which a disclosure told, and when it was told of that itself (rule 111). */
@Entity
@NotPersonal("a company or an authority")
@WrittenAfter({Disclosure.class, Company.class})
@Table(name = "disclosed_company")
public class DisclosedCompany extends TenantOwned {
    @Column(name = "disclosure_id")
    private UUID disclosureId;

    @Column(name = "company_id")
    private UUID companyId;

    @Column(name = "openings")
    private int openings;

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    /** For JPA. */
    protected DisclosedCompany() {}

    DisclosedCompany(UUID disclosureId, UUID companyId, int openings) {
        super(newId());
        this.disclosureId = disclosureId;
        this.companyId = companyId;
        this.openings = openings;
    }

    void tell(Instant now) {
        if (toldAt == null) {
            this.toldAt = now;
        }
    }

    public UUID disclosureId() {
        return disclosureId;
    }

    public UUID companyId() {
        return companyId;
    }

    public int openings() {
        return openings;
    }

    public Optional<Instant> toldAt() {
        return Optional.ofNullable(toldAt);
    }
}
