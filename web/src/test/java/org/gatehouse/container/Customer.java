package org.gatehouse.container;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A customer of its own, from the operator's first word to a guest at the desk; everything over the API. */
public final class Customer {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{8})\\b");

    public final String id;
    public final Api admin;
    private final String slug;
    private String site;
    private String host;

    private Customer(String id, String slug, Api admin) {
        this.id = id;
        this.slug = slug;
        this.admin = admin;
    }

    public static Customer open(Api operator) {
        String slug = "dpa-" + UUID.randomUUID().toString().substring(0, 8);
        JsonObject opened = operator.post(
                        "/tenants",
                        Map.of(
                                "slug",
                                slug,
                                "name",
                                "Kunden A/S",
                                "publicBody",
                                false,
                                "email",
                                "anna@" + slug + ".example",
                                "language",
                                "da"))
                .must(201)
                .json();
        choosePassword(opened.getString("activationLink"));
        return new Customer(opened.getString("id"), slug, signIn(slug, "anna@" + slug + ".example"));
    }

    private static void choosePassword(String link) {
        Api.anonymous()
                .post(
                        "/password-resets/by-link",
                        Map.of("secret", Operator.fragment(link), "password", Operator.PASSWORD))
                .must(204);
    }

    private static Api signIn(String slug, String email) {
        return Api.anonymous()
                .as(Api.anonymous()
                        .post("/tokens", Map.of("organisation", slug, "email", email, "password", Operator.PASSWORD))
                        .must(200)
                        .json()
                        .getString("accessToken"));
    }

    /** Somebody with one role. */
    public Api staff(String role, String personId, String siteId) {
        Map<String, Object> account = new LinkedHashMap<>(
                Map.of("email", role + "@" + slug + ".example", "roles", List.of(role), "delivery", "by-hand"));
        if (personId != null) {
            account.put("personId", personId);
        }
        if (siteId != null) {
            account.put("siteId", siteId);
        }
        String link = admin.post("/accounts", account).must(201).json().getString("activationLink");
        choosePassword(link);
        return signIn(slug, role + "@" + slug + ".example");
    }

    /** The same, signed in anew. */
    public Api again(String role) {
        return signIn(slug, role + "@" + slug + ".example");
    }

    /** A contact whose address somebody has read a code from. */
    public void contact(String role) {
        String address = role.toLowerCase(java.util.Locale.ROOT) + "@" + slug + ".example";
        String contact = admin.post(
                        "/agreement/contacts",
                        Map.of("role", role, "name", "Vagten", "email", address, "language", "da"))
                .must(201)
                .json()
                .getString("id");
        admin.post("/agreement/contacts/" + contact + "/code", null).must(204);
        String code = Letterbox.awaitSecret(address, CODE);
        admin.post("/agreement/contacts/" + contact + "/verification", Map.of("code", code))
                .must(200);
    }

    /** Of somebody of theirs. */
    public String address(String who) {
        return who + "@" + slug + ".example";
    }

    /** Nobody is there any more. */
    public void forgetContact(String role) {
        admin.get("/agreement/contacts").array().stream()
                .map(JsonValue::asJsonObject)
                .filter(contact -> contact.getString("role").equals(role))
                .forEach(contact -> admin.delete("/agreement/contacts/" + contact.getString("id"))
                        .must(204));
    }

    /** The first agreement, from a template, by both parties. */
    public void conclude(Api operator, Api signatory) {
        JsonObject proposed = propose(draft(Map.of("template", "EU_ONLY", "reason", "Første aftale")));
        String version = proposed.getString("id");
        signatory
                .post("/agreement/versions/" + version + "/signatures", signature(proposed))
                .must(200);
        operator.post("/tenants/" + id + "/agreement-versions/" + version + "/signatures", signature(proposed))
                .must(200);
    }

    /** A draft that says who the customer is. */
    public JsonObject draft(Map<String, Object> beginning) {
        JsonObject draft =
                admin.post("/agreement/versions", beginning).must(201).json();
        JsonObject terms = draft.getJsonObject("terms");
        JsonObjectBuilder tenant = Json.createObjectBuilder(terms.getJsonObject("controller"))
                .add("legalId", "99000104")
                .add("address", "Havnegade 12, 1058 København K");
        return change(
                draft, Json.createObjectBuilder(terms).add("controller", tenant).build());
    }

    /** Changes a draft. */
    public JsonObject change(JsonObject draft, JsonObject terms) {
        return admin.with("If-Match", "\"" + draft.getJsonNumber("version") + "\"")
                .put("/agreement/versions/" + draft.getString("id"), terms)
                .must(200)
                .json();
    }

    public JsonObject propose(JsonObject draft) {
        return admin.with("If-Match", "\"" + draft.getJsonNumber("version") + "\"")
                .post("/agreement/versions/" + draft.getString("id") + "/proposal", Map.of())
                .must(200)
                .json();
    }

    public static Map<String, Object> signature(JsonObject version) {
        return Map.of(
                "hash",
                version.getString("hash"),
                "paper",
                version.getString("pdfHash"),
                "name",
                "Anna Aftale",
                "title",
                "Direktør",
                "authority",
                true,
                "password",
                Operator.PASSWORD);
    }

    public JsonObject inForce() {
        return admin.get("/agreement").json().getJsonObject("version");
    }

    /** Plans a meeting, and lets its guest in at the desk. */
    public void receiveGuest(Api reception) {
        Instant soon = Instant.now().plusSeconds(60);
        JsonObject meeting = reception
                .post(
                        "/meetings",
                        Map.of(
                                "siteId", site(),
                                "hostId", host(),
                                "subject", "Prøve",
                                "room", "",
                                "startsAt", soon.toString(),
                                "endsAt", soon.plusSeconds(3600).toString(),
                                "guests", List.of(Map.of("firstName", "Gry", "lastName", "Gæst"))))
                .must(201)
                .json();
        String visit = meeting.getJsonArray("guests").getJsonObject(0).getString("visitId");
        reception
                .post(
                        "/visits/" + visit + "/check-in",
                        Map.of("scanId", UUID.randomUUID().toString(), "siteId", site()))
                .must(200);
    }

    public String site() {
        if (site == null) {
            site = admin.post(
                            "/sites",
                            Map.of(
                                    "name", "Huset",
                                    "address", "Prøvevej 1",
                                    "zone", "Europe/Copenhagen",
                                    "entrances", List.of("Front"),
                                    "musterPoint", "",
                                    "closesAt", "23:59"))
                    .must(201)
                    .json()
                    .getString("id");
        }
        return site;
    }

    public String host() {
        if (host == null) {
            host = admin.post(
                            "/employees",
                            Map.of(
                                    "firstName", "Vera",
                                    "lastName", "Vært",
                                    "email", "vera@" + slug + ".example",
                                    "phone", "+46701740699",
                                    "siteId", site()))
                    .must(201)
                    .json()
                    .getString("id");
        }
        return host;
    }

    /** The newest decision about a host alert, once there are so many. */
    public JsonObject alertDecision(int number) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(this::alertDecisions, all -> all.size() >= number)
                .getJsonObject(0);
    }

    private JsonArray alertDecisions() {
        var found = Json.createArrayBuilder();
        admin.get("/agreement/evidence").json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("activity").equals("HOST_ALERT"))
                .forEach(found::add);
        return found.build();
    }
}
