package org.gatehouse.egress;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Closes the connections of one conversation when its time is over, however they drip. */
final class Deadline implements AutoCloseable {
    private final ScheduledExecutorService watch;
    private final List<Closeable> connections = new CopyOnWriteArrayList<>();
    private ScheduledFuture<?> end;

    Deadline(ScheduledExecutorService watch, int seconds) {
        this.watch = watch;
        this.end = watch.schedule(this::close, seconds, TimeUnit.SECONDS);
    }

    void add(Closeable connection) {
        connections.add(connection);
    }

    synchronized void extend(int seconds) {
        end.cancel(false);
        end = watch.schedule(this::close, seconds, TimeUnit.SECONDS);
    }

    /** Closes them now. */
    @Override
    public synchronized void close() {
        end.cancel(false);
        for (Closeable connection : connections) {
            try {
                connection.close();
            } catch (IOException gone) {
                // as it should
            }
        }
    }
}
