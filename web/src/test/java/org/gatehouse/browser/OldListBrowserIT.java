package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.junit.jupiter.api.Test;

/** The list of 2020 opens with what is wrong with it, and all of that can be put right where it is said. */
@InBrowser
class OldListBrowserIT {
    private final Stage stage;
    private final Fresh fresh;

    OldListBrowserIT(Stage stage, Fresh fresh) {
        this.stage = stage;
        this.fresh = fresh;
    }

    @Test
    void each_finding_is_put_right_on_its_screen() {
        Fresh.Tenant tenant = fresh.tenant();
        Api admin = tenant.admin();
        String id = admin.post("/agreement/versions", Map.of("template", "BEKEY_2020_IMPORT", "reason", "The old list"))
                .must(201)
                .json()
                .getString("id");
        try (Window window = stage.window(Look.LAPTOP, fresh.url()).signIn(tenant.words())) {
            Page page = window.page();
            window.go("/agreement/");
            open(window, 1, id);
            page.locator("#legalId").fill("2750 7980");
            page.locator("#address").fill("Havnegade 12, 1058 København K");

            open(window, 2, id);
            page.locator(".mend button").click();
            assertThat(page.locator(".mend")).hasCount(0);

            open(window, 3, id);
            page.locator("[name=places][value=EEA]").check();

            open(window, 4, id);
            Locator stray = page.locator("[aria-labelledby=job-stray] .helper");
            assertThat(stray).hasCount(2);
            assertThat(stray.first().locator(".chip.bad").first()).isVisible();
            window.shoot("agreement-old-list").mustFit().mustBeAccessible();
            stray.first().getByRole(AriaRole.BUTTON).click();
            assertThat(stray).hasCount(1);
            assertThat(stray.first().getByRole(AriaRole.BUTTON)).isFocused();
            stray.first().getByRole(AriaRole.BUTTON).click();
            assertThat(stray).hasCount(0);
            assertThat(page.locator(".screen h2")).isFocused();
            page.locator(".helper:has-text('Hetzner') [name=helper-HOSTING]").check();
            Locator gone = page.locator(".helper:has-text('OVH') [name=helper-BACKUP]");
            gone.click();
            assertThat(gone).hasCount(0);

            open(window, 5, id);
            assertThat(page.locator(".slider .chip.warn")).not().hasCount(0);
            window.shoot("agreement-no-periods").mustFit().mustBeAccessible();
            page.locator(".mend button").click();
            assertThat(page.locator(".mend")).hasCount(0);
            assertThat(page.locator(".slider .chip.warn")).hasCount(0);
            Awaitility.await("nobody to call yet, and nothing else")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(wrong(admin, id)).containsExactly("contact-unverified"));
        }
    }

    private static void open(Window window, int step, String id) {
        window.turn("setup/" + step + "/" + id);
        assertThat(window.page().locator(".rail [aria-current=step] .name")).isVisible();
        assertThat(window.page().locator(".count")).containsText(" " + step + " ");
    }

    private static Set<String> wrong(Api admin, String id) {
        return admin.get("/agreement/versions/" + id + "/findings").array().getValuesAs(JsonObject.class).stream()
                .filter(finding -> finding.getString("severity").equals("RED"))
                .map(finding -> finding.getString("code"))
                .collect(Collectors.toSet());
    }
}
