package org.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.process.Product.Setup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody outside checks the log: beside the running product, and in the folder of one that is stopped. */
@OwnProcess
@Tag("process")
class VerifyLogProcessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Map<String, String> database = Map.of();

    private record Said(int code, String out) {}

    @Test
    void a_log_is_checked_without_the_product_and_whatever_was_done_to_it_is_named() throws Exception {
        Path data = folder.resolve("data");
        Path key = folder.resolve("key");
        Path kept = folder.resolve("kept");
        long seq;
        try (Product product = Product.start(Setup.in(data).demo()).awaitReady()) {
            Api admin = new Nordlys(product).admin();
            Files.writeString(
                    key, admin.get("/agreement/evidence/key").must(200).text());
            Files.writeString(kept, checkpoint(admin));
            database = new HashMap<>(product.embedded().shared(product.url()));
            seq = seq(kept) - 1;

            assertThat(verify("--key", key.toString(), "--checkpoint", kept.toString()))
                    .satisfies(said -> assertThat(said.out()).contains("Nothing was changed: ", "Your checkpoint of "))
                    .extracting(Said::code)
                    .isEqualTo(0);

            product.update("update journal_entry set at = at + interval 1 second where seq = " + seq);
            product.update("update flow_evidence set outcome = 'DENY' where seq = " + seq);
            Said changed = verify("--key", Files.readString(key), "--language", "da");
            assertThat(changed.code()).isEqualTo(1);
            assertThat(changed.out()).contains("- Post " + seq + " er ikke, hvad der blev forseglet.");
        }

        database = Map.of("GATEHOUSE_DATA", data.toString());
        Said stopped = verify("--key", key.toString());
        assertThat(stopped.code()).isEqualTo(1);
        assertThat(stopped.out()).contains("- Entry " + seq + " is not what was sealed.", "Not to be seen without");
    }

    @Test
    void without_a_log_or_a_key_nobody_says_that_all_is_well() throws Exception {
        database = Map.of("GATEHOUSE_DATA", folder.resolve("nothing").toString());

        assertThat(verify())
                .satisfies(said -> assertThat(said.out()).contains("--key"))
                .extracting(Said::code)
                .isEqualTo(2);
        assertThat(verify("--key", "no key")).extracting(Said::code).isEqualTo(2);
        assertThat(verify("--key", "a", "--checkpoint", folder.resolve("none").toString()))
                .extracting(Said::code)
                .isEqualTo(2);
    }

    private static String checkpoint(Api admin) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> admin.get("/agreement/evidence/checkpoint"), answer -> answer.status() == 200)
                .text();
    }

    /** How many entries it is of: the second line. */
    private static long seq(Path checkpoint) throws IOException {
        return Long.parseLong(Files.readAllLines(checkpoint).get(1));
    }

    private Said verify(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Duser.language=en",
                "-jar",
                Path.of(System.getProperty("app.folder"), "verify.jar").toString()));
        command.addAll(Arrays.asList(arguments));
        File output = Files.createTempFile(folder, "verify", ".out").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().keySet().removeIf(name -> name.startsWith("GATEHOUSE_"));
        builder.environment().putAll(database);
        int code = builder.start().waitFor();
        return new Said(code, Files.readString(output.toPath()));
    }
}
