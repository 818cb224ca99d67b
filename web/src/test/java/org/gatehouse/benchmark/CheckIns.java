package org.gatehouse.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gatehouse.process.Product;
import org.gatehouse.process.Product.Setup;

/**
 * Measures check-ins through the API against the same writes in bare JDBC, on the same database in the same run: the
 * figures of a machine say little, their ratio says something.
 *
 * <p>{@code mvn verify -Pbenchmark -DskipTests}; {@link Options} can make it shorter.
 */
public final class CheckIns {
    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(50); // until alerts escalate, which is other work
    static final Map<String, String> NO_LIMITS = Map.of(
            "GATEHOUSE_LIMITS_KIOSK_PER_MINUTE", "100000000",
            "GATEHOUSE_LIMITS_USER_PER_SECOND", "1000000",
            "GATEHOUSE_LIMITS_ADDRESS_PER_MINUTE", "1000000");
    private static final List<String> QUICK =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-XX:ReservedCodeCacheSize=96m");

    private final Options options;
    private final Product product;
    private final Passes passes;
    private final Kiosk kiosk;

    private CheckIns(Options options, Product product, Passes passes, Kiosk kiosk) {
        this.options = options;
        this.product = product;
        this.passes = passes;
        this.kiosk = kiosk;
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.read();
        deleteTree(options.folder());
        Report report = new Report();
        report.line("%s", options);
        report.line(
                "%d processors, JDK %s, %s",
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), load());
        Setup setup = Setup.in(options.folder().resolve("data"))
                .java(Stream.concat(options.java().stream(), Stream.of(Samples.OPTION))
                        .toList())
                .demo()
                .with(NO_LIMITS);
        try (Product product = Product.start(setup).awaitReady()) {
            report.line("first start, %s: ready after %s s", options.java(), readyAfter(product));
            run(options, product, report);
        }
        restart(setup, report);
        restart(setup.java(QUICK), report);
        report.line("%s", load());
        Files.writeString(options.folder().resolve("report.txt"), report.toString());
        System.out.print(report);
    }

    private static void run(Options options, Product product, Report report) throws Exception {
        Passes passes = Passes.make(product, options.visits(), options.guests());
        CheckIns checkIns = new CheckIns(options, product, passes, Kiosk.pair(product));
        checkIns.warmUp();
        List<Measured> floors = new ArrayList<>();
        List<Measured> products = new ArrayList<>();
        for (int connections : options.connections()) {
            floors.add(new Measured("JDBC", connections, new ArrayList<>()));
            products.add(new Measured("product", connections, new ArrayList<>()));
        }
        for (int round = 0; round < options.rounds(); round++) {
            for (int index = 0; index < floors.size(); index++) {
                checkIns.measure(floors.get(index), checkIns::jdbc);
                checkIns.measure(products.get(index), checkIns.http());
            }
        }
        report.table(floors, products);
        report.line("%s", checkIns.gate());
    }

    private void warmUp() throws Exception {
        long end = System.nanoTime() + options.warmup().toNanos();
        Cell.measure(this::jdbc, 4, options.cell().dividedBy(3), passes);
        while (System.nanoTime() < end) {
            passes.expectAgain();
            Duration left = Duration.ofNanos(end - System.nanoTime());
            Cell cell = Cell.measure(http(), 16, left.compareTo(options.cell()) < 0 ? left : options.cell(), passes);
            System.out.printf("warming up: %.0f/s%n", cell.perSecond());
        }
        settle();
    }

    private void measure(Measured measured, Door.Kind kind) throws Exception {
        Usage server = new Usage(product.handle().pid());
        Usage database = new Usage(product.database().orElseThrow().pid());
        boolean counted = measured.name().equals("product");
        long serverBefore = server.cpuMillis();
        long requestBefore = server.requestMillis();
        long databaseBefore = database.cpuMillis();
        Cell cell = Cell.measure(kind, measured.connections(), options.cell(), passes);
        double each = cell.nanos().length;
        double serverMillis = counted ? (server.cpuMillis() - serverBefore) / each : 0;
        double requestMillis = counted ? (server.requestMillis() - requestBefore) / each : 0;
        double databaseMillis = (database.cpuMillis() - databaseBefore) / each;
        long serverMegabytes = counted ? server.residentMegabytes() : 0;
        int untold = settle();
        measured.rounds()
                .add(new Measured.Round(
                        cell,
                        serverMillis,
                        requestMillis,
                        databaseMillis,
                        serverMegabytes,
                        database.residentMegabytes(),
                        untold));
        System.out.printf(
                "%s %d: %.0f/s, p99 %.1f ms%n",
                measured.name(), measured.connections(), cell.perSecond(), cell.millisAt(0.99));
    }

    /** What the gate's part is of all that a check-in causes, until every host has been told. */
    private String gate() throws Exception {
        settle();
        long before = passes.decisions();
        Samples samples = Samples.of(product.handle().pid(), options.folder(), () -> {
            Cell.measure(http(), 1, options.cell(), passes);
            passes.awaitTold(PATIENCE);
            return null;
        });
        return samples + ", " + (passes.decisions() - before) + " decisions";
    }

    /** Lets the server finish what it can, then puts the rest aside. */
    private int settle() throws Exception {
        TimeUnit.MILLISECONDS.sleep(SETTLING.toMillis());
        int untold = passes.expectAgain();
        TimeUnit.SECONDS.sleep(1);
        return untold;
    }

    private Door jdbc() throws Exception {
        return new JdbcDoor(passes, product.connect());
    }

    private Door.Kind http() {
        String token = kiosk.token();
        return () -> new HttpDoor(product.port(), token);
    }

    private static void restart(Setup setup, Report report) throws IOException, InterruptedException {
        try (Product again = Product.start(setup).awaitReady()) {
            report.line("start on existing data, %s: ready after %s s", setup.javaOptions(), readyAfter(again));
        }
    }

    private static String readyAfter(Product product) {
        return product.out().replaceFirst("(?s).*ready after ([\\d.,]+) s.*", "$1");
    }

    static String load() throws IOException {
        return "load average " + Files.readString(Path.of("/proc/loadavg")).strip();
    }

    static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
