package org.gatehouse.visitor.desk;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * A day's list to take along: names, companies, hosts and times, as the desk shows them, and no number, address or
 * subject. That it was taken is kept.
 */
@UseCase
public class ExportDay {
    private final Rows rows;
    private final Desk desk;
    private final Clock clock;

    @Inject
    public ExportDay(Rows rows, Desk desk, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.clock = clock;
    }

    /** The file. */
    public record Taken(LocalDate day, String csv) {

        @Override
        public String toString() {
            return "Taken[" + day + "]";
        }
    }

    /**
     * @param day null: today at the site
     * @param language of the heads of columns
     */
    public Taken csv(UUID siteId, @Nullable LocalDate day, String language, UUID by) {
        Desk.Day list = desk.day(siteId, day, clock.instant());
        rows.add(new DayExport(siteId, list.day(), list.rows().size(), by, clock.instant()));
        return new Taken(list.day(), new DayCsv(ZoneId.of(list.zone()), language).write(list.rows()));
    }
}
