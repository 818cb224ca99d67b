package org.gatehouse.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * Some doors at once, each as fast as it can, until the time is up or everybody is inside.
 *
 * @param nanos how long each took, ascending
 */
record Cell(double seconds, long[] nanos) {

    static Cell measure(Door.Kind kind, int doors, Duration atMost, Passes passes) throws Exception {
        List<Door> open = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(doors);
        try {
            for (int number = 0; number < doors; number++) {
                open.add(kind.open());
            }
            AtomicInteger next = new AtomicInteger();
            long begin = System.nanoTime();
            long end = begin + atMost.toNanos();
            List<Future<long[]>> results = new ArrayList<>();
            for (Door door : open) {
                results.add(threads.submit(() -> letIn(door, next, end, passes)));
            }
            long[] nanos = gather(results);
            return new Cell((System.nanoTime() - begin) / 1e9, nanos);
        } finally {
            threads.shutdownNow();
            for (Door door : open) {
                door.close();
            }
        }
    }

    private static long[] letIn(Door door, AtomicInteger next, long end, Passes passes) throws Exception {
        LongStream.Builder taken = LongStream.builder();
        for (int guest = next.getAndIncrement(); guest < passes.count(); guest = next.getAndIncrement()) {
            long begin = System.nanoTime();
            if (begin > end) {
                break;
            }
            door.checkIn(passes.get(guest));
            taken.add(System.nanoTime() - begin);
        }
        return taken.build().toArray();
    }

    /** One thing after the other on a line of its own; false once there is nothing more to do. */
    interface Work extends AutoCloseable {
        boolean next() throws Exception;
    }

    static Cell of(List<Work> lines, Duration atMost) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(lines.size());
        try {
            long begin = System.nanoTime();
            long end = begin + atMost.toNanos();
            List<Future<long[]>> results = new ArrayList<>();
            for (Work line : lines) {
                results.add(threads.submit(() -> go(line, end)));
            }
            long[] nanos = gather(results);
            return new Cell((System.nanoTime() - begin) / 1e9, nanos);
        } finally {
            threads.shutdownNow();
            for (Work line : lines) {
                line.close();
            }
        }
    }

    private static long[] go(Work line, long end) throws Exception {
        LongStream.Builder taken = LongStream.builder();
        for (long begin = System.nanoTime(); begin < end && line.next(); begin = System.nanoTime()) {
            taken.add(System.nanoTime() - begin);
        }
        return taken.build().toArray();
    }

    private static long[] gather(List<Future<long[]>> results) throws InterruptedException, ExecutionException {
        LongStream all = LongStream.empty();
        for (Future<long[]> result : results) {
            all = LongStream.concat(all, LongStream.of(result.get()));
        }
        return all.sorted().toArray();
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    double millisAt(double quantile) {
        int index = (int) Math.min(nanos.length - 1L, Math.round(quantile * nanos.length));
        return nanos.length == 0 ? 0 : nanos[index] / 1e6;
    }
}
