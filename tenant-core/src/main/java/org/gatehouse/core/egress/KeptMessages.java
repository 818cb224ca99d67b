package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.gatehouse.core.agreement.KeptRecords;
import org.gatehouse.core.agreement.RetentionPeriod;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.tenancy.Rows;

/** Messages, from the day on which nothing more was tried with them. */
@Singleton
public class KeptMessages implements KeptRecords {
    private final Rows rows;
    private final Clock clock;

    @Inject
    public KeptMessages(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public RecordType type() {
        return RecordType.NOTIFICATION;
    }

    @Override
    public long over(RetentionPeriod period) {
        return period.lastOver(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .map(this::settledBefore)
                .orElse(0L);
    }

    private long settledBefore(Instant end) {
        return rows.query(
                        "select count(m) from Message m where m.tenantId = :tenant and m.settledAt < :end", Long.class)
                .setParameter("end", end)
                .getSingleResult();
    }
}
