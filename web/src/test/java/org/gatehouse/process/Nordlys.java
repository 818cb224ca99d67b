package org.gatehouse.process;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.gatehouse.container.Api;
import org.gatehouse.container.SignedIn;
import org.gatehouse.web.demo.Demo;

/** The demo's private company, as its people use it at one running instance. */
public final class Nordlys {
    private static final String SITE = "Havnegade";

    /** Tests are in more of a hurry than people. */
    public static final Map<String, String> NO_LIMITS = Map.of(
            "GATEHOUSE_LIMITS_KIOSK_PER_MINUTE", "100000",
            "GATEHOUSE_LIMITS_USER_PER_SECOND", "1000",
            "GATEHOUSE_LIMITS_ADDRESS_PER_MINUTE", "100000");

    private static final int NEVER = 3600;

    private final String url;
    private final String password;
    private final Map<String, SignedIn> signedIn = new ConcurrentHashMap<>();

    public Nordlys(Product product) {
        this.url = product.url();
        this.password = product.out().replaceFirst("(?s).*password: (\\S+).*", "$1");
    }

    public Api host() {
        return as("mads");
    }

    public Api receptionist() {
        return as("rita");
    }

    public Api admin() {
        return as("anna");
    }

    /** What the people of the demo sign in with. */
    public String password() {
        return password;
    }

    /** One of the demo's people. */
    public Api as(String name) {
        return signedIn.computeIfAbsent(
                        name,
                        unused -> new SignedIn(() -> anonymous().as(tokens(name).getString("accessToken"))))
                .api();
    }

    /** Somebody with few meetings, who signs in by this name and the demo's password. */
    public void addHost(String name) {
        String email = name + "@" + Demo.COMPANY + ".example";
        Map<String, String> employee = Map.of("firstName", "Vært", "lastName", "Prøve", "email", email);
        String person = admin().post("/employees", employee).must(201).json().getString("id");
        Map<String, Object> account =
                Map.of("email", email, "roles", List.of("host"), "personId", person, "delivery", "by-hand");
        String link = admin().post("/accounts", account).must(201).json().getString("activationLink");
        Map<String, String> chosen = Map.of("secret", link.substring(link.indexOf('#') + 1), "password", password);
        anonymous().post("/password-resets/by-link", chosen).must(204);
    }

    /** Whoever signs in with these words. */
    public Api signedIn(Map<String, String> words) {
        Map<String, String> inBody = new HashMap<>(words);
        inBody.put("keep", "body");
        JsonObject tokens = anonymous().post("/tokens", inBody).must(200).json();
        return anonymous().as(tokens.getString("accessToken"));
    }

    /** What an app gets that signs somebody in. */
    public JsonObject tokens(String name) {
        Map<String, String> words = Map.of(
                "organisation",
                Demo.COMPANY,
                "email",
                name + "@" + Demo.COMPANY + ".example",
                "password",
                password,
                "keep",
                "body");
        return anonymous().post("/tokens", words).must(200).json();
    }

    public Api anonymous() {
        return Api.at(url);
    }

    public String site() {
        return host().get("/sites").array().getValuesAs(JsonObject.class).stream()
                .filter(site -> site.getString("name").equals(SITE)) // tests have sites of their own
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    /** Nobody answers in a test, and what follows from that is told elsewhere: each arrival is one message here. */
    void askHostsOnce() {
        Api.Answer settings = admin().get("/settings").must(200);
        Map<String, Object> changed = new HashMap<>(settings.json());
        List.of("remindHostSeconds", "tellDeputySeconds", "tellReceptionSeconds")
                .forEach(step -> changed.put(step, NEVER));
        admin().with("If-Match", settings.header("ETag"))
                .put("/settings", changed)
                .must(200);
    }

    /** The codes of so many guests, who may all come now: each to a meeting of their own, so that each is told of. */
    List<String> invite(int guests) {
        return IntStream.rangeClosed(1, guests).mapToObj(this::plan).toList();
    }

    private String plan(int number) {
        Map<String, Object> guest =
                Map.of("firstName", "Guest", "lastName", "No " + number, "email", "guest" + number + "@gaest.example");
        Instant now = Instant.now();
        return host().post(
                        "/meetings",
                        Map.of(
                                "siteId",
                                site(),
                                "subject",
                                "Open house",
                                "room",
                                "Hall",
                                "startsAt",
                                now.toString(),
                                "endsAt",
                                now.plus(Duration.ofHours(4)).toString(),
                                "guests",
                                List.of(guest)))
                .must(201)
                .json()
                .getJsonArray("guests")
                .getJsonObject(0)
                .getString("code");
    }

    /** What a tablet at the first site gets its tokens with. */
    public String pairKiosk() {
        String code = admin().post(
                        "/kiosks", Map.of("siteId", site(), "entrance", "Test", "name", "Test " + UUID.randomUUID()))
                .must(201)
                .json()
                .getString("pairingCode");
        return anonymous()
                .post("/kiosks/pairings", Map.of("code", code))
                .must(200)
                .json()
                .getString("credential");
    }

    /** What the desk shows of today, with the position its changes go on after. */
    JsonObject desk() {
        return receptionist().get("/sites/" + site() + "/visits").must(200).json();
    }
}
