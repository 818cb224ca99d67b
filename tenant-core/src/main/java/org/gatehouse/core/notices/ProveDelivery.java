package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.agreement.PolicyEpochs;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.subprocessors.Notices;
import org.gatehouse.core.tenancy.UseCase;

/** An operator has told a tenant otherwise than by mail. The window begins when that is recorded, never before. */
@UseCase
public class ProveDelivery {
    private final Notices notices;
    private final NoticeClock terms;
    private final PolicyEpochs epochs;
    private final Clock clock;

    @Inject
    public ProveDelivery(Notices notices, NoticeClock terms, PolicyEpochs epochs, Clock clock) {
        this.notices = notices;
        this.terms = terms;
        this.epochs = epochs;
        this.clock = clock;
    }

    /** @param reason what the proof is */
    public void record(UUID noticeId, String reason, UUID by) {
        Announced announced = notices.lock(noticeId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (announced.notice().isKnown()) {
            throw Refusal.of(Problem.ALREADY_DECIDED);
        }
        Instant now = clock.instant();
        announced.notice().prove(terms.at(now), reason, by, now);
        epochs.advance();
    }
}
