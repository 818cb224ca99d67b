package org.gatehouse.visitor.desk;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.devices.Kiosk;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.events.DomainEvent.DeskCalled;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Somebody at a kiosk wants the desk. However often they ask, the desk has one call of a kiosk until it sees to it. */
@UseCase
public class CallDesk {
    private final Rows rows;
    private final Kiosks kiosks;
    private final DeskCalls calls;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public CallDesk(Rows rows, Kiosks kiosks, DeskCalls calls, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.kiosks = kiosks;
        this.calls = calls;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The call there is now: this one, or the one before that nobody has seen to. */
    public DeskCall call(UUID callId, UUID kioskId, DeskCall.Reason reason) {
        Kiosk kiosk = kiosks.requireActive(kioskId);
        Optional<DeskCall> earlier = rows.find(DeskCall.class, callId);
        if (earlier.isPresent()) {
            return earlier.filter(call -> call.isOf(kioskId))
                    .orElseThrow(() -> Refusal.ofField("callId", Problem.IDEMPOTENCY_KEY_REUSED));
        }
        return calls.open(kiosk.siteId()).stream()
                .flatMap(open -> rows.find(DeskCall.class, open.callId()).stream())
                .filter(call -> call.isOf(kioskId))
                .findFirst()
                .orElseGet(() -> add(new DeskCall(callId, kiosk, reason, clock.instant())));
    }

    private DeskCall add(DeskCall call) {
        rows.add(call);
        outbox.record(new DeskCalled(call.id(), call.siteId(), false));
        return call;
    }

    /** Somebody from the desk is there. The first word counts. */
    public void done(UUID callId, UUID receptionistId) {
        Instant now = clock.instant();
        DeskCall call = rows.lock(DeskCall.class, callId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (call.done(receptionistId, now)) {
            outbox.record(new DeskCalled(call.id(), call.siteId(), true));
        }
    }
}
