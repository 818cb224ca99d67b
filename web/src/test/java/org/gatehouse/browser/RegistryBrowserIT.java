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
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gatehouse.process.Nordlys;
import org.junit.jupiter.api.Test;

/** The operators' page: two open something, one closes it. */
@InBrowser
class RegistryBrowserIT {
    private static final List<String> VIEWS = List.of(
            "",
            "rows/services",
            "rows/bases",
            "rows/processors/twilio",
            "edit/services/google-fcm",
            "edit/contracts",
            "changes",
            "processors",
            "processors/new",
            "agreements",
            "incidents");

    private final Operators operators;

    RegistryBrowserIT(Operators operators) {
        this.operators = operators;
    }

    @Test
    void two_operators_change_a_row_and_each_version_says_who() throws Exception {
        String reason = "Cekura looks for errors";
        try (Window olga = operators.window(Operators.OLGA, Look.LAPTOP);
                Window oskar = operators.window(Operators.OSKAR, Look.LAPTOP.in("da"))) {
            Page page = olga.page();
            olga.turn("edit/processors/cekura");
            page.locator("#status").selectOption("ACTIVE");
            page.locator(".row-form .first").click();
            assertThat(page.locator("[aria-labelledby=would] .chip.bad").first())
                    .hasText("Wrong");
            assertThat(page.locator("form .first")).isDisabled();
            olga.shoot("registry-draft-refused").mustFit().mustBeAccessible();

            olga.turn("edit/contracts");
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
            assertThat(olga.said()).hasText("Proposed. Another operator has to confirm it.");
            Locator mine = page.locator(".waiting-change:has-text('" + reason + "')");
            assertThat(mine).containsText("somebody else has to confirm it");
            assertThat(mine.locator(".first")).hasCount(0);
            olga.shoot("registry-proposed").mustBeAccessible();

            oskar.turn("changes");
            oskar.page().reload();
            Locator theirs = oskar.page().locator(".waiting-change:has-text('" + reason + "')");
            assertThat(theirs).containsText(Operators.OLGA);
            oskar.shoot("registry-confirm").mustFit().mustBeAccessible();
            theirs.locator(".first").click();
            assertThat(oskar.said()).hasText("Bekræftet. Den gælder fra nu af.");
            Locator version = oskar.page().locator("[aria-labelledby=versions] tr:has-text('" + reason + "')");
            assertThat(version).containsText(Operators.OLGA);
            assertThat(version).containsText(Operators.OSKAR);
            assertThat(oskar.page().locator("[aria-labelledby=compared]")).containsText("Cekura A/S");

            oskar.turn("rows/contracts");
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
            assertThat(olga.said()).hasText("inMobile receives nothing any more.");
            olga.turn("rows/services/inmobile");
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
    void what_nobody_has_looked_at_for_a_day_is_not_believed_until_somebody_has() throws Exception {
        operators.lookAway();
        try (Window olga = operators.window(Operators.OLGA, Look.LAPTOP)) {
            Page page = olga.page();
            assertThat(page.locator(".believed.stale")).containsText("Nothing has gone to third countries since");
            olga.shoot("registry-stale").mustFit().mustBeAccessible();
            page.locator(".believed .first").click();
            assertThat(olga.said()).hasText("Noted. Third countries stay open for 24 hours.");
            assertThat(page.locator(".believed.stale")).hasCount(0);
            assertThat(page.locator(".findings")).containsText("Legal facts whose source has to be read again");
        }
    }

    @Test
    void what_left_is_held_against_what_was_decided() throws Exception {
        try (Window olga = operators.window(Operators.OLGA, Look.LAPTOP)) {
            Page page = olga.page();
            olga.turn("incidents");
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

    private void read(Look look) throws IOException, SQLException {
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
