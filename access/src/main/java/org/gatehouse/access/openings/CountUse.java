package org.gatehouse.access.openings;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.holders.HolderKind;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.core.deadlines.ContractDates;
import org.gatehouse.core.tenancy.Rows;

/** Counts what opened, in the transaction that has it on record, for the stairwell where the door is. */
final class CountUse {
    private final Rows rows;

    CountUse(Rows rows) {
        this.rows = rows;
    }

    /**
     * A door that is in no stairwell has no owner to tell; of those who live there or are of no company, guests among
     * them, an owner is told nothing.
     */
    void count(UUID door, UUID holder, Instant at) {
        Optional<UUID> company = rows.find(KeyHolder.class, holder)
                .filter(one -> one.kind() == HolderKind.PROFESSIONAL)
                .flatMap(KeyHolder::companyId);
        Optional<UUID> stairwell = rows.find(DoorUnit.class, door).flatMap(DoorUnit::stairwellId);
        if (company.isPresent() && stairwell.isPresent()) {
            countIn(stairwell.get(), company.get(), YearMonth.from(at.atZone(ContractDates.ZONE)));
        }
    }

    private void countIn(UUID stairwell, UUID company, YearMonth month) {
        rows.lock(MonthlyUse.class, MonthlyUse.id(stairwell, company, month))
                .orElseGet(() -> {
                    MonthlyUse first = new MonthlyUse(stairwell, company, month);
                    rows.add(first);
                    return first;
                })
                .countOne();
    }
}
