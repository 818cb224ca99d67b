package org.gatehouse.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The rounds of one kind of door with one number of connections.
 *
 * @param rounds in the order they were run
 */
record Measured(String name, int connections, List<Round> rounds) {

    /**
     * One cell and what it cost.
     *
     * @param serverMillis CPU of the server for each check-in; 0 where it took no part
     * @param requestMillis what of it was spent on answering, and not on telling hosts afterwards
     * @param databaseMillis CPU of the database for each check-in
     * @param untold events that nobody had been told of some seconds after the cell
     */
    record Round(
            Cell cell,
            double serverMillis,
            double requestMillis,
            double databaseMillis,
            long serverMegabytes,
            long databaseMegabytes,
            int untold) {}

    double median(ToDoubleFunction<Round> value) {
        List<Double> sorted = sorted(value);
        return sorted.get(sorted.size() / 2);
    }

    double least(ToDoubleFunction<Round> value) {
        return sorted(value).get(0);
    }

    double most(ToDoubleFunction<Round> value) {
        List<Double> sorted = sorted(value);
        return sorted.get(sorted.size() - 1);
    }

    private List<Double> sorted(ToDoubleFunction<Round> value) {
        return rounds.stream()
                .map(value::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
