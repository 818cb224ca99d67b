package org.gatehouse.visitor.photos;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.visitor.visits.Visit;

/** The photos of the tenant's guests. */
@Singleton
public class Photos {
    private final Rows rows;
    private final MasterKey masterKey;

    @Inject
    public Photos(Rows rows, MasterKey masterKey) {
        this.rows = rows;
        this.masterKey = masterKey;
    }

    /** Empty also where it was withdrawn. */
    public Optional<GuestPhoto> of(UUID visit) {
        return row(visit).filter(photo -> photo.choice() != PhotoChoice.WITHDRAWN);
    }

    Optional<GuestPhoto> row(UUID visit) {
        return rows.find(GuestPhoto.class, visit);
    }

    /**
     * Of which of those guests of a site reception may see one: while they are inside and on the day on which they
     * left, unless its time is over and nobody has come round to erase it. No picture is read.
     */
    public Set<UUID> shown(Site site, Collection<UUID> visits, Instant now) {
        LocalDate today = site.dayOf(now);
        return visits.isEmpty()
                ? Set.of()
                : new HashSet<>(rows.query(
                                "select x.id from GuestPhoto x, Visit v where x.tenantId = :tenant"
                                        + " and v.tenantId = :tenant and v.id = x.id and x.id in :visits"
                                        + " and x.choice = :taken and x.keptUntil >= :today"
                                        + " and (v.presence.departedAt is null or v.presence.departedAt >= :midnight)",
                                UUID.class)
                        .setParameter("visits", visits)
                        .setParameter("taken", PhotoChoice.TAKEN)
                        .setParameter("today", today)
                        .setParameter("midnight", site.startOf(today))
                        .getResultList());
    }

    /** Empty also where reception may not see it. */
    public Optional<byte[]> jpeg(Site site, UUID visit, Instant now) {
        return shown(site, Set.of(visit), now).isEmpty()
                ? Optional.empty()
                : of(visit).flatMap(photo -> photo.jpeg(masterKey));
    }

    /** Whether there was one. That a guest wants none is not erased by it. */
    boolean withdraw(Visit visit, Instant now) {
        Optional<GuestPhoto> taken = of(visit.id()).filter(photo -> photo.choice() == PhotoChoice.TAKEN);
        taken.ifPresent(visit.isInside() ? photo -> photo.withdraw(now) : rows::remove);
        return taken.isPresent();
    }

    /** What was said and taken since then, of whoever should not have come in. */
    public void erase(UUID visit, Instant since) {
        row(visit).filter(photo -> !photo.chosenAt().isBefore(since)).ifPresent(rows::remove);
    }
}
