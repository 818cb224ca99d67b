package org.gatehouse.access.disclosure;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantOwned;
import org.gatehouse.core.tenancy.UseCase;

/** The owners' requests for the log. What an owner has had free of charge is counted with the owner's row locked. */
@UseCase
public class Disclosures {
    private static final int MOST = 200;

    private final Rows rows;
    private final Sites sites;
    private final Clock clock;

    @Inject
    public Disclosures(Rows rows, Sites sites, Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.clock = clock;
    }

    public Disclosure get(UUID id) {
        return rows.find(Disclosure.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** The newest first; at most 200. */
    public List<Disclosure> list() {
        return rows.where(Disclosure.class, "1 = 1 order by x.number desc")
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Of which companies one told, by their ids. */
    public List<DisclosedCompany> companies(UUID disclosure) {
        return rows.where(DisclosedCompany.class, "x.disclosureId = :disclosure order by x.companyId")
                .setParameter("disclosure", disclosure)
                .getResultList();
    }

    /** What may mean misuse or harassment, for whoever decides about it. */
    public List<Hint> hints(UUID id) {
        Disclosure asked = get(id);
        List<Disclosure> before = rows.where(
                        Disclosure.class,
                        "x.ownerId = :owner and x.number < :number and x.receivedOn >= :since order by x.number")
                .setParameter("owner", asked.ownerId())
                .setParameter("number", asked.number())
                .setParameter("since", asked.request().receivedOn().minusDays(Hint.LOOK_BACK))
                .getResultList();
        if (before.isEmpty()) {
            return List.of();
        }
        Map<UUID, Set<UUID>> told = rows.where(DisclosedCompany.class, "x.disclosureId in :ids")
                .setParameter("ids", before.stream().map(TenantOwned::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        DisclosedCompany::disclosureId,
                        Collectors.mapping(DisclosedCompany::companyId, Collectors.toSet())));
        return Hint.about(
                asked(asked, Set.of()),
                before.stream()
                        .map(one -> asked(one, told.getOrDefault(one.id(), Set.of())))
                        .toList());
    }

    private static Hint.Asked asked(Disclosure one, Set<UUID> companies) {
        Disclosure.Request request = one.request();
        return new Hint.Asked(request.stairwellId(), request.from(), request.to(), companies);
    }

    /** How many an owner has had free of charge of those that were received in that calendar year. */
    long freeIn(int year, UUID owner) {
        return rows.query(
                        "select count(x) from Disclosure x where x.tenantId = :tenant and x.ownerId = :owner"
                                + " and x.fee.free = true and x.state in :granted"
                                + " and x.receivedOn >= :first and x.receivedOn <= :last",
                        Long.class)
                .setParameter("owner", owner)
                .setParameter("granted", DisclosureState.GRANTED)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getSingleResult();
    }

    Disclosure lock(UUID id, long version) {
        Disclosure disclosure = lock(id);
        if (disclosure.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        return disclosure;
    }

    Disclosure lock(UUID id) {
        return rows.lock(Disclosure.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    Stairwell stairwell(UUID id) {
        return rows.find(Stairwell.class, id).orElseThrow(() -> Refusal.ofField("stairwellId", Problem.INVALID_INPUT));
    }

    Site site(Stairwell stairwell) {
        return sites.get(stairwell.siteId());
    }

    /** At the stairwell's site. */
    LocalDate today(Disclosure disclosure) {
        return today(stairwell(disclosure.request().stairwellId()));
    }

    LocalDate today(Stairwell stairwell) {
        return site(stairwell).dayOf(clock.instant());
    }

    /**
     * The oldest day of which a request that was received then can be answered. The log may be kept for less than the
     * general terms say: of what was dropped, an empty answer would be a wrong one.
     */
    private LocalDate oldestKept(Stairwell stairwell, LocalDate receivedOn) {
        LocalDate oldest = DisclosureRules.oldestKept(receivedOn);
        Instant dropped = rows.query(
                        "select max(s.latestAt) from LogSegment s where s.tenantId = :tenant", Instant.class)
                .getSingleResult();
        if (dropped == null) {
            return oldest;
        }
        LocalDate kept = site(stairwell).dayOf(dropped).plusDays(1);
        return kept.isAfter(oldest) ? kept : oldest;
    }

    void requireKept(Stairwell stairwell, Disclosure.Request request) {
        LocalDate oldest = oldestKept(stairwell, request.receivedOn());
        if (request.from().isBefore(oldest)) {
            throw Refusal.ofField("from", Problem.DAYS_ERASED, oldest);
        }
    }

    static About about(Disclosure disclosure) {
        return About.of(disclosure.id()).person(disclosure.ownerId()).with("number", disclosure.number());
    }
}
