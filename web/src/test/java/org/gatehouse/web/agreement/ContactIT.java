package org.gatehouse.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gatehouse.container.Customer;
import org.gatehouse.container.Letterbox;
import org.gatehouse.container.Operator;
import org.gatehouse.core.platform.FirstRun;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Whom we tell: an address counts once somebody there has read us a code. */
@ArquillianTest
class ContactIT {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{8})\\b");

    @Inject
    FirstRun firstRun;

    private static JsonObject add(Customer customer, String role, String address) {
        return customer.admin
                .post("/agreement/contacts", Map.of("role", role, "name", "Vagten", "email", address, "language", "da"))
                .must(201)
                .json();
    }

    private static List<String> proved(Customer customer) {
        return customer.admin.get("/agreement/contacts").array().stream()
                .map(JsonValue::asJsonObject)
                .filter(contact -> contact.getBoolean("verified"))
                .map(contact -> contact.getString("role"))
                .toList();
    }

    @Test
    void one_code_proves_an_address_for_all_that_is_told_there() {
        Customer customer = Customer.open(Operator.first(firstRun));
        String address = "vagten@" + customer.id + ".example";
        String breach = add(customer, "BREACH", address).getString("id");
        add(customer, "DATA_SUBJECTS", address);
        add(customer, "AUDIT", "elsewhere@" + customer.id + ".example");
        customer.admin.post("/agreement/contacts/" + breach + "/code", null).must(204);
        String code = Letterbox.awaitSecret(address, CODE);
        assertThat(proved(customer)).isEmpty();

        customer.admin
                .post("/agreement/contacts/" + breach + "/verification", Map.of("code", code))
                .must(200);
        assertThat(proved(customer)).containsExactlyInAnyOrder("BREACH", "DATA_SUBJECTS");

        add(customer, "SUBPROCESSOR_NOTICE", address);
        assertThat(proved(customer)).containsExactlyInAnyOrder("BREACH", "DATA_SUBJECTS", "SUBPROCESSOR_NOTICE");
    }

    @Test
    void another_address_has_to_be_proved_again() {
        Customer customer = Customer.open(Operator.first(firstRun));
        customer.contact("BREACH");
        JsonObject contact = customer.admin.get("/agreement/contacts").array().getJsonObject(0);

        customer.admin
                .with("If-Match", "\"" + contact.getJsonNumber("version") + "\"")
                .put(
                        "/agreement/contacts/" + contact.getString("id"),
                        Map.of(
                                "role",
                                "BREACH",
                                "name",
                                "Vagten",
                                "email",
                                "new@" + customer.id + ".example",
                                "language",
                                "da"))
                .must(200);
        assertThat(proved(customer)).isEmpty();
    }
}
