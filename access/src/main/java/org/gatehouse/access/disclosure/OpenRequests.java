package org.gatehouse.access.disclosure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gatehouse.core.retention.HoldsEntries;
import org.gatehouse.core.tenancy.Rows;

/** The days that owners have asked for and have neither been given nor refused yet. */
@Singleton
public class OpenRequests implements HoldsEntries {
    private final Rows rows;

    @Inject
    public OpenRequests(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Instant> from() {
        LocalDate first = rows.query(
                        "select min(x.fromDay) from Disclosure x where x.tenantId = :tenant" + " and x.state in :open",
                        LocalDate.class)
                .setParameter("open", DisclosureState.BEFORE_EXTRACT)
                .getSingleResult();
        return Optional.ofNullable(first)
                .map(day -> day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()); // in whatever zone
    }
}
