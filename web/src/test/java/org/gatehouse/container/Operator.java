package org.gatehouse.container;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.core.platform.FirstRun;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.Tenants;

/** Those who run the installation; the first one sets it up, whichever test needs one first. */
public final class Operator {
    public static final String PASSWORD = "a long walk to the harbour";
    public static final String FIRST = "first@operator.example";
    private static final String SECOND = "second@operator.example";

    private static SignedIn first;
    private static SignedIn second;

    private Operator() {}

    /** @param firstRun of the server this runs in */
    public static synchronized Api first(FirstRun firstRun) {
        if (first == null) {
            String link = firstRun.setupLink().orElseThrow();
            must(422, setUp(fragment(link), "short"));
            must(404, setUp("invented", PASSWORD));
            must(204, setUp(fragment(link), PASSWORD));
            must(404, setUp(fragment(link), PASSWORD));
            first = enrol(FIRST);
        }
        return first.api();
    }

    /** For what takes two persons, and so not made today. */
    public static synchronized Api second(FirstRun firstRun, Tenants tenants, Ageing ageing) {
        if (second == null) {
            choosePassword(invite(first(firstRun), SECOND));
            second = enrol(SECOND);
            Tenant ours = tenants.bySlugAcrossTenants("operator").orElseThrow();
            try (CurrentTenant.Scope entered = CurrentTenant.enter(ours.id())) {
                ageing.aDay(SECOND);
            }
        }
        return second.api();
    }

    /** Another one: the account, and the link to its password. */
    public static JsonObject invite(Api by, String email) {
        return by.post("/accounts", Map.of("email", email, "roles", List.of("operator"), "delivery", "by-hand"))
                .must(201)
                .json();
    }

    public static void choosePassword(JsonObject invited) {
        String secret = fragment(invited.getString("activationLink"));
        must(204, Api.anonymous().post("/password-resets/by-link", Map.of("secret", secret, "password", PASSWORD)));
    }

    private static void must(int status, Api.Answer answer) {
        answer.must(status);
    }

    public static Api signIn(String email) {
        return enrol(email).api();
    }

    private static SignedIn enrol(String email) {
        Map<String, Object> credentials =
                new LinkedHashMap<>(Map.of("organisation", "operator", "email", email, "password", PASSWORD));
        JsonObject enrolling = Api.anonymous().post("/tokens", credentials).json();
        Api enrol = Api.anonymous().as(enrolling.getString("accessToken"));
        String secret = enrol.post("/me/second-factor", null).json().getString("secret");
        enrol.post("/me/second-factor/confirmation", Map.of("code", Authenticator.code(secret, 0)));
        return SignedIn.byApp(secret, code -> {
            credentials.put("totp", code);
            return Api.anonymous()
                    .as(Api.anonymous()
                            .post("/tokens", credentials)
                            .must(200)
                            .json()
                            .getString("accessToken"));
        });
    }

    private static Api.Answer setUp(String secret, String password) {
        return Api.anonymous()
                .post(
                        "/setup",
                        Map.of(
                                "secret",
                                secret,
                                "organisation",
                                "operator",
                                "name",
                                "Operator",
                                "email",
                                FIRST,
                                "language",
                                "en",
                                "password",
                                password));
    }

    public static String fragment(String link) {
        return link.substring(link.indexOf('#') + 1);
    }
}
