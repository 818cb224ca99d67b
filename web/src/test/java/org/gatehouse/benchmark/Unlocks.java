package org.gatehouse.benchmark;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import org.gatehouse.container.Api;
import org.gatehouse.process.ActiveDoor;
import org.gatehouse.process.Nordlys;
import org.gatehouse.process.Product;
import org.gatehouse.process.Product.Setup;
import org.gatehouse.web.keys.KeyRegister;
import org.gatehouse.web.phones.Mobile;
import org.gatehouse.web.units.Firmware;
import org.gatehouse.web.units.SoftwareUnit;

/**
 * Measures the server's decision on an opening, with its log durable, against the same writes in bare JDBC; once with
 * few keys in the register and once with a million. Then a door from the phone's first word to its last, and how long
 * it takes until a thousand listening units know of a key that was taken back.
 *
 * <p>{@code mvn verify -Pbenchmark -DskipTests -Dbenchmark.of=Unlocks}
 */
public final class Unlocks {
    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int EACH = 8_000;
    private static final int OPENINGS = 100;
    private static final int PAUSE = 350;
    private static final int LISTENING = 1_000;

    private final Options options;
    private final Product product;
    private final Nordlys nordlys;
    private final Report report;

    private Unlocks(Options options, Product product, Report report) {
        this.options = options;
        this.product = product;
        this.nordlys = new Nordlys(product);
        this.report = report;
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.read();
        Path folder = options.folder().resolveSibling("unlocks");
        CheckIns.deleteTree(folder);
        Report report = new Report();
        report.line("%s", options);
        report.line("%s", CheckIns.load());
        Map<String, String> limits = new HashMap<>(CheckIns.NO_LIMITS);
        limits.put("GATEHOUSE_LIMITS_UNIT_PER_MINUTE", "100000000");
        Setup setup =
                Setup.in(folder.resolve("data")).java(options.java()).demo().with(limits);
        try (Product product = Product.start(setup).awaitReady()) {
            new Unlocks(options, product, report).run(folder);
        }
        report.line("%s", CheckIns.load());
        Files.writeString(folder.resolve("report.txt"), report.toString());
        System.out.print(report);
    }

    private void run(Path folder) throws Exception {
        int connections = options.connections().stream().max(Integer::compare).orElseThrow();
        List<Asking> asking = asking(connections);
        GrantedKeys keys = new GrantedKeys(product);
        keys.fill(FEW);
        long end = System.nanoTime() + options.warmup().toNanos();
        while (System.nanoTime() < end) {
            System.out.printf("warming up: %.0f/s%n", decisions(asking).perSecond());
        }
        measure(asking, FEW, keys);
        keys.fill(MANY);
        measure(asking, MANY, keys);
        atADoor(folder);
        new ListeningUnits(nordlys, LISTENING).measure(report);
    }

    /** Each unit on a connection of its own, each with somebody at its door. */
    private List<Asking> asking(int connections) throws Exception {
        Api admin = nordlys.admin();
        KeyRegister register = new KeyRegister(admin);
        List<Asking> asking = new ArrayList<>();
        for (int number = 0; number < connections; number++) {
            String door = ActiveDoor.at(nordlys, "Door " + number);
            Firmware unit = new Firmware(admin, door);
            String holder = register.holder(null);
            register.grant(KeyRegister.key(Map.of("holderId", holder), door));
            asking.add(new Asking(product.port(), unit, new Mobile(admin, holder)));
        }
        return asking;
    }

    private void measure(List<Asking> asking, int granted, GrantedKeys keys) throws Exception {
        for (int count : options.connections()) {
            List<Asking> some = asking.subList(0, count);
            List<Cell> floors = new ArrayList<>();
            List<Cell> products = new ArrayList<>();
            for (int round = 0; round < options.rounds(); round++) {
                floors.add(Cell.of(keys.floor(count), options.cell()));
                products.add(decisions(some));
                System.out.printf(
                        "%,d keys: %.0f/s%n", granted, products.get(round).perSecond());
            }
            row("JDBC", granted, count, floors);
            row("product", granted, count, products);
        }
    }

    private Cell decisions(List<Asking> asking) throws Exception {
        List<Cell.Work> work = new ArrayList<>();
        for (Asking one : asking) {
            work.add(one.prepared(EACH / asking.size()));
        }
        Cell cell = Cell.of(work, options.cell());
        TimeUnit.SECONDS.sleep(2); // what was written is sealed meanwhile
        return cell;
    }

    private void row(String name, int granted, int connections, List<Cell> cells) {
        report.line(
                "%-7s %,9d keys %3d connections %6.0f/s (%6.0f) p50 %6.2f ms p99 %6.2f ms (%6.2f)",
                name,
                granted,
                connections,
                median(cells.stream().mapToDouble(Cell::perSecond)),
                cells.stream().mapToDouble(Cell::perSecond).min().orElseThrow(),
                median(cells.stream().mapToDouble(cell -> cell.millisAt(0.5))),
                median(cells.stream().mapToDouble(cell -> cell.millisAt(0.99))),
                cells.stream().mapToDouble(cell -> cell.millisAt(0.99)).max().orElseThrow());
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Phone, unit in software and server, all on this machine. */
    private void atADoor(Path folder) throws Exception {
        Api admin = nordlys.admin();
        String door = ActiveDoor.at(nordlys, "The door");
        new KeyRegister(admin).change(door, Map.of("name", "The door", "offlineMinutes", 60));
        String holder = new KeyRegister(admin).holder(null);
        new KeyRegister(admin).grant(KeyRegister.key(Map.of("holderId", holder), door));
        Mobile phone = new Mobile(admin, holder);
        String code = admin.post("/doors/" + door + "/unit/enrolment", Map.of())
                .must(200)
                .json()
                .getString("code");
        try (SoftwareUnit unit = SoftwareUnit.start(folder, product.url(), phone, "--enrol", code)) {
            JsonObject copy = copy(phone);
            report.line("opening, online: %s", openings(unit, copy));
            unit.goes("offline");
            TimeUnit.SECONDS.sleep(2);
            report.line("opening, offline: %s", openings(unit, copy));
        }
    }

    private static JsonObject copy(Mobile phone) throws InterruptedException {
        for (int tries = 0; tries < 60; tries++) {
            for (var copy : phone.asksForKeys().getJsonArray("credentials")) {
                if (copy.asJsonObject().containsKey("address")) {
                    return copy.asJsonObject();
                }
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new IllegalStateException("the unit did not come up");
    }

    private static String openings(SoftwareUnit unit, JsonObject copy) throws Exception {
        long[] nanos = new long[OPENINGS];
        for (int number = -OPENINGS / 4; number < OPENINGS; number++) {
            TimeUnit.MILLISECONDS.sleep(PAUSE); // a unit that is asked without end says that it is busy
            long begin = System.nanoTime();
            if (!unit.opening(copy).opens()) {
                throw new IllegalStateException("the door stayed shut");
            }
            if (number >= 0) {
                nanos[number] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(nanos);
        return "p50 %.1f ms, p95 %.1f ms".formatted(nanos[OPENINGS / 2] / 1e6, nanos[OPENINGS * 95 / 100] / 1e6);
    }
}
