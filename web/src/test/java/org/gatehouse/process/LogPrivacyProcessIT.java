package org.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.process.Product.Setup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visit from the invitation to the door, and much that goes wrong; none of it is found in what the product prints. */
class LogPrivacyProcessIT {
    private static final String NAME = "Qvistgrenlund";
    private static final String MAIL = "zq-visitor@gaest.example";
    private static final String PHONE = "+4520987613";
    private static final String COMPANY = "Zwillingsværk";
    private static final String SUBJECT = "Xylografisk";
    private static final String PASSWORD = "vandmelon-perlegrus-9471";

    private final List<String> secrets =
            new ArrayList<>(List.of(NAME, MAIL, PHONE, "20987613", COMPANY, SUBJECT, PASSWORD, "zq-"));
    private Api anonymous;
    private Api host;
    private Api admin;

    @Test
    void nothing_of_a_visit_or_of_bad_input_is_in_the_log(@TempDir Path data) throws IOException, InterruptedException {
        try (Product product = Product.start(Setup.in(data)
                .demo()
                .with(Map.of("GATEHOUSE_LOG", "json", "GATEHOUSE_LIMITS_ADDRESS_PER_MINUTE", "1000")))) {
            product.awaitReady();
            anonymous = Api.at(product.url());
            String password = product.out().replaceFirst("(?s).*password: (\\S+).*", "$1");
            host = signIn("mads", password);
            admin = signIn("anna", password);
            visit(kiosk());
            badInput();
            faults();
            String greeting = product.out();
            product.terminate();
            product.awaitExit(Duration.ofSeconds(30));

            secrets.add(password);
            assertThat(product.err()).doesNotContain(secrets);
            assertThat(product.out()).startsWith(greeting);
            assertThat(greeting).doesNotContain(secrets.subList(0, secrets.size() - 1));
        }
    }

    private Api signIn(String name, String password) {
        return as(anonymous
                .post(
                        "/tokens",
                        Map.of("organisation", "nordlys", "email", name + "@nordlys.example", "password", password))
                .must(200));
    }

    private Api as(Api.Answer answer) {
        String token = answer.json().getString("accessToken");
        secrets.add(token);
        return anonymous.as(token);
    }

    private String site() {
        return host.get("/sites").array().getJsonObject(0).getString("id");
    }

    private Api kiosk() {
        String pairing = admin.post("/kiosks", Map.of("siteId", site(), "entrance", COMPANY, "name", NAME))
                .must(201)
                .json()
                .getString("pairingCode");
        String credential = anonymous
                .post("/kiosks/pairings", Map.of("code", pairing))
                .must(200)
                .json()
                .getString("credential");
        secrets.addAll(List.of(pairing, credential));
        return as(anonymous
                .post("/tokens/device", Map.of("credential", credential))
                .must(200));
    }

    private void visit(Api kiosk) {
        JsonObject planned = host.post("/meetings", plan()).must(201).json();
        String code = planned.getJsonArray("guests").getJsonObject(0).getString("code");
        String pass = sent("/pass/#(\\S+)", MAIL);
        secrets.addAll(List.of(code, pass));
        as(anonymous.post("/my-visit/open", Map.of("pass", pass)).must(200))
                .get("/my-visit")
                .must(200);
        kiosk.post("/scans", scan("code", code)).must(200);
        String answer = sent("/answer/#(\\S+)", "");
        secrets.add(answer);
        anonymous
                .post("/alert-answers", Map.of("secret", answer, "answer", "coming"))
                .must(200);
        kiosk.post("/scans", scan("pass", pass)).must(200);
    }

    private Map<String, Object> plan() {
        Instant now = Instant.now();
        Map<String, Object> guest =
                Map.of("firstName", NAME, "lastName", NAME, "email", MAIL, "phone", PHONE, "company", COMPANY);
        return Map.of(
                "siteId", site(),
                "subject", SUBJECT,
                "room", SUBJECT,
                "startsAt", now.toString(),
                "endsAt", now.plus(Duration.ofHours(1)).toString(),
                "guests", List.of(guest));
    }

    private static Map<String, Object> scan(String with, String value) {
        return Map.of("scanId", UUID.randomUUID().toString(), "direction", "in", with, value);
    }

    /** A secret of a link in the mailbox. */
    private String sent(String link, String to) {
        Pattern secret = Pattern.compile(link);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> admin.get("/mailbox").array().stream()
                                .map(letter -> letter.asJsonObject())
                                .filter(letter -> letter.getString("to").contains(to))
                                .flatMap(letter ->
                                        secret.matcher(letter.getString("text")).results())
                                .map(found -> found.group(1))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private void badInput() {
        for (String value : List.of(NAME, MAIL, PASSWORD + "\u0000", PHONE, "{\"" + NAME, "\ud83d" + NAME)) {
            Map<String, Object> body = new LinkedHashMap<>(plan());
            body.put("startsAt", value);
            host.post("/meetings", body);
            host.post("/meetings", "{\"siteId\":" + value);
            host.post("/tokens", Map.of("organisation", value, "email", value, "password", value));
            anonymous.post("/tokens", Map.of("organisation", "nordlys", "email", MAIL, "password", PASSWORD));
            anonymous.post("/tokens/refresh", Map.of("refreshToken", value));
            anonymous.post("/my-visit/open", Map.of("pass", value));
        }
        anonymous.as(NAME + "." + NAME + "." + NAME).get("/sites");
        for (String path :
                List.of("/api/v1/sites/" + NAME, "/api/v1/employees?name=" + NAME, "/" + NAME + "%", "/%zz" + NAME)) {
            host.with("Content-Type", "application/x-www-form-urlencoded").raw("POST", path.replace("%", "%25"), NAME);
            host.raw("GET", path.replace("%", "%25"), null);
        }
    }

    /** Two at once, so that the database has something to say about a value. */
    private void faults() {
        for (int round = 0; round < 5; round++) {
            Map<String, Object> person =
                    Map.of("firstName", NAME, "lastName", NAME, "email", "zq-" + round + "@nordlys.example");
            IntStream.range(0, 6)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> admin.post("/employees", person)))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }
}
