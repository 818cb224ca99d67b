package org.gatehouse.access.openings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** How often a stairwell's doors opened in a month for a company's people, all together: what its owner is told. */
@Entity
@NotPersonal("a number for a month, of a company's people together")
@WrittenAfter({Stairwell.class, Company.class})
@Table(name = "monthly_use")
public class MonthlyUse extends TenantOwned {
    @Column(name = "stairwell_id")
    private UUID stairwellId;

    @Column(name = "company_id")
    private @Nullable UUID companyId;

    @Column(name = "month")
    private LocalDate month;

    @Column(name = "openings")
    private int openings;

    /** For JPA. */
    protected MonthlyUse() {}

    MonthlyUse(UUID stairwellId, @Nullable UUID companyId, YearMonth month) {
        super(id(stairwellId, companyId, month));
        this.stairwellId = stairwellId;
        this.companyId = companyId;
        this.month = month.atDay(1);
    }

    /** The same for the same: so two who count at once meet at one row. */
    static UUID id(UUID stairwell, @Nullable UUID company, YearMonth month) {
        return UUID.nameUUIDFromBytes((stairwell + " " + company + " " + month).getBytes(StandardCharsets.UTF_8));
    }

    void countOne() {
        openings++;
    }

    public UUID stairwellId() {
        return stairwellId;
    }

    /** None: for those who are of no company. */
    public Optional<UUID> companyId() {
        return Optional.ofNullable(companyId);
    }

    public YearMonth month() {
        return YearMonth.from(month);
    }

    public int openings() {
        return openings;
    }
}
