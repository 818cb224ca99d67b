package org.gatehouse.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run can be told by {@code -Dbenchmark.…}.
 *
 * @param warmup load before anything is measured; the JIT compiler of a two-core machine needs minutes
 * @param cell how long one cell is measured at most
 * @param guests of each meeting; those who come together are told of together, so that 1 is the most work
 * @param java the flags of the server's JVM
 */
record Options(
        Path folder,
        Duration warmup,
        Duration cell,
        int rounds,
        List<Integer> connections,
        int visits,
        int guests,
        List<String> java) {

    static Options read() {
        return new Options(
                Path.of(System.getProperty("container.folder")).resolveSibling("benchmark"),
                Duration.parse(System.getProperty("benchmark.warmup", "PT3M")),
                Duration.parse(System.getProperty("benchmark.cell", "PT15S")),
                Integer.getInteger("benchmark.rounds", 3),
                words("benchmark.connections", "1 16 64").map(Integer::valueOf).toList(),
                Integer.getInteger("benchmark.visits", 20_000),
                Integer.getInteger("benchmark.guests", 1),
                words("benchmark.java", "-XX:+UseSerialGC -Xmx256m -XX:ReservedCodeCacheSize=96m")
                        .toList());
    }

    private static Stream<String> words(String property, String preset) {
        return Stream.of(System.getProperty(property, preset).trim().split("[ ,]+", -1));
    }
}
