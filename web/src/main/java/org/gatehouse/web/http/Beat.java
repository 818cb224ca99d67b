package org.gatehouse.web.http;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets an answer go only at whole beats after its question came. What was looked up on the way takes a few
 * milliseconds, and whether there was something to look up must not be told by them.
 */
@Singleton
public class Beat {
    private static final Duration BEAT = Duration.ofMillis(250);

    /** A refusal keeps the beat as well. */
    public <T> T keep(Supplier<T> call) {
        long begin = System.nanoTime();
        try {
            return call.get();
        } finally {
            await(begin);
        }
    }

    public void keep(Runnable call) {
        keep(() -> {
            call.run();
            return true;
        });
    }

    private static void await(long begin) {
        long late = (System.nanoTime() - begin) % BEAT.toNanos();
        try {
            TimeUnit.NANOSECONDS.sleep(BEAT.toNanos() - late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
