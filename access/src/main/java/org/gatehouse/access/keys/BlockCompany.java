package org.gatehouse.access.keys;

import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.owners.BuildingOwner;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * The owner of a stairwell keeps a company that delivers out of it, at once, and lets it in again. Locks in this
 * order: owner, company. So a copy of a key that is being handed out is seen, or is not handed out.
 */
@UseCase
public class BlockCompany {
    private static final Logger LOG = System.getLogger(BlockCompany.class.getName());

    private final Rows rows;
    private final IssuedCredentials credentials;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public BlockCompany(Rows rows, IssuedCredentials credentials, Journal journal, Clock clock) {
        this.rows = rows;
        this.credentials = credentials;
        this.journal = journal;
        this.clock = clock;
    }

    /** Again: with another reason. */
    public void block(UUID owner, UUID stairwellId, UUID companyId, String reason, Actor by) {
        Company company = lock(owner, stairwellId, companyId);
        if (!company.isBlockable()) {
            throw Refusal.of(Problem.COMPANY_NOT_BLOCKABLE);
        }
        CompanyBlock.find(rows, stairwellId, companyId)
                .ifPresentOrElse(
                        block -> block.because(reason),
                        () -> rows.add(new CompanyBlock(stairwellId, companyId, reason, clock.instant())));
        note(Deed.COMPANY_BLOCKED, stairwellId, companyId, by);
    }

    /** What is not blocked stays so. */
    public void unblock(UUID owner, UUID stairwellId, UUID companyId, Actor by) {
        lock(owner, stairwellId, companyId);
        CompanyBlock.find(rows, stairwellId, companyId).ifPresent(block -> {
            rows.remove(block);
            note(Deed.COMPANY_UNBLOCKED, stairwellId, companyId, by);
        });
    }

    /** Newest first. */
    public List<CompanyBlock> all() {
        return rows.where(CompanyBlock.class, "1 = 1 order by x.blockedAt desc, x.id")
                .getResultList();
    }

    private Company lock(UUID owner, UUID stairwell, UUID company) {
        boolean theirs = rows.lock(BuildingOwner.class, owner).isPresent()
                && rows.find(Stairwell.class, stairwell)
                        .filter(found -> found.ownerId().equals(owner))
                        .isPresent();
        if (!theirs) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        return rows.lock(Company.class, company).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** The units there hear of it at once. */
    private void note(Deed deed, UUID stairwell, UUID company, Actor by) {
        rows.flush();
        credentials.stir(
                rows.query("select u.id from DoorUnit u where u.tenantId = :tenant and u.stairwellId = :at", UUID.class)
                        .setParameter("at", stairwell)
                        .getResultList());
        journal.note(by, deed, About.of(stairwell).with("companyId", company));
        LOG.log(Level.INFO, "{0}: company {1}, stairwell {2}", deed.code(), company, stairwell);
    }
}
