package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.container.Api;
import org.gatehouse.web.units.Firmware;
import org.junit.jupiter.api.Test;

/** A courier makes a phone a key, is told where what is known comes from, and opens a door with one tap. */
@InBrowser
class KeyBrowserIT {
    private final Stage stage;

    KeyBrowserIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void a_phone_becomes_a_key_opens_a_door_and_does_no_more_when_it_is_taken_back() throws AccessDenied {
        Api admin = stage.nordlys().admin();
        String name = "Kildevej " + ThreadLocalRandom.current().nextInt(10_000, 100_000);
        DoorKit kit = new DoorKit(admin);
        String door = kit.door(name);
        String holder = kit.holder();
        String key = kit.key(holder, door);
        String code = kit.invited(holder);
        try (LocalUnit unit = new LocalUnit(new Firmware(admin, door));
                Window window =
                        stage.window(Look.PHONE.in("da")).near(unit.address()).go("/key/#code=" + code)) {
            Page page = window.page();
            window.shootScreen("key-bind").mustFit().mustBeAccessible();
            page.locator("form .first").click();
            assertThat(page.locator(".told")).containsText("oplyst dit navn");
            window.shootScreen("key-told").mustFit().mustBeAccessible();
            page.locator(".told .first").click();

            Locator dock = page.locator(".dock");
            assertThat(dock.locator("h2")).hasText(name);
            window.shootScreen("key-doors").mustFit().mustBeAccessible();
            dock.locator(".unlock").click();
            assertThat(dock.locator(".unlock")).containsText("Åben");
            window.shootScreen("key-open").mustBeAccessible();

            admin.post("/keys/" + key + "/revocation", Map.of("reason", "Done")).must(200);
            assertThat(dock.locator(".unlock")).containsText("Lås op");
            dock.locator(".unlock").click();
            assertThat(dock.locator(".word")).containsText("taget tilbage");
            window.shootScreen("key-revoked");
        }
    }

    @Test
    void a_binding_of_which_the_answer_is_lost_is_asked_for_again_with_the_same_code() {
        DoorKit kit = new DoorKit(stage.nordlys().admin());
        String code = kit.invited(kit.holder());
        try (Window window = stage.window(Look.PHONE.in("da"))) {
            int[] asked = {0};
            window.page().route("**/phone/binding", route -> {
                if (asked[0]++ == 0) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            window.go("/key/#code=" + code);
            Locator button = window.page().locator("form .first");
            button.click();
            assertThat(window.page().locator("form .note.bad")).isVisible();
            button.click();
            assertThat(window.page().locator(".told")).containsText("oplyst dit navn");
        }
    }
}
