package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.gatehouse.container.Api;
import org.gatehouse.process.Nordlys;
import org.junit.jupiter.api.Test;

/** A change among our processors on the operators' page, from its draft to what became of it at a customer. */
@InBrowser
class ProcessorsBrowserIT {
    private final Operators operators;

    ProcessorsBrowserIT(Operators operators) {
        this.operators = operators;
    }

    @Test
    void a_change_among_processors_is_announced_and_followed_to_each_customer() throws Exception {
        Nordlys nordlys = operators.nordlys();
        try (Window olga = operators.window(Operators.OLGA, Look.LAPTOP)) {
            Page page = olga.page();
            olga.turn("processors/new");
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

            assertThat(page.locator(".one .danger")).hasCount(0); // it counts for somebody
            olga.turn("processors");
            assertThat(page.locator("[aria-labelledby=notices] tr:has-text('A second way')"))
                    .containsText("Announced");
        }
    }

    private static void step(Page page, String state, String button) {
        assertThat(page.locator(".one header .chip")).hasText(state);
        page.locator(".one .first:has-text('" + button + "')").click();
    }

    @Test
    void a_notice_that_reaches_nobody_is_told_by_telephone() throws Exception {
        Nordlys nordlys = operators.nordlys();
        nordlys.admin().get("/agreement/contacts").array().stream()
                .map(one -> one.asJsonObject())
                .filter(one -> one.getString("role").equals("SUBPROCESSOR_NOTICE"))
                .forEach(one -> nordlys.admin().delete("/agreement/contacts/" + one.getString("id")));
        String change = operators.announce("smtp", "Told by telephone");

        try (Window olga = operators.window(Operators.OLGA, Look.LAPTOP)) {
            Page page = olga.page();
            page.locator(".tasks a:has-text('Customers who have not read a notice')")
                    .click();
            Locator task = page.locator("[aria-labelledby=escalations] li:has-text('Nordlys')");
            assertThat(task).containsText("Call them");
            olga.shoot("registry-escalation").mustFit().mustBeAccessible();
            task.locator("button").click();
            page.locator("dialog #reason").fill("Called Anna at noon");
            page.locator("dialog .first").click();
            assertThat(olga.said()).hasText("Nordlys A/S has been told.");
            assertThat(task).hasCount(0);
            olga.turn("processors/" + change);
            assertThat(page.locator("[aria-labelledby=results] tr:has-text('Nordlys')"))
                    .containsText("proof · Called Anna at noon");

            page.locator(".one .danger").click();
            page.locator("dialog #reason").fill("Not needed after all");
            page.locator("dialog .danger").click();
            assertThat(olga.said()).hasText("Cancelled.");
            assertThat(page.locator(".one header .chip")).hasText("Cancelled");
        }
    }

    @Test
    void a_customer_that_objects_is_served_another_way_and_then_the_change_is_closed() throws Exception {
        String reason = "Texts by somebody else";
        operators.engage("texts-one", "Første SMS ApS");
        String change = operators.announce("texts-one", reason);
        answer(operators.nordlys().admin(), reason, "OBJECT");
        try (Window oskar = operators.window(Operators.OSKAR, Look.LAPTOP.in("da"))) {
            Page page = oskar.page();
            oskar.turn("processors/" + change);
            Locator row = page.locator("[aria-labelledby=results] tr:has-text('Nordlys')");
            row.locator("button:has-text('En anden vej')").click();
            page.locator("dialog #instead").selectOption("inmobile");
            oskar.shootScreen("registry-mitigation").mustBeAccessible();
            page.locator("dialog .first").click();
            assertThat(oskar.said()).hasText("Nordlys A/S: inmobile gør det.");
            assertThat(row.locator(".chip")).hasText("En anden gør det");
            assertThat(row.locator("button")).hasCount(0);

            close(page, "Intet kom derhen");
            assertThat(page.locator("dialog .note.bad")).isVisible(); // somebody may still object
            page.locator("dialog button:not(.first)").click();
            answer(operators.havneby(), reason, "APPROVE");
            close(page, "Intet kom derhen");
            assertThat(oskar.said()).hasText("Afsluttet.");
            assertThat(page.locator(".one header .chip")).hasText("Afsluttet");
            assertThat(page.locator(".one")).containsText("Intet kom derhen");
            assertThat(page.locator(".one .row button")).hasCount(0);
            oskar.shoot("registry-closed-change").mustFit().mustBeAccessible();
        }
    }

    private static void answer(Api admin, String reason, String answer) {
        String id = admin.get("/agreement/notices").must(200).array().stream()
                .map(one -> one.asJsonObject())
                .filter(one -> one.getString("reason").equals(reason))
                .findFirst()
                .orElseThrow()
                .getString("id");
        admin.post("/agreement/notices/" + id + "/answer", Map.of("answer", answer))
                .must(200);
    }

    private static void close(Page page, String proof) {
        page.locator(".one .row button:not(.danger)").click();
        page.locator("dialog #reason").fill(proof);
        page.locator("dialog .first").click();
    }

    @Test
    void what_moves_is_entered_as_it_will_be_and_customers_read_where_to() throws Exception {
        operators.engage("texts-two", "Anden SMS ApS");
        try (Window olga = operators.window(Operators.OLGA, Look.LAPTOP)) {
            Page page = olga.page();
            olga.turn("processors/new");
            page.locator("#kind").selectOption("MOVED");
            page.locator("#service").selectOption("texts-two");
            assertThat(page.locator("form .first")).isDisabled();
            page.locator("button:has-text('Say what will be different')").click();
            page.locator("#storage").selectOption("SE");
            page.locator(".row-form .first").click();
            assertThat(page.locator(".differences")).containsText("Denmark, Sweden");
            page.locator("#reason").fill("A second computer");
            olga.shoot("registry-move").mustFit().mustBeAccessible();
            page.locator("form .first").click();
            step(page, "Draft", "Begin due diligence");
            step(page, "Due diligence", "Everything is on file");
            step(page, "Ready", "Announce");
            page.locator("dialog .first").click();

            assertThat(page.locator(".one header .chip")).hasText("Announced");
            assertThat(page.locator(".one .differences")).containsText("Denmark, Sweden");
            assertThat(page.locator("[aria-labelledby=results] tr:has-text('Nordlys')"))
                    .isVisible();
        }
        String told = operators.nordlys().admin().get("/agreement/notices").must(200).array().stream()
                .map(one -> one.asJsonObject())
                .filter(one -> one.getString("reason").equals("A second computer"))
                .findFirst()
                .orElseThrow()
                .getJsonArray("countries")
                .toString();
        assertThat(told).contains("DK", "SE");
    }
}
