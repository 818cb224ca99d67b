package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.gatehouse.container.Api;
import org.gatehouse.web.units.SoftwareUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator lets a door be opened from afar, opens it, and is told so by its unit. */
@InBrowser
class AfarBrowserIT {
    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(30_000);

    private final Stage stage;
    private final Api admin;
    private final String name = "Gate " + ThreadLocalRandom.current().nextInt(10_000, 100_000);
    private final String door;

    AfarBrowserIT(Stage stage) {
        this.stage = stage;
        this.admin = stage.nordlys().admin();
        this.door = new DoorKit(admin).door(name);
    }

    @Test
    void a_door_opens_from_afar_where_it_may_and_its_unit_is_there_to_hear_of_it(@TempDir Path folder)
            throws Exception {
        String code = admin.post("/doors/" + door + "/unit/enrolment", Map.of())
                .must(200)
                .json()
                .getString("code");
        try (Window office = stage.window(Look.LAPTOP)
                        .signIn("anna", stage.nordlys().password())
                        .go("/doors/");
                SoftwareUnit unit = SoftwareUnit.start(folder, stage.url(), "--enrol", code)) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> admin.get("/doors/" + door + "/unit").status() == 200);
            Page page = office.page();
            Locator openNow = page.getByLabel("Open " + name + " now");
            assertThat(openNow).hasCount(0);

            page.getByLabel(name + " from afar").click();
            Locator dialog = page.locator("deed-dialog dialog");
            office.shootScreen("afar-allow").mustBeAccessible();
            dialog.locator("#may").selectOption("true");
            dialog.locator(".first").click();
            assertThat(office.said()).containsText(name + " may be opened from afar.");

            open(openNow, dialog);
            assertThat(office.said()).containsText(name + " is open.");
            office.shoot("afar").mustFit().mustBeAccessible();

            unit.goes("offline");
            open(openNow, dialog);
            assertThat(office.said()).containsText(name + " has not answered. It does not open after ", PATIENTLY);
        }
    }

    private void open(Locator openNow, Locator dialog) {
        openNow.click();
        dialog.locator("#password").fill(stage.nordlys().password());
        dialog.locator(".first").click();
    }
}
