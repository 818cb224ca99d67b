package org.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.container.Api;
import org.gatehouse.process.Product.Setup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Starting, refusing to start, stopping, and being killed. The tests share one running product, on a data folder below
 * the system's temporary folder, and each leaves it to the next as it finds it: running.
 */
@OwnProcess
@ResourceLock("the product that is stopped and killed")
@TestMethodOrder(OrderAnnotation.class)
@Tag("process")
class LauncherProcessIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MANY = 200;

    private static Path folder;
    private static Setup setup;
    private static Product product;
    private static ServerSocket silent;
    private static Product waiting;
    private static Stranger stranger;

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createTempDirectory("gatehouse-process-");
        setup = Setup.in(folder.resolve("data"));
        product = Product.start(setup);
        stranger = Stranger.callsFromNowOn(product);
        silent = new ServerSocket(0);
        waiting = Product.start(Setup.in(folder.resolve("waiting"))
                .with(Map.of("GATEHOUSE_DB_URL", "jdbc:mysql://127.0.0.1:" + silent.getLocalPort() + "/gatehouse")));
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        product.close();
        waiting.close();
        silent.close();
        Product.deleteTree(folder);
    }

    @Test
    void a_start_prints_where_it_is_and_nothing_else() {
        product.awaitReady();

        List<String> lines = product.out().lines().toList();
        assertThat(lines).hasSizeBetween(3, 5); // the application may greet with two lines
        assertThat(lines.get(0)).isEmpty();
        assertThat(lines.get(1)).matches("Gatehouse is ready after [\\d.,]+ s: http://localhost:" + setup.port());
        assertThat(lines.get(lines.size() - 1)).isEqualTo("Stop it with Ctrl-C.");
        assertThat(product.err()).isEmpty();
        assertHealthy();
    }

    /** Or is a stranger: one who calls often enough is told so by the limit instead. */
    @Test
    void whoever_calls_before_it_is_ready_finds_nobody() throws InterruptedException {
        assertThat(stranger.answersBefore()).contains(Stranger.NOBODY).isSubsetOf(Stranger.NOBODY, 401, 429);

        product.awaitReady();
        assertThat(new Stranger(product).status()).isIn(401, 429);
    }

    /** By the limit that holds where nobody has set one. It comes last: afterwards nobody at this address is let in. */
    @Test
    @Order(Integer.MAX_VALUE)
    void strangers_who_call_too_often_are_stopped() throws IOException {
        product.awaitReady();
        Stranger again = new Stranger(product);
        HttpResponse<String> answer = again.call();
        for (int i = 0; i < MANY && answer.statusCode() == 401; i++) {
            answer = again.call();
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(answer.body()).contains("urn:gatehouse:too-many-requests");
    }

    @Test
    void a_body_that_drips_or_stops_is_refused_after_ten_seconds() throws Exception {
        product.awaitReady();
        Duration patience = Duration.ofSeconds(20);

        try (SlowCaller dripping = new SlowCaller(product.port());
                SlowCaller silent = new SlowCaller(product.port())) {
            CompletableFuture<String> drips = CompletableFuture.supplyAsync(() -> answer(dripping, " ", patience));

            assertThat(answer(silent, "", patience)).startsWith("HTTP/1.1 408 ").endsWith("}");
            assertThat(drips.get()).startsWith("HTTP/1.1 408 ").endsWith("}");
        }
        assertHealthy();
    }

    private static String answer(SlowCaller caller, String drop, Duration patience) {
        try {
            return caller.answer(drop, patience);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an answer holds could be told from its size (BREACH); what is in a file everybody knows. */
    @Test
    void files_come_pressed_and_answers_do_not() throws IOException, InterruptedException {
        product.awaitReady();

        assertThat(pressed("/app/desk.js")).hasValue("gzip");
        assertThat(pressed("/app/desk.css")).hasValue("gzip");
        assertThat(pressed("/openapi?format=json")).isEmpty();
    }

    private static Optional<String> pressed(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(product.url() + path))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Content-Encoding");
    }

    @Test
    void a_second_one_on_the_same_data_folder_is_refused_and_the_first_is_unharmed()
            throws IOException, InterruptedException {
        product.awaitReady();
        product.collectGarbage(); // what nobody holds is closed by it

        assertRefused(Setup.in(setup.data()), "Another Gatehouse is running on the data folder");

        assertHealthy();
        assertThat(product.database()).isPresent();
    }

    @Test
    void a_busy_port_is_refused() throws IOException, InterruptedException {
        product.awaitReady();

        assertRefused(Setup.in(folder.resolve("other")).onPort(setup.port()), "GATEHOUSE_PORT");
    }

    @Test
    void a_wrong_password_of_the_database_is_refused() throws IOException, InterruptedException {
        product.awaitReady();
        Setup wrong = Setup.in(folder.resolve("wrong-password"))
                .with(Map.of("GATEHOUSE_DB_URL", product.embedded().address(), "GATEHOUSE_DB_PASSWORD", "wrong"));

        assertRefused(wrong, "Access denied");
    }

    @Test
    void a_database_that_is_not_there_is_refused() throws IOException, InterruptedException {
        Setup nobody = Setup.in(folder.resolve("nobody"))
                .with(Map.of("GATEHOUSE_DB_URL", "jdbc:mysql://127.0.0.1:" + Product.freePort() + "/gatehouse"));

        assertRefused(nobody, "The database refuses us");
    }

    @Test
    void a_database_that_takes_the_call_and_never_speaks_is_refused() throws InterruptedException {
        assertRefused(waiting, "The database refuses us");
    }

    @Test
    void a_database_that_may_lose_what_it_acknowledged_is_refused() throws IOException, InterruptedException {
        Setup careless = Setup.in(folder.resolve("careless"));

        assertRefused(
                careless.with(Map.of("GATEHOUSE_DB_ARGS", "--innodb-flush-log-at-trx-commit=2")),
                "innodb_flush_log_at_trx_commit=2");
        Product refused = assertRefused(
                careless.with(Map.of("GATEHOUSE_DB_ARGS", "--log-bin=changes --server-id=1 --sync-binlog=0")),
                "sync_binlog=0");

        assertThat(refused.database()).isEmpty();
    }

    @Test
    void after_a_kill_of_the_server_alone_the_next_start_works_and_knows_what_was_kept() throws Exception {
        product.awaitReady();
        keep("server killed");

        product.kill();
        assertThat(product.database()).as("the orphan").isPresent();
        product = Product.start(setup).awaitReady();

        assertKept("server killed");
        assertHealthy();
    }

    @Test
    void after_a_kill_of_server_and_database_the_next_start_works_and_knows_what_was_kept() throws Exception {
        product.awaitReady();
        keep("both killed");

        ProcessHandle database = product.database().orElseThrow();
        product.handle().destroyForcibly();
        database.destroyForcibly(); // and no waiting: the next start meets a server that is still dying
        product.kill();
        product = Product.start(setup).awaitReady();

        assertKept("both killed");
        assertHealthy();
    }

    @Test
    void a_request_to_stop_ends_everything_in_order() throws Exception {
        product.awaitReady();
        keep("stopped");

        product.terminate();

        assertThat(product.awaitExit(Duration.ofSeconds(30))).isZero();
        assertThat(product.database()).isEmpty();
        assertThat(product.err()).isEmpty();
        product = Product.start(setup).awaitReady();
        assertKept("stopped");
    }

    private static Product assertRefused(Setup other, String why) throws IOException, InterruptedException {
        return assertRefused(Product.start(other), why);
    }

    private static Product assertRefused(Product refused, String why) throws InterruptedException {
        try {
            assertThat(refused.awaitExit(SOON)).isEqualTo(2);
        } finally {
            refused.kill();
        }
        assertThat(refused.err().lines())
                .singleElement()
                .asString()
                .startsWith("Gatehouse cannot start. ")
                .contains(why);
        assertThat(refused.out()).isEmpty();
        return refused;
    }

    private static void assertHealthy() {
        assertThat(Api.at(product.url()).raw("GET", "/health", null).status()).isEqualTo(200);
    }

    private static void keep(String note) throws IOException, SQLException {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept_by_test (note varchar(100))");
            statement.execute("insert into kept_by_test values ('" + note + "')");
        }
    }

    private static void assertKept(String note) throws IOException, SQLException {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select count(*) from kept_by_test where note = '" + note + "'")) {
            found.next();
            assertThat(found.getInt(1)).isEqualTo(1);
        }
    }
}
