package org.gatehouse.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gatehouse.container.Ageing;
import org.gatehouse.container.Api;
import org.gatehouse.container.Customer;
import org.gatehouse.container.Operator;
import org.gatehouse.core.platform.FirstRun;
import org.gatehouse.core.tenancy.Tenants;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A tenant's agreement from the first contact to what it decides at the door. Runs in the server for its operator. */
@ArquillianTest
class AgreementIT {
    private static final String TWILIO_FOR_LOGIN =
            "{\"service\":\"twilio-us\",\"activity\":\"LOGIN_SMS\",\"fields\":[],\"subjects\":[],\"origin\":\"EXPLICIT\"}";

    private static final String CONTRACT = "{\"key\":\"twilio\",\"processor\":\"twilio\",\"signedOn\":\"2026-01-01\","
            + "\"signedBy\":\"Gatehouse\",\"flowDown\":true,\"auditRight\":true,\"breachHours\":24,\"deletion\":\"at once\","
            + "\"upstreamNoticeDays\":60,\"objectionDays\":30}";

    @Inject
    FirstRun firstRun;

    @Inject
    Tenants tenants;

    @Inject
    Ageing ageing;

    private static JsonObject read(String json) {
        return Json.createReader(new java.io.StringReader(json)).readObject();
    }

    @Test
    void from_a_template_to_the_door_and_back() {
        Api operator = Operator.first(firstRun);
        Customer customer = Customer.open(operator);
        assertThat(customer.admin.get("/agreement").json().containsKey("version"))
                .isFalse();
        List.of("SUBPROCESSOR_NOTICE", "BREACH", "DATA_SUBJECTS").forEach(customer::contact);
        Api signatory = customer.staff("tenant-signatory", null, null);
        Api reception = customer.staff("receptionist", null, customer.site());

        concludeWithTwilioForLoginAlone(operator, customer, signatory);
        customer.receiveGuest(reception);
        JsonObject byInMobile = customer.alertDecision(1);
        assertThat(byInMobile.getString("service")).isEqualTo("inmobile");
        assertThat(byInMobile.getString("outcome")).isEqualTo("PERMIT_FALLBACK");
        assertThat(byInMobile.getString("skipped")).isEqualTo("twilio-us:APPROVED_FOR_OTHER_ACTIVITY");
        assertThat(byInMobile.getString("basis")).isEqualTo("EEA");
        assertThat(repeated(customer, byInMobile).getBoolean("sameDecision")).isTrue();

        stop(customer, "inmobile");
        stop(customer, "twilio-us");
        assertThat(customer.inForce().getString("number")).isEqualTo("1.2");
        customer.receiveGuest(reception);
        JsonObject byMail = customer.alertDecision(2);
        assertThat(byMail.getString("service")).isEqualTo("smtp");
        assertThat(byMail.getString("skipped")).contains("inmobile:NOT_APPROVED");
        assertThat(repeated(customer, byInMobile).getBoolean("samePolicy"))
                .as("an older decision is repeated by what decided then")
                .isTrue();
    }

    private static void concludeWithTwilioForLoginAlone(Api operator, Customer customer, Api signatory) {
        JsonObject draft = customer.draft(Map.of("template", "EU_ONLY", "reason", "Første aftale"));
        JsonObject terms = withTwilio(draft.getJsonObject("terms"));
        JsonObject proposed = customer.propose(customer.change(draft, terms));
        String versions = "/agreement/versions/" + proposed.getString("id");
        assertThat(customer.admin
                        .post(versions + "/signatures", Customer.signature(proposed))
                        .problem())
                .isEqualTo("signature-not-yours");

        signatory.post(versions + "/signatures", Customer.signature(proposed)).must(200);
        assertThat(customer.admin.get("/agreement").json().containsKey("version"))
                .as("not before both have signed")
                .isFalse();
        operator.post(
                        "/tenants/" + customer.id + "/agreement-versions/" + proposed.getString("id") + "/signatures",
                        Customer.signature(proposed))
                .must(200);

        assertThat(customer.inForce().getString("number")).isEqualTo("1.0");
        assertThat(customer.inForce().getString("hash")).isEqualTo(proposed.getString("hash"));
    }

    private static JsonObject withTwilio(JsonObject terms) {
        JsonArrayBuilder approvals = Json.createArrayBuilder(terms.getJsonArray("approvals"));
        approvals.add(read(TWILIO_FOR_LOGIN));
        JsonArrayBuilder order = Json.createArrayBuilder(List.of("twilio-us"));
        terms.getJsonArray("order").forEach(order::add);
        JsonObjectBuilder changed = Json.createObjectBuilder(terms);
        return changed.add("approvals", approvals)
                .add("order", order)
                .add("locations", Json.createArrayBuilder(List.of("EEA", "US")))
                .build();
    }

    private static JsonObject repeated(Customer customer, JsonObject decision) {
        return customer.admin
                .get("/agreement/evidence/" + decision.getString("id") + "/repetition")
                .must(200)
                .json();
    }

    private static void stop(Customer customer, String service) {
        customer.admin
                .post(
                        "/agreement/stops",
                        Map.of(
                                "service", service,
                                "reason", "Ikke mere",
                                "name", "Anna Aftale",
                                "title", "Direktør",
                                "password", Operator.PASSWORD))
                .must(200);
    }

    @Test
    void of_two_administrators_the_second_gets_both_texts_and_a_bad_one_its_findings() {
        Customer customer = Customer.open(Operator.first(firstRun));
        JsonObject draft = customer.draft(Map.of("template", "BEKEY_2020_IMPORT", "reason", "Den gamle"));
        String path = "/agreement/versions/" + draft.getString("id");
        JsonArray findings = customer.admin
                .with("Accept-Language", "da")
                .get(path + "/findings")
                .array();
        assertThat(codes(findings))
                .contains(
                        "clauses-legacy",
                        "national-id",
                        "status-needs-check",
                        "entity-unidentified",
                        "region-undeclared");
        assertThat(findings.getJsonObject(0).getString("clause")).isNotBlank();

        Api.Answer refused = customer.admin
                .with("If-Match", "\"" + draft.getJsonNumber("version") + "\"")
                .post(path + "/proposal", Map.of());
        assertThat(refused.problem()).isEqualTo("findings-open");
        assertThat(refused.json().getJsonArray("errors")).isNotEmpty();

        JsonObject terms = draft.getJsonObject("terms");
        customer.change(
                draft,
                Json.createObjectBuilder(terms).add("zone", "Europe/Stockholm").build());
        Api.Answer late = customer.admin
                .with("If-Match", "\"" + draft.getJsonNumber("version") + "\"")
                .put(
                        path,
                        Json.createObjectBuilder(terms)
                                .add("zone", "Europe/Oslo")
                                .build());
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().getJsonObject("current").getJsonObject("terms").getString("zone"))
                .isEqualTo("Europe/Stockholm");
        assertThat(late.json().getJsonObject("yours").getString("zone")).isEqualTo("Europe/Oslo");
    }

    private static List<String> codes(JsonArray findings) {
        return findings.getValuesAs(JsonObject.class).stream()
                .map(finding -> finding.getString("code"))
                .toList();
    }

    private static JsonObject change(JsonObject put) {
        return Json.createObjectBuilder()
                .add("reason", "Prøven er ovre")
                .add("put", put)
                .add("remove", Json.createArrayBuilder())
                .build();
    }

    @Test
    void a_switch_of_the_operators_stops_a_processor_and_two_persons_open_it_again() {
        Api operator = Operator.first(firstRun);
        Api second = Operator.second(firstRun, tenants, ageing);
        JsonObject before = operator.get("/registry").must(200).json();
        JsonObject twilio = before.getJsonObject("catalogue").getJsonArray("processors").stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("key").equals("twilio"))
                .findFirst()
                .orElseThrow();
        operator.post("/registry/suspensions", Map.of("processor", "twilio", "reason", "Prøve"))
                .must(200);

        JsonObject reopened = Json.createObjectBuilder()
                .add("processors", Json.createArrayBuilder().add(twilio))
                .build();
        Api.Answer without = operator.post("/registry/changes", change(reopened));
        assertThat(without.problem()).isEqualTo("findings-open");
        assertThat(without.text()).contains("services/twilio-us", "Art. 28(3)");

        JsonObject change = operator.post(
                        "/registry/changes",
                        change(Json.createObjectBuilder(reopened)
                                .add("contracts", Json.createArrayBuilder().add(read(CONTRACT)))
                                .build()))
                .must(201)
                .json();
        String confirmation = "/registry/changes/" + change.getString("id") + "/confirmation";
        assertThat(operator.post(confirmation, null).problem()).isEqualTo("second-person-needed");
        second.post(confirmation, null).must(200);

        JsonObject after = operator.get("/registry").json();
        assertThat(after.getInt("number")).isEqualTo(before.getInt("number") + 2);
        assertThat(after.getJsonObject("catalogue").getJsonArray("processors"))
                .anyMatch(one -> one.asJsonObject().getString("key").equals("twilio")
                        && one.asJsonObject().getString("status").equals("ACTIVE"));
        assertThat(Instant.parse(after.getString("confirmedAt"))).isBeforeOrEqualTo(Instant.now());
    }
}
