package org.gatehouse.visitor.checkin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.documents.PrivacyNotice;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.visitor.visits.Arrival;

/** What kiosks were shown. */
@Singleton
public class Scans {
    /** How long a guest may stand at a kiosk and wait for an answer. */
    static final Duration WAIT = Duration.ofMinutes(15);

    private final Rows rows;
    private final Clock clock;

    @Inject
    public Scans(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A showing that is known already; whose visit it was about, if anybody's. */
    public record Known(Optional<UUID> visitId) {}

    /**
     * A guest who waits: for an answer about that visit, since then.
     *
     * @param insideSince where they were inside already: since when
     * @param byName they have shown nothing but a name, which anybody can type
     */
    public record Waiting(UUID visitId, Instant since, Optional<Instant> insideSince, boolean byName) {}

    public Optional<Known> known(UUID scanId) {
        return rows.find(Scan.class, scanId).map(scan -> new Known(scan.visitId()));
    }

    /** The guest who came in, or would have, at this device a moment ago. */
    public Optional<Waiting> waiting(UUID scanId, UUID device) {
        Instant earliest = clock.instant().minus(WAIT);
        return rows.find(Scan.class, scanId)
                .filter(scan -> scan.isBy(device)
                        && scan.direction() == Scan.Direction.IN
                        && scan.recordedAt().isAfter(earliest))
                .flatMap(scan -> scan.visitId()
                        .map(visit -> new Waiting(visit, scan.occurredAt(), insideSince(scan), scan.isByName())));
    }

    private static Optional<Instant> insideSince(Scan scan) {
        return Optional.ofNullable(scan.outcomeAt())
                .filter(since -> Arrival.of(scan.outcome(), since) instanceof Arrival.AlreadyInside);
    }

    /** A version of what guests are told, as somebody who came had it before them. */
    public record Notice(int number, Instant writtenAt, String sha256, String language, Instant shownAt) {}

    /** What the guest of a visit was shown about their data whenever they came, the first time of each. */
    public List<Notice> notices(UUID visitId) {
        Map<NoticeShown, Notice> notices = new LinkedHashMap<>();
        rows.query(
                        "select s, n from Scan s, PrivacyNotice n where s.tenantId = :tenant and n.tenantId = :tenant"
                                + " and n.number = s.noticeNumber and s.visitId = :visit order by s.occurredAt",
                        Object[].class)
                .setParameter("visit", visitId)
                .getResultList()
                .forEach(row -> {
                    Scan scan = (Scan) row[0];
                    PrivacyNotice notice = (PrivacyNotice) row[1];
                    scan.notice()
                            .ifPresent(shown -> notices.putIfAbsent(
                                    shown,
                                    new Notice(
                                            notice.number(),
                                            notice.writtenAt(),
                                            notice.sha256(),
                                            shown.language(),
                                            scan.occurredAt())));
                });
        return List.copyOf(notices.values());
    }

    /** Which of those visits are of guests whose stay began at a kiosk that could ask them something. */
    public Set<UUID> beganAtKiosk(Collection<UUID> visits) {
        return visits.isEmpty()
                ? Set.of()
                : rows.query(
                                "select s from Scan s, Visit v where s.tenantId = :tenant and v.tenantId = :tenant"
                                        + " and v.id = s.visitId and s.visitId in :visits and s.direction = :in"
                                        + " and s.outcome = :welcome and s.occurredAt = v.presence.arrivedAt",
                                Scan.class)
                        .setParameter("visits", visits)
                        .setParameter("in", Scan.Direction.IN)
                        .setParameter("welcome", new Arrival.Welcome(Instant.EPOCH).code())
                        .getResultStream()
                        .filter(Scan::isAskedThere)
                        .flatMap(scan -> scan.visitId().stream())
                        .collect(Collectors.toSet());
    }
}
