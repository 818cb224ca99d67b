package org.gatehouse.access.keys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantOwned;

/** An owner keeps a company that delivers out of a stairwell. Gone when it is lifted; the log knows that it was. */
@Entity
@WrittenAfter({Stairwell.class, Company.class})
@Table(name = "company_block")
public class CompanyBlock extends TenantOwned {
    @Column(name = "stairwell_id")
    @NotPersonal("a part of a building")
    private UUID stairwellId;

    @Column(name = "company_id")
    @NotPersonal("a company")
    private UUID companyId;

    @Column(name = "reason")
    @Personal(category = DataCategory.TEXT, record = RecordType.DIGITAL_KEY)
    private String reason;

    @Column(name = "blocked_at")
    @NotPersonal("when the company was blocked")
    private Instant blockedAt;

    /** For JPA. */
    protected CompanyBlock() {}

    CompanyBlock(UUID stairwellId, UUID companyId, String reason, Instant now) {
        super(newId());
        this.stairwellId = stairwellId;
        this.companyId = companyId;
        this.reason = reason;
        this.blockedAt = now;
    }

    static Optional<CompanyBlock> find(Rows rows, UUID stairwell, UUID company) {
        return rows.where(CompanyBlock.class, "x.stairwellId = :stairwell and x.companyId = :company")
                .setParameter("stairwell", stairwell)
                .setParameter("company", company)
                .getResultStream()
                .findFirst();
    }

    void because(String another) {
        this.reason = another;
    }

    public UUID stairwellId() {
        return stairwellId;
    }

    public UUID companyId() {
        return companyId;
    }

    public String reason() {
        return reason;
    }

    public Instant blockedAt() {
        return blockedAt;
    }
}
