package org.gatehouse.access.openings;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.core.deadlines.ContractDates;
import org.gatehouse.core.tenancy.Rows;

/** Counts what opened, in the transaction that has it on record. */
final class CountUse {
    private final Rows rows;

    CountUse(Rows rows) {
        this.rows = rows;
    }

    void count(UUID door, UUID holder, Instant at) {
        UUID company =
                rows.find(KeyHolder.class, holder).flatMap(KeyHolder::companyId).orElse(null);
        YearMonth month = YearMonth.from(at.atZone(ContractDates.ZONE));
        rows.lock(MonthlyUse.class, MonthlyUse.id(door, company, month))
                .orElseGet(() -> {
                    MonthlyUse first = new MonthlyUse(door, company, month);
                    rows.add(first);
                    return first;
                })
                .countOne();
    }
}
