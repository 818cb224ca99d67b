package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
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
        Api api = operators.api(Operators.OLGA);
        Map<String, Object> draft = Map.of(
                "kind",
                "NEW",
                "service",
                "smtp",
                "activities",
                List.of(Map.of("activity", "HOST_ALERT", "fields", List.of(), "subjects", List.of())),
                "reason",
                "Told by telephone");
        String change = "/subprocessor-changes/"
                + api.post("/subprocessor-changes", draft).must(201).json().getString("id");
        List.of("/due-diligence", "/ready", "/announcement")
                .forEach(step -> api.post(change + step, Map.of()).must(200));

        try (Window olga = operators.window(Operators.OLGA, Look.LAPTOP)) {
            Page page = olga.page();
            page.locator(".tasks a:has-text('Customers whom a notice has not reached')")
                    .click();
            Locator task = page.locator("[aria-labelledby=escalations] li:has-text('Nordlys')");
            assertThat(task).containsText("Call them");
            olga.shoot("registry-escalation").mustFit().mustBeAccessible();
            task.locator("button").click();
            page.locator("dialog #reason").fill("Called Anna at noon");
            page.locator("dialog .first").click();
            assertThat(olga.said()).hasText("Nordlys A/S has been told.");
            assertThat(task).hasCount(0);
            olga.turn(change.replaceFirst("/subprocessor-changes", "processors"));
            assertThat(page.locator("[aria-labelledby=results] tr:has-text('Nordlys')"))
                    .containsText("proof · Called Anna at noon");

            page.locator(".one .danger").click();
            page.locator("dialog #reason").fill("Not needed after all");
            page.locator("dialog .danger").click();
            assertThat(olga.said()).hasText("Cancelled.");
            assertThat(page.locator(".one header .chip")).hasText("Cancelled");
        }
    }
}
