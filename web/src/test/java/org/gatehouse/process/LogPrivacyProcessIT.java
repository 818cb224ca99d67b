package org.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.process.NoticeableVisit.MAIL;
import static org.gatehouse.process.NoticeableVisit.NAME;
import static org.gatehouse.process.NoticeableVisit.PHONE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.process.Product.Setup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visit from the invitation to the door, and much that goes wrong; none of it is found in what the product says. */
@OwnProcess
@Tag("process")
class LogPrivacyProcessIT {
    private static final String PASSWORD = "vandmelon-perlegrus-9471";

    @Test
    void nothing_of_a_visit_or_of_bad_input_is_in_the_log(@TempDir Path data) throws IOException, InterruptedException {
        try (Product product = Product.start(Setup.in(data)
                .demo()
                .with(Map.of("GATEHOUSE_LOG", "json", "GATEHOUSE_LIMITS_ADDRESS_PER_MINUTE", "1000")))) {
            product.awaitReady();
            String password = product.out().replaceFirst("(?s).*password: (\\S+).*", "$1");
            NoticeableVisit visit = new NoticeableVisit(product.url(), password);
            visit.take();
            badInput(visit);
            product.terminate();
            product.awaitExit(Duration.ofSeconds(30));

            List<String> secrets = new ArrayList<>(visit.secrets());
            secrets.add(PASSWORD);
            assertThat(product.out()).doesNotContain(secrets);
            secrets.add(password); // the console shows it to whoever tries the demo; the log does not
            assertThat(product.err()).doesNotContain(secrets);
        }
    }

    private static void badInput(NoticeableVisit visit) {
        for (String value : List.of(NAME, MAIL, PASSWORD + "\u0000", PHONE, "{\"" + NAME, "\ud83d" + NAME)) {
            Map<String, Object> body = new LinkedHashMap<>(visit.plan());
            body.put("startsAt", value);
            visit.host.post("/meetings", body);
            visit.host.post("/meetings", "{\"siteId\":" + value);
            visit.anonymous.post("/tokens", Map.of("organisation", value, "email", value, "password", value));
            visit.anonymous.post("/tokens", Map.of("organisation", "nordlys", "email", MAIL, "password", PASSWORD));
            visit.anonymous.post("/tokens/refresh", Map.of("refreshToken", value));
            visit.anonymous.post("/my-visit/open", Map.of("pass", value));
        }
        visit.anonymous.as(NAME + "." + NAME + "." + NAME).get("/sites");
        for (String path : List.of("/api/v1/sites/" + NAME, "/api/v1/employees?name=" + NAME, "/" + NAME + "%25")) {
            visit.host.with("Content-Type", "application/x-www-form-urlencoded").raw("POST", path, NAME);
            visit.host.raw("GET", path, null);
        }
    }
}
