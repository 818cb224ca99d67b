package org.gatehouse.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an administrator sees of an ordinary day, and the decisions behind each number. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class StatusIT {
    private static final String EVIDENCE = "/agreement/evidence";

    private final Api admin = Staff.NORDLYS.admin();

    private JsonObject sent() {
        Staff.NORDLYS.guest();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> admin.get("/agreement/status").must(200).json(), status -> status.getInt("sent") > 0);
    }

    @Test
    void what_was_sent_is_counted_and_each_number_leads_to_its_decisions() {
        JsonObject status = sent();
        JsonObject country = status.getJsonArray("countries").getJsonObject(0);

        assertThat(status.getString("state")).isIn("SOUND", "KNOW", "WRONG");
        List<JsonObject> there = items("?country=" + country.getString("country"));

        assertThat(there)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.getString("countries")).contains(country.getString("country")));
        assertThat(items("?became=SENT"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.getString("outcome")).startsWith("PERMIT"));
        assertThat(items("?became=SENT_DIFFERENTLY"))
                .allSatisfy(one -> assertThat(one.getString("outcome")).isEqualTo("PERMIT_FALLBACK"));
        assertThat(items("?became=NOT_SENT"))
                .allSatisfy(one -> assertThat(one.containsKey("service")).isFalse());
        String activity = there.get(0).getString("activity");
        assertThat(items("?activity=" + activity + "&service=" + there.get(0).getString("service")))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.getString("activity")).isEqualTo(activity));
        assertThat(items("?service=nobody")).isEmpty();
    }

    @Test
    void one_decision_is_shown_for_itself() {
        sent();
        JsonObject first = items("").get(0);

        assertThat(admin.get(EVIDENCE + "/" + first.getString("id")).must(200).json())
                .isEqualTo(first);
    }

    @Test
    void a_tenant_without_an_agreement_is_told_so() {
        JsonObject status =
                Staff.STILLE.admin().get("/agreement/status").must(200).json();

        assertThat(status.getString("state")).isEqualTo("NONE");
        assertThat(status.getInt("sent")).isZero();
        assertThat(status.getJsonArray("countries")).isEmpty();
    }

    private List<JsonObject> items(String query) {
        return admin.get(EVIDENCE + query)
                .must(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }
}
