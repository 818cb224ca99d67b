package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.container.Api;
import org.gatehouse.process.ActiveDoor;
import org.gatehouse.web.units.Firmware;
import org.junit.jupiter.api.Test;

/** A door opens to guests: said by an administrator, taken by a guest who has checked in, over when they leave. */
@InBrowser
class GuestKeyBrowserIT {
    private final Stage stage;

    GuestKeyBrowserIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void a_guest_who_has_checked_in_opens_the_door_with_their_own_phone_until_they_leave() throws AccessDenied {
        Api admin = stage.nordlys().admin();
        String name = "Mødegang " + ThreadLocalRandom.current().nextInt(10_000, 100_000);
        String door = ActiveDoor.at(stage.nordlys(), name);
        Invited ida = Invited.invite(stage.nordlys(), Duration.ofMinutes(10));
        opensToGuestsOfTheRoom(door, name);
        try (LocalUnit unit = new LocalUnit(new Firmware(admin, door));
                Window window =
                        stage.window(Look.PHONE.in("da")).near(unit.address()).go(ida.path())) {
            Page page = window.page();
            assertThat(page.locator("own-doors .doors")).hasCount(0);
            page.locator("button:has-text('Jeg er her')").click();
            assertThat(page.locator("own-doors .doors")).containsText(name);
            window.shoot("pass-doors").mustFit().mustBeAccessible();

            page.locator("own-doors button").click();
            page.locator("form .first").click();
            assertThat(page.locator(".told")).containsText("Du er gæst hos");
            window.shootScreen("key-told-guest").mustFit().mustBeAccessible();
            page.locator(".told .first").click();
            Locator dock = page.locator(".dock");
            assertThat(dock.locator("h2")).hasText(name);
            dock.locator(".unlock").click();
            assertThat(dock.locator(".unlock")).containsText("Åben");

            window.go(ida.path());
            page.locator("button:has-text('Jeg er gået')").click();
            assertThat(page.locator("own-doors .doors")).hasCount(0);
            window.go("/key/");
            assertThat(page.locator(".dock")).hasCount(0);
            window.shootScreen("key-guest-left").mustFit().mustBeAccessible();
        } finally {
            admin.delete("/guest-doors/" + door).must(204);
        }
    }

    private void opensToGuestsOfTheRoom(String door, String name) {
        try (Window window = stage.window(Look.PHONE.in("da"))
                .signIn("anna", stage.nordlys().password())
                .go("/doors/")) {
            window.page()
                    .locator("[data-door='" + door + "'] button[aria-label='Gæster ved " + name + "']")
                    .click();
            Locator dialog = window.page().locator("deed-dialog dialog");
            dialog.locator("select").selectOption(new SelectOption().setValue("room"));
            dialog.locator("input[name=room]").fill("lokale 4");
            window.shootScreen("doors-guests").mustBeAccessible();
            dialog.locator(".first").click();
            assertThat(window.said()).containsText("åbner for gæster");
        }
    }
}
