package org.gatehouse.web.identity;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;

/** Somebody new, so that what a test does to an account is done to nobody else's. */
record Newcomer(Staff staff, String account, String email, String activation) {
    static final String PASSWORD = "a long walk to the harbour";

    /** Invited, without a password yet. */
    static Newcomer invited(String... roles) {
        return invited(Staff.STILLE, roles);
    }

    private static Newcomer invited(Staff staff, String... roles) {
        String email = staff.mail("new-" + UUID.randomUUID());
        Api.Answer answer =
                staff.admin().post("/accounts", Map.of("email", email, "roles", List.of(roles), "delivery", "by-hand"));
        String link = answer.json().getString("activationLink");
        return new Newcomer(
                staff,
                answer.json().getJsonObject("account").getString("id"),
                email,
                link.substring(link.indexOf('#') + 1));
    }

    /** With the usual password. */
    static Newcomer activated(String... roles) {
        return activated(Staff.STILLE, roles);
    }

    static Newcomer activated(Staff staff, String... roles) {
        Newcomer invited = invited(staff, roles);
        Api.anonymous().post("/password-resets/by-link", Map.of("secret", invited.activation(), "password", PASSWORD));
        return invited;
    }

    Map<String, Object> credentials() {
        return credentials(PASSWORD);
    }

    Map<String, Object> credentials(String password) {
        return new LinkedHashMap<>(Map.of("organisation", staff.organisation(), "email", email, "password", password));
    }

    Api.Answer signIn() {
        return Api.anonymous().post("/tokens", credentials());
    }

    /** As an app signs in: everything in the body. */
    JsonObject signInWithApp() {
        Map<String, Object> credentials = credentials();
        credentials.put("keep", "body");
        return Api.anonymous().post("/tokens", credentials).json();
    }

    Api.Answer signInWithCode(String code) {
        Map<String, Object> credentials = credentials();
        credentials.put("totp", code);
        return Api.anonymous().post("/tokens", credentials);
    }
}
