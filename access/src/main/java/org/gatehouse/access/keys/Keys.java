package org.gatehouse.access.keys;

import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** The tenant's keys. Who looks them up is on record (rule 244). */
@UseCase
public class Keys {
    private static final int MOST = 500;

    private final Rows rows;
    private final Journal journal;

    @Inject
    public Keys(Rows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    /** Somebody looks: that is on record. */
    public KeyOnDoors look(UUID id, Actor by) {
        KeyOnDoors found = get(id);
        journal.note(
                by,
                Deed.KEYS_LOOKED_UP,
                About.of(id).person(found.key().holderId().orElse(null)));
        return found;
    }

    public KeyOnDoors get(UUID id) {
        DoorKey key = rows.find(DoorKey.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        return withDoors(List.of(key)).get(0);
    }

    /** Newest first, those that were revoked among them; at most 500. */
    public List<KeyOnDoors> list(KeyFilter filter, Actor by) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        if (filter.holder() != null) {
            conditions.add("x.holderId = :holder");
        }
        if (filter.company() != null) {
            conditions.add("x.companyId = :company");
        }
        if (filter.door() != null) {
            conditions.add(
                    "x.id in (select d.keyId from DoorOfKey d" + " where d.tenantId = :tenant and d.doorId = :door)");
        }
        TypedQuery<DoorKey> keys =
                rows.where(DoorKey.class, String.join(" and ", conditions) + " order by x.grantedAt desc, x.id desc");
        set(keys, "holder", filter.holder());
        set(keys, "company", filter.company());
        set(keys, "door", filter.door());
        UUID object = filter.door() != null ? filter.door() : filter.company();
        journal.note(by, Deed.KEYS_LOOKED_UP, new About(object, known(filter.holder()), Map.of()));
        return withDoors(keys.setMaxResults(MOST).getResultList());
    }

    /** About whom nobody knows, and who was forgotten, the log begins nothing. */
    private @Nullable UUID known(@Nullable UUID holder) {
        return holder == null || rows.find(KeyHolder.class, holder).isEmpty() ? null : holder;
    }

    private static void set(TypedQuery<?> query, String name, @Nullable UUID value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }

    private List<KeyOnDoors> withDoors(List<DoorKey> keys) {
        Map<UUID, List<UUID>> doors = doorsOf(keys.stream().map(DoorKey::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        DoorOfKey::keyId, Collectors.mapping(DoorOfKey::doorId, Collectors.toList())));
        return keys.stream()
                .map(key -> new KeyOnDoors(key, doors.getOrDefault(key.id(), List.of())))
                .toList();
    }

    List<DoorOfKey> doorsOf(Collection<UUID> keys) {
        return keys.isEmpty()
                ? List.of()
                : rows.where(DoorOfKey.class, "x.keyId in :keys order by x.keyId, x.doorId")
                        .setParameter("keys", keys)
                        .getResultList();
    }

    List<DoorKey> livingOfHolder(UUID holder) {
        return rows.where(DoorKey.class, "x.holderId = :holder and x.revokedAt is null order by x.id")
                .setParameter("holder", holder)
                .getResultList();
    }

    /** A company's own, and all that are shared from them. */
    List<DoorKey> livingOfCompany(UUID company) {
        List<DoorKey> own = rows.where(DoorKey.class, "x.companyId = :company and x.revokedAt is null order by x.id")
                .setParameter("company", company)
                .getResultList();
        return withShares(own);
    }

    List<DoorKey> withShares(List<DoorKey> companys) {
        List<DoorKey> all = new ArrayList<>(companys);
        if (!companys.isEmpty()) {
            all.addAll(rows.where(DoorKey.class, "x.parentId in :parents and x.revokedAt is null order by x.id")
                    .setParameter("parents", companys.stream().map(DoorKey::id).toList())
                    .getResultList());
        }
        return all;
    }
}
