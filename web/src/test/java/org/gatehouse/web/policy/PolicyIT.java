package org.gatehouse.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A browser is told with each answer to talk to nobody else, and where to say that a page wanted to. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class PolicyIT {

    @ParameterizedTest
    @CsvSource({
        "GET,/,200",
        "GET,/css/gatehouse.css,200",
        "GET,/js/page.js,200",
        "GET,/api/v1/jwks,200",
        "GET,/api/v1/sites,401",
        "GET,/api/v1/nowhere,404",
        "GET,/nowhere,404",
        "PATCH,/api/v1/jwks,405",
        "POST,/api/v1/tokens,422",
        "GET,/policy-reports,405",
    })
    void each_answer_keeps_the_browser_inside(String method, String path, int status) {
        requirePolicy(Api.anonymous().raw(method, path, method.equals("GET") ? null : "{"), status);
    }

    @Test
    void so_does_an_answer_to_a_bad_token_and_to_a_wrong_role() {
        requirePolicy(
                Api.anonymous().as("eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9.").get("/sites"), 401);
        requirePolicy(Staff.STILLE.host().get("/accounts"), 403);
    }

    @Test
    void a_browser_may_report_without_saying_who_it_is() {
        Api browser = Api.anonymous().with("Content-Type", "application/csp-report");

        Api.Answer told =
                browser.raw("POST", "/policy-reports", Map.of("csp-report", Map.of("effective-directive", "img-src")));

        assertThat(told.must(204).text()).isEmpty();
        browser.raw("POST", "/policy-reports", "x".repeat(4097)).must(413);
    }

    private static void requirePolicy(Api.Answer answer, int status) {
        assertThat(answer.must(status).header("Content-Security-Policy"))
                .startsWith("default-src 'self';")
                .contains("style-src 'self';", "frame-ancestors 'none'", "report-uri /policy-reports; report-to own")
                .doesNotContain("unsafe-inline", "'unsafe-eval'", "http", "*");
        assertThat(answer.header("Reporting-Endpoints")).isEqualTo("own=\"/policy-reports\"");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }
}
