package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.ThreadLocalRandom;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.container.Api;
import org.gatehouse.web.units.Firmware;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A door that asks whose hand the phone is in: with a finger, with a code, and three times wrong. */
@InBrowser
class SecondFactorBrowserIT {
    private static final String RIGHT = "482915";
    private static final String WRONG = "482916";

    private final Stage stage;
    private final String name = "Spørgevej " + ThreadLocalRandom.current().nextInt(10_000, 100_000);
    private Api admin;
    private String door;
    private String holder;
    private String code;

    SecondFactorBrowserIT(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void a_door_that_asks() {
        admin = stage.nordlys().admin();
        DoorKit kit = new DoorKit(admin);
        door = kit.door(name);
        kit.ask(door, name);
        holder = kit.holder();
        kit.key(holder, door);
        code = kit.invited(holder);
    }

    @Test
    void a_finger_opens_a_door_that_asks() throws AccessDenied {
        try (LocalUnit unit = new LocalUnit(new Firmware(admin, door));
                Window window =
                        stage.window(Look.PHONE.in("da")).near(unit.address()).go("/key/#code=" + code)) {
            Page page = window.page();
            hasFinger(page);
            bind(page);
            assertThat(page.locator(".dock .chip")).containsText("Spørger, hvem du er");
            assertThat(page.locator(".factor .first")).containsText("finger, ansigt");
            window.shootScreen("key-factor-set").mustFit().mustBeAccessible();
            page.locator(".factor .first").click();

            Locator unlock = page.locator(".dock .unlock");
            assertThat(unlock).isEnabled();
            unlock.click();
            assertThat(unlock).containsText("Åben");

            page.route("**/api/v1/phone/**", SecondFactorBrowserIT::later);
            page.reload();
            assertThat(page.locator(".factor .first")).containsText("Finger, ansigt");
            window.shootScreen("key-factor-show").mustFit().mustBeAccessible();
            page.unroute("**/api/v1/phone/**");
            page.locator(".factor .first").click();
            assertThat(unlock).isEnabled();
        }
    }

    @Test
    void three_wrong_codes_wait_and_an_administrator_lets_the_holder_on() throws AccessDenied {
        try (LocalUnit unit = new LocalUnit(new Firmware(admin, door));
                Window window =
                        stage.window(Look.PHONE.in("da")).near(unit.address()).go("/key/#code=" + code)) {
            Page page = window.page();
            bind(page);
            page.locator("#factor-pin").fill(RIGHT);
            page.locator("#factor-again").fill(WRONG);
            page.locator(".factor .first").click();
            assertThat(page.locator(".factor")).containsText("ikke ens");
            page.locator("#factor-again").fill(RIGHT);
            window.shootScreen("key-factor-pin").mustFit().mustBeAccessible();
            page.locator(".factor .first").click();
            assertThat(page.locator(".dock .unlock")).isEnabled();

            page.route("**/api/v1/phone/**", SecondFactorBrowserIT::later);
            page.reload();
            for (int left = 2; left > 0; left--) {
                show(page, WRONG);
                assertThat(page.locator(".factor")).containsText("Forsøg tilbage: " + left);
            }
            show(page, WRONG);
            assertThat(page.locator(".factor")).containsText("Du kan prøve igen om");
            window.shootScreen("key-factor-waits").mustFit().mustBeAccessible();

            help();
            show(page, RIGHT, "**/api/v1/phone/**");
            assertThat(page.locator(".dock .unlock")).isEnabled();
        }
    }

    /** As whoever looks after the doors does it. */
    private void help() {
        try (Window window = stage.window(Look.PHONE.in("da"))
                .signIn("anna", stage.nordlys().password())
                .go("/doors/#holders/" + holder)) {
            Page page = window.page();
            Locator phone = page.locator("holder-phones [data-phone]");
            assertThat(phone).containsText("Forkert tre gange");
            window.shoot("doors-factor-waits").mustFit().mustBeAccessible();
            phone.locator(".first").click();
            page.locator("deed-dialog dialog .first").click();
            assertThat(window.said()).containsText("kan prøve igen nu");
        }
    }

    private static void bind(Page page) {
        page.locator("form .first").click();
        page.locator(".told .first").click();
    }

    private static void show(Page page, String pin) {
        page.locator("#factor-pin").fill(pin);
        page.locator(".factor .first").click();
    }

    /** When the field is there again; from here on as the server says. */
    private static void show(Page page, String pin, String routed) {
        page.locator("#factor-pin").fill(pin);
        page.unroute(routed);
        page.locator(".factor .first").click();
    }

    /** A phone that looks at fingers, and finds each of them right. */
    private static void hasFinger(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject given = new JsonObject();
        given.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", given);
    }

    /** What the server would say when a quarter of an hour has gone by. */
    private static void later(Route route) {
        APIResponse now = route.fetch();
        String text = now.text()
                .replaceAll("\"provenUntil\":\"[^\"]*\",?", "")
                .replaceAll("\"credentials\":\\[.*],\"secondFactor\"", "\"credentials\":[],\"secondFactor\"");
        route.fulfill(new Route.FulfillOptions().setResponse(now).setBody(text));
    }
}
