package org.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.awaitility.Awaitility;
import org.gatehouse.process.Product.Setup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What callers and the person at the console see of a start. */
class StartProcessIT {
    private static final int NOBODY = 0;
    private static final int MANY = 200;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void whoever_calls_before_it_is_ready_finds_nobody() throws Exception {
        Set<Integer> answers = new HashSet<>();

        try (Product product = Product.start(Setup.in(folder.resolve("data")))) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        answers.add(call(product.url() + "/api/v1/sites"));
                        return product.out().contains("is ready") || !product.isAlive();
                    });
            product.awaitReady();

            assertThat(call(product.url() + "/api/v1/sites")).isEqualTo(401);
            assertStrangersAreStopped(product.url() + "/api/v1/sites");
        }
        assertThat(answers).contains(NOBODY).isSubsetOf(NOBODY, 401);
    }

    @Test
    void an_application_that_failed_in_part_is_not_called_ready() throws Exception {
        Product failed = Product.start(Setup.in(folder.resolve("data")), appWithout("problem/RefusalMapper.class"));
        try {
            assertThat(failed.awaitExit(Duration.ofMinutes(2))).isEqualTo(2);
        } finally {
            failed.kill();
        }

        assertThat(failed.out()).isEmpty();
        assertThat(failed.err().lines())
                .last()
                .asString()
                .startsWith("Gatehouse cannot start. The application does not answer at /health/ready");
        assertThat(failed.database()).isEmpty();
    }

    /** The limit that holds where nobody has set one. */
    private static void assertStrangersAreStopped(String address) throws Exception {
        HttpResponse<String> answer = ask(address);
        for (int i = 0; i < MANY && answer.statusCode() == 401; i++) {
            answer = ask(address);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(answer.body()).contains("urn:gatehouse:too-many-requests");
    }

    private static int call(String address) throws InterruptedException {
        try {
            return ask(address).statusCode();
        } catch (IOException refused) {
            return NOBODY;
        }
    }

    private static HttpResponse<String> ask(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    /** The runnable folder with a class of the edge gone: everything but the API can start. */
    private Path appWithout(String file) throws IOException {
        Path whole = Path.of(System.getProperty("app.folder"));
        Path app = Files.createDirectories(folder.resolve("app"));
        for (String name : new String[] {"launcher.jar", "web.war", "logging.properties", "logging-json.properties"}) {
            Files.copy(whole.resolve(name), app.resolve(name));
        }
        Files.createSymbolicLink(app.resolve("lib"), whole.resolve("lib"));
        try (FileSystem war = FileSystems.newFileSystem(app.resolve("web.war"))) {
            Files.delete(war.getPath("WEB-INF/classes/org/gatehouse/web").resolve(file));
        }
        return app;
    }
}
