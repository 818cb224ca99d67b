package org.gatehouse.web.units;

import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.calls.Callers;
import org.gatehouse.access.protocol.Answer;
import org.gatehouse.access.protocol.Jws;
import org.gatehouse.access.protocol.Result;
import org.gatehouse.access.protocol.Sealed;
import org.gatehouse.access.protocol.TenantKeys;
import org.gatehouse.access.protocol.UnitCertificate;
import org.gatehouse.container.Api;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.web.phones.Mobile;
import org.jspecify.annotations.Nullable;

/** The unit in software as its command starts it, and a phone at its door. */
public final class SoftwareUnit implements AutoCloseable {
    private final Process process;
    private final Path output;
    private final @Nullable Mobile phone;
    private long counter;

    private SoftwareUnit(Process process, Path output, @Nullable Mobile phone) {
        this.process = process;
        this.output = output;
        this.phone = phone;
    }

    /** @param folder of the unit's state, and of what it says */
    public static SoftwareUnit start(Path folder, String server, Mobile phone, String... more) throws IOException {
        Path output = Files.createTempFile(folder, "unit", ".log");
        return new SoftwareUnit(process(folder, output, server, more), output, phone);
    }

    /** For a phone that is a page. */
    public static SoftwareUnit start(Path folder, String server, String... more) throws IOException {
        Path output = Files.createTempFile(folder, "unit", ".log");
        return new SoftwareUnit(process(folder, output, server, more), output, null);
    }

    private static Process process(Path folder, Path output, String server, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-jar",
                Path.of(System.getProperty("app.folder"), "door.jar").toString(),
                "--server",
                server,
                "--data",
                folder.resolve("unit").toString(),
                "--port",
                "0"));
        command.addAll(Arrays.asList(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    public void type(String line) throws IOException {
        Writer keyboard = process.outputWriter(StandardCharsets.UTF_8);
        keyboard.write(line + "\n");
        keyboard.flush();
    }

    /** Off the line or on it again, as it is when this returns. */
    public void goes(String way) throws IOException {
        int before = said().length();
        type(way);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> said().indexOf("offline=" + way.equals("offline"), before) >= 0);
    }

    /** All that it has written until now. */
    public String said() throws IOException {
        return Files.readString(output);
    }

    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    public static JsonObject state(JsonObject copy) {
        return Api.at(copy.getString("address")).raw("GET", "/state", null).json();
    }

    /** As a phone does it, which believes nothing that does not hold. */
    public Result opening(JsonObject copy) throws Exception {
        Mobile mobile = Objects.requireNonNull(phone);
        Api near = Api.at(copy.getString("address"));
        JsonObject hello = near.raw("POST", "/hello", null).must(200).json();
        TenantKeys tenants = TenantKeys.of(
                new TenantId(UUID.fromString(mobile.handed().getString("tenantId"))),
                List.of(JWK.parse(mobile.handed().getString("tenantKey")).toOctetKeyPair()));
        UnitCertificate certificate = UnitCertificate.read(copy.getString("certificate"), tenants, Instant.now());
        String question = hello.getString("question");
        ECKey reply = Callers.p256();
        String answer = new Answer(
                        UUID.fromString(copy.getString("doorId")),
                        certificate.question(question, Instant.now()).nonce(),
                        Jws.hash(question),
                        ++counter,
                        Instant.now(),
                        copy.getString("credential"),
                        Optional.of(reply.toPublicJWK()))
                .sign(mobile.session);
        String sealed = near.raw("POST", "/answer", Map.of("answer", Sealed.seal(answer, certificate.sealing())))
                .must(200)
                .json()
                .getString("result");
        return Result.read(Sealed.open(sealed, reply), certificate, answer);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
