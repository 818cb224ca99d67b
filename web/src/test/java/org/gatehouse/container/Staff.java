package org.gatehouse.container;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.visitor.visits.Pass;
import org.gatehouse.web.demo.Demo;

/** The people of one tenant, signed in for all tests. */
public final class Staff {
    /** A company that has signed nothing, so nothing may leave: it does all that is not about a message that comes. */
    public static final Staff STILLE = new Staff("stille");

    /** A company whose agreement lets mails and SMS go: the one for tests of what comes. */
    public static final Staff NORDLYS = new Staff(Demo.COMPANY);

    /** A public body whose agreement lets nothing go by SMS. */
    public static final Staff HAVNEBY = new Staff(Demo.PUBLIC_BODY);

    private static final Pattern PASS = Pattern.compile("/pass/#(\\S+)");

    private final String organisation;
    private final Map<String, SignedIn> signedIn = new ConcurrentHashMap<>();

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

    /** @param steps what kiosks ask of guests who have come in */
    public void asksAtKiosks(Map<String, Object> steps) {
        Api.Answer before = admin().get("/settings").must(200);
        Map<String, Object> changed = new HashMap<>(before.json());
        changed.put("kioskSteps", steps);
        admin().with("If-Match", before.header("ETag"))
                .put("/settings", changed)
                .must(200);
    }

    /** Somebody with this role and no other. */
    public Api only(String role) {
        return signedIn.computeIfAbsent("only " + role, unused -> {
                    String email = mail(role + "-" + UUID.randomUUID());
                    activate(admin().post(
                                    "/accounts",
                                    Map.of("email", email, "roles", List.of(role), "delivery", "by-hand")));
                    return new SignedIn(() -> signIn(email));
                })
                .api();
    }

    /** Whoever sees the stairwells of an owner who has none. */
    public Api owner() {
        return signedIn.computeIfAbsent(
                        "owner",
                        unused -> ownersAccount(admin().post(
                                        "/owners",
                                        Map.of(
                                                "name",
                                                "E/F",
                                                "contact",
                                                "Bo",
                                                "address",
                                                "Gade 1",
                                                "email",
                                                "b@e.example"))
                                .must(201)
                                .json()
                                .getString("id")))
                .api();
    }

    /** Whoever sees this owner's stairwells. */
    public Api ownerOf(String owner) {
        return signedIn.computeIfAbsent("owner " + owner, unused -> ownersAccount(owner))
                .api();
    }

    private SignedIn ownersAccount(String owner) {
        String email = mail("owner-" + UUID.randomUUID());
        activate(admin().post("/owners/" + owner + "/accounts", Map.of("email", email, "delivery", "by-hand")));
        return new SignedIn(() -> signIn(email));
    }

    private static void activate(Api.Answer invited) {
        String link = invited.must(201).json().getString("activationLink");
        Api.anonymous()
                .post(
                        "/password-resets/by-link",
                        Map.of("secret", link.substring(link.indexOf('#') + 1), "password", password()))
                .must(204);
    }

    public Api as(String name) {
        return signedIn.computeIfAbsent(name, unused -> new SignedIn(() -> signIn(mail(name))))
                .api();
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

    private Api signIn(String email) {
        Api.Answer answer = Api.anonymous()
                .post("/tokens", Map.of("organisation", organisation, "email", email, "password", password()));
        if (answer.status() != 200) {
            throw new IllegalStateException(email + " cannot sign in: " + answer.text());
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
                    return new SignedIn(() -> Api.anonymous()
                            .as(Api.anonymous()
                                    .post("/tokens/device", Map.of("credential", credential))
                                    .json()
                                    .getString("accessToken")));
                })
                .api();
    }

    /** A system that may do this alone. */
    public Api machine(String scope) {
        return signedIn.computeIfAbsent(scope, unused -> {
                    String credential = admin().post(
                                    "/machines", Map.of("name", "Test " + scope, "scopes", List.of(scope)))
                            .must(201)
                            .json()
                            .getString("credential");
                    return new SignedIn(() -> machineWith(credential));
                })
                .api();
    }

    public static Api machineWith(String credential) {
        return Api.anonymous()
                .as(Api.anonymous()
                        .post("/tokens/machine", Map.of("credential", credential))
                        .must(200)
                        .json()
                        .getString("accessToken"));
    }

    /** A guest of this tenant, with the token of their own visit; what was decided about their invitation is known. */
    public Api guest() {
        return signedIn.computeIfAbsent("guest", unused -> {
                    Instant soon = Instant.now().plus(Duration.ofHours(1));
                    String visit = host().post(
                                    "/meetings",
                                    Map.of(
                                            "siteId", site(),
                                            "subject", "",
                                            "room", "",
                                            "startsAt", soon.toString(),
                                            "endsAt",
                                                    soon.plus(Duration.ofHours(1))
                                                            .toString(),
                                            "guests", List.of(guestWithMail())))
                            .must(201)
                            .json()
                            .getJsonArray("guests")
                            .getJsonObject(0)
                            .getString("visitId");
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(30))
                            .until(() -> Store.read(
                                                    "select 1 from message m join flow_evidence e on e.message_id = m.id"
                                                            + " where m.subject_id = ?",
                                                    UUID.fromString(visit))
                                            .size()
                                    == 1);
                    Api forAnHour = Api.anonymous()
                            .as(Api.anonymous()
                                    .post("/my-visit/open", Map.of("pass", passOf(visit)))
                                    .must(200)
                                    .json()
                                    .getString("accessToken"));
                    return new SignedIn(() -> forAnHour);
                })
                .api();
    }

    private static Map<String, String> guestWithMail() {
        return Map.of(
                "firstName", "Guest", "lastName", "Test", "email", "guest-" + UUID.randomUUID() + "@gaest.example");
    }

    /** The secret of the pass, whether or not the guest was sent it: a sealed copy is kept with the visit. */
    public static String passOf(String visit) {
        Map<String, Object> kept = Store.read(
                        "select tenant_id, pass_sealed from visit where id = ?", UUID.fromString(visit))
                .get(0);
        return Pass.open((UUID) kept.get("tenant_id"), new MasterKey(System.getProperty("gatehouse.master-key")), (byte
                                [])
                        kept.get("pass_sealed"))
                .secret()
                .text();
    }

    /** The secret of the pass in the invitation, once it has come. */
    public static String passSentTo(String address) {
        return Letterbox.awaitSecret(address, PASS);
    }

    public String site() {
        return host().get("/sites").array().getJsonObject(0).getString("id");
    }
}
