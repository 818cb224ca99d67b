package org.gatehouse.container;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
                            Map.of("siteId", site(), "entrance", "Test", "name", "Test " + UUID.randomUUID()));
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

    public String site() {
        return host().get("/sites").array().getJsonObject(0).getString("id");
    }
}
