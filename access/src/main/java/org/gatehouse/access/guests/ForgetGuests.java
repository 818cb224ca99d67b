package org.gatehouse.access.guests;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.ForgetPerson;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Erases what was kept of guests who had keys, four weeks after their visit, as the visit itself is forgotten: who they
 * were, their phones, their keys, and their name in the log of openings. Run it as each tenant.
 */
@UseCase
public class ForgetGuests {
    static final Duration KEPT = Duration.ofDays(28);
    private static final int MOST = 100;

    private final Rows rows;
    private final ForgetPerson log;
    private final Clock clock;

    @Inject
    public ForgetGuests(Rows rows, ForgetPerson log, Clock clock) {
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    /** Returns how many were forgotten. */
    public int forgetDue() {
        List<GuestHolder> due = rows.where(GuestHolder.class, "x.until < :before order by x.until")
                .setParameter("before", clock.instant().minus(KEPT))
                .setMaxResults(MOST)
                .getResultList();
        due.forEach(this::forget);
        return due.size();
    }

    private void forget(GuestHolder guest) {
        UUID holder = guest.holderId();
        List<UUID> phones =
                ids("select p.id from BoundPhone p where p.tenantId = :tenant and p.holderId = :of", holder);
        List<UUID> keys = ids("select k.id from DoorKey k where k.tenantId = :tenant and k.holderId = :of", holder);
        erase("delete from PhoneInvitation x where x.tenantId = :tenant and x.holderId in :of", List.of(holder));
        erase("delete from IssuedCredential x where x.tenantId = :tenant and x.phoneId in :of", phones);
        erase("delete from FactorChallenge x where x.tenantId = :tenant and x.id in :of", phones);
        erase("delete from PhoneFactor x where x.tenantId = :tenant and x.id in :of", phones);
        erase("delete from BoundPhone x where x.tenantId = :tenant and x.id in :of", phones);
        erase("delete from DoorOfKey x where x.tenantId = :tenant and x.keyId in :of", keys);
        erase("delete from DoorKey x where x.tenantId = :tenant and x.id in :of", keys);
        erase("delete from DoorFault x where x.tenantId = :tenant and x.holderId in :of", List.of(holder));
        erase("delete from GuestHolder x where x.tenantId = :tenant and x.id in :of", List.of(guest.id()));
        erase("delete from KeyHolder x where x.tenantId = :tenant and x.id in :of", List.of(holder));
        log.forget(holder, Actor.service());
    }

    private List<UUID> ids(String jpql, UUID holder) {
        return rows.query(jpql, UUID.class).setParameter("of", holder).getResultList();
    }

    private void erase(String jpql, List<UUID> of) {
        if (!of.isEmpty()) {
            rows.change(jpql).setParameter("of", of).executeUpdate();
        }
    }
}
