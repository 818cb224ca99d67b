package org.gatehouse.browser;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Authenticator;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.process.Nordlys;
import org.gatehouse.process.Product;
import org.gatehouse.process.Product.Setup;
import org.gatehouse.web.demo.Demo;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** A demo of its own with two operators, neither of them new: what they close is closed for everybody there. */
final class Operators implements CloseableResource {
    static final String OLGA = "olga@operator.example";
    static final String OSKAR = "oskar@operator.example";

    static final String PASSWORD = "a long walk to the harbour";
    private static final UUID ONLY = new UUID(0, 1);
    private static final List<Map<String, Object>> TEXTS =
            List.of(Map.of("activity", "HOST_ALERT", "fields", List.of(), "subjects", List.of()));

    private static final String COMPANY = """
            {"reason": "%2$s",
             "put": {
               "processors": [{"key": "%1$s", "legalName": "%2$s", "legalId": "12345674", "legalIdType": "DK_CVR",
                 "address": "Kajen 2, 8000 Aarhus C", "country": "DK", "contact": "privacy@%1$s.example",
                 "status": "ACTIVE", "flags": []}],
               "contracts": [{"key": "%1$s", "processor": "%1$s", "signedOn": "2026-01-01", "signedBy": "Gatehouse",
                 "flowDown": true, "auditRight": true, "breachHours": 24, "deletion": "at once",
                 "upstreamNoticeDays": 60, "objectionDays": 30}],
               "services": [{"key": "%1$s", "processor": "%1$s", "channel": "SMS",
                 "activities": [{"activity": "HOST_ALERT", "fields": [], "subjects": []}],
                 "storage": ["DK"], "access": [], "chain": [], "endpoints": [], "internal": false,
                 "from": "2026-01-01T00:00:00Z"}]},
             "remove": []}
            """;

    private final Stage stage;
    private final Path data;
    private final Product product;
    private final Map<String, String> apps = new HashMap<>();

    private Operators(Stage stage, Path data, Product product) {
        this.stage = stage;
        this.data = data;
        this.product = product;
    }

    static Operators open(Stage stage) {
        try {
            Path data = stage.folder();
            Setup setup = Setup.in(data).demo().with(Nordlys.NO_LIMITS);
            Operators operators =
                    new Operators(stage, data, Product.start(setup).awaitReady());
            operators.found();
            return operators;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A demo shows no link for its first operator, so one is put where the link's secret would be. */
    private void found() throws IOException, SQLException {
        Secret secret = Secret.random();
        product.update(
                "insert into setup_secret (id, version, hash, expires_at) values (?, 0, ?, ?)",
                Uuids.bytes(ONLY),
                secret.hash(),
                Timestamp.from(Instant.now().plus(Duration.ofHours(1))));
        Map<String, String> first = new HashMap<>(words(OLGA));
        first.putAll(Map.of("secret", secret.text(), "name", "Operator", "language", "en"));
        anonymous().post("/setup", first).must(204);
        enrol(OLGA);
        Map<String, Object> second = Map.of("email", OSKAR, "roles", List.of("operator"), "delivery", "by-hand");
        String link = api(OLGA).post("/accounts", second).must(201).json().getString("activationLink");
        Map<String, String> chosen = Map.of("secret", link.substring(link.indexOf('#') + 1), "password", PASSWORD);
        anonymous().post("/password-resets/by-link", chosen).must(204);
        enrol(OSKAR);
        product.update("update account set created_at = created_at - interval 2 day where email = ?", OSKAR);
    }

    private void enrol(String email) {
        JsonObject enrolling =
                anonymous().post("/tokens", words(email)).must(200).json();
        Api enrol = anonymous().as(enrolling.getString("accessToken"));
        String secret = enrol.post("/me/second-factor", null).json().getString("secret");
        enrol.post("/me/second-factor/confirmation", Map.of("code", Authenticator.code(secret, 0)))
                .must(200);
        apps.put(email, secret);
    }

    private static Map<String, String> words(String email) {
        return Map.of("organisation", "operator", "email", email, "password", PASSWORD);
    }

    /** With a code that may be the one of a moment ago: tests sign in more often than people. */
    private Map<String, String> signingIn(String email) throws IOException, SQLException {
        product.update("update account set totp_last_step = 0 where email = ?", email);
        Map<String, String> words = new HashMap<>(words(email));
        words.put("totp", Authenticator.code(apps.get(email), 0));
        return words;
    }

    Api api(String email) throws IOException, SQLException {
        JsonObject tokens =
                anonymous().post("/tokens", signingIn(email)).must(200).json();
        return anonymous().as(tokens.getString("accessToken"));
    }

    private Api anonymous() {
        return Api.at(product.url());
    }

    /** As if it had been tomorrow already: a clock that does not show that is not believed. */
    void beTomorrow() throws IOException, SQLException {
        product.update("update known_time set seen_at = seen_at + interval 1 day");
    }

    /** Both enter a company that carries text messages in Denmark. The service is called as the company is. */
    void engage(String key, String legalName) throws IOException, SQLException {
        String change = api(OLGA)
                .post("/registry/changes", COMPANY.formatted(key, legalName))
                .must(201)
                .json()
                .getString("id");
        api(OSKAR).post("/registry/changes/" + change + "/confirmation", null).must(200);
    }

    /** Every customer is told that a service is to tell hosts by text message. Returns the change's id. */
    String announce(String service, String reason) throws IOException, SQLException {
        Api api = api(OLGA);
        Map<String, Object> draft = Map.of("kind", "NEW", "service", service, "activities", TEXTS, "reason", reason);
        String id = api.post("/subprocessor-changes", draft).must(201).json().getString("id");
        List.of("due-diligence", "ready", "announcement")
                .forEach(step -> api.post("/subprocessor-changes/" + id + "/" + step, Map.of())
                        .must(200));
        return id;
    }

    /** The other customer's administrator. */
    Api havneby() {
        Map<String, String> words = Map.of(
                "organisation",
                Demo.PUBLIC_BODY,
                "email",
                "anna@" + Demo.PUBLIC_BODY + ".example",
                "password",
                nordlys().password());
        return anonymous()
                .as(anonymous().post("/tokens", words).must(200).json().getString("accessToken"));
    }

    /** As if nobody had looked at the registry for two days. */
    void lookAway() throws IOException, SQLException {
        product.update("update registry_version set recorded_at = recorded_at - interval 2 day");
        product.update("update registry_confirmation set confirmed_at = confirmed_at - interval 2 day");
    }

    /** One of the two at the registry. */
    Window window(String email, Look look) throws IOException, SQLException {
        return stage.window(look, product.url()).signIn(signingIn(email)).go("/registry/");
    }

    /** A customer. */
    Nordlys nordlys() {
        return new Nordlys(product);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        product.close();
        Product.deleteTree(data);
    }
}
