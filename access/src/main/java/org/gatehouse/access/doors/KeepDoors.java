package org.gatehouse.access.doors;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.contracts.Contracts;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A tenant's administrator keeps the register of door units. */
@UseCase
public class KeepDoors {
    private final Rows rows;
    private final Sites sites;
    private final Contracts contracts;
    private final Creations creations;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public KeepDoors(Rows rows, Sites sites, Contracts contracts, Creations creations, Journal journal, Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.contracts = contracts;
        this.creations = creations;
        this.journal = journal;
        this.clock = clock;
    }

    public UUID add(UUID siteId, String name, String serialNumber, @Nullable CreationKey key, Actor by) {
        return creations.once(key, () -> {
            if (sites.find(siteId).isEmpty()) {
                throw Refusal.ofField("siteId", Problem.INVALID_INPUT);
            }
            if (isKnown(serialNumber)) {
                throw Refusal.ofField("serialNumber", Problem.SERIAL_NUMBER_TAKEN);
            }
            DoorUnit unit = new DoorUnit(siteId, name, serialNumber, clock.instant());
            rows.add(unit);
            rows.flush();
            journal.note(by, Deed.DOOR_ADDED, About.of(unit.id()));
            return unit.id();
        });
    }

    private boolean isKnown(String serialNumber) {
        return !rows.where(DoorUnit.class, "x.serialNumber = :serial")
                .setParameter("serial", serialNumber)
                .getResultList()
                .isEmpty();
    }

    public void move(UUID id, long version, DoorState wanted, Actor by) {
        Optional<UUID> stairwell = wanted == DoorState.ACTIVE ? requireCovered(id) : Optional.empty();
        DoorUnit unit = lock(id, version);
        if (wanted == DoorState.ACTIVE && !stairwell.equals(unit.stairwellId())) {
            throw Refusal.of(Problem.STALE_VERSION); // hung elsewhere at this moment
        }
        unit.move(wanted, clock.instant());
        stir(id);
        journal.note(by, Deed.DOOR_MOVED, About.of(id).with("state", wanted.code()));
    }

    /** Its contract is locked before it is: no contract ends between the question and the step. */
    private Optional<UUID> requireCovered(UUID id) {
        Optional<UUID> hangsIn = get(id).stairwellId();
        Optional<Stairwell> stairwell = hangsIn.flatMap(where -> rows.find(Stairwell.class, where));
        if (stairwell.isPresent() && !contracts.lockCover(stairwell.get())) {
            throw Refusal.of(Problem.STAIRWELL_CONTRACT_ENDED);
        }
        return hangsIn;
    }

    public void change(UUID id, long version, DoorUnit.Details details, Actor by) {
        DoorUnit unit = lock(id, version);
        UUID administrator = details.administratorId();
        boolean handedOver =
                !Objects.equals(administrator, unit.administratorId().orElse(null));
        if (handedOver && administrator != null) {
            requireEmployee(administrator);
        }
        unit.change(details, clock.instant());
        stir(id);
        String offline = unit.offlineMinutes().map(String::valueOf).orElse("off");
        About about = About.of(id).with("offlineMinutes", offline).with("asksFactor", unit.asksFactor());
        journal.note(by, Deed.DOOR_CHANGED, about);
        if (handedOver) {
            journal.note(by, Deed.DOOR_HANDED_OVER, About.of(id).person(administrator));
        }
    }

    /** Its next notice tells whether and for how long it may open by itself. */
    private void stir(UUID door) {
        rows.change("update InstalledUnit x set x.pending = true where x.tenantId = :tenant and x.id = :door")
                .setParameter("door", door)
                .executeUpdate();
    }

    /** Locked: whoever leaves at this moment is asked first whether they answer for a unit. */
    private void requireEmployee(UUID id) {
        if (rows.lock(Employee.class, id)
                .filter(employee -> !employee.hasLeft())
                .isEmpty()) {
            throw Refusal.ofField("administratorId", Problem.INVALID_INPUT);
        }
    }

    private DoorUnit lock(UUID id, long version) {
        DoorUnit unit = rows.lock(DoorUnit.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (unit.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        return unit;
    }

    /** The units that nobody answers for once this employee has left; a dismounted one has nobody (rule 94). */
    public List<DoorUnit> administeredBy(UUID employee) {
        return rows.where(DoorUnit.class, "x.administratorId = :employee order by x.name, x.id")
                .setParameter("employee", employee)
                .getResultList();
    }

    public DoorUnit get(UUID id) {
        return rows.find(DoorUnit.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    public List<DoorUnit> all() {
        return rows.where(DoorUnit.class, "1 = 1 order by x.name, x.id").getResultList();
    }
}
