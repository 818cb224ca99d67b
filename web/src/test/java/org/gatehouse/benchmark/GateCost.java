package org.gatehouse.benchmark;

import static org.gatehouse.benchmark.CheckIns.NO_LIMITS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.process.Product;
import org.gatehouse.process.Product.Setup;

/**
 * What the gate adds to a check-in and all that follows it: one running product, with and without keeping why it sends,
 * in turns so short that whatever else changes meanwhile changes for both. Compared is the time on a processor, since
 * the clock on the wall also measures who else was there, less what the product uses when nobody comes: a turn that
 * lasts until the last seal would be charged for a second more of that than one without.
 *
 * <p>{@code mvn verify -Pbenchmark -DskipTests -Dbenchmark.of=GateCost -Dbenchmark.rounds=20 -Dbenchmark.visits=300}
 */
public final class GateCost {
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(50); // until alerts escalate, which is other work
    private static final Duration IDLE = Duration.ofSeconds(20);

    private final Product product;
    private final Passes passes;
    private final Kiosk kiosk;
    private final Path without;
    private Used idle = new Used(0, 0, 1);

    private GateCost(Product product, Options options, Path without) throws Exception {
        this.product = product;
        this.passes = Passes.make(product, options.visits(), options.guests());
        this.kiosk = Kiosk.pair(product);
        this.without = without;
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.read();
        Path folder = options.folder().resolveSibling("gate-cost");
        CheckIns.deleteTree(folder);
        Report report = new Report();
        report.line("%s, %s", options, CheckIns.load());
        Path app = Gateless.copyOf(Path.of(System.getProperty("app.folder")), folder.resolve("app"));
        Path file = folder.resolve("without");
        List<String> java = new ArrayList<>(options.java());
        java.add("-D" + Gateless.FILE + "=" + file);
        Setup setup = Setup.in(folder.resolve("data")).java(java).demo().with(NO_LIMITS);
        try (Product product = Product.start(setup, app).awaitReady()) {
            new GateCost(product, options, file).compare(options, report);
        }
        report.line("%s", CheckIns.load());
        Files.writeString(folder.resolve("report.txt"), report.toString());
        System.out.print(report);
    }

    private void compare(Options options, Report report) throws Exception {
        long end = System.nanoTime() + options.warmup().toNanos();
        while (System.nanoTime() < end) {
            System.out.printf("warming up: with %s, without %s%n", with(), without());
        }
        idle = idle();
        report.line("idle: %.1f + %.1f ms a second", idle.app() / idle.seconds(), idle.database() / idle.seconds());
        List<Double> shares = new ArrayList<>();
        double kept = 0;
        double gateless = 0;
        for (int round = 0; round < options.rounds(); round++) {
            boolean first = round % 2 == 0;
            Cost before = first ? with() : without();
            Cost after = first ? without() : with();
            Cost with = first ? before : after;
            Cost without = first ? after : before;
            kept += with.millis();
            gateless += without.millis();
            shares.add(100 * (with.millis() / without.millis() - 1));
            report.line("with %s, without %s: %+.1f %%", with, without, shares.get(round));
            System.out.printf("round %d: %+.1f %%%n", round, shares.get(round));
        }
        report.line("all rounds together: the gate adds %+.1f %%", 100 * (kept / gateless - 1));
        report.line("mean of the rounds: %+.1f %%, standard error %.1f", mean(shares), error(shares));
        report.line("median of the rounds: %+.1f %%", median(shares));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    private static double error(List<Double> values) {
        double mean = mean(values);
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.size() - 1) / values.size());
    }

    /**
     * Of one check-in, with what follows.
     *
     * @param app time of the server on a processor, in ms
     * @param database the same of its database
     * @param decisions kept as evidence
     */
    private record Cost(double app, double database, double decisions) {
        double millis() {
            return app + database;
        }

        @Override
        public String toString() {
            return "%.2f + %.2f ms, %.2f kept".formatted(app, database, decisions);
        }
    }

    private Cost with() throws Exception {
        Files.deleteIfExists(without);
        return round();
    }

    private Cost without() throws Exception {
        if (!Files.exists(without)) {
            Files.createFile(without);
        }
        return round();
    }

    /**
     * What has been used since some moment.
     *
     * @param app time of the server on a processor, in ms
     * @param database the same of its database
     */
    private record Used(double app, double database, double seconds) {
        Used since(Used before) {
            return new Used(app - before.app, database - before.database, seconds - before.seconds);
        }

        /** What it would have used in this time anyway is not counted. */
        Used beyond(Used idle) {
            double share = seconds / idle.seconds;
            return new Used(app - share * idle.app, database - share * idle.database, seconds);
        }
    }

    private Used used() throws IOException {
        return new Used(
                new Usage(product.handle().pid()).cpuMillis(),
                new Usage(product.database().orElseThrow().pid()).cpuMillis(),
                System.nanoTime() / 1e9);
    }

    /** Nobody comes, and nothing waits. */
    private Used idle() throws Exception {
        passes.expectAgain();
        passes.awaitTold(PATIENCE);
        Used before = used();
        Thread.sleep(IDLE.toMillis());
        return used().since(before);
    }

    /** All guests come, and all hosts are told. */
    private Cost round() throws Exception {
        passes.expectAgain();
        long decided = passes.decisions();
        String token = kiosk.token();
        Used before = used();
        int count = Cell.measure(() -> new HttpDoor(product.port(), token), CONNECTIONS, PATIENCE, passes)
                .nanos()
                .length;
        passes.awaitTold(PATIENCE);
        Used spent = used().since(before).beyond(idle);
        return new Cost(spent.app() / count, spent.database() / count, (passes.decisions() - decided) / (double) count);
    }
}
