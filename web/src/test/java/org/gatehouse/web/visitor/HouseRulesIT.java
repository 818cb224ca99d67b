package org.gatehouse.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.core.secrets.Sha256;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest at a kiosk signs the house rules, and takes along what they have signed. */
@ArquillianTest
@RunAsClient
class HouseRulesIT {
    private static final Staff STAFF = Staff.HAVNEBY;
    private static final String KEPT = LocalDate.now(House.ZONE).plusDays(3).toString();

    private final House house = House.open(STAFF);
    private final Api kiosk = house.kiosk();
    private final JsonObject meeting = house.planned(house.plan(Duration.ofMinutes(10), House.newAddress()));
    private final String visit = House.guest(meeting, 0).getString("visitId");
    private final Api guest = Api.anonymous()
            .as(Api.anonymous()
                    .post("/my-visit/open", Map.of("pass", Staff.passOf(visit)))
                    .must(200)
                    .json()
                    .getString("accessToken"));
    private final String scan = UUID.randomUUID().toString();
    private final String words = "Ingen billeder. " + UUID.randomUUID();

    @BeforeEach
    void hasHouseRules() {
        write(words);
        ask("NAME");
    }

    @AfterEach
    void asksForNothing() {
        ask("OFF");
    }

    @Test
    void what_a_guest_has_signed_is_theirs_to_take_along_as_it_then_stood() {
        arrive();
        assertThat(row().getString("signature")).isEqualTo("MISSING");

        sign(kiosk, Map.of("name", "Gæst Prøve")).must(204);
        write("Alt er tilladt. " + UUID.randomUUID());

        assertThat(row().getString("signature")).isEqualTo("TYPED");
        JsonObject signed = signed();
        assertThat(signed.getString("name")).isEqualTo("Gæst Prøve");
        assertThat(signed.getBoolean("drawn")).isFalse();
        assertThat(signed.getJsonArray("text").getString(0)).isEqualTo(words);
        assertThat(signed.getString("sha256")).isEqualTo(HexFormat.of().formatHex(Sha256.of(words)));
    }

    @Test
    void it_is_for_the_kiosk_at_which_the_guest_came_in() {
        Map<String, String> name = Map.of("name", "Gæst Prøve");
        assertThat(sign(kiosk, name).status()).as("before the scan").isEqualTo(404);
        arrive();
        assertThat(sign(house.kiosk(), name).status()).as("another kiosk").isEqualTo(404);
        assertThat(sign(Api.anonymous(), name).status()).isEqualTo(401);
        assertThat(sign(STAFF.receptionist(), name).status()).isEqualTo(403);
        Map<String, Object> unknown =
                Map.of("attempt", 1, "rulesId", UUID.randomUUID(), "language", "da", "name", "Gæst Prøve");
        assertThat(kiosk.put("/scans/" + scan + "/signature", unknown).status()).isEqualTo(404);

        assertThat(row().getString("signature")).isEqualTo("MISSING");
    }

    @Test
    void a_signature_is_a_name_or_a_drawing_that_was_asked_for() {
        arrive();
        assertThat(sign(kiosk, Map.of()).must(422).problem()).isEqualTo("invalid-input");
        assertThat(sign(kiosk, Map.of("name", " ")).must(422).problem()).isEqualTo("invalid-input");
        String drawn = PhotoIT.image("png", 600, 200);
        assertThat(sign(kiosk, Map.of("name", "G", "image", drawn)).status()).isEqualTo(422);
        assertThat(sign(kiosk, Map.of("image", drawn)).must(422).problem()).isEqualTo("invalid-input");
        ask("DRAWN");
        assertThat(sign(kiosk, Map.of("image", "?")).must(422).problem()).isEqualTo("image-not-usable");

        sign(kiosk, Map.of("image", drawn)).must(204);

        String path = "/visits/" + visit + "/signature";
        Api.Answer seen = STAFF.receptionist().get(path).must(200);
        assertThat(seen.header("Content-Type")).isEqualTo("image/png");
        assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
        assertThat(house.host().get(path).status()).isEqualTo(403);
        assertThat(Staff.STILLE.receptionist().get(path).status()).isEqualTo(404);
        assertThat(signed().getBoolean("drawn")).isTrue();
        assertThat(signed().getString("strokesUntil")).isEqualTo(KEPT);
    }

    @Test
    void who_does_not_sign_takes_back_what_nobody_knows_to_have_arrived() {
        arrive();
        sign(kiosk, Map.of("name", "Gæst Prøve")).must(204);
        String path = "/scans/" + scan + "/signature?attempt=1";
        assertThat(house.kiosk().delete(path).status()).as("another kiosk").isEqualTo(404);
        assertThat(STAFF.receptionist().delete(path).status()).isEqualTo(403);

        kiosk.delete(path).must(204);
        kiosk.delete(path).must(204);
        sign(kiosk, Map.of("name", "Gæst Prøve")).must(204); // sent before, and late

        assertThat(row().getString("signature")).isEqualTo("MISSING");
        assertThat(guest.get("/my-visit/data").must(200).json().getJsonArray("signed"))
                .isEmpty();
        sign(kiosk, Map.of("name", "Gæst Prøve", "attempt", 2)).must(204);
        assertThat(row().getString("signature")).isEqualTo("TYPED");
    }

    @Test
    void an_attempt_is_counted_from_one() {
        arrive();
        String path = "/scans/" + scan + "/signature";
        for (String query : List.of("", "?attempt=0", "?attempt=-1")) {
            assertThat(kiosk.delete(path + query).must(422).text()).contains("\"field\":\"attempt\"");
        }
        assertThat(sign(kiosk, Map.of("name", "Gæst Prøve", "attempt", 0))
                        .must(422)
                        .text())
                .contains("\"field\":\"attempt\"");
    }

    @Test
    void who_shows_themselves_again_may_sign_then() {
        arrive();
        String again = UUID.randomUUID().toString();
        JsonObject inside = kiosk.post(
                        "/scans", Map.of("scanId", again, "direction", "in", "code", House.code(meeting)))
                .must(200)
                .json();
        assertThat(inside.getString("outcome")).isEqualTo("already-inside");
        assertThat(inside.getBoolean("toSign")).isTrue();

        sign(kiosk, again, Map.of("name", "Gæst Prøve")).must(204);

        assertThat(row().getString("signature")).isEqualTo("TYPED");
        JsonObject then = kiosk.post(
                        "/scans", Map.of("scanId", UUID.randomUUID(), "direction", "in", "code", House.code(meeting)))
                .must(200)
                .json();
        assertThat(then).doesNotContainKey("toSign");
    }

    @Test
    void reception_says_that_it_was_signed_on_paper() {
        String path = "/visits/" + visit + "/paper-signature";
        assertThat(STAFF.receptionist().put(path, Map.of()).must(409).problem()).isEqualTo("state-not-possible");
        STAFF.receptionist()
                .post("/visits/" + visit + "/check-in", Map.of("scanId", UUID.randomUUID(), "siteId", house.site()))
                .must(200);
        assertThat(row().getString("signature")).isEqualTo("NOT_ASKED");
        assertThat(house.host().put(path, Map.of()).status()).isEqualTo(403);
        assertThat(Staff.STILLE.receptionist().put(path, Map.of()).status()).isEqualTo(404);

        STAFF.receptionist().put(path, Map.of()).must(204);

        assertThat(row().getString("signature")).isEqualTo("PAPER");
        assertThat(signed().getString("how")).isEqualTo("PAPER");
        assertThat(signed()).doesNotContainKey("sha256");
    }

    @Test
    void the_text_is_the_administrators_and_is_written_on_what_was_read() {
        Api.Answer read = STAFF.admin().get("/house-rules").must(200);
        Map<String, Object> body = Map.of("da", List.of("Et"), "en", List.of("One"));
        assertThat(STAFF.admin().put("/house-rules", body).must(428).problem()).isEqualTo("version-required");
        assertThat(STAFF.admin()
                        .with("If-Match", "\"0\"")
                        .put("/house-rules", body)
                        .must(412)
                        .problem())
                .isEqualTo("stale-version");
        assertThat(STAFF.receptionist().get("/house-rules").status()).isEqualTo(403);
        assertThat(house.host()
                        .with("If-Match", read.header("ETag"))
                        .put("/house-rules", body)
                        .status())
                .isEqualTo(403);
        assertThat(kiosk.get("/kiosk").must(200).json().getJsonObject("rules").getString("how"))
                .isEqualTo("NAME");
        ask("OFF");
        assertThat(kiosk.get("/kiosk").must(200).json()).doesNotContainKey("rules");
    }

    private JsonObject signed() {
        return guest.get("/my-visit/data")
                .must(200)
                .json()
                .getJsonArray("signed")
                .getJsonObject(0);
    }

    private Api.Answer sign(Api by, Map<String, ?> with) {
        return sign(by, scan, with);
    }

    private Api.Answer sign(Api by, String shown, Map<String, ?> with) {
        Map<String, Object> body = new HashMap<>(with);
        if (with.containsKey("image")) {
            body.put("keptUntil", KEPT);
        }
        body.putIfAbsent("attempt", 1);
        body.put("rulesId", rulesId());
        body.put("language", "da");
        return by.put("/scans/" + shown + "/signature", body);
    }

    private String rulesId() {
        return kiosk.get("/kiosk").must(200).json().getJsonObject("rules").getString("rulesId");
    }

    private void arrive() {
        kiosk.post("/scans", Map.of("scanId", scan, "direction", "in", "code", House.code(meeting)))
                .must(200);
    }

    private JsonObject row() {
        return house.row(visit);
    }

    private static void write(String danish) {
        Api.Answer before = STAFF.admin().get("/house-rules").must(200);
        Map<String, Object> texts = Map.of("da", List.of(danish), "en", List.of("No pictures."));
        STAFF.admin()
                .with("If-Match", before.header("ETag"))
                .put("/house-rules", texts)
                .must(200);
    }

    private static void ask(String rules) {
        STAFF.asksAtKiosks(Map.of("photo", "OFF", "rules", rules, "rulesRequired", true));
    }
}
