package org.gatehouse.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.container.Authenticator;
import org.gatehouse.container.Operator;
import org.gatehouse.container.SignedIn;
import org.gatehouse.process.Nordlys;
import org.gatehouse.process.Product;
import org.gatehouse.process.Product.Setup;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** An installation without a demo: its operator opens customers who have agreed on nothing yet. */
final class Fresh implements CloseableResource {
    private static final Pattern SETUP = Pattern.compile("/setup/#(\\S+)");
    private static final Pattern CODE = Pattern.compile("(?<![\\w-])(\\d{8})(?![\\w-])");
    private static final String OPERATOR = "first@operator.example";
    private static final Map<String, String> WORDS =
            Map.of("organisation", "operator", "email", OPERATOR, "password", Operator.PASSWORD);

    private final Path data;
    private final Product product;
    private final String secret;
    private final SignedIn operator;

    private Fresh(Path data, Product product) {
        this.data = data;
        this.product = product;
        this.secret = setUp();
        this.operator = SignedIn.byApp(secret, code -> tokens(signingIn(code)));
    }

    static Fresh open(Stage stage) {
        Map<String, String> variables = new LinkedHashMap<>(Nordlys.NO_LIMITS);
        variables.put("GATEHOUSE_LOCAL_MAILBOX", "true");
        try {
            Path data = stage.folder();
            return new Fresh(data, Product.start(Setup.in(data).with(variables)).awaitReady());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Api anonymous() {
        return Api.at(product.url());
    }

    /** Returns the secret of its operator's authenticator. */
    private String setUp() {
        Matcher link = SETUP.matcher(product.out());
        if (!link.find()) {
            throw new IllegalStateException("no link to set it up: " + product.out());
        }
        anonymous()
                .post(
                        "/setup",
                        Map.of(
                                "secret",
                                link.group(1),
                                "organisation",
                                "operator",
                                "name",
                                "Drift",
                                "email",
                                OPERATOR,
                                "language",
                                "en",
                                "password",
                                Operator.PASSWORD))
                .must(204);
        Api enrolling = tokens(WORDS);
        String shown = enrolling.post("/me/second-factor", null).json().getString("secret");
        enrolling
                .post("/me/second-factor/confirmation", Map.of("code", Authenticator.code(shown, 0)))
                .must(200);
        return shown;
    }

    private static Map<String, String> signingIn(String code) {
        Map<String, String> words = new LinkedHashMap<>(WORDS);
        words.put("totp", code);
        return words;
    }

    /** Its operator at the registry, with a code that may be the one of a moment ago. */
    Window operator(Stage stage, Look look) throws IOException, SQLException {
        product.update("update account set totp_last_step = 0 where email = ?", OPERATOR);
        return stage.window(look, product.url())
                .signIn(signingIn(Authenticator.code(secret, 0)))
                .go("/registry/");
    }

    private Api tokens(Map<String, ?> credentials) {
        return anonymous()
                .as(anonymous().post("/tokens", credentials).must(200).json().getString("accessToken"));
    }

    String url() {
        return product.url();
    }

    /** A customer with one administrator. */
    Tenant tenant() {
        return tenant("Kajkompagniet ApS");
    }

    Tenant tenant(String name) {
        String slug = "ny-" + UUID.randomUUID().toString().substring(0, 8);
        JsonObject opened = operator.api()
                .post(
                        "/tenants",
                        Map.of(
                                "slug",
                                slug,
                                "name",
                                name,
                                "publicBody",
                                false,
                                "email",
                                "anna@" + slug + ".example",
                                "language",
                                "en"))
                .must(201)
                .json();
        String secret = Operator.fragment(opened.getString("activationLink"));
        anonymous()
                .post("/password-resets/by-link", Map.of("secret", secret, "password", Operator.PASSWORD))
                .must(204);
        return new Tenant(opened.getString("id"), slug);
    }

    /** As its administrator sees it, and as the other party does. */
    final class Tenant {
        private final String id;
        private final String slug;

        private Tenant(String id, String slug) {
            this.id = id;
            this.slug = slug;
        }

        /** What its administrator signs in with. */
        Map<String, String> words() {
            return Map.of("organisation", slug, "email", "anna@" + slug + ".example", "password", Operator.PASSWORD);
        }

        Api admin() {
            return tokens(words());
        }

        /** What somebody with one role signs in with. */
        Map<String, String> staff(String role) {
            String email = role + "@" + slug + ".example";
            JsonObject account = admin().post(
                            "/accounts", Map.of("email", email, "roles", List.of(role), "delivery", "by-hand"))
                    .must(201)
                    .json();
            String secret = Operator.fragment(account.getString("activationLink"));
            anonymous()
                    .post("/password-resets/by-link", Map.of("secret", secret, "password", Operator.PASSWORD))
                    .must(204);
            return Map.of("organisation", slug, "email", email, "password", Operator.PASSWORD);
        }

        /** As somebody else of theirs. */
        Api as(Map<String, String> words) {
            return tokens(words);
        }

        /** The code of the newest mail that brings one. */
        String code() {
            return mailed(CODE);
        }

        /** What the newest mail says that says such a thing. @param said with one group */
        String mailed(Pattern said) {
            Api admin = admin();
            return Awaitility.await("a mail that says " + said)
                    .atMost(Duration.ofSeconds(30))
                    .until(
                            () -> admin.get("/mailbox").array().stream()
                                    .map(JsonValue::asJsonObject)
                                    .map(letter -> said.matcher(letter.getString("text", "")))
                                    .filter(Matcher::find)
                                    .map(found -> found.group(1))
                                    .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
        }

        /**
         * What waits for both signatures: the default template with whatever is different, of a customer whose contacts
         * are proved.
         */
        JsonObject propose(UnaryOperator<JsonObject> different) {
            Api admin = admin();
            prove(admin);
            JsonObject draft = admin.post("/agreement/versions", Map.of("template", "EU_ONLY", "reason", "First"))
                    .must(201)
                    .json();
            String version = "/agreement/versions/" + draft.getString("id");
            JsonObject terms = different.apply(identified(draft.getJsonObject("terms")));
            JsonObject kept =
                    matching(admin, draft).put(version, terms).must(200).json();
            return matching(admin, kept)
                    .post(version + "/proposal", Map.of())
                    .must(200)
                    .json();
        }

        private JsonObject identified(JsonObject terms) {
            return Json.createObjectBuilder(terms)
                    .add(
                            "controller",
                            Json.createObjectBuilder(terms.getJsonObject("controller"))
                                    .add("legalId", "27507980")
                                    .add("address", "Havnegade 12, 1058 København K"))
                    .build();
        }

        private Api matching(Api admin, JsonObject seen) {
            return admin.with("If-Match", "\"" + seen.getJsonNumber("version") + "\"");
        }

        /** One address is told everything that must be told. */
        private void prove(Api admin) {
            String contact = "";
            for (String role : List.of("SUBPROCESSOR_NOTICE", "BREACH", "DATA_SUBJECTS")) {
                contact = admin.post(
                                "/agreement/contacts",
                                Map.of("role", role, "name", "Vagten", "email", "vagt@firm.example", "language", "en"))
                        .must(201)
                        .json()
                        .getString("id");
            }
            admin.post("/agreement/contacts/" + contact + "/code", null).must(204);
            admin.post("/agreement/contacts/" + contact + "/verification", Map.of("code", code()))
                    .must(200);
        }

        List<JsonObject> versions() {
            return admin().get("/agreement/versions").array().getValuesAs(JsonObject.class);
        }

        /** The operator signs what the customer has proposed. */
        void countersign() {
            JsonObject proposed = admin().get(
                            "/agreement/versions/" + versions().get(0).getString("id"))
                    .json();
            operator.api()
                    .post(
                            "/tenants/" + id + "/agreement-versions/" + proposed.getString("id") + "/signatures",
                            Map.of(
                                    "hash",
                                    proposed.getString("hash"),
                                    "paper",
                                    proposed.getString("pdfHash"),
                                    "name",
                                    "Drift Demo",
                                    "title",
                                    "Drift",
                                    "authority",
                                    true,
                                    "password",
                                    Operator.PASSWORD))
                    .must(200);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        product.close();
        Product.deleteTree(data);
    }
}
