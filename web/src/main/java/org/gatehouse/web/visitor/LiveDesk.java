package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.web.visitor.Listener.Feed;
import org.gatehouse.web.visitor.Listener.Line;

/**
 * Sends each desk what it has not seen. Positions come from the database, so it does not matter which instance a desk
 * is connected to, or whether it was away for a while. One query a round serves all desks of a site that are up to
 * date, and one more those that are behind. A desk that does not take what it is sent is ended and comes back.
 * Whether a page was closed shows only when it is written to, so the eleventh page of an account ends its oldest.
 */
@Singleton
public class LiveDesk {
    static final int MOST_OF_AN_ACCOUNT = 10;
    static final int MOST_OF_A_TENANT = 200;

    private static final Logger LOG = System.getLogger(LiveDesk.class.getName());
    private static final int BATCH = 200;
    private static final long PAUSE_SECONDS = 30;

    private final DeskPages pages;
    private final Clock clock;
    private final Queue<Listener> listeners = new ConcurrentLinkedQueue<>(); // the oldest first

    @Inject
    public LiveDesk(DeskPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    synchronized void listen(Listener added) {
        Instant now = clock.instant();
        List<Listener> open = listeners.stream()
                .filter(other -> other.feed().tenant().equals(added.feed().tenant()) && !other.isOver(now))
                .toList();
        List<Listener> own = open.stream()
                .filter(other -> other.account().equals(added.account()))
                .toList();
        if (own.size() >= MOST_OF_AN_ACCOUNT) {
            own.get(0).giveWay();
        } else if (open.size() >= MOST_OF_A_TENANT) {
            throw Refusal.of(Problem.TOO_MANY_REQUESTS, PAUSE_SECONDS);
        }
        listeners.add(added);
    }

    /**
     * Called a few times a second by one background worker.
     *
     * @param writers write to the streams; refuse what they cannot take at once
     */
    public void sendDue(Executor writers) {
        Instant now = clock.instant();
        listeners.stream().filter(listener -> listener.isOver(now)).forEach(this::end);
        listeners.stream()
                .collect(Collectors.groupingBy(Listener::feed))
                .forEach((feed, desks) -> send(feed, desks, now, writers));
    }

    private void send(Feed feed, List<Listener> desks, Instant now, Executor writers) {
        long front = desks.stream().mapToLong(Listener::position).max().orElseThrow();
        List<Listener> behind =
                desks.stream().filter(desk -> desk.position() < front).toList();
        send(feed, desks.stream().filter(desk -> desk.position() == front).toList(), front, now, writers);
        if (!behind.isEmpty()) { // each in its turn, with whoever is about as far
            Listener next = behind.stream()
                    .min(Comparator.comparing(Listener::lastServed).thenComparing(Listener::position))
                    .orElseThrow();
            next.served(now);
            send(feed, behind, next.position(), now, writers);
        }
    }

    private void send(Feed feed, List<Listener> desks, long after, Instant now, Executor writers) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(feed.tenant())) {
            List<Line> batch = pages.changes(feed.site(), after, BATCH).stream()
                    .map(change -> new Line(change.position(), Json.write(change)))
                    .toList();
            for (Listener desk : desks) {
                // a gap between what it has and what is here is not for it
                if (!desk.send(desk.position() < after ? List.of() : batch, now, writers)) {
                    end(desk);
                }
            }
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "the streams of a site were ended", fault);
            desks.forEach(this::end); // they come back and go on where they were
        }
    }

    private void end(Listener listener) {
        listeners.remove(listener);
        listener.close();
    }
}
