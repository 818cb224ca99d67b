package org.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gatehouse.process.Product.Setup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the person at the console sees of a start that goes wrong half-way. */
@OwnProcess
@Tag("process")
class StartProcessIT {
    @TempDir
    private Path folder;

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
