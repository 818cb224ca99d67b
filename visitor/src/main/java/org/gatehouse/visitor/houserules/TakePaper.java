package org.gatehouse.visitor.houserules;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent.VisitTouched;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.visits.Visit;
import org.gatehouse.visitor.visits.Visits;

/** A guest who is inside has signed the house rules on paper, as reception says. Said twice, it was the first time. */
@UseCase
public class TakePaper {
    private final Rows rows;
    private final Visits visits;
    private final Signatures signatures;
    private final KeepHouseRules texts;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public TakePaper(
            Rows rows, Visits visits, Signatures signatures, KeepHouseRules texts, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.visits = visits;
        this.signatures = signatures;
        this.texts = texts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param by the receptionist's account */
    public void take(UUID visitId, UUID by) {
        Visit visit = visits.lock(visitId);
        HouseRules text = texts.current().orElseThrow(() -> Refusal.of(Problem.STATE_NOT_POSSIBLE));
        if (!visit.isInside()) {
            throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
        }
        if (!signatures.isSigned(visitId)) {
            rows.add(SignedRules.onPaper(visit, text, by, clock.instant()));
            outbox.record(new VisitTouched(visitId));
        }
    }
}
