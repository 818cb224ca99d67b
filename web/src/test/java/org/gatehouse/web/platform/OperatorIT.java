package org.gatehouse.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Ageing;
import org.gatehouse.container.Api;
import org.gatehouse.container.Customer;
import org.gatehouse.container.Operator;
import org.gatehouse.container.Staff;
import org.gatehouse.core.platform.FirstRun;
import org.gatehouse.core.tenancy.Tenants;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The first run, the operator and the operator's customers. Runs in the server, where the link is printed. */
@ArquillianTest
class OperatorIT {
    private static final String PASSWORD = Operator.PASSWORD;

    @Inject
    FirstRun firstRun;

    @Inject
    Tenants tenants;

    @Inject
    Ageing ageing;

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

        assertThat(report.getString("journal")).isEqualTo("READ");
        assertThat(report.getInt("differences")).isZero();
        assertThat(operator.get("/reconciliations").array().getValuesAs(JsonObject.class))
                .anyMatch(run -> run.getString("id").equals(report.getString("id")));
        Map<String, Object> future =
                Map.of("from", now.toString(), "to", now.plusSeconds(60).toString());
        assertThat(operator.post("/reconciliations", future).problem()).isEqualTo("invalid-input");
        assertThat(operator.get("/incidents").must(200).array().getValuesAs(JsonObject.class))
                .as("but for what a test would have signed")
                .allMatch(incident -> incident.getString("code").equals("PAPER_NOT_THAT"));
        String nowhere = "/incidents/" + UUID.randomUUID() + "/closing";
        assertThat(operator.post(nowhere, Map.of("reason", "A test")).status()).isEqualTo(404);
        assertThat(Staff.STILLE.admin().get("/agreement/incidents").must(200).array())
                .isEmpty();
    }

    @Test
    void a_third_operator_is_confirmed_by_another_than_the_maker_and_counts_a_day_later() {
        Api first = Operator.first(firstRun);
        Api second = Operator.second(firstRun, tenants, ageing);
        String email = "third-" + UUID.randomUUID() + "@operator.example";
        JsonObject invited = Operator.invite(first, email);
        JsonObject account = invited.getJsonObject("account");
        String path = "/accounts/" + account.getString("id");
        assertThat(account.getBoolean("awaitsConfirmation")).isTrue();
        assertThat(account.getString("madeBy"))
                .isEqualTo(first.get("/me").json().getString("id"));
        assertThat(second.post(path + "/activation-link", Map.of("delivery", "by-hand"))
                        .status())
                .isEqualTo(422);
        assertThat(second.post(path + "/confirmation", null).problem()).isEqualTo("state-not-possible");
        Operator.choosePassword(invited);
        assertThat(Api.anonymous()
                        .post("/tokens", Map.of("organisation", "operator", "email", email, "password", PASSWORD))
                        .status())
                .isEqualTo(401);

        assertThat(first.post(path + "/confirmation", null).problem()).isEqualTo("second-person-needed");
        JsonObject confirmed =
                second.post(path + "/confirmation", null).must(200).json();
        assertThat(confirmed.getString("confirmedBy"))
                .isEqualTo(second.get("/me").json().getString("id"));
        assertThat(second.post(path + "/confirmation", null).problem()).isEqualTo("already-decided");

        Api third = Operator.signIn(email);
        Map<String, Object> nothing = Map.of("reason", "A test", "put", Map.of(), "remove", List.of());
        String change = "/registry/changes/"
                + first.post("/registry/changes", nothing).must(201).json().getString("id");
        assertThat(third.post(change + "/confirmation", null).problem()).isEqualTo("operator-too-new");
        third.post(change + "/rejection", null).must(200);
    }

    @Test
    void where_a_customers_signatories_are_gone_the_operator_makes_room_for_the_next() {
        Api operator = Operator.first(firstRun);
        Customer customer = Customer.open(operator);
        customer.staff("tenant-signatory", null, null);
        Map<String, Object> next = Map.of("email", "next@customer.example", "roles", List.of("tenant-signatory"));
        assertThat(customer.admin.post("/accounts", next).problem()).isEqualTo("signatory-needed");

        String path = "/tenants/" + customer.id + "/signatory-releases";
        Map<String, Object> guessed = Map.of("reason", "They have left", "password", "guessed");
        assertThat(operator.post(path, guessed).problem()).isEqualTo("password-wrong");
        Map<String, Object> release = Map.of("reason", "They have left", "password", PASSWORD);
        operator.post(path, release).must(204);

        customer.admin.post("/accounts", next).must(201);
        JsonObject kept = customer.admin
                .get("/agreement")
                .must(200)
                .json()
                .getJsonArray("signatoryReleases")
                .getJsonObject(0);
        assertThat(kept.getString("reason")).isEqualTo("They have left");
        assertThat(kept.getString("releasedBy"))
                .isEqualTo(operator.get("/me").json().getString("id"));
        assertThat(operator.post("/tenants/" + UUID.randomUUID() + "/signatory-releases", release)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_clock_is_believed_and_an_operator_can_say_what_time_it_is() {
        Api operator = Operator.first(firstRun);
        assertThat(operator.get("/clock").must(200).json().getString("standing"))
                .isEqualTo("SURE");

        Api.Answer wrong =
                operator.post("/clock/confirmation", time(Instant.now().minusSeconds(3_600)));
        assertThat(wrong.must(422).problem()).isEqualTo("clock-differs");
        Map<String, String> guessed = Map.of("instant", Instant.now().toString(), "password", "guessed");
        assertThat(operator.post("/clock/confirmation", guessed).problem()).isEqualTo("password-wrong");
        assertThat(operator.post("/clock/confirmation", time(Instant.now().minusSeconds(60)))
                        .must(200)
                        .json()
                        .getString("standing"))
                .isEqualTo("SURE");
        JsonObject kept = operator.get("/clock")
                .must(200)
                .json()
                .getJsonArray("confirmations")
                .getJsonObject(0);
        assertThat(kept.getString("by")).isEqualTo(operator.get("/me").json().getString("id"));
    }

    private static Map<String, String> time(Instant instant) {
        return Map.of("instant", instant.toString(), "password", PASSWORD);
    }

    @Test
    void customers_are_the_operators_business() {
        assertThat(Staff.STILLE.admin().get("/tenants").status()).isEqualTo(403);
        assertThat(Staff.STILLE.admin().post("/signing-keys/rotation", null).status())
                .isEqualTo(403);
        assertThat(Api.anonymous().get("/tenants").status()).isEqualTo(401);
    }
}
