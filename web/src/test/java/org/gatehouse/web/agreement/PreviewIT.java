package org.gatehouse.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.container.Customer;
import org.gatehouse.container.Operator;
import org.gatehouse.core.platform.FirstRun;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What a preview says over HTTP is what is then sent. Runs in the server for its operator. */
@ArquillianTest
class PreviewIT {
    private static final int GUESTS = 24;

    @Inject
    FirstRun firstRun;

    @Test
    void a_preview_says_what_then_happens() {
        Api operator = Operator.first(firstRun);
        Customer customer = Customer.open(operator);
        List.of("SUBPROCESSOR_NOTICE", "BREACH", "DATA_SUBJECTS").forEach(customer::contact);
        Api signatory = customer.staff("tenant-signatory", null, null);
        Api reception = customer.staff("receptionist", null, customer.site());

        JsonObject first = customer.draft(Map.of("template", "EU_ONLY", "reason", "Første aftale"));
        JsonObject model = preview(customer.admin, first);
        assertThat(model.getString("basis")).isEqualTo("MODEL");
        assertThat(effects(model, "sent")).isNotEmpty();
        customer.conclude(operator, signatory);
        invite(customer, reception);
        List<JsonObject> before = decisions(customer, GUESTS);
        assertThat(before).allMatch(one -> one.getString("service").equals("smtp"));

        JsonObject fewer = draft(customer, PreviewIT::withoutHost);
        JsonObject reworded = only(preview(signatory, fewer), "reworded");
        assertThat(reworded.getInt("count")).isEqualTo(GUESTS);
        assertThat(reworded.getString("text"))
                .startsWith(GUESTS + " invitations a month still go by e-mail with Gatehouse (Denmark).")
                .endsWith("No longer said: host's name.");
        assertThat(reworded.getString("control") + " " + reworded.getString("key"))
                .isEqualTo("activities VISITOR_INVITE");
        sign(customer, fewer);
        invite(customer, reception);
        assertThat(decisions(customer, GUESTS * 2).subList(0, GUESTS))
                .as("as many as foreseen")
                .allMatch(one -> one.getString("removed").contains("HOST_NAME"));

        JsonObject none = draft(customer, PreviewIT::withoutInvitations);
        JsonObject silenced = only(preview(customer.admin.with("Accept-Language", "da"), none), "silenced");
        assertThat(silenced.getInt("count")).isEqualTo(GUESTS * 2);
        assertThat(silenced.getString("severity")).isEqualTo("AMBER");
        assertThat(silenced.getString("affected")).isEqualTo("Gæster");
        assertThat(silenced.getString("text"))
                .isEqualTo(GUESTS * 2 + " invitationer om måneden bliver slet ikke sendt, til nogen.");
        sign(customer, none);
        invite(customer, reception);
        assertThat(decisions(customer, GUESTS * 3).subList(0, GUESTS))
                .allMatch(one -> one.getString("outcome").equals("DENY"));
        JsonObject again = preview(customer.admin, none);
        assertThat(effects(again, "silenced")).as("nothing is left to change").isEmpty();
        assertThat(again.getInt("flows")).isEqualTo(GUESTS * 3);
    }

    @Test
    void the_end_of_a_decision_is_asked_and_the_answer_kept() {
        Customer customer = Customer.open(Operator.first(firstRun));

        JsonObject test = customer.admin
                .post("/agreement/stress-tests", Map.of("fact", "US.DPF.ADEQUACY"))
                .must(200)
                .json();
        assertThat(test.getInt("affected"))
                .as("nobody in the United States has anything")
                .isZero();
        assertThat(test.getString("fact")).isEqualTo("US.DPF.ADEQUACY");
        assertThat(customer.admin.get("/agreement/stress-tests").must(200).array())
                .anyMatch(kept -> kept.asJsonObject().getString("at").equals(test.getString("at")));

        Api.Answer unknown = customer.admin.post("/agreement/stress-tests", Map.of("fact", "MARS"));
        assertThat(unknown.status() + " " + unknown.problem()).isEqualTo("422 invalid-input");
        assertThat(customer.admin
                        .post("/agreement/stress-tests", Map.of("fact", " "))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void administrators_and_signatories_look_and_nobody_else() {
        Customer customer = Customer.open(Operator.first(firstRun));
        String path = "/agreement/versions/"
                + customer.draft(Map.of("template", "EU_ONLY", "reason", "Kladde"))
                        .getString("id") + "/preview";
        Api reception = customer.staff("receptionist", null, customer.site());

        assertThat(reception.get(path).status()).isEqualTo(403);
        assertThat(reception.get("/agreement/stress-tests").status()).isEqualTo(403);
        assertThat(reception
                        .post("/agreement/stress-tests", Map.of("fact", "US.DPF.ADEQUACY"))
                        .status())
                .isEqualTo(403);
        assertThat(Api.anonymous().get(path).status()).isEqualTo(401);
        assertThat(Api.anonymous().get("/agreement/stress-tests").status()).isEqualTo(401);
        assertThat(Customer.open(Operator.first(firstRun)).admin.get(path).status())
                .isEqualTo(404);
        assertThat(customer.admin
                        .get("/agreement/versions/" + UUID.randomUUID() + "/preview")
                        .status())
                .isEqualTo(404);
        assertThat(customer.staff("tenant-signatory", null, null).get(path).status())
                .isEqualTo(200);
    }

    private static JsonObject preview(Api caller, JsonObject draft) {
        return caller.get("/agreement/versions/" + draft.getString("id") + "/preview")
                .must(200)
                .json();
    }

    private static List<JsonObject> effects(JsonObject preview, String code) {
        return preview.getJsonArray("effects").getValuesAs(JsonObject.class).stream()
                .filter(effect -> effect.getString("code").equals(code))
                .toList();
    }

    private static JsonObject only(JsonObject preview, String code) {
        assertThat(preview.getString("basis")).isEqualTo("OWN");
        assertThat(effects(preview, code)).hasSize(1);
        return effects(preview, code).get(0);
    }

    private static JsonObject draft(Customer customer, UnaryOperator<JsonObject> change) {
        JsonObject draft = customer.draft(Map.of("reason", "Mindre"));
        return customer.change(draft, change.apply(draft.getJsonObject("terms")));
    }

    private static void sign(Customer customer, JsonObject draft) {
        JsonObject proposed = customer.propose(draft);
        customer.admin
                .post("/agreement/versions/" + proposed.getString("id") + "/signatures", Customer.signature(proposed))
                .must(200);
    }

    private static JsonObject withoutHost(JsonObject terms) {
        JsonArrayBuilder instructions = Json.createArrayBuilder();
        terms.getJsonArray("instructions").getValuesAs(JsonObject.class).forEach(one -> {
            JsonArrayBuilder fields = Json.createArrayBuilder();
            one.getJsonArray("fields").stream()
                    .filter(field -> !field.equals(Json.createValue("HOST_NAME"))
                            || !one.getString("activity").equals("VISITOR_INVITE"))
                    .forEach(fields::add);
            instructions.add(Json.createObjectBuilder(one).add("fields", fields));
        });
        return Json.createObjectBuilder(terms).add("instructions", instructions).build();
    }

    private static JsonObject withoutInvitations(JsonObject terms) {
        return without(without(terms, "instructions"), "approvals");
    }

    private static JsonObject without(JsonObject terms, String section) {
        JsonArrayBuilder rest = Json.createArrayBuilder();
        terms.getJsonArray(section).getValuesAs(JsonObject.class).stream()
                .filter(one -> !one.getString("activity").equals("VISITOR_INVITE"))
                .forEach(rest::add);
        return Json.createObjectBuilder(terms).add(section, rest).build();
    }

    private static void invite(Customer customer, Api reception) {
        Instant soon = Instant.now().plus(Duration.ofDays(1));
        List<Map<String, String>> guests = new ArrayList<>();
        for (int guest = 0; guest < GUESTS; guest++) {
            guests.add(Map.of(
                    "firstName", "Gry", "lastName", "Gæst", "email", "g" + UUID.randomUUID() + "@guest.example"));
        }
        reception
                .post(
                        "/meetings",
                        Map.of(
                                "siteId", customer.site(),
                                "hostId", customer.host(),
                                "subject", "Prøve",
                                "room", "",
                                "startsAt", soon.toString(),
                                "endsAt", soon.plusSeconds(3600).toString(),
                                "guests", guests))
                .must(201);
    }

    /** The newest first, once there are so many. */
    private static List<JsonObject> decisions(Customer customer, int number) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> decisions(customer), all -> all.size() >= number);
    }

    private static List<JsonObject> decisions(Customer customer) {
        List<JsonObject> all = new ArrayList<>();
        String cursor = null;
        do {
            JsonObject page = customer.admin
                    .get("/agreement/evidence" + (cursor == null ? "" : "?cursor=" + cursor))
                    .must(200)
                    .json();
            JsonArray items = page.getJsonArray("items");
            items.stream()
                    .map(JsonValue::asJsonObject)
                    .filter(one -> one.getString("activity").equals("VISITOR_INVITE"))
                    .forEach(all::add);
            cursor = page.containsKey("next") ? page.getString("next") : null;
        } while (cursor != null);
        return all;
    }
}
