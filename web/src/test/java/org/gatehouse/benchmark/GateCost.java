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
 * What the gate adds to a check-in and all that follows it: the product beside a copy of itself that keeps no evidence,
 * in turn, each with a database of its own. Compared is the time on a processor, since the clock on the wall also
 * measures who else was there.
 *
 * <p>{@code mvn verify -Pbenchmark -DskipTests -Dbenchmark.of=GateCost -Dbenchmark.rounds=9}
 */
public final class GateCost {
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(50); // until alerts escalate, which is other work

    private GateCost() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.read();
        Path folder = options.folder().resolveSibling("gate-cost");
        CheckIns.deleteTree(folder);
        Report report = new Report();
        report.line("%s, %s", options, CheckIns.load());
        Path app = Path.of(System.getProperty("app.folder"));
        Path without = Gateless.copyOf(app, folder.resolve("app"));
        try (Product kept = start(options, folder.resolve("with"), app);
                Product gateless = start(options, folder.resolve("without"), without)) {
            compare(options, Side.of(kept, options), Side.of(gateless, options), report);
        }
        report.line("%s", CheckIns.load());
        Files.writeString(folder.resolve("report.txt"), report.toString());
        System.out.print(report);
    }

    private static Product start(Options options, Path data, Path app) throws IOException {
        Setup setup = Setup.in(data).java(options.java()).demo().with(NO_LIMITS);
        return Product.start(setup, app).awaitReady();
    }

    private static void compare(Options options, Side with, Side without, Report report) throws Exception {
        long end = System.nanoTime() + options.warmup().toNanos();
        while (System.nanoTime() < end) {
            with.round();
            without.round();
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            boolean first = round % 2 == 0;
            Cost before = (first ? with : without).round();
            Cost after = (first ? without : with).round();
            Cost gate = first ? before : after;
            Cost none = first ? after : before;
            ratios.add(gate.millis() / none.millis());
            report.line("with %s, without %s: %.3f", gate, none, gate.millis() / none.millis());
        }
        ratios.sort(null);
        report.line(
                "the gate adds %.1f %% (from %.1f to %.1f %%)",
                percent(ratios.get(ratios.size() / 2)), percent(ratios.get(0)), percent(ratios.get(ratios.size() - 1)));
    }

    private static double percent(double ratio) {
        return 100 * (ratio - 1);
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

    private record Side(Product product, Passes passes, Kiosk kiosk) {
        static Side of(Product product, Options options) throws Exception {
            return new Side(product, Passes.make(product, options.visits(), options.guests()), Kiosk.pair(product));
        }

        /** All guests come, and all hosts are told. */
        Cost round() throws Exception {
            passes.expectAgain();
            Usage server = new Usage(product.handle().pid());
            Usage database = new Usage(product.database().orElseThrow().pid());
            long kept = passes.decisions();
            long serverBefore = server.cpuMillis();
            long databaseBefore = database.cpuMillis();
            String token = kiosk.token();
            int count = Cell.measure(() -> new HttpDoor(product.port(), token), CONNECTIONS, PATIENCE, passes)
                    .nanos()
                    .length;
            passes.awaitTold(PATIENCE);
            return new Cost(
                    (server.cpuMillis() - serverBefore) / (double) count,
                    (database.cpuMillis() - databaseBefore) / (double) count,
                    (passes.decisions() - kept) / (double) count);
        }
    }
}
