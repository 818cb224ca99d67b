package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.container.Api;
import org.gatehouse.process.ActiveDoor;
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
        String door = ActiveDoor.at(stage.nordlys(), name);
        String holder = holder(admin);
        String key = made(admin, "/keys", key(holder, door));
        String code = admin.post("/key-holders/" + holder + "/invitations", Map.of())
                .must(200)
                .json()
                .getString("code");
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

    private static String holder(Api admin) {
        String number = "+4523" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        return made(admin, "/key-holders", Map.of("name", "Karim Holm", "phone", number, "kind", "professional"));
    }

    private static Map<String, Object> key(String holder, String door) {
        return Map.of(
                "holderId",
                holder,
                "doorIds",
                List.of(door),
                "days",
                List.of(1, 2, 3, 4, 5, 6, 7),
                "opensAt",
                "00:00",
                "closesAt",
                "00:00",
                "everyWeeks",
                1,
                "validFrom",
                "2026-01-01");
    }

    private static String made(Api admin, String list, Map<String, Object> thing) {
        return admin.post(list, thing).must(201).json().getString("id");
    }
}
