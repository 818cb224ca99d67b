package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.subprocessors.Remediations;
import org.gatehouse.core.tenancy.UseCase;

/** An operator says that nothing flows any more and nothing is left behind. */
@UseCase
public class ConfirmRemediation {
    private final Remediations remediations;
    private final Clock clock;

    @Inject
    public ConfirmRemediation(Remediations remediations, Clock clock) {
        this.remediations = remediations;
        this.clock = clock;
    }

    public void confirm(UUID id, String note, UUID by) {
        remediations.lock(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND)).confirm(note, by, clock.instant());
    }
}
