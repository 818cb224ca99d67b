package org.gatehouse.core.ledger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.egress.DueMessages;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.time.KeepTime;
import org.gatehouse.core.time.KnownTime;
import org.gatehouse.core.time.Timekeeper;
import org.gatehouse.core.time.Timekeeper.Standing;

/**
 * Looks whether the clock can be believed. The operator is told once when it cannot; what was put off by it meanwhile
 * goes on when it can.
 */
@Singleton
public class WatchClock {
    private static final Logger LOG = System.getLogger(WatchClock.class.getName());

    private final KeepTime known;
    private final Timekeeper time;
    private final DueMessages messages;
    private final KeepIncidents incidents;
    private final Tenants tenants;
    private final Clock clock;
    private Standing before = Standing.NOT_KNOWN;

    @Inject
    public WatchClock(
            KeepTime known,
            Timekeeper time,
            DueMessages messages,
            KeepIncidents incidents,
            Tenants tenants,
            Clock clock) {
        this.known = known;
        this.time = time;
        this.messages = messages;
        this.incidents = incidents;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** To be called every few seconds. */
    public synchronized KnownTime look() {
        KnownTime seen = known.lookAcrossTenants();
        Standing now = time.standing();
        if (now == Standing.SURE && before != Standing.SURE) {
            messages.recallAcrossTenants();
        }
        if (now != Standing.SURE && before != now) {
            tell(now, seen.seenAt().orElse(Instant.EPOCH));
        }
        before = now;
        return seen;
    }

    /** An operator says what time it is. */
    public KnownTime confirm(Instant said, UUID by) {
        known.confirmAcrossTenants(said, by);
        return look();
    }

    private void tell(Standing standing, Instant seenAt) {
        Instant shown = clock.instant();
        LOG.log(Level.ERROR, "the clock is {0}: it shows {1} and was {2}", standing, shown, seenAt);
        Difference difference = Difference.ofClock(
                standing == Standing.BEHIND ? Difference.Kind.CLOCK_BEHIND : Difference.Kind.CLOCK_AHEAD,
                seenAt,
                shown);
        tenants.allAcrossTenants().stream()
                .filter(Tenant::isOperator)
                .map(Tenant::id)
                .findFirst()
                .ifPresent(operator -> {
                    try (CurrentTenant.Scope entered = CurrentTenant.enter(operator)) {
                        incidents.keep(List.of(difference));
                    }
                });
    }
}
