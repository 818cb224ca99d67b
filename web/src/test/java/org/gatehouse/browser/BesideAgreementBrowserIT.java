package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gatehouse.container.Api;
import org.gatehouse.container.Customer;
import org.gatehouse.container.Operator;
import org.junit.jupiter.api.Test;

/** What there is beside an agreement: whom we tell, emergencies with the cards for the wall, and the end. */
@InBrowser
class BesideAgreementBrowserIT {
    private final Stage stage;
    private final Fresh fresh;

    BesideAgreementBrowserIT(Stage stage, Fresh fresh) {
        this.stage = stage;
        this.fresh = fresh;
    }

    private Window open(Map<String, String> words, Look look, String part) {
        return stage.window(look, fresh.url()).signIn(words).go("/agreement/" + part);
    }

    @Test
    void somebody_is_named_proves_the_address_and_is_removed() {
        Fresh.Tenant tenant = fresh.tenant();
        try (Window window = open(tenant.words(), Look.LAPTOP, "#contacts")) {
            Page page = window.page();
            page.locator("#name").fill("Anna Aftale");
            page.locator("#language").selectOption("da");
            page.locator(".add .first").click();
            page.locator("[name=code]").fill("00000000");
            page.locator(".code .first").click();
            assertThat(page.locator(".code .note.bad, .code .error").first()).isVisible();
            page.locator("[name=code]").fill(tenant.code());
            page.locator(".code .first").click();
            assertThat(page.locator(".needed .chip.good")).hasCount(3);
            window.shoot("agreement-contacts-proved").mustFit().mustBeAccessible();
            assertThat(tenant.admin().get("/agreement/contacts").array())
                    .allMatch(one -> one.asJsonObject().getString("language").equals("da"));

            page.locator(".person .link").first().click();
            page.locator("dialog .danger").click();
            assertThat(page.locator(".person")).hasCount(0);
        }
    }

    @Test
    void the_glass_is_broken_it_is_over_and_somebody_looks_back_on_it() throws IOException {
        Fresh.Tenant tenant = fresh.tenant();
        Map<String, String> lead = tenant.staff("evacuation-lead");
        site(tenant.admin());
        agreeThatGlassMayBeBroken(tenant);
        try (Window window = open(lead, Look.PHONE, "")) {
            Page page = window.page();
            assertThat(page.locator(".top a")).hasCount(1);
            assertThat(page.locator("[data-site] .chip.bad")).hasText("No channel: no warning goes out");
            page.locator("#happened").fill("Fire in the east wing");
            page.locator("#password").fill("not this one");
            page.locator(".break .danger").click();
            assertThat(page.locator("#password[aria-invalid=true]")).isFocused();
            page.locator("#password").fill(Operator.PASSWORD);
            page.locator(".break .danger").click();
            assertThat(page.locator(".state.bad")).containsText("The glass is broken until");
            window.shoot("agreement-glass-broken").mustFit().mustBeAccessible();

            page.locator("#over").fill("Everybody is out");
            page.locator(".over .first").click();
            assertThat(page.locator(".state.good")).containsText("There is no emergency");
            assertThat(page.locator("[data-review]")).hasCount(0);
        }
        try (Window window = open(tenant.words(), Look.LAPTOP, "#emergency")) {
            Page page = window.page();
            page.locator("[data-review]").click();
            assertThat(page.locator("#found")).isFocused();
            window.shoot("agreement-look-back").mustFit().mustBeAccessible();
            page.locator("#found").fill("It was needed; nobody was warned by SMS");
            page.locator(".review .first").click();
            assertThat(page.locator(".emergencies .chip.good")).hasText("Looked back on");

            Download card = page.waitForDownload(
                    () -> page.locator("[data-site] button").click());
            assertThat(card.suggestedFilename()).isEqualTo("emergency-card-Huset.pdf");
            assertThat(new String(card.createReadStream().readNBytes(5), StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
    }

    private static void site(Api admin) {
        admin.post(
                        "/sites",
                        Map.of(
                                "name", "Huset",
                                "address", "Prøvevej 1",
                                "zone", "Europe/Copenhagen",
                                "entrances", List.of("Front"),
                                "musterPoint", "P-pladsen",
                                "closesAt", "23:59"))
                .must(201);
    }

    /** In force, where warnings are asked for and nobody is approved for them. */
    private static void agreeThatGlassMayBeBroken(Fresh.Tenant tenant) {
        JsonObject proposed = tenant.propose(BesideAgreementBrowserIT::withGlass);
        tenant.as(tenant.staff("tenant-signatory"))
                .post("/agreement/versions/" + proposed.getString("id") + "/signatures", Customer.signature(proposed))
                .must(200);
        tenant.countersign();
    }

    private static JsonObject withGlass(JsonObject terms) {
        JsonObject warning = Json.createObjectBuilder()
                .add("activity", "EVACUATION_ALERT")
                .add("legalBasis", "6(1)(d)")
                .add("fields", Json.createArrayBuilder(List.of("SITE", "ASSEMBLY_POINT", "VISITOR_PHONE")))
                .add("subjects", Json.createArrayBuilder(List.of("VISITOR")))
                .add("sites", Json.createArrayBuilder())
                .build();
        return Json.createObjectBuilder(terms)
                .add(
                        "instructions",
                        Json.createArrayBuilder(terms.getJsonArray("instructions"))
                                .add(warning))
                .add(
                        "emergency",
                        Json.createObjectBuilder(terms.getJsonObject("emergency"))
                                .add("breakGlass", true))
                .build();
    }

    @Test
    void the_contract_is_ended_and_that_is_taken_back() {
        Fresh.Tenant tenant = fresh.tenant();
        try (Window window = open(tenant.staff("tenant-signatory"), Look.LAPTOP, "#end")) {
            Page page = window.page();
            window.shoot("agreement-end").mustFit().mustBeAccessible();
            page.locator("#endsAt").fill(LocalDate.now(ZoneOffset.UTC).plusDays(40) + "T12:00");
            page.locator("#reason").fill("We move");
            page.locator("#password").fill(Operator.PASSWORD);
            page.locator(".end-contract .danger").click();
            assertThat(page.locator(".ends-given .chip.warn")).hasText("Given");
            assertThat(page.locator(".end-contract")).hasCount(0);

            page.locator("[data-step=BACK]").click();
            page.locator("#password-again").fill("not this one");
            page.locator("dialog .danger").click();
            assertThat(page.locator("#password-again[aria-invalid=true]")).isFocused();
            window.shootScreen("agreement-end-taken-back").mustBeAccessible();
            page.locator("#password-again").fill(Operator.PASSWORD);
            page.locator("dialog .danger").click();
            assertThat(page.locator(".ends-given .chip.plain")).hasText("Taken back");
        }
        try (Window window = open(tenant.words(), Look.LAPTOP, "#end")) {
            assertThat(window.page().locator(".ends-given .chip.plain")).isVisible();
            assertThat(window.page().locator("form")).hasCount(0);
        }
    }

    @Test
    void who_has_to_sign_in_first_comes_back_to_the_part() {
        Fresh.Tenant tenant = fresh.tenant();
        try (Window window = stage.window(Look.LAPTOP, fresh.url()).go("/agreement/#contacts")) {
            Page page = window.page();
            page.waitForURL(address -> address.contains("/sign-in/"));
            tenant.words()
                    .forEach((name, word) -> page.locator("[name=" + name + "]").fill(word));
            page.locator("button:not([type])").first().click();

            page.waitForURL(address -> address.endsWith("/agreement/#contacts"));
            assertThat(page.locator("#whom")).isVisible();
        }
    }
}
