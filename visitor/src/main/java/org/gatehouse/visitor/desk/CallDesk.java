package org.gatehouse.visitor.desk;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.core.devices.Kiosk;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.events.DomainEvent.DeskCalled;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Somebody at a kiosk wants the desk. However often they ask, the desk has one call of a kiosk until it sees to it; who
 * asks again after a few minutes is told of again, with the reason they give then. What a kiosk tells late and was no
 * check-in or check-out is a call too: nobody stood there to be told.
 */
@UseCase
public class CallDesk {
    private static final Duration ONE_CALL = Duration.ofMinutes(3);

    /** Of one kiosk, unseen: more would tell the desk nothing new. */
    private static final int LATE_CALLS = 20;

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
        return open(kiosk, false)
                .findFirst()
                .flatMap(call -> rows.lock(DeskCall.class, call.id()))
                .filter(call -> call.doneAt().isEmpty())
                .map(call -> again(call, reason))
                .orElseGet(() -> add(new DeskCall(callId, kiosk, reason, clock.instant())));
    }

    /** Somebody was at a kiosk that had no network and was neither let in nor out. */
    public void late(UUID callId, UUID kioskId, Instant happenedAt, String outcome) {
        Kiosk kiosk = kiosks.requireActive(kioskId);
        if (rows.find(DeskCall.class, callId).isEmpty() && open(kiosk, true).count() < LATE_CALLS) {
            add(DeskCall.late(callId, kiosk, happenedAt, outcome, clock.instant()));
        }
    }

    private Stream<DeskCall> open(Kiosk kiosk, boolean late) {
        return calls.open(kiosk.siteId()).stream()
                .flatMap(open -> rows.find(DeskCall.class, open.callId()).stream())
                .filter(call -> call.isOf(kiosk.id()) && call.isLate() == late);
    }

    private DeskCall again(DeskCall call, DeskCall.Reason reason) {
        Instant now = clock.instant();
        if (!now.isBefore(call.calledAt().plus(ONE_CALL))) {
            call.renew(reason, now);
            tell(call);
        }
        return call;
    }

    private DeskCall add(DeskCall call) {
        rows.add(call);
        tell(call);
        return call;
    }

    private void tell(DeskCall call) {
        outbox.record(new DeskCalled(call.id(), call.siteId(), false));
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
