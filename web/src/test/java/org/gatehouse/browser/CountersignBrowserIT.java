package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import org.gatehouse.container.Customer;
import org.gatehouse.container.Operator;
import org.gatehouse.core.secrets.Sha256;
import org.junit.jupiter.api.Test;

/** We have no standing offer on file: what customers have frozen waits for an operator of ours. */
@InBrowser
class CountersignBrowserIT {
    private final Stage stage;
    private final Fresh fresh;

    CountersignBrowserIT(Stage stage, Fresh fresh) {
        this.stage = stage;
        this.fresh = fresh;
    }

    @Test
    void what_they_have_signed_we_read_and_sign() throws Exception {
        Fresh.Tenant tenant = fresh.tenant("Signeret ApS");
        JsonObject proposed = tenant.propose(terms -> terms);
        sign(tenant, proposed);
        try (Window window = fresh.operator(stage, Look.LAPTOP)) {
            Page page = window.page();
            Locator task = page.locator(".tasks li:has-text('Agreements that wait for our signature')");
            assertThat(task).hasCount(1);
            task.locator("a").click();
            Locator row = page.locator("tr:has-text('Signeret ApS')");
            assertThat(row).containsText("They have signed");
            assertThat(row).containsText("Clauses, parties or terms");
            window.shoot("registry-to-sign").mustFit().mustBeAccessible();

            assertThat(read(page, row)).isEqualTo(paper(tenant, proposed, "en"));
            assertThat(window.said()).hasText("The file is among your downloads.");

            row.locator(".first").click();
            assertThat(page.locator("dialog")).containsText(proposed.getString("hash"));
            page.locator("dialog #name").fill("Olga Operatør");
            page.locator("dialog #title").fill("Direktør");
            page.locator("dialog #password").fill("not this one");
            page.locator("dialog .first").click();
            assertThat(page.locator("dialog .note.bad")).isVisible();
            page.locator("dialog #password").fill(Operator.PASSWORD);
            window.shootScreen("registry-sign").mustBeAccessible();
            page.locator("dialog .first").click();
            assertThat(window.said()).hasText("Signed. The agreement with Signeret ApS is signed by both.");
            assertThat(row).hasCount(0);
        }
        assertThat(tenant.versions().get(0).getString("state")).isEqualTo("IN_FORCE");
    }

    @Test
    void we_may_sign_first_by_the_keyboard_and_in_danish() throws Exception {
        Fresh.Tenant tenant = fresh.tenant("Afventer ApS");
        JsonObject proposed = tenant.propose(terms -> terms);
        try (Window window = fresh.operator(stage, Look.PHONE.in("da"))) {
            window.turn("agreements");
            Page page = window.page();
            Locator row = page.locator("tr:has-text('Afventer ApS')");
            assertThat(row).containsText("De har ikke underskrevet endnu");
            window.shoot("registry-to-sign-phone").mustFit().mustBeAccessible();
            window.tabTo("[aria-label='Underskriv aftalen med Afventer ApS']").press("Enter");
            window.tabTo("dialog #name").write("Olga Operatør");
            window.tabTo("dialog #title").write("Direktør");
            window.tabTo("dialog #password").write(Operator.PASSWORD);
            window.tabTo("dialog .first").press("Enter");
            assertThat(window.said()).hasText("Underskrevet. Afventer ApS mangler at underskrive.");
            assertThat(row).hasCount(0);
        }
        assertThat(sign(tenant, proposed).getString("state")).isEqualTo("IN_FORCE");
    }

    private static JsonObject sign(Fresh.Tenant tenant, JsonObject proposed) {
        return tenant.as(tenant.staff("tenant-signatory"))
                .post("/agreement/versions/" + proposed.getString("id") + "/signatures", Customer.signature(proposed))
                .must(200)
                .json();
    }

    /** The fingerprint of the file that the operator gets. */
    private static String read(Page page, Locator row) throws IOException {
        byte[] file = Files.readAllBytes(
                page.waitForDownload(() -> row.locator("button").first().click())
                        .path());
        return HexFormat.of().formatHex(Sha256.digest().digest(file));
    }

    /** The fingerprint that the customer knows. */
    private static String paper(Fresh.Tenant tenant, JsonObject proposed, String language) {
        return tenant
                .admin()
                .get("/agreement/versions/" + proposed.getString("id"))
                .json()
                .getJsonArray("papers")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> one.getString("language").equals(language))
                .map(one -> one.getString("hash"))
                .findFirst()
                .orElseThrow();
    }
}
