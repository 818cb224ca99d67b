package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.gatehouse.container.Api;
import org.junit.jupiter.api.Test;

/** An administrator says which of the company's systems is told, and sees what becomes of it. */
@InBrowser
class WebhookBrowserIT {
    private final Stage stage;
    private final String name = "Ruteplan " + ThreadLocalRandom.current().nextInt(10_000, 100_000);

    WebhookBrowserIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void a_system_is_told_paused_and_removed_and_the_page_says_what_the_agreement_lacks() {
        try (Window window = stage.window(Look.PHONE.in("da"))
                .signIn("anna", stage.nordlys().password())
                .go("/doors/")) {
            Page page = window.page();
            window.turn("machines");
            page.locator("[aria-labelledby=webhooks] h2 .first").click();
            Locator dialog = page.locator("deed-dialog dialog");
            dialog.locator("#name").fill(name);
            dialog.locator("#url").fill("https://127.0.0.1/");
            dialog.locator(".first").click();
            assertThat(dialog).containsText("Den adresse kan ikke kaldes");
            window.shootScreen("webhook-add").mustBeAccessible();
            dialog.locator("#url").fill("https://hooks.example.com/in");
            dialog.locator("#kinds").selectOption("doors");
            dialog.locator(".first").click();
            assertThat(window.said()).containsText("Hemmeligheden til " + name + " er whsec_");

            Locator one = page.locator("[data-webhook]").filter(new Locator.FilterOptions().setHasText(name));
            assertThat(one).containsText("Døre og deres enheder, og fejl");
            assertThat(page.locator("told-webhooks .note.warn")).containsText("Aftalen skal bede om");
            page.getByLabel("Leveringer: " + name).click();
            assertThat(one).containsText("Intet er sendt endnu.");
            window.shoot("webhooks").mustFit().mustBeAccessible();

            somethingHappens(one.getAttribute("data-webhook"));
            page.getByLabel("Leveringer: " + name).click();
            page.getByLabel("Leveringer: " + name).click();
            assertThat(one.locator("[data-delivery]")).containsText("Opgivet");
            window.shoot("webhooks-told").mustFit().mustBeAccessible();

            page.getByLabel("Sæt på pause: " + name).click();
            dialog.locator(".first").click();
            assertThat(one.locator(".chip")).hasText("På pause");
            page.getByLabel("Fjern: " + name).click();
            dialog.locator("button.danger").click();
            assertThat(window.said()).containsText(name + " er fjernet.");
            assertThat(one).hasCount(0);
        }
    }

    private void somethingHappens(String webhook) {
        Api admin = stage.nordlys().admin();
        Map<String, String> door = Map.of("siteId", stage.nordlys().site(), "name", name, "serialNumber", name);
        admin.post("/doors", door).must(201);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> admin.get("/webhooks/" + webhook + "/deliveries").array().stream()
                        .anyMatch(one -> one.asJsonObject().getString("state").equals("undeliverable")));
    }
}
