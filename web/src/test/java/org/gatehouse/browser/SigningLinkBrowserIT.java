package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever may sign is asked by somebody who may not, by a link that leads one person to one signature. */
@InBrowser
class SigningLinkBrowserIT {
    private static final Pattern LINK = Pattern.compile("/agreement/(#sign/\\S+)");

    private final Stage stage;
    private final Fresh fresh;

    SigningLinkBrowserIT(Stage stage, Fresh fresh) {
        this.stage = stage;
        this.fresh = fresh;
    }

    @Test
    void a_link_leads_whoever_was_asked_to_the_signature_once() {
        Fresh.Tenant tenant = fresh.tenant();
        JsonObject proposed = tenant.propose(terms -> terms);
        Map<String, String> signatory = tenant.staff("tenant-signatory");
        String link = ask(tenant, proposed, signatory.get("email"));
        try (Window window = stage.window(Look.LAPTOP, fresh.url())) {
            Page page = window.page();
            page.navigate(fresh.url() + "/agreement/" + link);
            page.waitForURL("**/sign-in/**");
            assertThat(page.url()).doesNotContain(link.substring(link.indexOf('/') + 1));
            signatory.forEach(
                    (name, value) -> page.locator("[name=" + name + "]").fill(value));
            page.locator("button:not([type])").first().click();

            page.locator("#name").fill("Sif Skriver");
            page.locator("#title").fill("Direktør");
            page.locator("#password").fill(signatory.get("password"));
            page.locator("[name=authority]").check();
            window.shoot("agreement-led-to-sign").mustFit().mustBeAccessible();
            page.locator(".signing .first").click();
            assertThat(page.locator(".signatures .chip.good")).hasCount(1);
            assertThat(page.locator(".signatures")).containsText("Sif Skriver, Direktør");

            assertThat(refused(page, link)).containsText("used already");
        }
    }

    /** By somebody who may not sign, and whom the link leads nowhere. */
    private String ask(Fresh.Tenant tenant, JsonObject proposed, String email) {
        Map<String, String> asking = tenant.staff("tenant-admin");
        try (Window window = stage.window(Look.PHONE, fresh.url()).signIn(asking)) {
            Page page =
                    window.go("/agreement/#setup/8/" + proposed.getString("id")).page();
            page.getByLabel(email).click();
            assertThat(page.locator("agreement-ask .note.good")).containsText(email);
            window.shoot("agreement-asked").mustFit().mustBeAccessible();
            String link = tenant.mailed(LINK);

            assertThat(refused(page, link)).containsText("somebody else");
            return link;
        }
    }

    private Locator refused(Page page, String link) {
        page.navigate("about:blank");
        page.navigate(fresh.url() + "/agreement/" + link);
        return page.locator(".note.bad:visible");
    }
}
