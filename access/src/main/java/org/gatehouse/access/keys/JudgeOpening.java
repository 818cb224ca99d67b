package org.gatehouse.access.keys;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.access.keys.OpeningRules.Case;
import org.gatehouse.access.keys.OpeningRules.Held;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Says whether a door opens for a holder at a moment, and which rule says so. */
@UseCase
public class JudgeOpening {
    private final Rows rows;
    private final Sites sites;
    private final Journal journal;

    @Inject
    public JudgeOpening(Rows rows, Sites sites, Journal journal) {
        this.rows = rows;
        this.sites = sites;
        this.journal = journal;
    }

    /** An administrator asks; that they did is on record. */
    public Judgement ask(UUID door, UUID holder, Instant at, Actor by) {
        Judgement judgement = judge(door, holder, at);
        journal.note(
                by,
                Deed.OPENING_ASKED,
                About.of(door).person(holder).with("ground", judgement.ground().code()));
        return judgement;
    }

    public Judgement judge(UUID doorId, UUID holderId, Instant at) {
        DoorUnit door = rows.find(DoorUnit.class, doorId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        KeyHolder holder = rows.find(KeyHolder.class, holderId)
                .orElseThrow(() -> Refusal.ofField("holder", Problem.INVALID_INPUT));
        Company company =
                holder.companyId().flatMap(id -> rows.find(Company.class, id)).orElse(null);
        ZoneId zone = sites.get(door.siteId()).zone();
        boolean blocked = company != null && isBlocked(company, door);
        return OpeningRules.judge(new Case(door.state(), zone, holder, company, blocked, held(doorId, holderId), at));
    }

    /** An owner's block is for those who deliver, whatever the company was when it was blocked (rule 62). */
    private boolean isBlocked(Company company, DoorUnit door) {
        return company.isBlockable()
                && door.stairwellId()
                        .filter(stairwell ->
                                CompanyBlock.find(rows, stairwell, company.id()).isPresent())
                        .isPresent();
    }

    private List<Held> held(UUID door, UUID holder) {
        List<DoorKey> keys = rows.query(
                        "select k from DoorKey k, DoorOfKey d where k.tenantId = :tenant and d.tenantId = :tenant"
                                + " and k.id = d.keyId and d.doorId = :door and d.holderId = :holder",
                        DoorKey.class)
                .setParameter("door", door)
                .setParameter("holder", holder)
                .getResultList();
        Map<UUID, DoorKey> parents = parents(keys);
        return keys.stream()
                .map(key -> new Held(key, key.parentId().map(parents::get).orElse(null)))
                .toList();
    }

    private Map<UUID, DoorKey> parents(List<DoorKey> keys) {
        List<UUID> ids =
                keys.stream().flatMap(key -> key.parentId().stream()).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : rows.where(DoorKey.class, "x.id in :ids")
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(DoorKey::id, parent -> parent));
    }
}
