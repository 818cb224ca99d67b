package org.gatehouse.access.faults;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.access.keys.DoorOfKey;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Takes what key holders tell of faults, and shows it to whoever sees to the doors. */
@UseCase
public class KeepFaults {
    private static final int MOST = 200;
    private static final int MOST_OPEN = 5;

    private final Rows rows;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public KeepFaults(Rows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** Only of a door to which the holder was ever given a key, and few at a time: one does not bury the others'. */
    public UUID report(UUID holder, DoorFault.Told told) {
        boolean isTheirs = rows.find(DoorUnit.class, told.doorId()).isPresent()
                && rows.where(DoorOfKey.class, "x.doorId = :door and x.holderId = :holder")
                        .setParameter("door", told.doorId())
                        .setParameter("holder", holder)
                        .setMaxResults(1)
                        .getResultStream()
                        .findAny()
                        .isPresent();
        if (!isTheirs) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        if (open(holder, told.doorId()) >= MOST_OPEN) {
            throw Refusal.of(Problem.TOO_MANY_FAULTS);
        }
        DoorFault fault = new DoorFault(holder, told, clock.instant());
        rows.add(fault);
        journal.note(
                Actor.holder(holder),
                Deed.FAULT_REPORTED,
                About.of(told.doorId()).person(holder));
        return fault.id();
    }

    /** The holder is locked first: of many at once, none is counted before the others are. */
    private int open(UUID holder, UUID door) {
        rows.lock(KeyHolder.class, holder);
        return rows.where(DoorFault.class, "x.holderId = :holder and x.doorId = :door and x.closedAt is null")
                .setParameter("holder", holder)
                .setParameter("door", door)
                .setMaxResults(MOST_OPEN)
                .getResultList()
                .size();
    }

    /** Open ones first, then newest first; at most 200. Who looks is on record (rule 244). */
    public List<DoorFault> list(Actor by) {
        journal.note(by, Deed.FAULTS_LOOKED_UP, About.nothing());
        return rows.where(
                        DoorFault.class,
                        "1 = 1 order by case when x.closedAt is null then 0 else 1 end,"
                                + " x.reportedAt desc, x.id desc")
                .setMaxResults(MOST)
                .getResultList();
    }

    /** What a holder has told, newest first. */
    public List<DoorFault> of(UUID holder) {
        return rows.where(DoorFault.class, "x.holderId = :holder order by x.reportedAt desc, x.id desc")
                .setParameter("holder", holder)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** One that is closed stays closed. */
    public void close(UUID id, Actor by) {
        DoorFault fault = rows.lock(DoorFault.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (fault.closedAt().isEmpty()) {
            fault.close(clock.instant());
            journal.note(by, Deed.FAULT_CLOSED, About.of(fault.doorId()));
        }
    }
}
