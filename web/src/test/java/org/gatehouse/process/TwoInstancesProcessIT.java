package org.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gatehouse.container.Api;
import org.gatehouse.process.DeskStream.Change;
import org.gatehouse.process.Product.Setup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Two instances on one database are one product: it does not matter which of them somebody speaks to. */
@OwnProcess
@ResourceLock("the two instances")
@Tag("process")
class TwoInstancesProcessIT {
    private static final int GUESTS = 60;
    private static final int SHOWN_TWICE = 10;

    private static final ExecutorService DOORS = Executors.newFixedThreadPool(2);

    private static Path folder;
    private static Product a;
    private static Product b;
    private static Nordlys atA;
    private static Nordlys atB;
    private static Ledger ledger;
    private static String kiosk;

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createTempDirectory("gatehouse-two-");
        a = Product.start(Setup.in(folder.resolve("a")).demo().with(Nordlys.NO_LIMITS))
                .awaitReady();
        Map<String, String> shared = new HashMap<>(Nordlys.NO_LIMITS);
        shared.putAll(a.embedded().shared(a.url()));
        b = Product.start(Setup.in(folder.resolve("b")).demo().with(shared)).awaitReady();
        atA = new Nordlys(a);
        atB = new Nordlys(b);
        ledger = new Ledger(a);
        atA.askHostsOnce();
        kiosk = atA.pairKiosk();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        DOORS.shutdownNow();
        if (b != null) {
            b.close(); // before the database, which is the other's
        }
        a.close();
        Product.deleteTree(folder);
        assertThat(warnings(a)).as("warnings").isEmpty();
        assertThat(warnings(b)).as("warnings of the other").isEmpty();
    }

    /** Whoever gets an account is told of on the same stream. */
    private static Stream<String> warnings(Product product) {
        return product.err().lines().filter(line -> !line.contains(" INFO "));
    }

    @Test
    void a_token_of_one_is_good_at_the_other() {
        String ofA = atA.tokens("rita").getString("accessToken");
        String ofB = atB.tokens("rita").getString("accessToken");

        assertThat(Api.at(b.url()).as(ofA).get("/me").must(200).text())
                .isEqualTo(Api.at(a.url()).as(ofB).get("/me").must(200).text());
        assertThat(b.database()).isEmpty();
    }

    @Test
    void a_sign_out_at_one_ends_the_session_at_the_other() {
        JsonObject tokens = atA.tokens("anna");
        Api there = Api.at(b.url());
        String renewed = there.post("/tokens/refresh", Map.of("refreshToken", tokens.getString("refreshToken")))
                .must(200)
                .json()
                .getString("refreshToken");
        Api signedIn = there.as(tokens.getString("accessToken"));
        signedIn.get("/accounts").must(200);

        Api.at(a.url()).as(tokens.getString("accessToken")).delete("/tokens").must(204);

        signedIn.get("/accounts").must(401); // what an account could be stolen with asks for the session
        there.post("/tokens/refresh", Map.of("refreshToken", renewed)).must(401);
        assertThat(tokens.getInt("expiresIn"))
                .as("the rest ends with the token")
                .isLessThanOrEqualTo(600);
    }

    @Test
    void one_scan_sent_to_both_at_once_is_one_check_in() throws Exception {
        Api tabletA = Tablet.signIn(atA.anonymous(), kiosk).orElseThrow();
        Api tabletB = Tablet.signIn(atB.anonymous(), kiosk).orElseThrow();
        List<String> scans = new ArrayList<>();
        for (String code : atA.invite(SHOWN_TWICE)) {
            scans.add(UUID.randomUUID().toString());
            Map<String, String> scan = Map.of("scanId", scans.get(scans.size() - 1), "direction", "in", "code", code);
            List<Callable<Api.Answer>> both =
                    List.of(() -> tabletA.post("/scans", scan), () -> tabletB.post("/scans", scan));
            for (Future<Api.Answer> answer : DOORS.invokeAll(both)) {
                assertThat(answer.get().must(200).json().getString("outcome")).isEqualTo("welcome");
            }
        }

        ledger.awaitQuiet();
        List<List<String>> arrivals = ledger.arrivals();
        assertThat(arrivals.stream().map(row -> row.get(0))).containsAll(scans);
        ledger.assertToldOnce(arrivals.size());
    }

    @Test
    void a_desk_that_changes_over_misses_nothing_and_every_arrival_at_either_is_told_once() throws Exception {
        List<String> codes = atB.invite(GUESTS);
        ledger.awaitQuiet();
        long begin = atA.desk().getJsonNumber("position").longValue();
        String token = atA.tokens("rita").getString("accessToken");
        String site = atA.site();

        Future<?> doorA = DOORS.submit(() -> checkIn(atA, codes.subList(0, GUESTS / 2)));
        Future<?> doorB = DOORS.submit(() -> checkIn(atB, codes.subList(GUESTS / 2, GUESTS)));
        List<Change> seen = new ArrayList<>();
        seen.addAll(DeskStream.watch(a, token, site, begin, begin + GUESTS / 3));
        seen.addAll(DeskStream.watch(b, token, site, DeskStream.last(seen), begin + GUESTS));
        doorA.get();
        doorB.get();
        ledger.awaitQuiet();
        long end = atB.desk().getJsonNumber("position").longValue();
        seen.addAll(DeskStream.watch(a, token, site, DeskStream.last(seen), end));

        assertThat(seen.stream().map(Change::position))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(begin + 1, end).boxed().toList());
        assertThat(seen.stream()
                        .filter(change -> change.kind().equals("arrived"))
                        .map(Change::visit))
                .hasSize(GUESTS)
                .doesNotHaveDuplicates();
        ledger.assertToldOnce(ledger.arrivals().size());
    }

    private static void checkIn(Nordlys where, List<String> codes) {
        Tablet tablet = new Tablet(where, kiosk);
        codes.forEach(code -> assertThat(tablet.scan(UUID.randomUUID(), code)).isEqualTo("welcome"));
    }
}
