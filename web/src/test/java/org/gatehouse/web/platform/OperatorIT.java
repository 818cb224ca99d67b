package org.gatehouse.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Operator;
import org.gatehouse.container.Staff;
import org.gatehouse.core.platform.FirstRun;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The first run, the operator and the operator's customers. Runs in the server, where the link is printed. */
@ArquillianTest
class OperatorIT {
    private static final String PASSWORD = Operator.PASSWORD;

    @Inject
    FirstRun firstRun;

    @Test
    void the_first_operator_sets_up_enrols_and_adds_a_customer() {
        Api operator = Operator.first(firstRun); // sets up, with what must not work on the way
        assertThat(firstRun.setupLink()).isEmpty();

        assertThat(operator.get("/sites").status()).as("no tenant's data").isEqualTo(403);
        assertThat(operator.get("/meetings").status()).isEqualTo(403);
        assertThat(operator.get("/accounts").array()).isNotEmpty();
        String slug = "it-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> customer = Map.of(
                "slug",
                slug,
                "name",
                "Customer",
                "publicBody",
                true,
                "email",
                "first@customer.example",
                "language",
                "da");
        Api.Answer added = operator.post("/tenants", customer);
        assertThat(added.status()).isEqualTo(201);
        assertThat(operator.post("/tenants", customer).problem()).isEqualTo("slug-taken");
        assertThat(operator.get("/tenants").array().getValuesAs(JsonObject.class))
                .anyMatch(tenant -> tenant.getString("slug").equals(slug) && tenant.getBoolean("publicBody"));
        String link = operator.post("/tenants/" + added.json().getString("id") + "/activation-link", null)
                .json()
                .getString("activationLink");
        assertThat(operator.post("/tenants/" + UUID.randomUUID() + "/activation-link", null)
                        .status())
                .isEqualTo(404);

        Api.anonymous()
                .post("/password-resets/by-link", Map.of("secret", Operator.fragment(link), "password", PASSWORD));

        assertThat(Api.anonymous()
                        .post(
                                "/tokens",
                                Map.of("organisation", slug, "email", "first@customer.example", "password", PASSWORD))
                        .json()
                        .getString("outcome"))
                .isEqualTo("signed-in");
        assertThat(operator.post("/signing-keys/rotation", null).status()).isEqualTo(204);
        assertThat(Api.anonymous().get("/jwks").json().getJsonArray("keys")).hasSize(2);
        assertThat(operator.get("/tenants").status())
                .as("no token stops working")
                .isEqualTo(200);
        assertComparesWhatLeft(operator);
    }

    private static void assertComparesWhatLeft(Api operator) {
        Instant now = Instant.now();
        Map<String, Object> hour = Map.of("from", now.minusSeconds(3_600).toString(), "to", now.toString());

        JsonObject report = operator.post("/reconciliations", hour).must(200).json();

        assertThat(report.getString("journal")).isEqualTo("NONE");
        assertThat(report.getInt("differences")).isZero();
        assertThat(operator.get("/reconciliations").array().getValuesAs(JsonObject.class))
                .anyMatch(run -> run.getString("id").equals(report.getString("id")));
        Map<String, Object> future =
                Map.of("from", now.toString(), "to", now.plusSeconds(60).toString());
        assertThat(operator.post("/reconciliations", future).problem()).isEqualTo("invalid-input");
        assertThat(operator.get("/incidents").must(200).array()).isEmpty();
        String nowhere = "/incidents/" + UUID.randomUUID() + "/closing";
        assertThat(operator.post(nowhere, Map.of("reason", "A test")).status()).isEqualTo(404);
        assertThat(Staff.NORDLYS.admin().get("/agreement/incidents").must(200).array())
                .isEmpty();
    }

    @Test
    void the_clock_is_believed_and_an_operator_can_say_what_time_it_is() {
        Api operator = Operator.first(firstRun);
        assertThat(operator.get("/clock").must(200).json().getString("standing"))
                .isEqualTo("SURE");

        Api.Answer wrong =
                operator.post("/clock/confirmation", time(Instant.now().minusSeconds(3_600)));
        assertThat(wrong.must(422).problem()).isEqualTo("clock-differs");
        assertThat(operator.post("/clock/confirmation", time(Instant.now().minusSeconds(60)))
                        .must(200)
                        .json()
                        .getString("standing"))
                .isEqualTo("SURE");
    }

    private static Map<String, String> time(Instant instant) {
        return Map.of("instant", instant.toString());
    }

    @Test
    void customers_are_the_operators_business() {
        assertThat(Staff.NORDLYS.admin().get("/tenants").status()).isEqualTo(403);
        assertThat(Staff.NORDLYS.admin().post("/signing-keys/rotation", null).status())
                .isEqualTo(403);
        assertThat(Api.anonymous().get("/tenants").status()).isEqualTo(401);
    }
}
