package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gatehouse.process.Nordlys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The operators' page: two open, one closes, and each customer is followed. */
@InBrowser
class RegistryBrowserIT {
    private static final List<String> VIEWS = List.of(
            "",
            "rows/services",
            "rows/processors/twilio",
            "edit/services/google-fcm",
            "edit/contracts",
            "changes",
            "processors",
            "processors/new",
            "incidents");

    private static Operators operators;

    @BeforeAll
    static void open(Stage stage) throws IOException, SQLException {
        operators = Operators.open(stage);
    }

    @AfterAll
    static void close() throws IOException, InterruptedException {
        operators.close();
    }

    private static void turn(Window window, String view) {
        window.page().evaluate("view => { location.hash = view; }", view);
    }

    private static Locator said(Window window) {
        return window.page().locator("main > .say .note.good");
    }

    @Test
    void two_operators_change_a_row_and_each_version_says_who() throws Exception {
        String reason = "Cekura looks for errors";
        try (Window olga = operators.window(Operators.OLGA, Look.LAPTOP);
                Window oskar = operators.window(Operators.OSKAR, Look.LAPTOP.in("da"))) {
            Page page = olga.page();
            turn(olga, "edit/processors/cekura");
            page.locator("#status").selectOption("ACTIVE");
            page.locator(".row-form .first").click();
            assertThat(page.locator("[aria-labelledby=would] .chip.bad").first())
                    .hasText("Wrong");
            assertThat(page.locator("form .first")).isDisabled();
            olga.shoot("registry-draft-refused").mustFit().mustBeAccessible();

            turn(olga, "edit/contracts");
            page.locator("#key").fill("cekura");
            page.locator("#processor").selectOption("cekura");
            page.locator("#signedBy").fill("Olga");
            page.getByLabel("Passes our duties on").check();
            page.locator("#breachHours").fill("24");
            page.locator("#deletion").fill("at once");
            page.locator("#upstreamNoticeDays").fill("60");
            page.locator("#objectionDays").fill("30");
            page.locator(".row-form .first").click();
            assertThat(page.locator("[aria-labelledby=what] del")).hasText("Before: Known, not engaged");
            assertThat(page.locator("form .first")).isEnabled();
            page.locator("#reason").fill(reason);
            olga.shoot("registry-draft").mustFit().mustBeAccessible();
            page.locator("form .first").click();
            assertThat(said(olga)).hasText("Proposed. Another operator has to confirm it.");
            Locator mine = page.locator(".waiting-change:has-text('" + reason + "')");
            assertThat(mine).containsText("somebody else has to confirm it");
            assertThat(mine.locator(".first")).hasCount(0);
            olga.shoot("registry-proposed").mustBeAccessible();

            turn(oskar, "changes");
            oskar.page().reload();
            Locator theirs = oskar.page().locator(".waiting-change:has-text('" + reason + "')");
            assertThat(theirs).containsText(Operators.OLGA);
            oskar.shoot("registry-confirm").mustFit().mustBeAccessible();
            theirs.locator(".first").click();
            assertThat(said(oskar)).hasText("Bekræftet. Den gælder fra nu af.");
            Locator version = oskar.page().locator("[aria-labelledby=versions] tr:has-text('" + reason + "')");
            assertThat(version).containsText(Operators.OLGA);
            assertThat(version).containsText(Operators.OSKAR);
            assertThat(oskar.page().locator("[aria-labelledby=compared]")).containsText("Cekura A/S");

            turn(oskar, "rows/contracts");
            Locator contract = oskar.page().locator("tr:has-text('Cekura A/S')");
            assertThat(contract).hasCount(1);
            oskar.page().locator("#as-of").selectOption("1");
            assertThat(contract).hasCount(0);
            assertThat(oskar.page().locator(".note.warn")).containsText("version 1");
        }
    }

    @Test
    void a_processor_is_stopped_by_the_keyboard_and_receives_no_message_any_more() throws Exception {
        Nordlys nordlys = operators.nordlys();
        Arrived before = Arrived.arrive(nordlys, "mads", "Una" + System.nanoTime() % 100_000);
        before.path(nordlys);
        assertThat(alert(nordlys, "").getString("service")).isEqualTo("inmobile");
        before.leave(nordlys);

        try (Window olga = operators.window(Operators.OLGA, Look.LAPTOP)) {
            Page page = olga.page();
            olga.tabTo("[data-switch=processor]");
            page.keyboard().press("Enter");
            assertThat(page.locator("dialog #processor")).isFocused();
            page.keyboard().type("inMobile");
            page.keyboard().press("Tab");
            page.keyboard().type("A breach that they told us of");
            olga.shootScreen("registry-stop").mustBeAccessible();
            olga.tabTo("dialog .danger");
            page.keyboard().press("Enter");
            assertThat(said(olga)).hasText("inMobile receives nothing any more.");
            turn(olga, "rows/services/inmobile");
            assertThat(page.locator(".one header .chip.bad")).hasText("Stopped");
            olga.shoot("registry-stopped").mustFit().mustBeAccessible();
        }

        String known = alert(nordlys, "").getString("id");
        Arrived after = Arrived.arrive(nordlys, "mads", "Vera" + System.nanoTime() % 100_000);
        after.path(nordlys);
        JsonObject decided = alert(nordlys, known);
        assertThat(decided.getString("service", "nobody")).isNotEqualTo("inmobile");
        assertThat(decided.getString("skipped")).contains("inmobile");
        after.leave(nordlys);
    }

    /** The newest decision about telling a host, other than one that is known. */
    private static JsonObject alert(Nordlys nordlys, String known) {
        return Awaitility.await("a decision")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> evidence(nordlys)
                                .filter(one -> one.getString("activity").equals("HOST_ALERT"))
                                .findFirst()
                                .filter(one -> !one.getString("id").equals(known)),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Stream<JsonObject> evidence(Nordlys nordlys) {
        return nordlys
                .admin()
                .get("/agreement/evidence")
                .must(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream();
    }

    @Test
    void a_change_among_processors_is_announced_and_followed_to_each_customer() throws Exception {
        Nordlys nordlys = operators.nordlys();
        try (Window olga = operators.window(Operators.OLGA, Look.LAPTOP)) {
            Page page = olga.page();
            turn(olga, "processors/new");
            page.locator("#service").selectOption("smtp");
            page.getByLabel("Telling hosts").check();
            page.locator("#reason").fill("A second way to hosts");
            olga.shoot("registry-notice-new").mustFit().mustBeAccessible();
            page.locator("form .first").click();
            step(page, "Draft", "Begin due diligence");
            assertThat(page.locator(".one .note.good")).hasText("Everything is on file.");
            step(page, "Due diligence", "Everything is on file");
            step(page, "Ready", "Announce");
            page.locator("dialog .first").click();

            Locator result = page.locator("[aria-labelledby=results] tr:has-text('Nordlys')");
            assertThat(result).isVisible();
            olga.shoot("registry-notice").mustFit().mustBeAccessible();
            String notice = "/agreement/notices/"
                    + nordlys.admin().get("/agreement/notices").must(200).array().stream()
                            .map(one -> one.asJsonObject())
                            .filter(one -> one.getString("reason").equals("A second way to hosts"))
                            .findFirst()
                            .orElseThrow()
                            .getString("id");
            nordlys.admin()
                    .post(notice + "/answer", Map.of("answer", "APPROVE"))
                    .must(200);
            page.reload();
            assertThat(result).containsText("Said yes");
            assertThat(result).containsText("Has said yes");

            page.locator(".one .danger").click();
            page.locator("dialog #reason").fill("Not needed after all");
            page.locator("dialog .danger").click();
            assertThat(said(olga)).hasText("Cancelled.");
            assertThat(page.locator(".one header .chip")).hasText("Cancelled");
            turn(olga, "processors");
            assertThat(page.locator("[aria-labelledby=notices] tr:has-text('A second way')"))
                    .containsText("Cancelled");
        }
    }

    private static void step(Page page, String state, String button) {
        assertThat(page.locator(".one header .chip")).hasText(state);
        page.locator(".one .first:has-text('" + button + "')").click();
    }

    @Test
    void what_is_looked_into_is_compared_and_confirmed() throws Exception {
        try (Window olga = operators.window(Operators.OLGA, Look.LAPTOP)) {
            Page page = olga.page();
            page.locator(".believed .first").click();
            assertThat(said(olga)).hasText("Noted. Third countries stay open for 24 hours.");
            assertThat(page.locator(".findings")).containsText("Legal facts whose source has to be read again");

            turn(olga, "incidents");
            page.locator(".compare .first").click();
            assertThat(page.locator(".said .note.good")).containsText("fit what was decided");
            assertThat(page.locator("[aria-labelledby=runs] tbody tr")).not().hasCount(0);
        }
    }

    @Test
    void everybody_can_read_every_view_at_every_size() throws Exception {
        for (Look look : Look.LAPTOP.everyWay()) {
            read(look);
        }
        read(Look.TABLET.size("upright", 1024, 768).in("da"));
        read(Look.PHONE.in("da").dark());
        read(Look.LAPTOP.size("small", 320, 640));
    }

    private static void read(Look look) throws IOException, SQLException {
        try (Window window = operators.window(Operators.OSKAR, look)) {
            for (String view : VIEWS) {
                window.go("/registry/#" + view);
                assertThat(window.page().locator(".views [aria-current]")).hasCount(1);
                window.shoot("registry" + (view.isEmpty() ? "" : "-" + view.replace('/', '-')))
                        .mustFit()
                        .mustBeAccessible();
            }
        }
    }
}
