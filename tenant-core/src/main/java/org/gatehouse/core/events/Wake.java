package org.gatehouse.core.events;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a background worker sleep until there is something to do, or until it is time to look anyway. */
public abstract class Wake {
    private final Semaphore signal = new Semaphore(0);

    public void up() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    /** Returns when woken, or after the given time. */
    public void await(Duration atMost) throws InterruptedException {
        if (signal.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }
}
