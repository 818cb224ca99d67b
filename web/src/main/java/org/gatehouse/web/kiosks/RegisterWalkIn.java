package org.gatehouse.web.kiosks;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.devices.Aliases;
import org.gatehouse.core.devices.Aliases.Kind;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.TenantSettings.HostSearch;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.notifications.hostalert.AlertState;
import org.gatehouse.notifications.hostalert.HostAlerts;
import org.gatehouse.visitor.checkin.ReceiveWalkIn;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.visitor.checkin.WalkIns;
import org.gatehouse.visitor.visits.Guest;
import org.gatehouse.web.visitor.ScanAnswer;

/**
 * A guest whom nobody expects registers at a kiosk and comes in. A host for whom several such guests of one kiosk wait
 * and have no answer is not called once more: the desk is there for the next one.
 */
@UseCase
public class RegisterWalkIn {
    private static final int WAITING = 3;
    private static final Duration WAIT = Duration.ofHours(1);

    private final Kiosks kiosks;
    private final Aliases aliases;
    private final ReceiveWalkIn walkIns;
    private final WalkIns earlier;
    private final HostAlerts alerts;
    private final Tenants tenants;
    private final Clock clock;

    @Inject
    public RegisterWalkIn(
            Kiosks kiosks,
            Aliases aliases,
            ReceiveWalkIn walkIns,
            WalkIns earlier,
            HostAlerts alerts,
            Tenants tenants,
            Clock clock) {
        this.kiosks = kiosks;
        this.aliases = aliases;
        this.walkIns = walkIns;
        this.earlier = earlier;
        this.alerts = alerts;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The host is looked up only where there is no such guest yet: what is sent again may hold an old reference. */
    public ScanAnswer register(UUID kiosk, OwnKioskResource.WalkInBody body, Guest guest, CreationKey key) {
        UUID site = kiosks.requireActive(kiosk).siteId();
        Showing showing =
                new Showing(body.arrivalId(), site, Scan.Way.WALK_IN, kiosk, body.occurredAt(), body.notice());
        return ScanAnswer.of(walkIns.receive(showing, () -> host(showing, body.hostRef()), guest, key)
                .answer());
    }

    private UUID host(Showing showing, String ref) {
        Instant now = clock.instant();
        UUID host = aliases.read(showing.actorId(), Kind.HOST, ref, showing.happenedAt(now))
                .filter(found -> tenants.settings().kioskHostSearch() != HostSearch.OFF)
                .orElseThrow(() -> Refusal.ofField("hostRef", Problem.INVALID_INPUT));
        earlier.requireRoomFor(showing);
        if (showing.isNews(now) && waiting(showing.actorId(), host, now) >= WAITING) {
            throw Refusal.of(Problem.TOO_MANY_REQUESTS, Duration.ofMinutes(1).toSeconds());
        }
        return host;
    }

    /** Also where the alert has not been raised yet. */
    private long waiting(UUID kiosk, UUID host, Instant now) {
        List<UUID> here = earlier.here(kiosk, host, now.minus(WAIT));
        Map<UUID, AlertState> raised = alerts.of(here);
        return here.stream()
                .filter(visit -> Optional.ofNullable(raised.get(visit))
                        .map(AlertState::open)
                        .orElse(true))
                .count();
    }
}
