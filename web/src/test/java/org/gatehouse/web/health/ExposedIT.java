package org.gatehouse.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.web.demo.Demo;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What anybody is told who reaches the port: that the service is well, and nothing of those who use it. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ExposedIT {
    private static final String ID = "(?s).*\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-.*";
    private static final List<String> OPEN = List.of("/metrics", "/health", "/health/live", "/health/ready");

    @Test
    void nothing_is_told_of_people_and_tenants() {
        Staff.STILLE.host().get("/me").must(200);
        Staff.HAVNEBY.host().get("/sites").must(200);
        for (String path : OPEN) {
            String told = Api.anonymous().raw("GET", path, null).must(200).text();

            assertThat(told).doesNotMatch(ID).doesNotContain("@", "/api/");
            assertThat(told.toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain(Staff.STILLE.organisation(), Demo.COMPANY, Demo.PUBLIC_BODY, "tenant");
        }
    }

    @Test
    void no_series_appears_when_a_tenant_is_asked_for() {
        Set<String> before = series();

        for (String organisation : List.of(Staff.STILLE.organisation(), "nobody-" + UUID.randomUUID())) {
            Api.anonymous()
                    .post(
                            "/tokens",
                            java.util.Map.of("organisation", organisation, "email", "a@b.example", "password", "wrong"))
                    .must(401);
        }

        assertThat(series()).isEqualTo(before);
    }

    private static Set<String> series() {
        return Api.anonymous()
                .raw("GET", "/metrics", null)
                .must(200)
                .text()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst(" .*", ""))
                .collect(Collectors.toSet());
    }
}
