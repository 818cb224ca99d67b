package org.gatehouse.access.openings;

import com.nimbusds.jose.jwk.OctetKeyPair;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.access.companies.CompanyState;
import org.gatehouse.access.companies.Entitlement;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.keys.IssuedCredential;
import org.gatehouse.access.orders.DoorOrder;
import org.gatehouse.access.protocol.Notice;
import org.gatehouse.access.units.DoorSigning;
import org.gatehouse.access.units.InstalledUnit;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * What a unit is told: signed, each time with the next number, all that is revoked of what still lives at its door.
 * There is nothing to keep of a notice but its number: the next one tells it all again.
 */
@UseCase
public class TellUnit {
    private static final String REVOKED = "x.keyId in (select k.id from DoorKey k where k.tenantId = :tenant"
            + " and (k.revokedAt is not null or k.holderId in (select h.id from KeyHolder h"
            + " where h.tenantId = :tenant and (h.endedAt is not null or h.companyId in (select o.id from Company o"
            + " where o.tenantId = :tenant and (o.state <> :approved or o.entitlement = :blockable and o.id in"
            + " (select b.companyId from CompanyBlock b, DoorUnit u where b.tenantId = :tenant and u.tenantId = :tenant"
            + " and u.id = :door and b.stairwellId = u.stairwellId)))))))";

    private static final String LOST =
            "x.phoneId in (select p.id from BoundPhone p where p.tenantId = :tenant and p.closedAt is not null)";

    private final Rows rows;
    private final Sites sites;
    private final DoorSigning signing;
    private final Clock clock;

    @Inject
    public TellUnit(Rows rows, Sites sites, DoorSigning signing, Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.signing = signing;
        this.clock = clock;
    }

    /** Where there is something new, or the unit has missed a notice. */
    public Optional<String> news(UUID door, long after) {
        InstalledUnit unit = lock(door);
        return unit.isPending() || unit.noticeNumber() > after ? Optional.of(write(unit)) : Optional.empty();
    }

    /** Nothing new, as of now: without it, a unit that opens by itself would not any more. */
    public String notice(UUID door) {
        return write(lock(door));
    }

    /** What is ordered of a unit now: until it tells what it did, the newest order is told again. */
    public Optional<String> order(UUID door) {
        return rows.where(
                        DoorOrder.class,
                        "x.doorId = :door and x.outcome is null and x.expiresAt > :now" + " order by x.number desc")
                .setParameter("door", door)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(order -> order.order().sign(signing.key()));
    }

    /** Which of these doors' units must be told something. */
    public Set<UUID> pending(Collection<UUID> doors) {
        return doors.isEmpty()
                ? Set.of()
                : new HashSet<>(rows.query(
                                "select x.id from InstalledUnit x where x.tenantId = :tenant and x.pending = true"
                                        + " and x.id in :doors",
                                UUID.class)
                        .setParameter("doors", doors)
                        .getResultList());
    }

    /** First of all: what is read after it is at least as new, and what comes later makes another notice. */
    private InstalledUnit lock(UUID door) {
        return rows.lock(InstalledUnit.class, door).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    private String write(InstalledUnit unit) {
        DoorUnit door = rows.find(DoorUnit.class, unit.id()).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<IssuedCredential> keys = living(unit.id(), now, REVOKED)
                .setParameter("approved", CompanyState.APPROVED)
                .setParameter("blockable", Entitlement.DELIVERY)
                .getResultList();
        List<IssuedCredential> lost = living(unit.id(), now, LOST).getResultList();
        Set<UUID> grants = keys.stream().map(IssuedCredential::keyId).collect(Collectors.toSet());
        Set<String> phones = lost.stream().map(IssuedCredential::session).collect(Collectors.toSet());
        Instant from = Instant.EPOCH;
        if (grants.size() > Notice.REVOKED || phones.size() > Notice.REVOKED) {
            from = Stream.concat(keys.stream(), lost.stream())
                    .map(IssuedCredential::issuedAt)
                    .max(Comparator.naturalOrder())
                    .orElseThrow()
                    .plusSeconds(1);
            grants = Set.of();
            phones = Set.of();
        }
        OctetKeyPair tenants = signing.key();
        boolean inUse = door.state() == DoorState.ACTIVE && unit.isAlive(door);
        return new Notice(
                        unit.tenant(),
                        unit.id(),
                        unit.nextNotice(),
                        now,
                        inUse ? door.offlineMinutes() : Optional.empty(),
                        sites.get(door.siteId()).zone(),
                        from,
                        grants,
                        phones,
                        List.of(tenants.toPublicJWK()))
                .openingFromAfar(inUse && door.opensFromAfar())
                .sign(tenants);
    }

    private TypedQuery<IssuedCredential> living(UUID door, Instant now, String revoked) {
        return rows.where(IssuedCredential.class, "x.doorId = :door and x.expiresAt > :now and " + revoked)
                .setParameter("door", door)
                .setParameter("now", now);
    }
}
