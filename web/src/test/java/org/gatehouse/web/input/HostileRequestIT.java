package org.gatehouse.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.web.sites.SiteBody;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Addresses, queries and headers that nobody would send in good faith. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class HostileRequestIT {
    private static final String FAR = "%2B999999999-12-31";

    private final Staff staff = Staff.STILLE;
    private final String site = "/api/v1/sites/" + staff.site();

    @Test
    void a_bad_query_is_refused_and_its_parameter_is_named() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String bad : List.of("x", "", "2026-02-30T25:61Z", FAR + "T00:00:00Z", "-0001-01-01T00:00:00Z", "%00")) {
            fields.put("/api/v1/meetings?from=" + bad, "from");
            fields.put("/api/v1/meetings?to=" + bad, "to");
        }
        for (String bad : List.of("x", "", "%FF%00", "AAAA", "Kzk5OTk5OTk5OS0xMi0zMVQwMDowMDowMFogeA")) {
            fields.put("/api/v1/meetings?cursor=" + bad, "cursor");
            fields.put("/api/v1/agreement/evidence?cursor=" + bad, "cursor");
            fields.put("/api/v1/agreement/evidence/checkpoints?cursor=" + bad, "cursor");
            fields.put("/api/v1/log?before=" + bad, "before");
        }
        for (String bad : List.of("x%20y", "", "%25", "%00", "'--")) {
            fields.put("/api/v1/agreement/evidence?activity=" + bad, "activity");
            fields.put("/api/v1/agreement/evidence?became=" + bad, "became");
            fields.put("/api/v1/agreement/evidence?service=" + bad, "service");
            fields.put("/api/v1/agreement/evidence?country=" + bad, "country");
        }
        for (String bad : List.of("x", "", "2026-02-30", FAR, "-999999999-01-01")) {
            fields.put(site + "/visits?day=" + bad, "day");
            fields.put(site + "/changes?after=" + bad, "after");
        }
        List<String> wrong = new ArrayList<>();
        fields.forEach((path, field) -> {
            Api caller = path.contains("evidence") || path.contains("/log") ? staff.admin() : staff.receptionist();
            String blame = Refused.blame(caller.raw("GET", path, null), 422, field);
            if (!blame.isEmpty()) {
                wrong.add(path + " " + blame);
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void an_id_that_is_none_is_not_found() {
        for (String id : List.of("x", "1", "%20", "..;", "null", "x".repeat(2000), "%F0%9F%98%80")) {
            assertRefused(staff.admin().get("/sites/" + id), 404, "not-found");
        }
    }

    @Test
    void a_bad_header_is_refused() {
        Object valid = Field.example(SiteBody.class);
        for (String match : List.of("x", "\"\"", "*", "\"1\", \"2\"", "W/\"99999999999999999999\"", "\"-1\"")) {
            assertRefused(staff.admin().with("If-Match", match).raw("PUT", site, valid), 412, "stale-version");
        }
        for (String last : List.of("x", "-1", "", "1e3", "99999999999999999999")) {
            assertRefused(
                    staff.receptionist().with("Last-Event-ID", last).raw("GET", site + "/changes", null),
                    422,
                    "invalid-input");
        }
        for (String accept : List.of("text/html", "application/xml", "x")) {
            assertRefused(staff.admin().with("Accept", accept).get("/sites"), 406, "media-type-not-spoken");
        }
        assertRefused(staff.admin().with("Accept", "a/b;q=x").get("/sites"), 400, "not-understood");
        Map<String, String> person = Map.of("firstName", "Never", "lastName", "", "email", "never@stille.example");
        Api.Answer longKey =
                staff.admin().with("Idempotency-Key", "k".repeat(201)).post("/employees", person);
        assertThat(Refused.blame(longKey, 422, "Idempotency-Key")).isEmpty();
        assertThat(staff.admin().with("X", "x".repeat(20_000)).get("/sites").status())
                .isBetween(400, 499);
        assertThat(staff.admin().get("/sites?" + "x".repeat(20_000)).status()).isBetween(400, 499);
    }

    @Test
    void a_token_that_is_none_is_refused() {
        for (String token : List.of("x", "a.b.c", "e".repeat(5000), "eyJhbGciOiJub25lIn0.e30.")) {
            assertRefused(Api.anonymous().as(token).get("/sites"), 401, "sign-in-required");
        }
    }

    @Test
    void the_servers_own_refusals_are_problems_too() {
        assertRefused(staff.admin().raw("GET", "/nowhere", null), 404, "not-found");
        assertRefused(staff.admin().raw("GET", "/WEB-INF/web.xml", null), 404, "not-found");
        assertRefused(staff.admin().get("/nowhere"), 404, "not-found");
        assertRefused(staff.admin().patch("/sites", Map.of()), 405, "method-not-allowed");
        assertThat(staff.admin().raw("GET", "/api/v1/sites/%00", null).status()).isEqualTo(400);
    }

    @Test
    void a_refusal_speaks_danish_to_danes() {
        Api dane = staff.admin().with("Accept-Language", "da-DK,en;q=0.5");

        assertThat(dane.get("/nowhere").json().getString("title")).isEqualTo("Ikke fundet");
        assertThat(dane.raw("GET", "/nowhere", null).json().getString("title")).isEqualTo("Ikke fundet");
        assertThat(dane.patch("/sites", Map.of()).json().getString("title")).isEqualTo("Sådan gøres det ikke");
        assertThat(dane.post("/sites", "x".repeat(300_000)).json().getString("detail"))
                .isEqualTo("Der læses højst 256 KiB indhold.");
        assertThat(staff.admin()
                        .with("Accept-Language", "%%%;;")
                        .get("/nowhere")
                        .json()
                        .getString("title"))
                .isEqualTo("Not found");
    }

    private static void assertRefused(Api.Answer answer, int status, String code) {
        assertThat(Refused.blame(answer, status)).isEmpty();
        assertThat(answer.problem()).isEqualTo(code);
    }
}
