package org.gatehouse.core.branding;

import jakarta.inject.Inject;
import java.time.Clock;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Counts the logos that a tenant wants drawn, good or not, whichever instance it asks. */
@UseCase
public class CountLogos {
    private final Rows rows;
    private final Clock clock;

    @Inject
    public CountLogos(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Takes one, or refuses it with the seconds until there is one again. */
    public void take() {
        tally().take(clock.instant());
        rows.flush();
    }

    private LogoTally tally() {
        return rows.lock(LogoTally.class, CurrentTenant.get().value())
                .orElseGet(() -> begin(new LogoTally(CurrentTenant.get())));
    }

    private LogoTally begin(LogoTally tally) {
        rows.add(tally);
        return tally;
    }
}
