package org.gatehouse.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What a tablet is told of itself, and what it keeps for the time without a network. */
@ArquillianTest
@RunAsClient
class OwnKioskIT {
    private final House house = House.open();

    @Test
    void a_tablet_learns_who_it_is_and_what_to_do_without_a_network() {
        JsonObject own = house.kiosk().get("/kiosk").must(200).json();

        assertThat(own.getString("name")).isEqualTo("Tablet");
        assertThat(own.getString("entrance")).isEqualTo("Front");
        assertThat(own.getJsonObject("site").getString("id")).isEqualTo(house.site());
        assertThat(own.getJsonObject("site").getString("zone")).isEqualTo(House.ZONE.getId());
        assertThat(own.getString("organisation")).isNotBlank();
        assertThat(own.getJsonObject("brand").getString("tenant")).isNotBlank();
        assertThat(own.getJsonObject("offline").getString("pass")).isEqualTo("OPEN");
        assertThat(own.getJsonObject("offline").getString("code")).isEqualTo("ASK_DESK");
        assertThat(own.getJsonObject("offline").getString("walkIn")).isEqualTo("ASK_DESK");
        assertThat(own.getString("hostSearch")).isEqualTo("LIST");
    }

    @Test
    void the_tenant_says_what_it_does_without_a_network() {
        House closed = House.open(Staff.HAVNEBY);
        Api admin = Staff.HAVNEBY.admin();
        Api.Answer before = admin.get("/settings");
        Map<String, Object> changed = new HashMap<>(before.json());
        changed.put("offline", Map.of("pass", "CLOSED", "code", "OPEN", "walkIn", "ASK_DESK"));
        try {
            admin.with("If-Match", before.header("ETag"))
                    .put("/settings", changed)
                    .must(200);

            JsonObject offline = closed.kiosk().get("/kiosk").must(200).json().getJsonObject("offline");
            assertThat(offline.getString("pass")).isEqualTo("CLOSED");
            assertThat(offline.getString("code")).isEqualTo("OPEN");
        } finally {
            admin.with("If-Match", admin.get("/settings").header("ETag"))
                    .put("/settings", before.json())
                    .must(200);
        }
    }

    @Test
    void the_list_of_the_day_is_signed_by_us_and_is_no_token() throws Exception {
        house.planned(house.plan(Duration.ofMinutes(10), House.newAddress()));
        Api kiosk = house.kiosk();

        String list = kiosk.get("/kiosk/day-list").must(200).json().getString("list");

        SignedJWT signed = SignedJWT.parse(list);
        JWKSet keys = JWKSet.parse(Api.anonymous().get("/jwks").must(200).text());
        assertThat(signed.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(signed.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        assertThat(signed.getJWTClaimsSet().getStringClaim("site")).isEqualTo(house.site());
        assertThat(signed.getJWTClaimsSet().getExpirationTime().toInstant())
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(24)));
        assertThat((List<?>) signed.getJWTClaimsSet().getClaim("entries")).hasSize(1);
        for (String path : List.of("/kiosk", "/kiosk/day-list", "/sites")) {
            assertThat(Api.anonymous().as(list).get(path).status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void a_tablet_that_was_shut_out_is_told_nothing_more_though_its_token_is_still_good() {
        JsonObject added = Staff.STILLE
                .admin()
                .post("/kiosks", Map.of("siteId", house.site(), "entrance", "Front", "name", "Stolen"))
                .must(201)
                .json();
        String credential = Api.anonymous()
                .post("/kiosks/pairings", Map.of("code", added.getString("pairingCode")))
                .must(200)
                .json()
                .getString("credential");
        Api stolen = Api.anonymous()
                .as(Api.anonymous()
                        .post("/tokens/device", Map.of("credential", credential))
                        .must(200)
                        .json()
                        .getString("accessToken"));
        String id = UUID.randomUUID().toString();
        Map<String, Object> guest =
                Map.of("arrivalId", id, "firstName", "A", "lastName", "B", "hostRef", "x".repeat(60), "language", "da");
        Map<String, Object> named = Map.of("scanId", id, "direction", "in", "name", Map.of("first", "A", "last", "B"));

        Staff.STILLE.admin().delete("/kiosks/" + added.getString("id")).must(204);

        List<Api.Answer> answers = List.of(
                stolen.get("/kiosk"),
                stolen.get("/kiosk/day-list"),
                stolen.get("/scans/" + id + "/answer"),
                stolen.post("/kiosk/host-searches", Map.of("text", "prøve")),
                stolen.post("/kiosk/walk-ins", guest),
                stolen.post("/kiosk/calls", Map.of("callId", id)),
                stolen.post("/scans", named));
        assertThat(answers).extracting(Api.Answer::status).containsOnly(401);
        assertThat(answers).extracting(Api.Answer::problem).containsOnly("device-revoked");
    }
}
