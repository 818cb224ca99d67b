package org.gatehouse.access.stairwells;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.contracts.Contracts;
import org.gatehouse.access.contracts.StairwellContract;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.keys.CompanyBlock;
import org.gatehouse.access.openings.MonthlyUse;
import org.gatehouse.access.owners.BuildingOwner;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.access.stairwells.SeenStairwell.SeenCompany;
import org.gatehouse.core.deadlines.ContractDates;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** An owner sees at any time which companies and authorities can get into their stairwells (rule 77). */
@UseCase
public class SeeStairwells {
    private static final String CAN_GET_IN = "x.id in (select k.companyId from DoorKey k, DoorOfKey d, DoorUnit u"
            + " where k.tenantId = :tenant and d.tenantId = :tenant and u.tenantId = :tenant"
            + " and d.keyId = k.id and u.id = d.doorId and u.stairwellId = :stairwell and u.state <> :gone"
            + " and k.revokedAt is null and (k.validUntil is null or k.validUntil >= :today))"
            + " or x.id in (select b.companyId from CompanyBlock b where b.tenantId = :tenant"
            + " and b.stairwellId = :stairwell)";

    private final Rows rows;
    private final Contracts contracts;
    private final Clock clock;

    @Inject
    public SeeStairwells(Rows rows, Contracts contracts, Clock clock) {
        this.rows = rows;
        this.contracts = contracts;
        this.clock = clock;
    }

    public BuildingOwner owner(UUID owner) {
        return rows.find(BuildingOwner.class, owner).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    public List<StairwellContract> contracts(UUID owner) {
        return contracts.ofOwner(owner);
    }

    public List<SeenStairwell> of(UUID owner) {
        return rows.where(Stairwell.class, "x.ownerId = :owner order by x.name, x.id")
                .setParameter("owner", owner)
                .getResultStream()
                .map(this::see)
                .toList();
    }

    /** Another owner's is not there. */
    public SeenStairwell one(UUID owner, UUID stairwell) {
        return rows.find(Stairwell.class, stairwell)
                .filter(found -> found.ownerId().equals(owner))
                .map(this::see)
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    private SeenStairwell see(Stairwell stairwell) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ContractDates.ZONE);
        YearMonth told = YearMonth.from(today).minusMonths(1); // one that goes on would tell of single openings
        List<MonthlyUse> used = used(stairwell.id()).stream()
                .filter(use -> !use.month().isAfter(told))
                .toList();
        List<CompanyBlock> blocks = rows.where(CompanyBlock.class, "x.stairwellId = :stairwell")
                .setParameter("stairwell", stairwell.id())
                .getResultList();
        List<SeenCompany> companies = rows.where(Company.class, "(" + CAN_GET_IN + ") order by x.name, x.id")
                .setParameter("stairwell", stairwell.id())
                .setParameter("gone", DoorState.DISMOUNTED)
                .setParameter("today", today)
                .getResultStream()
                .map(company -> see(company, blocks, used, told))
                .filter(seen -> seen.block().isPresent()
                        || seen.company().isApproved() && seen.company().isAttested(today))
                .toList();
        int openings = companies.stream().mapToInt(SeenCompany::openings).sum();
        return new SeenStairwell(stairwell, companies, openings, reports(stairwell.id()));
    }

    private static SeenCompany see(Company company, List<CompanyBlock> blocks, List<MonthlyUse> used, YearMonth month) {
        List<MonthlyUse> theirs = used.stream()
                .filter(use -> use.companyId().filter(company.id()::equals).isPresent())
                .toList();
        Optional<CompanyBlock> block = blocks.stream()
                .filter(found -> found.companyId().equals(company.id()) && company.isBlockable())
                .findFirst();
        Optional<YearMonth> last = theirs.stream().map(MonthlyUse::month).max(Comparator.naturalOrder());
        return new SeenCompany(company, block, last, in(theirs, month));
    }

    private static int in(List<MonthlyUse> used, YearMonth month) {
        return used.stream()
                .filter(use -> use.month().equals(month))
                .mapToInt(MonthlyUse::openings)
                .sum();
    }

    private List<MonthlyUse> used(UUID stairwell) {
        return rows.where(MonthlyUse.class, "x.stairwellId = :stairwell")
                .setParameter("stairwell", stairwell)
                .getResultList();
    }

    private List<EntryPhoneReport> reports(UUID stairwell) {
        return rows.where(EntryPhoneReport.class, "x.stairwellId = :stairwell order by x.reportedAt desc, x.id")
                .setParameter("stairwell", stairwell)
                .setMaxResults(20)
                .getResultList();
    }
}
