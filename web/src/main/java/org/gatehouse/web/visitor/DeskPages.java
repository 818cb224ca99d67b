package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.notifications.hostalert.AlertState;
import org.gatehouse.notifications.hostalert.HostAlerts;
import org.gatehouse.visitor.desk.Desk;
import org.gatehouse.visitor.desk.DeskChange;
import org.gatehouse.visitor.desk.DeskRow;
import org.jspecify.annotations.Nullable;

/** The desk's rows with what became of the host's alert. */
@UseCase
public class DeskPages {
    private final Desk desk;
    private final Sites sites;
    private final HostAlerts alerts;
    private final Clock clock;

    @Inject
    public DeskPages(Desk desk, Sites sites, HostAlerts alerts, Clock clock) {
        this.desk = desk;
        this.sites = sites;
        this.alerts = alerts;
        this.clock = clock;
    }

    public void requireSite(UUID site) {
        sites.get(site);
    }

    public DeskBody day(UUID site, @Nullable LocalDate day) {
        Desk.Day list = desk.day(site, day, clock.instant());
        return new DeskBody(list.day(), list.zone(), list.position(), show(list.rows()));
    }

    /** Changes after a position, each with the visit as it is now. */
    public List<Change> changes(UUID site, long after, int most) {
        List<DeskChange> changes = desk.changes(site, after, most);
        Collection<UUID> visits =
                changes.stream().map(DeskChange::visitId).distinct().toList();
        Map<UUID, DeskBody.Row> rows =
                show(desk.rows(visits)).stream().collect(Collectors.toMap(DeskBody.Row::visitId, Function.identity()));
        return changes.stream()
                .map(change -> new Change(change.position(), change.kind(), change.at(), rows.get(change.visitId())))
                .toList();
    }

    /** One event of the stream. */
    public record Change(long position, String kind, Instant at, DeskBody.@Nullable Row visit) {}

    private List<DeskBody.Row> show(List<DeskRow> rows) {
        Map<UUID, AlertState> states =
                alerts.of(rows.stream().map(DeskRow::visitId).toList());
        return rows.stream()
                .map(row -> new DeskBody.Row(
                        row.visitId(),
                        row.meetingId(),
                        row.guest(),
                        row.company(),
                        row.host(),
                        row.room(),
                        row.subject(),
                        row.expectedAt(),
                        row.expectedUntil(),
                        row.status(),
                        row.arrivedAt(),
                        row.departedAt(),
                        row.departureInferred(),
                        states.get(row.visitId())))
                .toList();
    }
}
