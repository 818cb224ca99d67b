package org.gatehouse.web.visitor;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.gatehouse.core.tenancy.TenantId;

/** One open stream. Only the thread that goes the rounds touches it; what it is sent is written by another. */
final class Listener {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Feed feed;
    private final String account;
    private final SseEventSink sink;
    private final Sse sse;
    private final Instant until;
    private volatile boolean givesWay;
    private long position;
    private Instant lastSign = Instant.EPOCH;
    private Instant lastServed = Instant.EPOCH;
    private CompletableFuture<?> writing = CompletableFuture.completedFuture(null);

    /** What a stream tells of. */
    record Feed(TenantId tenant, UUID site) {}

    /** A change as it is written, once for all. */
    record Line(long position, String json) {}

    Listener(Feed feed, String account, SseEventSink sink, Sse sse, Instant until, long position) {
        this.feed = feed;
        this.account = account;
        this.sink = sink;
        this.sse = sse;
        this.until = until;
        this.position = position;
    }

    /** Sends what comes after its position; false if it must be ended, because it has not taken what came before. */
    boolean send(List<Line> batch, Instant now, Executor writers) {
        List<Line> fresh =
                batch.stream().filter(line -> line.position() > position).toList();
        boolean due = !fresh.isEmpty() || now.isAfter(lastSign.plus(HEARTBEAT));
        if (!due) {
            return true;
        }
        if (!writing.isDone()) {
            return now.isBefore(lastSign.plus(PATIENCE)); // what is due waits with it
        }
        if (writing.isCompletedExceptionally()) {
            return false;
        }
        try {
            this.writing =
                    CompletableFuture.supplyAsync(() -> write(fresh), writers).thenCompose(written -> written);
        } catch (RejectedExecutionException allBusy) {
            return true; // in one of the next rounds
        }
        this.lastSign = now;
        if (!fresh.isEmpty()) {
            this.position = fresh.get(fresh.size() - 1).position();
        }
        return true;
    }

    private CompletableFuture<?> write(List<Line> lines) {
        CompletableFuture<?>[] sent = new CompletableFuture<?>[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            sent[i] = sink.send(sse.newEventBuilder()
                            .id(Long.toString(lines.get(i).position()))
                            .name("change")
                            .mediaType(MediaType.APPLICATION_JSON_TYPE)
                            .data(String.class, lines.get(i).json())
                            .build())
                    .toCompletableFuture();
        }
        sent[lines.size()] =
                sink.send(sse.newEventBuilder().comment("still here").build()).toCompletableFuture();
        return CompletableFuture.allOf(sent);
    }

    /** Another page of the same account has come; it is ended in the next round. */
    void giveWay() {
        this.givesWay = true;
    }

    boolean isOver(Instant now) {
        return givesWay || sink.isClosed() || !now.isBefore(until);
    }

    void close() {
        sink.close();
    }

    void served(Instant now) {
        this.lastServed = now;
    }

    Instant lastServed() {
        return lastServed;
    }

    long position() {
        return position;
    }

    Feed feed() {
        return feed;
    }

    String account() {
        return account;
    }
}
