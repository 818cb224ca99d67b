package org.gatehouse.access.openings;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Erases which copies of keys were handed to which phone, a day after they ended: from then on they only tell where
 * somebody meant to go. What was opened with them is in the log. Run it as each tenant.
 */
@UseCase
public class ForgetCredentials {
    static final Duration KEPT = Duration.ofDays(1);

    private final Rows rows;
    private final Clock clock;

    @Inject
    public ForgetCredentials(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Returns how many went. */
    public int forgetDue() {
        return rows.change("delete from IssuedCredential x where x.tenantId = :tenant and x.expiresAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
