package org.gatehouse.web.keys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gatehouse.access.companies.Company;
import org.jspecify.annotations.Nullable;

/**
 * A company or authority as administrators see it.
 *
 * @param attested whether its entitlement still holds without being confirmed anew
 */
public record CompanyView(
        UUID id,
        long version,
        String name,
        String number,
        String entitlement,
        String evidence,
        @Nullable String authority,
        String state,
        @Nullable Integer policyNumber,
        @Nullable LocalDate attestedOn,
        @Nullable LocalDate attestDueOn,
        boolean attested,
        Instant changedAt) {

    static CompanyView of(Company company, LocalDate today) {
        return new CompanyView(
                company.id(),
                company.version(),
                company.name(),
                company.number(),
                company.entitlement().code(),
                company.evidence(),
                company.authority().orElse(null),
                company.state().code(),
                company.policyNumber().orElse(null),
                company.attestedOn().orElse(null),
                company.attestDueOn().orElse(null),
                company.isAttested(today),
                company.changedAt());
    }
}
