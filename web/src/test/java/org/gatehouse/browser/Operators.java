package org.gatehouse.browser;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** A demo of its own with two operators, neither of them new: what they close is closed for everybody there. */
final class Operators implements CloseableResource {
    static final String OLGA = "olga@operator.example";
    static final String OSKAR = "oskar@operator.example";

    private static final String PASSWORD = "a long walk to the harbour";
    private static final UUID ONLY = new UUID(0, 1);

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
        update(
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
        update("update account set created_at = created_at - interval 2 day where email = ?", OSKAR);
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

    private void update(String statement, Object... values) throws IOException, SQLException {
        try (Connection connection = product.connect();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int index = 0; index < values.length; index++) {
                prepared.setObject(index + 1, values[index]);
            }
            prepared.executeUpdate();
        }
    }

    private static Map<String, String> words(String email) {
        return Map.of("organisation", "operator", "email", email, "password", PASSWORD);
    }

    /** With a code that may be the one of a moment ago: tests sign in more often than people. */
    private Map<String, String> signingIn(String email) throws IOException, SQLException {
        update("update account set totp_last_step = 0 where email = ?", email);
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

    /** As if nobody had looked at the registry for two days. */
    void lookAway() throws IOException, SQLException {
        update("update registry_version set recorded_at = recorded_at - interval 2 day");
        update("update registry_confirmation set confirmed_at = confirmed_at - interval 2 day");
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
