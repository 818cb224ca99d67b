package org.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.seal.VerifierKey;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.process.Product.Setup;
import org.jspecify.annotations.Nullable;
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
    void what_is_over_the_running_product_drops_and_the_command_says_so_and_sees_what_is_forged() throws Exception {
        Setup setup = Setup.in(folder.resolve("data")).demo();
        UUID house = Uuids.next();
        Path kept = folder.resolve("kept");
        String key;
        try (Product product = Product.start(setup).awaitReady()) {
            String known = new Nordlys(product)
                    .admin()
                    .get("/agreement/evidence/key")
                    .must(200)
                    .text();
            byte[] raw = VerifierKey.read(known).orElseThrow().raw(); // one key signs for all, under each one's name
            key = new VerifierKey("gatehouse/evidence/" + house, raw).text();
            product.update(
                    "insert into tenant (id, slug, name, public_body, operator, settings, created_at, version)"
                            + " select ?, 'old-house', 'Old house', false, false, settings, created_at, 0 from tenant"
                            + " where operator = false limit 1",
                    Uuids.bytes(house));
            for (int entry = 0; entry < 3; entry++) {
                product.update(
                        "insert into flow_evidence (tenant_id, id, version, message_id, activity, outcome, reason,"
                                + " released, removed, skipped, decided_at, form) values (?, ?, 0, ?, 'HOST_ALERT',"
                                + " 'DENY', 'NO_AGREEMENT', '', '', '', '2019-05-01 08:00:00', 2)",
                        Uuids.bytes(house),
                        Uuids.bytes(Uuids.next()),
                        Uuids.bytes(Uuids.next()));
            }
            String note = "select max(note) from log_checkpoint where size = 3 and tenant_id = ?";
            Files.writeString(kept, signedThen(product, await(product, note, house)));
            product.update(
                    "update log_checkpoint set note = ? where tenant_id = ?",
                    Files.readString(kept),
                    Uuids.bytes(house));
        }

        try (Product product = Product.start(setup).awaitReady()) {
            assertThat(await(product, "select max(rule) from log_segment where size = 3 and tenant_id = ?", house))
                    .isEqualTo("transaction_log Y5C, flow_evidence P5Y");
            assertThat(await(product, "select count(*) from flow_evidence where tenant_id = ?", house))
                    .isEqualTo("0");
            database = new HashMap<>(product.embedded().shared(product.url()));

            Said said = verify("--key", key, "--checkpoint", kept.toString());
            assertThat(said.out()).contains("Nothing was changed: 4 entries", "The first 3 entries were dropped");
            assertThat(said.code()).isZero();

            product.update(
                    "update log_segment set frontier = reverse(frontier) where tenant_id = ?", Uuids.bytes(house));
            Said forged = verify("--key", key, "--language", "da");
            assertThat(forged.out())
                    .contains("- Det, der er tilbage af de første 3 poster", "Der mangler poster fra 0");
            assertThat(forged.code()).isEqualTo(1);
        }
    }

    /** As the installation would have signed it when the entries were made: its key is in its folder. */
    private String signedThen(Product product, String note) throws Exception {
        String said = note.substring(0, note.indexOf("\n\n") + 1).replaceFirst("time .*", "time 2019-05-01T08:05:00Z");
        String[] line = note.substring(note.indexOf("\n\n") + 2).strip().split(" ");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(sealingKey(product));
        signature.update(said.getBytes(StandardCharsets.UTF_8));
        byte[] signed = Arrays.copyOf(Base64.getDecoder().decode(line[2]), 4 + 64); // the key's id comes first
        System.arraycopy(signature.sign(), 0, signed, 4, 64);
        return said + "\n" + line[0] + " " + line[1] + " " + Base64.getEncoder().encodeToString(signed) + "\n";
    }

    private PrivateKey sealingKey(Product product) throws Exception {
        MasterKey master = new MasterKey(
                Files.readString(folder.resolve("data/keys/master.key")).strip());
        try (Connection connection = product.connect();
                ResultSet row = connection.createStatement().executeQuery("select id, sealed_key from sealing_key")) {
            row.next();
            String both = master.open(Uuids.of(row.getBytes(1)), row.getBytes(2));
            byte[] own = Base64.getDecoder().decode(both.split(" ")[0]);
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(own));
        }
    }

    /** The one value, as soon as there is one. */
    private static String await(Product product, String sql, UUID tenant) {
        return Awaitility.await().atMost(PATIENCE).until(() -> value(product, sql, tenant), Objects::nonNull);
    }

    private static @Nullable String value(Product product, String sql, UUID tenant) throws Exception {
        try (Connection connection = product.connect();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setBytes(1, Uuids.bytes(tenant));
            ResultSet row = query.executeQuery();
            return row.next() ? row.getString(1) : null;
        }
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
