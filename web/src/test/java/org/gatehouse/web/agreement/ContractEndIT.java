package org.gatehouse.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Customer;
import org.gatehouse.container.Operator;
import org.gatehouse.core.platform.FirstRun;
import org.gatehouse.web.units.Signed;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who ends a contract, who declares an emergency, and what is left of either. Runs in the server for its operator. */
@ArquillianTest
class ContractEndIT {
    private static final Map<String, Object> CONFIRMED = Map.of("password", Operator.PASSWORD);

    @Inject
    FirstRun firstRun;

    private static void conclude(Api operator, Customer customer, Api signatory, JsonObject draft) {
        JsonObject proposed = customer.propose(draft);
        String version = proposed.getString("id");
        signatory
                .post("/agreement/versions/" + version + "/signatures", Customer.signature(proposed))
                .must(200);
        operator.post(
                        "/tenants/" + customer.id + "/agreement-versions/" + version + "/signatures",
                        Customer.signature(proposed))
                .must(200);
    }

    private static Map<String, Object> ending(Instant at) {
        return Map.of("endsAt", at.toString(), "reason", "Vi lukker", "password", Operator.PASSWORD);
    }

    private static String code(Api admin, String number) {
        Map<String, Object> body = Map.of("name", "Kim Bud", "phone", number, "kind", "professional");
        String holder = admin.post("/key-holders", body).must(201).json().getString("id");
        return admin.post("/key-holders/" + holder + "/invitations", Map.of())
                .must(200)
                .json()
                .getString("code");
    }

    private static Signed phone(Api admin) throws JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        Signed phone = new Signed(key);
        phone.must("/phone/binding", binding(code(admin, "+4520304050"), key));
        return phone;
    }

    private static Map<String, Object> binding(String code, ECKey key) {
        return Map.of("code", code, "key", key.toPublicJWK().toJSONString());
    }

    @Test
    void a_contract_is_ended_by_either_party_taken_back_and_then_over() throws JOSEException {
        Api operator = Operator.first(firstRun);
        Customer customer = Customer.open(operator);
        List.of("SUBPROCESSOR_NOTICE", "BREACH", "DATA_SUBJECTS").forEach(customer::contact);
        Api signatory = customer.staff("tenant-signatory", null, null);
        Api desk = customer.staff("receptionist", null, null);
        conclude(operator, customer, signatory, customer.draft(Map.of("template", "EU_ONLY", "reason", "Den første")));
        Instant later = Instant.now().plus(Duration.ofDays(40));
        Signed phone = phone(customer.admin);
        String unused = code(customer.admin, "+4520304051");

        String ours = "/tenants/" + customer.id + "/contract-ends";
        assertThat(customer.admin.get(ours).status()).isEqualTo(403);
        assertThat(customer.admin.post("/agreement/ends", Map.of()).status()).isEqualTo(403);
        assertThat(operator.post(ours, ending(Instant.now().plus(Duration.ofDays(29))))
                        .problem())
                .isEqualTo("end-out-of-bounds");
        String given = operator.post(ours, ending(later))
                .must(200)
                .array()
                .getJsonObject(0)
                .getString("id");
        assertThat(signatory
                        .post("/agreement/ends/" + given + "/withdrawal", CONFIRMED)
                        .status())
                .isEqualTo(404);
        signatory
                .post("/agreement/ends/" + given + "/choice", Map.of("choice", "ERASE", "password", Operator.PASSWORD))
                .must(200);
        assertThat(customer.admin.get("/agreement").json().getJsonObject("end").getString("choice"))
                .isEqualTo("ERASE");
        operator.post(ours + "/" + given + "/withdrawal", CONFIRMED).must(200);
        assertThat(customer.inForce().getString("state")).isEqualTo("IN_FORCE");

        JsonObject draft = customer.draft(Map.of("reason", "Den næste"));
        signatory
                .post("/agreement/ends", Map.of("choice", "RETURN", "reason", "Slut", "password", Operator.PASSWORD))
                .must(200);
        assertThat(customer.inForce().getString("state")).isEqualTo("TERMINATING");
        assertThat(customer.admin
                        .with("If-Match", "\"" + draft.getJsonNumber("version") + "\"")
                        .post("/agreement/versions/" + draft.getString("id") + "/proposal", Map.of())
                        .problem())
                .isEqualTo("contract-ended");
        assertThat(customer.admin.get("/agreement/ends").array()).hasSize(2);
        await().atMost(Duration.ofSeconds(20)) // that it goes on is remembered for five
                .untilAsserted(() -> assertThat(customer.admin
                                .post("/employees", Map.of("firstName", "Ny", "lastName", "Vært"))
                                .problem())
                        .as("nothing more is collected")
                        .isEqualTo("contract-ended"));
        assertThat(customer.admin.get("/employees").status()).isEqualTo(200);
        assertThat(phone.put("/phone/second-factor/pin", Map.of("pin", "482915"))
                        .problem())
                .as("nor by a phone")
                .isEqualTo("contract-ended");
        ECKey late = new ECKeyGenerator(Curve.P_256).generate();
        assertThat(new Signed(late)
                        .post("/phone/binding", binding(unused, late))
                        .problem())
                .as("nor is a phone taken in")
                .isEqualTo("code-not-valid");
        String visit = "/visits/" + UUID.randomUUID();
        assertThat(desk.delete(visit + "/photo").problem())
                .as("consent is taken back at any time")
                .isEqualTo("not-found");
        assertThat(desk.put(visit + "/paper-signature", Map.of()).problem()).isEqualTo("contract-ended");
    }

    /** Of a site whose agreement asks for no warnings. */
    private static void seeCards(Customer customer, Api lead, Api signatory) {
        String card = "/agreement/emergency-cards/" + customer.site();
        assertThat(lead.get("/agreement/emergency-cards").must(200).array())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.asJsonObject().getString("siteId")).isEqualTo(customer.site());
                    assertThat(one.asJsonObject().getString("way")).isEqualTo("NONE");
                });
        assertThat(lead.with("Accept", "text/html")
                        .get(card + "?language=da")
                        .must(200)
                        .text())
                .contains("lang=\"da\"", "class=\"alarm\"", "Ingen kanal", "Huset", "Leder evakueringer")
                .doesNotContain("evacuation-lead@");
        assertThat(new String(
                        customer.admin
                                .with("Accept", "application/pdf")
                                .get(card)
                                .must(200)
                                .bytes(),
                        0,
                        5,
                        StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(lead.get(card + "?format=docx").problem()).isEqualTo("invalid-input");
        assertThat(lead.get(card + "?language=tlh").problem()).isEqualTo("invalid-input");
        assertThat(signatory.get(card).status()).isEqualTo(403);
        assertThat(signatory.get("/agreement/emergency-cards").status()).isEqualTo(403);
    }

    @Test
    void who_leads_the_evacuation_declares_an_emergency_and_an_administrator_looks_back_on_it() {
        Api operator = Operator.first(firstRun);
        Customer customer = Customer.open(operator);
        List.of("SUBPROCESSOR_NOTICE", "BREACH", "DATA_SUBJECTS").forEach(customer::contact);
        Api signatory = customer.staff("tenant-signatory", null, null);
        Api lead = customer.staff("evacuation-lead", null, null);
        JsonObject draft = customer.draft(Map.of("template", "EU_ONLY", "reason", "Den første"));
        JsonObject terms = draft.getJsonObject("terms");
        JsonObject emergency = Json.createObjectBuilder(terms.getJsonObject("emergency"))
                .add("breakGlass", true)
                .build();
        conclude(
                operator,
                customer,
                signatory,
                customer.change(
                        draft,
                        Json.createObjectBuilder(terms)
                                .add("emergency", emergency)
                                .build()));

        List.of(lead, signatory).forEach(one -> one.get("/me").must(200)); // or no page opens for them
        Map<String, Object> fire = Map.of("reason", "Brand", "incapable", false, "password", Operator.PASSWORD);
        assertThat(signatory.post("/agreement/emergencies", fire).status()).isEqualTo(403);
        JsonObject declared =
                lead.post("/agreement/emergencies", fire).must(200).json();
        assertThat(Instant.parse(declared.getString("until"))).isAfter(Instant.now());
        JsonObject over = lead.post("/agreement/emergencies/ending", Map.of("reason", "Alle er ude"))
                .must(200)
                .json();
        assertThat(over.containsKey("until")).isFalse();
        String id = over.getJsonArray("emergencies").getJsonObject(0).getString("id");
        String review = "/agreement/emergencies/" + id + "/review";
        assertThat(lead.post(review, Map.of("note", "Nødvendigt")).status()).isEqualTo(403);
        assertThat(customer.admin
                        .post(review, Map.of("note", "Nødvendigt"))
                        .must(200)
                        .json()
                        .getJsonArray("emergencies")
                        .getJsonObject(0)
                        .getString("note"))
                .isEqualTo("Nødvendigt");
        assertThat(lead.get("/agreement/emergencies").must(200).json().getBoolean("allowed"))
                .isTrue();
        seeCards(customer, lead, signatory);
    }
}
