package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.web.visitor.DeskPages.Change;

/**
 * Sends each desk what it has not seen. Positions come from the database, so it does not matter which instance a desk
 * is connected to, or whether it was away for a while.
 */
@Singleton
public class LiveDesk {
    private static final Logger LOG = System.getLogger(LiveDesk.class.getName());
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int BATCH = 200;

    private final DeskPages pages;
    private final Clock clock;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    @Inject
    public LiveDesk(DeskPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /** One open stream. Only the one thread that sends changes its position. */
    static final class Listener {
        private final TenantId tenant;
        private final UUID site;
        private final SseEventSink sink;
        private final Sse sse;
        private final Instant until;
        private long position;
        private Instant lastSign = Instant.EPOCH;

        Listener(TenantId tenant, UUID site, SseEventSink sink, Sse sse, Instant until, long position) {
            this.tenant = tenant;
            this.site = site;
            this.sink = sink;
            this.sse = sse;
            this.until = until;
            this.position = position;
        }
    }

    void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Called a few times a second by one background worker. */
    public void sendDue() {
        Instant now = clock.instant();
        for (Listener listener : listeners) {
            if (listener.sink.isClosed() || !now.isBefore(listener.until)) {
                end(listener);
            } else {
                send(listener, now);
            }
        }
    }

    private void send(Listener listener, Instant now) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(listener.tenant)) {
            List<Change> changes = pages.changes(listener.site, listener.position, BATCH);
            for (Change change : changes) {
                listener.sink.send(listener.sse
                        .newEventBuilder()
                        .id(Long.toString(change.position()))
                        .name("change")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(String.class, Json.write(change))
                        .build());
                listener.position = change.position();
            }
            if (!changes.isEmpty() || now.isAfter(listener.lastSign.plus(HEARTBEAT))) {
                listener.lastSign = now;
                listener.sink.send(
                        listener.sse.newEventBuilder().comment("still here").build());
            }
        } catch (RuntimeException fault) {
            if (!listener.sink.isClosed()) { // a desk that went away in the middle is no fault
                LOG.log(Level.WARNING, "a desk's stream was ended", fault);
            }
            end(listener); // it comes back and goes on where it was
        }
    }

    private void end(Listener listener) {
        listeners.remove(listener);
        listener.sink.close();
    }
}
