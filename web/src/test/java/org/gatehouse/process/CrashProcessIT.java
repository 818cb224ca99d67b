package org.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
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
import java.util.stream.IntStream;
import org.gatehouse.container.Api;
import org.gatehouse.process.Product.Setup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What was acknowledged survives whatever kills the server, and every arrival is told once. A kiosk checks guests in
 * while the server, and sometimes the database with it, is killed at random; a scan that was not answered is sent again
 * with its id, as kiosks do. More of it: {@code -Dcrash.checkins=500 -Dcrash.kills=10}; the same again:
 * {@code -Dcrash.seed=…}.
 */
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
    private volatile Product product;
    private int databasesKilled;
    private volatile int sentAgain;

    @BeforeEach
    void start() throws IOException {
        System.out.println("crash.seed=" + SEED);
        folder = Files.createTempDirectory("gatehouse-crash-");
        setup = Setup.in(folder.resolve("data"))
                .demo()
                .with(Map.of(
                        "GATEHOUSE_LIMITS_KIOSK_PER_MINUTE", "100000",
                        "GATEHOUSE_LIMITS_USER_PER_SECOND", "1000",
                        "GATEHOUSE_LIMITS_ADDRESS_PER_MINUTE", "100000"));
        product = Product.start(setup).awaitReady();
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        product.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void no_acknowledged_check_in_is_lost_and_every_arrival_is_told_once() throws Exception {
        Nordlys nordlys = new Nordlys(product);
        nordlys.askHostsOnce();
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
        List<String> codes = nordlys.invite(CHECK_INS);
        String credential = nordlys.pairKiosk();

        ExecutorService kiosk = Executors.newSingleThreadExecutor();
        try {
            Future<?> guests = kiosk.submit(() -> checkAllIn(codes, credential));
            killAgainAndAgain();
            guests.get();
        } finally {
            kiosk.shutdownNow();
        }

        System.out.printf(
                "%d check-ins acknowledged, %d kills (%d with the database), %d scans sent again%n",
                acknowledged.size(), KILLS, databasesKilled, sentAgain);
        assertThat(acknowledged).hasSize(CHECK_INS);
        awaitQuiet();
        assertKeptOnce();
        assertTold(new Nordlys(product), day);
    }

    private void checkAllIn(List<String> codes, String credential) {
        Deque<Api> tablet = new ArrayDeque<>();
        for (String code : codes) {
            UUID scan = UUID.randomUUID();
            Map<String, String> body = Map.of("scanId", scan.toString(), "direction", "in", "code", code);
            int[] attempts = {0};
            await("an answer to the scan")
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .pollInSameThread()
                    .until(() -> isAnswered(tablet, credential, body, attempts));
            sentAgain += attempts[0] > 1 ? 1 : 0;
            acknowledged.put(scan, code);
        }
    }

    private boolean isAnswered(Deque<Api> tablet, String credential, Map<String, String> body, int[] attempts) {
        try {
            if (tablet.isEmpty()) {
                tablet.add(new Nordlys(product).kiosk(credential));
            }
            attempts[0]++;
            Api.Answer answer = tablet.getFirst().post("/scans", body);
            if (answer.status() != 200) {
                assertThat(answer.status()).as(answer.text()).isIn(401, 503);
                tablet.clear();
                return false;
            }
            assertThat(answer.json().getString("outcome")).isEqualTo("welcome");
            return true;
        } catch (IllegalStateException notAnswered) {
            tablet.clear();
            return false;
        }
    }

    private void killAgainAndAgain() throws IOException, InterruptedException {
        List<Integer> moments = IntStream.range(0, KILLS)
                .map(kill -> CHECK_INS * kill / KILLS + random.nextInt(Math.max(1, CHECK_INS / KILLS)))
                .boxed()
                .toList();
        for (int moment : moments) {
            await("check-in " + moment)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> acknowledged.size() >= moment);
            LockSupport.parkNanos(random.nextLong(LATEST_NANOS)); // anywhere in a request, or in what follows it
            boolean withDatabase = random.nextInt(3) == 0;
            var database = product.database();
            product.kill();
            if (withDatabase) {
                database.ifPresent(ProcessHandle::destroyForcibly);
                databasesKilled++;
            }
            product = Product.start(setup).awaitReady();
        }
    }

    private void awaitQuiet() {
        await("everything told and sent")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(Map.of(
                                "events", count("select count(*) from outbox_event where done_at is null"),
                                "messages", count("select count(*) from message where settled_at is null")))
                        .isEqualTo(Map.of("events", 0L, "messages", 0L)));
    }

    private void assertKeptOnce() throws IOException, SQLException {
        assertThat(count("select count(*) from scan where outcome <> 'welcome'")).isZero();
        Map<UUID, UUID> visits = new HashMap<>();
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select hex(s.id), hex(s.visit_id) from scan s join visit v"
                        + " on v.tenant_id = s.tenant_id and v.id = s.visit_id and v.arrived_at = s.outcome_at")) {
            while (found.next()) {
                visits.put(uuid(found.getString(1)), uuid(found.getString(2)));
            }
        }
        assertThat(visits).containsOnlyKeys(acknowledged.keySet());
        assertThat(visits.values()).doesNotHaveDuplicates();
        assertThat(count("select count(*) from visit where arrived_at is not null"))
                .isEqualTo(CHECK_INS);
        assertThat(count("select count(*) from outbox_event where type = 'GuestArrived'"))
                .isEqualTo(CHECK_INS);
    }

    private void assertTold(Nordlys nordlys, LocalDate day) throws IOException, SQLException {
        List<JsonObject> arrived =
                nordlys
                        .receptionist()
                        .get("/sites/" + nordlys.site() + "/visits?day=" + day)
                        .must(200)
                        .json()
                        .getJsonArray("visits")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .filter(row -> row.containsKey("arrivedAt"))
                        .toList();
        assertThat(arrived).hasSize(CHECK_INS).allSatisfy(row -> assertThat(
                        row.getJsonObject("alert").getJsonArray("told").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(told -> assertThat(told.getString("state")).isEqualTo("sent")));
        assertThat(count("select count(*) from host_alert")).isEqualTo(CHECK_INS);
        assertThat(count("select count(*) from mailbox_message where channel = 'SMS'"))
                .isEqualTo(CHECK_INS);
        assertThat(count("select count(distinct h.visit_id) from host_alert h join asking a on a.alert_id = h.id"
                        + " join mailbox_message m on m.id = a.message_id and m.channel = 'SMS'"))
                .isEqualTo(CHECK_INS);
    }

    private long count(String query) throws IOException, SQLException {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static UUID uuid(String hex) {
        return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }
}
