package org.gatehouse.access.stairwells;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.keys.CompanyBlock;
import org.gatehouse.access.owners.Stairwell;

/**
 * A stairwell as its owner sees it: companies and authorities, and never a person.
 *
 * @param openings this month, of all doors, by whomever
 * @param reports newest first
 */
public record SeenStairwell(
        Stairwell stairwell, List<SeenCompany> companies, int openings, List<EntryPhoneReport> reports) {
    /**
     * A company or authority that can get in, or could if the owner let it.
     *
     * @param lastUsed never more exact than the month
     * @param openings this month
     */
    public record SeenCompany(
            Company company, Optional<CompanyBlock> block, Optional<YearMonth> lastUsed, int openings) {}
}
