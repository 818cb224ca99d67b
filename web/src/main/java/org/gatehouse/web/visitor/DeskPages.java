package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.notifications.hostalert.AlertState;
import org.gatehouse.notifications.hostalert.HostAlerts;
import org.gatehouse.visitor.desk.Desk;
import org.gatehouse.visitor.desk.DeskCalls;
import org.gatehouse.visitor.desk.DeskCalls.Call;
import org.gatehouse.visitor.desk.DeskChange;
import org.gatehouse.visitor.desk.DeskRow;
import org.gatehouse.visitor.houserules.Signatures;
import org.gatehouse.visitor.houserules.ToSign;
import org.gatehouse.visitor.photos.Photos;
import org.gatehouse.web.visitor.DeskBody.Signature;
import org.jspecify.annotations.Nullable;

/** The desk's rows with what became of the host's alert, and what the guest left at a kiosk. */
@UseCase
public class DeskPages {
    private final Desk desk;
    private final Sites sites;
    private final HostAlerts alerts;
    private final DeskCalls calls;
    private final Photos photos;
    private final Signatures signatures;
    private final ToSign toSign;
    private final Clock clock;

    @Inject
    public DeskPages(
            Desk desk,
            Sites sites,
            HostAlerts alerts,
            DeskCalls calls,
            Photos photos,
            Signatures signatures,
            ToSign toSign,
            Clock clock) {
        this.desk = desk;
        this.sites = sites;
        this.alerts = alerts;
        this.calls = calls;
        this.photos = photos;
        this.signatures = signatures;
        this.toSign = toSign;
        this.clock = clock;
    }

    public void requireSite(UUID site) {
        sites.get(site);
    }

    public DeskBody day(UUID site, @Nullable LocalDate day) {
        Desk.Day list = desk.day(site, day, clock.instant());
        return new DeskBody(
                list.day(), list.zone(), list.position(), show(list.rows(), sites.get(site)), calls.open(site));
    }

    /** Changes after a position, each with the visit as it is now. */
    public List<Change> changes(UUID site, long after, int most) {
        List<DeskChange> changes = desk.changes(site, after, most);
        Collection<UUID> visits = ids(changes, DeskChange::visitId);
        Map<UUID, Call> called = calls.of(ids(changes, DeskChange::callId)).stream()
                .collect(Collectors.toMap(Call::callId, Function.identity()));
        Map<UUID, DeskBody.Row> rows = show(desk.rows(visits), sites.get(site)).stream()
                .collect(Collectors.toMap(DeskBody.Row::visitId, Function.identity()));
        return changes.stream()
                .map(change -> new Change(
                        change.position(),
                        change.kind(),
                        change.at(),
                        rows.get(change.visitId()),
                        called.get(change.callId())))
                .toList();
    }

    private static List<UUID> ids(List<DeskChange> changes, Function<DeskChange, @Nullable UUID> id) {
        return changes.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    /**
     * One event of the stream.
     *
     * @param call for {@code call} and {@code call-done}, where there is no visit
     */
    public record Change(
            long position,
            String kind,
            Instant at,
            DeskBody.@Nullable Row visit,
            @Nullable Call call) {}

    private List<DeskBody.Row> show(List<DeskRow> rows, Site site) {
        List<UUID> visits = rows.stream().map(DeskRow::visitId).toList();
        Map<UUID, AlertState> states = alerts.of(visits);
        Set<UUID> photographed = photos.shown(site, visits, clock.instant());
        Map<UUID, Signature> signed = signed(rows, visits);
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
                        row.undoUntil(),
                        states.get(row.visitId()),
                        photographed.contains(row.visitId()),
                        signed.get(row.visitId())))
                .toList();
    }

    private Map<UUID, Signature> signed(List<DeskRow> rows, List<UUID> visits) {
        Map<UUID, Signature> signed = new HashMap<>();
        signatures.among(visits).forEach((visit, how) -> signed.put(visit, Signature.valueOf(how.name())));
        ToSign.Missing missing = toSign.among(rows.stream()
                .filter(row -> row.status().equals("inside") && !signed.containsKey(row.visitId()))
                .collect(Collectors.toMap(DeskRow::visitId, row -> Objects.requireNonNull(row.arrivedAt()))));
        missing.asked().forEach(visit -> signed.put(visit, Signature.MISSING));
        missing.notAsked().forEach(visit -> signed.put(visit, Signature.NOT_ASKED));
        return signed;
    }
}
