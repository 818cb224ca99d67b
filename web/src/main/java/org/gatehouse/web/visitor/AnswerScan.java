package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.checkin.CheckIn;
import org.gatehouse.visitor.checkin.CheckOut;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.visitor.desk.CallDesk;
import org.gatehouse.visitor.houserules.ToSign;
import org.gatehouse.web.visitor.ScanResource.ScanBody;

/**
 * A kiosk's scan from the question whether the kiosk may ask to the guest's own card: one transaction. What is told so
 * late that nobody stands there, and let nobody in or out, is for the desk.
 */
@UseCase
public class AnswerScan {
    private static final Set<String> SETTLED = Set.of("welcome", "goodbye", "already-inside", "not-inside");

    private final Kiosks kiosks;
    private final CheckIn checkIn;
    private final CheckOut checkOut;
    private final AnswerName names;
    private final CallDesk calls;
    private final ToSign toSign;
    private final Clock clock;

    @Inject
    public AnswerScan(
            Kiosks kiosks,
            CheckIn checkIn,
            CheckOut checkOut,
            AnswerName names,
            CallDesk calls,
            ToSign toSign,
            Clock clock) {
        this.kiosks = kiosks;
        this.checkIn = checkIn;
        this.checkOut = checkOut;
        this.names = names;
        this.calls = calls;
        this.toSign = toSign;
        this.clock = clock;
    }

    /** A revoked kiosk is refused at once, whatever its token still says. */
    public ScanAnswer at(UUID kiosk, UUID site, ScanBody body) {
        kiosks.requireActive(kiosk);
        Showing showing = new Showing(body.scanId(), site, body.way(), kiosk, body.occurredAt(), body.notice());
        ScanAnswer answer = answer(showing, body);
        if (showing.isLate(clock.instant()) && !SETTLED.contains(answer.outcome())) {
            calls.late(showing.scanId(), kiosk, Objects.requireNonNull(showing.occurredAt()), answer.outcome());
        }
        return isToSign(answer) ? answer.withRulesToSign() : answer;
    }

    /** Whoever went away from the kiosk without signing may do so when they show themselves again. */
    private boolean isToSign(ScanAnswer answer) {
        return answer.isAlreadyInside()
                && answer.visit() != null
                && toSign.isMissing(answer.visit().visitId());
    }

    private ScanAnswer answer(Showing showing, ScanBody body) {
        if (body.isByName()) {
            return names.answer(showing, body);
        }
        return body.isIn() ? arrive(showing, body) : leave(showing, body);
    }

    private ScanAnswer arrive(Showing showing, ScanBody body) {
        return ScanAnswer.of(
                body.pass() == null
                        ? checkIn.byCode(showing, String.valueOf(body.code()))
                        : checkIn.byPass(showing, ScanResource.secret(body.pass())));
    }

    private ScanAnswer leave(Showing showing, ScanBody body) {
        return ScanAnswer.of(
                body.pass() == null
                        ? checkOut.byCode(showing, String.valueOf(body.code()))
                        : checkOut.byPass(showing, ScanResource.secret(body.pass())));
    }
}
