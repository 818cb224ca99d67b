package org.gatehouse.web.kiosks;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.core.devices.Aliases;
import org.gatehouse.core.devices.Aliases.Kind;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.checkin.ReceiveWalkIn;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.visitor.visits.Guest;
import org.gatehouse.web.visitor.ScanAnswer;

/** A guest whom nobody expects registers at a kiosk and comes in. */
@UseCase
public class RegisterWalkIn {
    private final Kiosks kiosks;
    private final Aliases aliases;
    private final ReceiveWalkIn walkIns;
    private final Clock clock;

    @Inject
    public RegisterWalkIn(Kiosks kiosks, Aliases aliases, ReceiveWalkIn walkIns, Clock clock) {
        this.kiosks = kiosks;
        this.aliases = aliases;
        this.walkIns = walkIns;
        this.clock = clock;
    }

    /** The host is looked up only where there is no such guest yet: what is sent again may hold an old reference. */
    public ScanAnswer register(UUID kiosk, OwnKioskResource.WalkInBody body, Guest guest, CreationKey key) {
        UUID site = kiosks.requireActive(kiosk).siteId();
        Showing showing = new Showing(body.arrivalId(), site, Scan.Way.WALK_IN, kiosk, body.occurredAt());
        return ScanAnswer.of(walkIns.receive(showing, () -> host(showing, body.hostRef()), guest, key)
                .answer());
    }

    private UUID host(Showing showing, String ref) {
        return aliases.read(showing.actorId(), Kind.HOST, ref, showing.saidAt(clock.instant()))
                .orElseThrow(() -> Refusal.ofField("hostRef", Problem.INVALID_INPUT));
    }
}
