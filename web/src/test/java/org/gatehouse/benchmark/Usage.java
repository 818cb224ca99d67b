package org.gatehouse.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux says about one process. */
record Usage(long pid) {
    private static final int TICK_MILLIS = 10;

    /** Time on a processor so far, of all its threads. */
    long cpuMillis() throws IOException {
        return millis(Files.readString(Path.of("/proc/" + pid + "/stat")));
    }

    private static long millis(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MILLIS;
    }

    /** The part of it that threads used which answer requests; the rest is work behind them. */
    long requestMillis() throws IOException {
        long millis = 0;
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads.toList()) {
                String stat = Files.readString(thread.resolve("stat"));
                millis += stat.contains("(http-") ? millis(stat) : 0;
            }
        }
        return millis;
    }

    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
