package org.gatehouse.access.disclosure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.openings.OpenedFor;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantOwned;

/**
 * Reads from the log which company opened a stairwell when. The parts of an entry that name a person are not read at
 * all, nor is an opening that was no company's: a resident's (rule 101).
 */
@Singleton
public class ReadOpenings {
    private final Rows rows;

    @Inject
    public ReadOpenings(Rows rows) {
        this.rows = rows;
    }

    record CompanyOpening(Instant at, UUID companyId, String company, String companyNumber) {}

    /** Days of the site, both included; in the order of time. */
    List<CompanyOpening> of(Stairwell stairwell, Site site, LocalDate from, LocalDate to) {
        Set<UUID> units = rows.where(DoorUnit.class, "x.siteId = :site")
                .setParameter("site", stairwell.siteId())
                .getResultStream()
                .map(TenantOwned::id)
                .collect(Collectors.toSet());
        if (units.isEmpty()) {
            return List.of();
        }
        Instant first = site.startOf(from);
        Instant end = site.startOf(to.plusDays(1));
        List<OpenedFor> openings = entries(stairwell, units, first, end).stream()
                .filter(opening -> !opening.at().isBefore(first) && opening.at().isBefore(end))
                .sorted(Comparator.comparing(OpenedFor::at))
                .toList();
        Map<UUID, Company> companies = companies(openings);
        return openings.stream()
                .map(opening -> {
                    Company company = Objects.requireNonNull(companies.get(opening.company()));
                    return new CompanyOpening(opening.at(), company.id(), company.name(), company.number());
                })
                .toList();
    }

    /** An opening without a network is on record from when its unit told of it, with the time when it was. */
    private List<OpenedFor> entries(Stairwell stairwell, Set<UUID> units, Instant first, Instant end) {
        return rows.query(
                        "select x.at, x.details from JournalEntry x where x.tenantId = :tenant"
                                + " and x.objectId in :units and x.deed = :opened and x.at >= :first"
                                + " and (x.at < :end or x.details like :offline)"
                                + " and x.details like :stairwell and x.details like :company",
                        Object[].class)
                .setParameter("units", units)
                .setParameter("opened", Deed.DOOR_OPENED)
                .setParameter("first", first)
                .setParameter("end", end)
                .setParameter("offline", "%\"offline\"%")
                .setParameter("stairwell", "%\"" + OpenedFor.STAIRWELL + "\":\"" + stairwell.id() + "\"%")
                .setParameter("company", "%\"" + OpenedFor.COMPANY + "\"%")
                .getResultStream()
                .map(row -> OpenedFor.read((Instant) row[0], Json.read((String) row[1], Map.class)))
                .toList();
    }

    private Map<UUID, Company> companies(List<OpenedFor> openings) {
        Set<UUID> ids = openings.stream().map(OpenedFor::company).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : rows.where(Company.class, "x.id in :ids")
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(TenantOwned::id, company -> company));
    }
}
