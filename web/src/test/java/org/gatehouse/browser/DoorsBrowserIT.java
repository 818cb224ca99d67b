package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.gatehouse.container.Api;
import org.gatehouse.core.testing.CompanyNumbers;
import org.junit.jupiter.api.Test;

/** An administrator decides who may open which doors, takes it back, and sees both on record. */
@InBrowser
class DoorsBrowserIT {
    private static final List<String> PARTS =
            List.of("doors", "companies", "holders", "ask", "owners", "disclosures", "machines", "policy", "log");

    private final Stage stage;

    DoorsBrowserIT(Stage stage) {
        this.stage = stage;
    }

    private Window open(Look look) {
        return stage.window(look).signIn("anna", stage.nordlys().password()).go("/doors/");
    }

    /** The demo is one for all tests, and one that fails is run once more: nothing may be called the same twice. */
    private static String called(String what) {
        return what + " " + ThreadLocalRandom.current().nextInt(10_000, 100_000);
    }

    @Test
    void the_unit_on_a_door_is_enrolled_with_a_code() {
        String name = called("Side door");
        String id = stage.nordlys()
                .admin()
                .post("/doors", unit(name))
                .must(201)
                .json()
                .getString("id");
        stage.nordlys()
                .admin()
                .with("If-Match", "\"1\"")
                .put("/doors/" + id + "/state", Map.of("state", "installed"))
                .must(200);
        try (Window window = open(Look.PHONE.in("da"))) {
            Page page = window.page();
            page.locator("[data-door='" + id + "'] button[aria-label='Enheden på " + name + "']")
                    .click();
            Locator dialog = page.locator("deed-dialog dialog");
            assertThat(dialog).containsText("ikke tilmeldt en enhed");
            window.shootScreen("doors-unit").mustBeAccessible();
            dialog.locator(".first").click();
            assertThat(window.said()).containsText("Koden til " + name + " er ");
            window.mustFit().mustBeAccessible();
        }
    }

    @Test
    void a_courier_gets_a_key_within_the_company_s_and_what_is_revoked_opens_no_more() {
        String back = called("Back door");
        String front = called("Front door");
        String company = called("Brevbud");
        String courier = called("Carla");
        stage.nordlys().admin().post("/doors", unit(front)).must(201);
        try (Window window = open(Look.LAPTOP)) {
            Page page = window.page();
            publish(window);
            String door = register(window, back);
            offline(window, back);
            handOver(window, back);

            String link = approve(window, company);
            window.turn(link);
            grantToCompany(window, List.of(back, front));
            String holder = add(window, courier, company);
            page.locator("#keys .first").click();
            assertThat(page.locator("key-grant #parent")).isVisible();
            assertThat(page.locator("key-grant [name=doorIds]:checked")).hasCount(2);
            window.shootScreen("doors-share").mustBeAccessible();
            page.locator("key-grant .first").click();
            assertThat(window.said()).containsText("The key is granted");
            assertThat(page.locator(".keys .chip.good")).hasText("Valid");

            ask(window, holder, door);
            assertThat(page.locator(".answer .note.good")).containsText("Yes, it would open.");

            window.turn("holders/" + holder);
            page.locator(".keys .danger").click();
            Locator dialog = page.locator("deed-dialog dialog");
            assertThat(dialog).containsText("At once: " + back + " and " + front + ".");
            window.shootScreen("doors-revoke").mustBeAccessible();
            dialog.locator("#reason").fill("The telephone is lost");
            dialog.locator(".danger").click();
            assertThat(window.said()).containsText("No longer: " + back + " and " + front + ".");
            assertThat(page.locator(".keys .chip.bad")).hasText("Revoked");

            ask(window, holder, door);
            assertThat(page.locator(".answer .note.warn")).containsText("The holder's key was revoked.");
            assertThat(page.locator(".answer .note.warn")).containsText("Rule 78");
            window.shoot("doors-asked").mustFit().mustBeAccessible();

            window.turn("log");
            assertThat(page.locator("[data-deed=key-revoked]").first()).containsText("Key revoked");
            assertThat(page.locator("[data-deed=key-shared]").first()).containsText("shared from a company's key");
            window.shoot("doors-log").mustFit().mustBeAccessible();
        }
    }

    private Map<String, String> unit(String name) {
        return Map.of("siteId", stage.nordlys().site(), "name", name, "serialNumber", called("SR"));
    }

    private static void publish(Window window) {
        Page page = window.page();
        window.turn("policy");
        page.locator("#danish").fill(called("Nøglen er din alene."));
        page.locator("#english").fill("The key is yours alone.");
        page.locator("access-policy .first").click();
        assertThat(window.said()).containsText("is published.");
        assertThat(page.locator(".versions a").first()).isVisible();
    }

    /** Until it is active. */
    private static String register(Window window, String name) {
        Page page = window.page();
        window.turn("doors");
        page.locator("#units .first").click();
        page.locator("deed-dialog #name").fill(name);
        page.locator("deed-dialog #serialNumber").fill(called("SR"));
        page.locator("deed-dialog .first").click();
        assertThat(window.said()).hasText(name + " is registered, in stock.");
        for (String step : List.of("Set to installed", "Activate")) {
            row(page, name).locator("button:text-is('" + step + "')").click();
            page.locator("deed-dialog .first").click();
            assertThat(row(page, name).locator("button:text-is('" + step + "')"))
                    .hasCount(0);
        }
        assertThat(row(page, name).locator(".chip.good")).hasText("Active");
        return row(page, name).getAttribute("data-door");
    }

    private static Locator row(Page page, String name) {
        return page.locator("tbody tr:has-text('" + name + "')");
    }

    private static void offline(Window window, String name) {
        Page page = window.page();
        row(page, name).locator("button:text-is('Change')").click();
        page.locator("deed-dialog #offlineMinutes").fill("60");
        page.locator("deed-dialog .first").click();
        assertThat(row(page, name)).containsText("Opens offline: 60 min");
    }

    private static void handOver(Window window, String name) {
        Page page = window.page();
        row(page, name).locator("button:text-is('Hand over')").click();
        page.locator("deed-dialog #administratorId").selectOption(new SelectOption().setIndex(1));
        page.locator("deed-dialog .first").click();
        assertThat(window.said()).hasText(name + " is handed over.");
        assertThat(row(page, name)).not().containsText("Nobody");
    }

    /** Where it is then found. */
    private static String approve(Window window, String name) {
        Page page = window.page();
        window.turn("companies");
        page.locator("#companies .first").click();
        Locator dialog = page.locator("deed-dialog dialog");
        dialog.locator("#name").fill(name);
        dialog.locator("#number").fill("12345678");
        assertThat(dialog).containsText("These digits make no CVR number");
        dialog.locator("#number").fill(CompanyNumbers.next());
        assertThat(dialog).containsText("This can be a CVR number.");
        dialog.locator("#entitlement").selectOption("public-body");
        assertThat(dialog.locator("#authority")).isVisible();
        dialog.locator("#entitlement").selectOption("delivery");
        assertThat(dialog.locator("#authority")).hasCount(0);
        dialog.locator("#evidence").fill("Contract of 1 November");
        window.shootScreen("doors-company").mustBeAccessible();
        dialog.locator(".first").click();
        assertThat(row(page, name)).containsText("Waits for approval");
        row(page, name).locator("button:text-is('Approve')").click();
        page.locator("deed-dialog .first").click();
        assertThat(window.said()).hasText(name + " is approved.");
        return row(page, name).locator("th a").getAttribute("href").substring(1);
    }

    private static void grantToCompany(Window window, List<String> doors) {
        Page page = window.page();
        page.locator("#keys .first").click();
        Locator dialog = page.locator("key-grant dialog");
        doors.forEach(
                door -> dialog.locator(".check:has-text('" + door + "') input").check());
        dialog.locator("[name=days]").all().forEach(Locator::check);
        dialog.locator("#opensAt").fill("00:00");
        dialog.locator("#closesAt").fill("00:00");
        assertThat(dialog.locator(".in-words")).containsText("Every day, all day round");
        dialog.locator(".first").click();
        assertThat(window.said()).containsText("The key is granted");
    }

    /** Who it is. */
    private static String add(Window window, String name, String company) {
        Page page = window.page();
        window.turn("holders");
        page.locator("#holders .first").click();
        page.locator("deed-dialog #name").fill(name);
        page.locator("deed-dialog #phone")
                .fill("+45 20" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
        page.locator("deed-dialog #companyId").selectOption(new SelectOption().setLabel(company));
        page.locator("deed-dialog .first").click();
        assertThat(page.locator("h2#holder")).hasText(name);
        assertThat(window.said()).containsText("Now grant a key.");
        return page.url().replaceFirst(".*#holders/", "");
    }

    private static void ask(Window window, String holder, String door) {
        Page page = window.page();
        window.turn("ask/" + holder);
        page.locator("would-open #door").selectOption(door);
        assertThat(page.locator("would-open #holder")).hasValue(holder);
        page.locator("would-open .first").click();
        assertThat(page.locator(".answer .note")).isVisible();
    }

    @Test
    void who_begins_is_told_what_to_do_first_in_both_languages() {
        for (Look look : List.of(Look.LAPTOP, Look.LAPTOP.in("da").dark().size("small", 320, 640))) {
            try (Window window =
                    stage.window(look).signIn("anna", stage.nordlys().password())) {
                Page page = window.page();
                for (String list : List.of("doors", "companies", "key-holders?name=")) {
                    page.route(
                            address -> address.endsWith("/api/v1/" + list),
                            route -> route.fulfill(new FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody("[]")));
                }
                page.route(
                        "**/api/v1/access-policy",
                        route -> route.fulfill(new FulfillOptions()
                                .setStatus(404)
                                .setContentType("application/problem+json")
                                .setBody("{\"type\":\"urn:gatehouse:not-found\"}")));
                window.go("/doors/");
                boolean isDanish = look.language().equals("da");
                assertThat(page.locator(".first-steps li")).hasCount(5);
                assertThat(page.locator(".first-steps"))
                        .containsText(isDanish ? "Offentliggør adgangspolitikken" : "Publish the access policy");
                for (String part : PARTS) {
                    window.go("/doors/#" + part)
                            .shoot("doors-empty-" + part)
                            .mustFit()
                            .mustBeAccessible();
                }
            }
        }
    }

    @Test
    void every_part_can_be_read_at_every_size_and_by_the_keyboard() {
        Api admin = stage.nordlys().admin();
        admin.post("/doors", unit(called("A door with a name that is rather long for a small screen")))
                .must(201);
        for (Look look : List.of(Look.LAPTOP, Look.PHONE.in("da").dark(), Look.LAPTOP.size("small", 320, 640))) {
            try (Window window = open(look)) {
                Page page = window.page();
                for (String part : PARTS) {
                    window.go("/doors/#" + part);
                    assertThat(page.locator(".segments a[aria-current=page]")).hasAttribute("href", "#" + part);
                    window.shoot("doors-" + part).mustFit().mustBeAccessible();
                }
            }
        }
        try (Window window = open(Look.LAPTOP)) {
            window.tabTo("#units .first").press("Enter");
            assertThat(window.page().locator("deed-dialog #siteId")).isFocused();
            window.press("Escape");
            assertThat(window.page().locator("#units .first")).isFocused();
            assertThat(window.asked()).isNotEmpty();
        }
    }
}
