package org.gatehouse.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gatehouse.container.Api;
import org.gatehouse.container.Customer;
import org.gatehouse.container.Letterbox;
import org.gatehouse.container.Operator;
import org.gatehouse.core.documents.WriteDocuments;
import org.gatehouse.core.notices.DeliverCopies;
import org.gatehouse.core.platform.FirstRun;
import org.gatehouse.core.secrets.Sha256;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.web.security.Within;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A customer signs: from the question to both parties' copies. Runs in the server for its operator and its jobs. */
@ArquillianTest
class SigningIT {
    private static final Pattern LINK = Pattern.compile("/agreement/#sign/(\\S+)");
    private static final Pattern COPY = Pattern.compile("/agreement/#versions/(\\S+)");
    private static final Pattern OUR_COPY = Pattern.compile("/agreement-versions/(\\S+)/paper");

    @Inject
    FirstRun firstRun;

    @Inject
    WriteDocuments documents;

    @Inject
    DeliverCopies copies;

    @Test
    void from_the_question_to_both_copies() {
        Api operator = Operator.first(firstRun);
        Customer customer = Customer.open(operator);
        List.of("SUBPROCESSOR_NOTICE", "BREACH", "DATA_SUBJECTS").forEach(customer::contact);
        Api signatory = customer.staff("tenant-signatory", null, null);
        JsonObject proposed =
                customer.propose(customer.draft(Map.of("template", "EU_ONLY", "reason", "Første aftale")));
        String id = proposed.getString("id");
        String version = "/agreement/versions/" + id;
        assertThat(awaited(operator, id).containsKey("signedAt")).isFalse();

        String link = asked(customer, version);
        assertThat(open(customer.admin, link).problem()).isEqualTo("signing-link-not-yours");
        assertThat(open(signatory, link).must(200).json().getString("version")).isEqualTo(id);
        assertThat(open(signatory, "none of ours").problem()).isEqualTo("link-not-valid");

        Map<String, Object> other = new HashMap<>(Customer.signature(proposed));
        other.put("paper", "00".repeat(32));
        Api.Answer refused = signatory.with("Accept-Language", "da").post(version + "/signatures", other);
        assertThat(refused.problem()).isEqualTo("paper-not-that");
        assertThat(refused.json().getString("title")).isEqualTo("Det er ikke det dokument, der blev frosset");
        assertThat(customer.admin.get("/agreement/incidents").must(200).text()).contains("PAPER_NOT_THAT", id);

        JsonObject signed = signatory
                .post(version + "/signatures", Customer.signature(proposed))
                .must(200)
                .json();
        assertThat(signed.getJsonArray("signatures").getJsonObject(0).getString("paperHash"))
                .isEqualTo(proposed.getString("pdfHash"));
        assertThat(signed.getJsonArray("signatures").getJsonObject(0).getString("paperLanguage"))
                .isEqualTo("da");
        assertThat(open(signatory, link).problem()).isEqualTo("signing-link-used");
        JsonObject kept =
                customer.admin.get(version + "/signing-links").must(200).array().getJsonObject(0);
        assertThat(kept.getInt("refusals")).isEqualTo(2);
        assertThat(kept.getString("refusedAs")).isEqualTo("signing-link-used");
        assertThat(kept.toString()).doesNotContain(link);

        String ours = "/tenants/" + customer.id + "/agreement-versions/" + id;
        assertThat(fingerprint(operator.with("Accept-Language", "da")
                        .with("Accept", "application/pdf")
                        .get(ours + "/paper")
                        .must(200)
                        .bytes()))
                .isEqualTo(proposed.getString("pdfHash"));
        assertThat(awaited(operator, id).getString("tenant")).isEqualTo(customer.id);
        assertThat(awaited(operator, id).getString("reason")).isEqualTo("Første aftale");
        assertThat(awaited(operator, id).getString("signedAt")).isNotBlank();
        assertThat(fingerprint(operator.get(ours + "/document").must(200).text().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(proposed.getString("hash"));
        operator.post(ours + "/signatures", Customer.signature(proposed)).must(200);
        assertThat(awaited(operator)).noneMatch(one -> one.getString("version").equals(id));

        Within.tenantDo(new TenantId(UUID.fromString(customer.id)), documents::freezeDue);
        copies.deliverDue();
        copies.deliverDue();
        assertTold(customer, id, signatory.get(version).must(200).json());
    }

    private static List<JsonObject> awaited(Api operator) {
        return operator.get("/awaited-signatures").must(200).array().getValuesAs(JsonObject.class);
    }

    private static JsonObject awaited(Api operator, String version) {
        return awaited(operator).stream()
                .filter(one -> one.getString("version").equals(version))
                .findFirst()
                .orElseThrow();
    }

    /** Of an administrator, by mail. */
    private static String asked(Customer customer, String version) {
        String signs = customer.address("tenant-signatory");
        String account = customer.admin.get("/accounts").array().getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("email").equals(signs))
                .map(one -> one.getString("id"))
                .findFirst()
                .orElseThrow();
        customer.admin
                .post(version + "/signing-links", Map.of("account", account))
                .must(201);
        return Letterbox.awaitSecret(signs, LINK);
    }

    private static Api.Answer open(Api caller, String link) {
        return caller.post("/agreement/signing-links/open", Map.of("secret", link));
    }

    private static void assertTold(Customer customer, String id, JsonObject version) {
        assertThat(Letterbox.awaitSecret(customer.address("subprocessor_notice"), COPY))
                .isEqualTo(id);
        assertThat(Letterbox.awaitSecret(customer.address("tenant-signatory"), COPY))
                .isEqualTo(id);
        assertThat(Letterbox.textsTo(customer.address("tenant-signatory")))
                .filteredOn(text -> COPY.matcher(text).find())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(version.getString("hash"), version.getString("pdfHash"))
                        .doesNotContain("?"));
        assertThat(version.getJsonArray("papers")).hasSize(2);
        assertThat(version.containsKey("copies")).isTrue();
        assertThat(Letterbox.awaitSecret(Operator.FIRST, OUR_COPY)).isNotBlank();
    }

    private static String fingerprint(byte[] file) {
        return HexFormat.of().formatHex(Sha256.digest().digest(file));
    }
}
