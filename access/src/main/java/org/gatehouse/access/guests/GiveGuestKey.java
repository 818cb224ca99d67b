package org.gatehouse.access.guests;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.holders.KeepHolders;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.access.keys.DoorKey;
import org.gatehouse.access.keys.DoorOfKey;
import org.gatehouse.access.keys.GrantKey;
import org.gatehouse.access.keys.KeyTerms;
import org.gatehouse.access.keys.RevokeKeys;
import org.gatehouse.access.phones.InvitePhone;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * A guest who is inside gets a key for as long as the meeting lasts, and loses it when they leave. What an
 * administrator has taken from them they are not given again.
 */
@UseCase
public class GiveGuestKey {
    /** Why the service itself takes a guest's key back. */
    public static final String VISIT = "visit";

    private final Rows rows;
    private final Sites sites;
    private final KeepHolders holders;
    private final GrantKey grants;
    private final RevokeKeys revocations;
    private final InvitePhone phones;
    private final Clock clock;

    @Inject
    public GiveGuestKey(
            Rows rows,
            Sites sites,
            KeepHolders holders,
            GrantKey grants,
            RevokeKeys revocations,
            InvitePhone phones,
            Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.holders = holders;
        this.grants = grants;
        this.revocations = revocations;
        this.phones = phones;
        this.clock = clock;
    }

    /** The doors that open to this guest while they are inside; none after the meeting. */
    public List<DoorUnit> doors(GuestVisit visit) {
        if (!visit.inside() || !clock.instant().isBefore(visit.until())) {
            return List.of();
        }
        Set<UUID> open = rows.where(GuestDoor.class, "1 = 1")
                .getResultStream()
                .filter(door -> door.opensTo(visit.room()))
                .map(GuestDoor::doorId)
                .collect(Collectors.toSet());
        return open.isEmpty()
                ? List.of()
                : rows.where(
                                DoorUnit.class,
                                "x.id in :open and x.siteId = :site and x.state = :active order by x.name, x.id")
                        .setParameter("open", open)
                        .setParameter("site", visit.siteId())
                        .setParameter("active", DoorState.ACTIVE)
                        .getResultList();
    }

    /** The code with which the guest's own phone is bound; another one each time. */
    public Secret give(GuestVisit visit) {
        if (!visit.inside()) {
            throw Refusal.of(Problem.GUEST_NOT_INSIDE);
        }
        if (!clock.instant().isBefore(visit.until())) {
            throw Refusal.of(Problem.MEETING_OVER);
        }
        if (doors(visit).isEmpty()) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        GuestHolder guest = rows.find(GuestHolder.class, visit.id()).orElseGet(() -> welcome(visit));
        if (!settle(visit, guest)) {
            throw Refusal.of(Problem.KEY_REVOKED);
        }
        return phones.invite(guest.holderId(), Actor.holder(guest.holderId()));
    }

    private GuestHolder welcome(GuestVisit visit) {
        UUID holder = holders.addGuest(visit.guest());
        GuestHolder guest = new GuestHolder(visit.id(), holder, visit.until());
        rows.add(guest);
        rows.flush(); // of two presses at once, one begins again
        return guest;
    }

    /** Something about the visit has changed. Of a guest who never asked for a key there is nothing to do. */
    public void follow(GuestVisit visit) {
        rows.find(GuestHolder.class, visit.id()).ifPresent(guest -> settle(visit, guest));
    }

    /** Takes back what is left when a meeting is over. Run it each minute, as each tenant. */
    public void endDue() {
        Instant now = clock.instant();
        rows.where(
                        GuestHolder.class,
                        "x.until <= :now and x.until > :since and x.holderId in (select k.holderId from DoorKey k"
                                + " where k.tenantId = :tenant and k.revokedAt is null)")
                .setParameter("now", now)
                .setParameter("since", now.minus(ForgetGuests.KEPT))
                .getResultList()
                .forEach(guest -> revocations.allOfHolder(guest.holderId(), VISIT, Actor.service()));
    }

    /** Whether they hold what the visit gives them. */
    private boolean settle(GuestVisit visit, GuestHolder guest) {
        guest.goesOnUntil(visit.until());
        boolean ended = rows.lock(KeyHolder.class, guest.holderId())
                .filter(holder -> !holder.hasEnded())
                .isEmpty();
        holders.rename(guest.holderId(), visit.guest());
        List<DoorKey> keys = keys(guest);
        List<DoorKey> living =
                keys.stream().filter(Predicate.not(DoorKey::isRevoked)).toList();
        List<DoorUnit> doors = doors(visit);
        if (living.size() == 1 && isAsWanted(living.get(0), visit, doors)) {
            return true;
        }
        if (!living.isEmpty()) {
            revocations.allOfHolder(guest.holderId(), VISIT, Actor.service());
        }
        if (ended || doors.isEmpty() || keys.stream().anyMatch(GiveGuestKey::isTakenAway)) {
            return false;
        }
        grants.grant(terms(visit, guest.holderId(), doors, clock.instant()), null, Actor.service());
        return true;
    }

    private List<DoorKey> keys(GuestHolder guest) {
        return rows.where(DoorKey.class, "x.holderId = :holder order by x.id")
                .setParameter("holder", guest.holderId())
                .getResultList();
    }

    private boolean isAsWanted(DoorKey key, GuestVisit visit, List<DoorUnit> doors) {
        if (doors.isEmpty()) {
            return false;
        }
        KeyTerms wanted = terms(visit, key.holderId().orElseThrow(), doors, key.grantedAt());
        Set<UUID> its = rows.where(DoorOfKey.class, "x.keyId = :key")
                .setParameter("key", key.id())
                .getResultStream()
                .map(DoorOfKey::doorId)
                .collect(Collectors.toSet());
        return its.equals(new HashSet<>(wanted.doorIds()))
                && key.schedule().equals(wanted.schedule())
                && key.validUntil().equals(Optional.ofNullable(wanted.validUntil()));
    }

    private static boolean isTakenAway(DoorKey key) {
        return key.reason().filter(reason -> !reason.equals(VISIT)).isPresent();
    }

    /** In the hours of the site: all of a guest's doors are at one. */
    private KeyTerms terms(GuestVisit visit, UUID holder, List<DoorUnit> doors, Instant from) {
        GuestHours hours = GuestHours.between(
                from, visit.until(), sites.get(visit.siteId()).zone());
        List<UUID> ids = doors.stream().map(DoorUnit::id).toList();
        return new KeyTerms(holder, null, null, ids, hours.schedule(), hours.first(), hours.last());
    }
}
