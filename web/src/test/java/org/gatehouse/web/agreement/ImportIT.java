package org.gatehouse.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.container.Api;
import org.gatehouse.container.Customer;
import org.gatehouse.container.Operator;
import org.gatehouse.core.platform.FirstRun;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What customers bring along, over HTTP. Runs in the server for its operator. */
@ArquillianTest
class ImportIT {
    private static final String LIST = """
            Navn;Land;Aktivitet;Oplysninger;Grundlag
            inMobile;Danmark;LOGIN_SMS;Telefonnummer|Engangskode;
            Twilio Inc.;USA;LOGIN_SMS;PHONE|OTP;Privacy Shield
            Amazon Web Services EMEA SARL;Luxembourg;e-mail;;
            Sky ApS;DK;HOSTING;;
            """;

    @Inject
    FirstRun firstRun;

    private Customer customer() {
        return Customer.open(Operator.first(firstRun));
    }

    private static Map<String, Object> file(String format, String text) {
        return Map.of("format", format, "text", text);
    }

    private static Api.Answer examine(Api caller, Map<String, Object> file) {
        return caller.post("/agreement/imports", file);
    }

    private static JsonObject item(JsonObject examined, int index) {
        return examined.getJsonArray("items").getJsonObject(index);
    }

    private static List<String> values(JsonArray objects, String name) {
        return objects.stream()
                .map(JsonValue::asJsonObject)
                .map(one -> one.getString(name))
                .toList();
    }

    private static List<String> codes(JsonObject item) {
        return values(item.getJsonArray("findings"), "code");
    }

    @Test
    void a_list_is_told_line_by_line_in_the_callers_language_and_nothing_is_kept() {
        Customer customer = customer();
        JsonObject english = examine(customer.admin.with("Accept-Language", "en"), file("CSV", LIST))
                .must(200)
                .json();

        assertThat(values(item(english, 0).getJsonArray("choices"), "key")).containsExactly("2:inmobile:LOGIN_SMS");
        assertThat(item(english, 0).getJsonArray("choices").getJsonObject(0).getBoolean("taken"))
                .isTrue();
        assertThat(codes(item(english, 1))).contains("basis-name-invalid");
        assertThat(codes(item(english, 2))).contains("activity-group");
        assertThat(item(english, 2).getJsonArray("choices")).hasSize(3);
        assertThat(codes(item(english, 3))).containsExactly("recipient-unknown");
        JsonObject unknown = item(english, 3).getJsonArray("findings").getJsonObject(0);
        assertThat(unknown.getString("text")).isEqualTo("Sky ApS is not among the companies that can work for us.");
        assertThat(unknown.getString("severity") + " " + unknown.getString("place"))
                .isEqualTo("RED name");

        JsonObject danish = examine(customer.admin.with("Accept-Language", "da"), file("CSV", LIST))
                .must(200)
                .json();
        assertThat(item(danish, 3).getJsonArray("findings").getJsonObject(0).getString("text"))
                .isEqualTo("Sky ApS er ikke blandt de firmaer, der kan arbejde for os.");
        assertThat(customer.admin.get("/agreement/versions").array()).isEmpty();
    }

    @Test
    void what_is_ticked_becomes_a_draft_that_red_findings_stop() {
        Customer customer = customer();
        JsonObject examined = examine(
                        customer.admin,
                        Map.of(
                                "format",
                                "CSV",
                                "text",
                                LIST,
                                "taken",
                                List.of("3:twilio-us:LOGIN_SMS", "4:aws-ses-eu:VISITOR_INVITE")))
                .must(200)
                .json();
        JsonObject draft = customer.draft(Map.of("terms", examined.getJsonObject("terms"), "reason", "Fra en liste"));

        assertThat(draft.getJsonObject("terms").getJsonObject("controller").getString("legalName"))
                .isEqualTo("Kunden A/S");
        assertThat(draft.getJsonObject("terms").getJsonArray("approvals").stream()
                        .map(JsonValue::asJsonObject)
                        .filter(approval -> approval.getString("origin").equals("IMPORTED"))
                        .map(approval -> approval.getString("service")))
                .containsExactly("twilio-us", "aws-ses-eu");
        Api.Answer proposed = customer.admin
                .with("If-Match", "\"" + draft.getJsonNumber("version") + "\"")
                .post("/agreement/versions/" + draft.getString("id") + "/proposal", Map.of());
        assertThat(proposed.status() + " " + proposed.problem()).isEqualTo("422 findings-open");
        assertThat(proposed.text()).contains("PRIVACY_SHIELD");
    }

    @Test
    void an_agreement_that_was_exported_says_the_same_when_it_is_imported() {
        Customer customer = customer();
        JsonObject draft = customer.draft(Map.of("template", "EU_PLUS_ADEQUATE", "reason", "Første"));
        String exported = customer.admin
                .get("/agreement/versions/" + draft.getString("id") + "/document")
                .must(200)
                .text();

        JsonObject examined =
                examine(customer.admin, file("JSON", exported)).must(200).json();
        assertThat(examined.getJsonObject("terms")).isEqualTo(draft.getJsonObject("terms"));
        assertThat(codes(examined)).doesNotContain("controller-other");

        JsonObject elsewhere = examine(customer().admin, file("JSON", exported.replace("Kunden A/S", "Andre A/S")))
                .must(200)
                .json();
        assertThat(codes(elsewhere)).contains("controller-other");
        assertThat(elsewhere.getJsonObject("terms").getJsonObject("controller").getString("legalName"))
                .isEqualTo("Kunden A/S");

        Api.Answer broken =
                examine(customer.admin, file("JSON", exported.replace("\"noticeDays\":30", "\"noticeDays\":\"30\"")));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.text()).contains("\"field\":\"authorisation.noticeDays\"");
        Api.Answer invalid =
                examine(customer.admin, file("JSON", exported.replace("\"noticeDays\":30", "\"noticeDays\":-1")));
        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.text()).contains("\"field\":\"authorisation.noticeDays\"");
    }

    @Test
    void an_array_of_processors_is_a_list() {
        JsonObject examined = examine(
                        customer().admin,
                        file("JSON", "[{\"name\":\"inMobile\",\"land\":\"DK\",\"aktivitet\":[\"LOGIN_SMS\"]}]"))
                .must(200)
                .json();

        assertThat(values(item(examined, 0).getJsonArray("choices"), "key")).containsExactly("1:inmobile:LOGIN_SMS");
    }

    @Test
    void what_cannot_be_read_is_refused() {
        Api admin = customer().admin;

        Stream.of(
                        file("CSV", ""),
                        file("CSV", "land;cvr\nDK;1"),
                        file("CSV", "name\n\"open"),
                        file("CSV", "name\na\u0000b"),
                        file("JSON", "name;country"),
                        file("JSON", "{}"),
                        file("JSON", "[1]"),
                        file("JSON", "[".repeat(1000)),
                        file("JSON", "{\"approvals\":[]} {}"))
                .forEach(file -> {
                    Api.Answer answer = examine(admin, file);
                    assertThat(answer.status() + " " + answer.problem())
                            .as(file.toString())
                            .isEqualTo("422 import-not-read");
                    assertThat(answer.text()).contains("\"field\":\"text\"");
                });
        Api.Answer tooLong = examine(admin, file("CSV", "name\n" + "x\n".repeat(1001)));
        assertThat(tooLong.status() + " " + tooLong.problem()).isEqualTo("422 import-too-long");
        assertThat(examine(admin, file("CSV", "x".repeat(250_001))).problem()).isEqualTo("invalid-input");
        assertThat(examine(admin, file("CSV", "x".repeat(300_000))).status()).isEqualTo(413);
        Api.Answer other =
                examine(admin, Map.of("format", "CSV", "text", LIST, "taken", List.of("2:twilio-us:LOGIN_SMS")));
        assertThat(other.status() + " " + other.problem()).isEqualTo("422 invalid-input");
        assertThat(other.text()).contains("\"field\":\"taken\"");
        assertThat(examine(admin, file("JSON", "{\"approvals\":[]}")).status()).isEqualTo(422);
    }

    @Test
    void administrators_do_it_and_nobody_else() {
        Customer customer = customer();

        assertThat(examine(customer.staff("tenant-signatory", null, null), file("CSV", LIST))
                        .status())
                .isEqualTo(403);
        assertThat(examine(customer.staff("receptionist", null, customer.site()), file("CSV", LIST))
                        .status())
                .isEqualTo(403);
        assertThat(examine(Api.anonymous(), file("CSV", LIST)).status()).isEqualTo(401);
    }
}
