package org.gatehouse.web.units;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.AsyncResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gatehouse.access.openings.TellUnit;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.web.units.UnitResource.NoticeView;

/**
 * Units that listen. None of them holds a thread or a transaction: one worker asks once a second, with one query for
 * each tenant, who must be told something. Whoever has waited long enough is told that there is nothing new.
 */
@Singleton
public class LiveUnits {
    static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final int MOST = 5_000;
    private static final long PAUSE_SECONDS = 30;
    private static final Logger LOG = System.getLogger(LiveUnits.class.getName());

    private final TellUnit tell;
    private final Clock clock;
    private final Map<UUID, Listening> listening = new ConcurrentHashMap<>();

    @Inject
    public LiveUnits(TellUnit tell, Clock clock) {
        this.tell = tell;
        this.clock = clock;
    }

    private record Listening(TenantId tenant, UUID door, Instant until, AsyncResponse response) {}

    /** The unit of a door listens once: its earlier call ends. */
    void listen(TenantId tenant, UUID door, AsyncResponse response) {
        if (listening.size() >= MOST) {
            throw Refusal.of(Problem.TOO_MANY_REQUESTS, PAUSE_SECONDS);
        }
        response.setTimeout(PATIENCE.multipliedBy(2).toSeconds(), TimeUnit.SECONDS); // should the worker have stopped
        Listening before =
                listening.put(door, new Listening(tenant, door, clock.instant().plus(PATIENCE), response));
        if (before != null) {
            before.response().resume(Refusal.of(Problem.CHANGED_MEANWHILE));
        }
    }

    /** Called once a second by one background worker. */
    public void sendDue() {
        listening.values().stream()
                .collect(Collectors.groupingBy(Listening::tenant))
                .forEach(this::send);
    }

    private void send(TenantId tenant, List<Listening> units) {
        Instant now = clock.instant();
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            Set<UUID> pending = tell.pending(units.stream().map(Listening::door).toList());
            for (Listening unit : units) {
                if ((pending.contains(unit.door()) || !now.isBefore(unit.until()))
                        && listening.remove(unit.door(), unit)) {
                    tell(unit);
                }
            }
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "units that listened were sent away", fault);
            units.stream()
                    .filter(unit -> listening.remove(unit.door(), unit))
                    .forEach(unit -> unit.response().resume(Refusal.of(Problem.BUSY)));
        }
    }

    /** One that cannot be told asks again; the others hear what is theirs. */
    private void tell(Listening unit) {
        try {
            unit.response()
                    .resume(new NoticeView(
                            tell.notice(unit.door()), tell.order(unit.door()).orElse(null)));
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "a unit that listened was sent away", fault);
            unit.response().resume(Refusal.of(Problem.BUSY));
        }
    }
}
