package org.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.gatehouse.process.Product.Setup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What was acknowledged survives whatever kills the server, and every arrival is told once. A kiosk checks guests in
 * while the server, and sometimes the database with it, is killed at random; a scan that was not answered is sent again
 * with its id, as kiosks do. More of it: {@code -Dcrash.checkins=500 -Dcrash.kills=12}; the same again:
 * {@code -Dcrash.seed=…}.
 */
@OwnProcess
@Tag("process")
class CrashProcessIT {
    private static final int CHECK_INS = Integer.getInteger("crash.checkins", 40);
    private static final int KILLS = Integer.getInteger("crash.kills", 2);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long LATEST_NANOS = 60_000_000;

    private final Random random = new Random(SEED);
    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();

    private Path folder;
    private Setup setup;
    private Product product;
    private Instant lastKill = Instant.EPOCH;
    private int databasesKilled;

    @BeforeEach
    void start() throws IOException {
        System.out.println("crash.seed=" + SEED);
        folder = Files.createTempDirectory("gatehouse-crash-");
        setup = Setup.in(folder.resolve("data")).demo().with(Nordlys.NO_LIMITS);
        product = Product.start(setup).awaitReady();
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        product.close();
        Product.deleteTree(folder);
    }

    @Test
    void no_acknowledged_check_in_is_lost_and_every_arrival_is_told_once() throws Exception {
        Nordlys nordlys = new Nordlys(product);
        nordlys.askHostsOnce();
        List<String> codes = nordlys.invite(CHECK_INS);
        Tablet tablet = new Tablet(nordlys, nordlys.pairKiosk());

        ExecutorService door = Executors.newSingleThreadExecutor();
        try {
            Future<?> guests = door.submit(() -> checkAllIn(tablet, codes));
            killAgainAndAgain(guests);
            guests.get();
        } finally {
            door.shutdownNow();
        }

        Ledger ledger = new Ledger(product);
        ledger.endClaimsOfBefore(lastKill);
        ledger.awaitQuiet();
        System.out.printf(
                "%d check-ins acknowledged, %d kills (%d with the database), %d scans sent again, %s, %d messages cut off%n",
                acknowledged.size(),
                KILLS,
                databasesKilled,
                tablet.sentAgain(),
                tablet.faults(),
                ledger.count("select count(*) from message where attempts > 1"));
        assertKeptOnce(ledger);
        ledger.assertToldOnce(CHECK_INS);
        assertDeskSaysSo(new Nordlys(product).desk());
    }

    private void checkAllIn(Tablet tablet, List<String> codes) {
        for (String code : codes) {
            UUID scan = UUID.randomUUID();
            assertThat(tablet.scan(scan, code)).isEqualTo("welcome");
            acknowledged.put(scan, code);
        }
    }

    /** Anywhere in a request, or in what follows it; once in each stretch of the guests. */
    private void killAgainAndAgain(Future<?> guests) throws IOException, InterruptedException {
        for (int kill = 0; kill < KILLS; kill++) {
            int moment = CHECK_INS * kill / KILLS + random.nextInt(Math.max(1, CHECK_INS / KILLS));
            await("check-in " + moment)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> acknowledged.size() >= moment || guests.isDone());
            LockSupport.parkNanos(random.nextLong(LATEST_NANOS));
            boolean withDatabase = random.nextInt(3) == 0;
            var database = product.database();
            product.kill();
            lastKill = Instant.now();
            if (withDatabase) {
                database.ifPresent(ProcessHandle::destroyForcibly);
                databasesKilled++;
            }
            product = Product.start(setup).awaitReady();
        }
    }

    private void assertKeptOnce(Ledger ledger) throws Exception {
        Map<String, String> visits = new HashMap<>();
        ledger.arrivals().forEach(row -> visits.put(row.get(0), row.get(1)));
        assertThat(acknowledged).hasSize(CHECK_INS);
        assertThat(visits)
                .containsOnlyKeys(
                        acknowledged.keySet().stream().map(UUID::toString).toList());
        assertThat(visits.values()).doesNotHaveDuplicates();
        assertThat(ledger.count("select count(*) from scan")).isEqualTo(CHECK_INS);
    }

    private static void assertDeskSaysSo(JsonObject desk) {
        List<JsonObject> arrived = desk.getJsonArray("visits").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.containsKey("arrivedAt"))
                .toList();
        assertThat(arrived)
                .hasSize(CHECK_INS)
                .allSatisfy(row -> assertThat(
                                row.getJsonObject("alert").getJsonArray("told").getValuesAs(JsonObject.class))
                        .singleElement()
                        .satisfies(told -> assertThat(told.getString("state")).isEqualTo("sent")));
    }
}
