package org.gatehouse.access.keys;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantOwned;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Takes keys back: one, with what is shared from it; all of a holder; all of a company. Each says until when the doors
 * can still open, before it is done and after (rule 78). Locks as a grant does: company, holder, key.
 */
@UseCase
public class RevokeKeys {
    private final Rows rows;
    private final Keys keys;
    private final Sites sites;
    private final IssuedCredentials credentials;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public RevokeKeys(Rows rows, Keys keys, Sites sites, IssuedCredentials credentials, Journal journal, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.sites = sites;
        this.credentials = credentials;
        this.journal = journal;
        this.clock = clock;
    }

    public List<LastOpening> ofKey(UUID id) {
        return lastOpenings(withShares(found(DoorKey.class, id)));
    }

    public List<LastOpening> ofHolder(UUID id) {
        return lastOpenings(keys.livingOfHolder(found(KeyHolder.class, id).id()));
    }

    public List<LastOpening> ofCompany(UUID id) {
        return lastOpenings(keys.livingOfCompany(found(Company.class, id).id()));
    }

    public List<LastOpening> key(UUID id, String reason, Actor by) {
        DoorKey key = locked(DoorKey.class, id);
        if (key.isRevoked()) {
            throw Refusal.of(Problem.KEY_REVOKED);
        }
        return revoke(withShares(key), reason, by);
    }

    public List<LastOpening> allOfHolder(UUID id, String reason, Actor by) {
        return revoke(keys.livingOfHolder(locked(KeyHolder.class, id).id()), reason, by);
    }

    /** They get no more keys either. */
    public List<LastOpening> endHolder(UUID id, String reason, Actor by) {
        KeyHolder holder = locked(KeyHolder.class, id);
        if (holder.hasEnded()) {
            throw Refusal.of(Problem.HOLDER_ENDED);
        }
        List<LastOpening> last = revoke(keys.livingOfHolder(id), reason, by);
        holder.end(clock.instant());
        journal.note(by, Deed.HOLDER_ENDED, About.nothing().person(id));
        return last;
    }

    public List<LastOpening> allOfCompany(UUID id, String reason, Actor by) {
        return revoke(keys.livingOfCompany(locked(Company.class, id).id()), reason, by);
    }

    private List<DoorKey> withShares(DoorKey key) {
        return key.isRevoked() ? List.of() : keys.withShares(List.of(key));
    }

    private List<LastOpening> revoke(List<DoorKey> taken, String reason, Actor by) {
        Instant now = clock.instant();
        for (DoorKey key : taken) {
            key.revoke(reason, now);
            journal.note(
                    by,
                    Deed.KEY_REVOKED,
                    About.of(key.id()).person(key.holderId().orElse(null)));
        }
        rows.flush();
        credentials.stir(doorsOf(taken)); // whoever listens hears of it at once
        return lastOpenings(taken);
    }

    private List<LastOpening> lastOpenings(List<DoorKey> taken) {
        List<UUID> doors = doorsOf(taken);
        if (doors.isEmpty()) {
            return List.of();
        }
        Map<UUID, Instant> latest =
                credentials.latest(taken.stream().map(DoorKey::id).toList());
        Map<UUID, ZoneId> zones = sites.all().stream().collect(Collectors.toMap(Site::id, Site::zone));
        return rows.where(DoorUnit.class, "x.id in :doors and x.state <> :gone order by x.name, x.id")
                .setParameter("doors", doors)
                .setParameter("gone", DoorState.DISMOUNTED)
                .getResultStream()
                .map(door -> new LastOpening(
                        door.id(),
                        door.name(),
                        Objects.requireNonNull(zones.get(door.siteId())),
                        Optional.ofNullable(latest.get(door.id()))))
                .toList();
    }

    private List<UUID> doorsOf(List<DoorKey> taken) {
        return keys.doorsOf(taken.stream().map(DoorKey::id).toList()).stream()
                .map(DoorOfKey::doorId)
                .distinct()
                .toList();
    }

    private <T extends TenantOwned> T found(Class<T> type, UUID id) {
        return rows.find(type, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    private <T extends TenantOwned> T locked(Class<T> type, UUID id) {
        return rows.lock(type, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }
}
