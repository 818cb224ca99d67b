package org.gatehouse.container;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.web.demo.Demo;

/** The people of one demo tenant, signed in once for all tests. */
public final class Staff {
    public static final Staff NORDLYS = new Staff(Demo.COMPANY);
    public static final Staff HAVNEBY = new Staff(Demo.PUBLIC_BODY);

    private final String organisation;
    private final Map<String, Api> signedIn = new ConcurrentHashMap<>();

    private Staff(String organisation) {
        this.organisation = organisation;
    }

    public Api host() {
        return as("mads");
    }

    public Api otherHost() {
        return as("sara");
    }

    public Api receptionist() {
        return as("rita");
    }

    public Api admin() {
        return as("anna");
    }

    /** Somebody who may sign for the tenant, and nothing else. */
    public Api signatory() {
        return signedIn.computeIfAbsent("signatory", unused -> {
            String email = mail("signatory-" + UUID.randomUUID());
            String link = admin().post(
                            "/accounts",
                            Map.of("email", email, "roles", List.of("tenant-signatory"), "delivery", "by-hand"))
                    .must(201)
                    .json()
                    .getString("activationLink");
            Api.anonymous()
                    .post(
                            "/password-resets/by-link",
                            Map.of("secret", link.substring(link.indexOf('#') + 1), "password", password()))
                    .must(204);
            return Api.anonymous()
                    .as(Api.anonymous()
                            .post(
                                    "/tokens",
                                    Map.of("organisation", organisation, "email", email, "password", password()))
                            .must(200)
                            .json()
                            .getString("accessToken"));
        });
    }

    public Api as(String name) {
        return signedIn.computeIfAbsent(name, this::signIn);
    }

    public String organisation() {
        return organisation;
    }

    public static String password() {
        return Demo.password(new MasterKey(System.getProperty("gatehouse.master-key")));
    }

    public String mail(String name) {
        return name + "@" + organisation + ".example";
    }

    private Api signIn(String name) {
        Api.Answer answer = Api.anonymous()
                .post("/tokens", Map.of("organisation", organisation, "email", mail(name), "password", password()));
        if (answer.status() != 200) {
            throw new IllegalStateException(name + " cannot sign in: " + answer.text());
        }
        return Api.anonymous().as(answer.json().getString("accessToken"));
    }

    /** A tablet at the first site. */
    public Api kiosk() {
        return signedIn.computeIfAbsent("kiosk", unused -> {
            Api.Answer made = admin().post(
                            "/kiosks",
                            Map.of("siteId", site(), "entrance", "Test", "name", "Test " + UUID.randomUUID()))
                    .must(201);
            String code = made.json().getString("pairingCode");
            String credential = Api.anonymous()
                    .post("/kiosks/pairings", Map.of("code", code))
                    .json()
                    .getString("credential");
            return Api.anonymous()
                    .as(Api.anonymous()
                            .post("/tokens/device", Map.of("credential", credential))
                            .json()
                            .getString("accessToken"));
        });
    }

    /** A guest of this tenant, with the token of their own visit. */
    public Api guest() {
        return signedIn.computeIfAbsent("guest", unused -> {
            Instant soon = Instant.now().plus(Duration.ofHours(1));
            String address = "guest-" + UUID.randomUUID() + "@gaest.example";
            host().post(
                            "/meetings",
                            Map.of(
                                    "siteId", site(),
                                    "subject", "",
                                    "room", "",
                                    "startsAt", soon.toString(),
                                    "endsAt", soon.plus(Duration.ofHours(1)).toString(),
                                    "guests",
                                            List.of(Map.of(
                                                    "firstName", "Guest", "lastName", "Test", "email", address))));
            return Api.anonymous()
                    .as(Api.anonymous()
                            .post("/my-visit/open", Map.of("pass", passSentTo(address)))
                            .json()
                            .getString("accessToken"));
        });
    }

    /** The secret of the pass in the invitation, once it has come. */
    public String passSentTo(String address) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> findPass(address), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> findPass(String address) {
        return host().get("/mailbox").array().stream()
                .map(JsonValue::asJsonObject)
                .filter(letter -> letter.getString("to").equals(address))
                .map(letter -> Pattern.compile("/pass/#(\\S+)").matcher(letter.getString("text")))
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .findFirst();
    }

    public String site() {
        return host().get("/sites").array().getJsonObject(0).getString("id");
    }
}
