package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What operators do when something happens, and what is left to do after it. */
@InBrowser
class RegistryDeedsBrowserIT {
    private final Operators operators;

    RegistryDeedsBrowserIT(Operators operators) {
        this.operators = operators;
    }

    @Test
    void a_country_is_closed_by_one_and_opened_again_by_two() throws Exception {
        try (Window olga = operators.window(Operators.OLGA, Look.LAPTOP)) {
            Page page = olga.page();
            olga.turn("rows/adequacy/NZ");
            page.locator(".one .danger:has-text('Close the country')").click();
            page.locator("dialog #reason").fill("The law there has changed");
            page.locator("dialog .danger").click();
            assertThat(olga.said()).hasText("Nothing goes to New Zealand any more.");

            olga.turn("rows/closures/NZ");
            assertThat(page.locator(".one header .chip")).hasText("Closed");
            assertThat(page.locator(".one dl")).containsText("The law there has changed");
            olga.shoot("registry-closed").mustFit().mustBeAccessible();
            page.locator(".one .link:has-text('Open again')").click();
            assertThat(page.locator("[aria-labelledby=what] .chip")).hasText("Taken out");
            propose(olga, "It has changed back");
        }
        try (Window oskar = confirm("It has changed back")) {
            oskar.turn("rows/closures");
            assertThat(oskar.page().locator("main tr:has-text('New Zealand')")).hasCount(0);
        }
    }

    private static void propose(Window olga, String reason) {
        olga.page().locator("#reason").fill(reason);
        olga.page().locator("form .first").click();
        assertThat(olga.said()).hasText("Proposed. Another operator has to confirm it.");
    }

    /** The other one does, in Danish. */
    private Window confirm(String reason) throws Exception {
        Window oskar = operators.window(Operators.OSKAR, Look.LAPTOP.in("da"));
        oskar.turn("changes");
        waiting(oskar, reason).locator(".first").click();
        assertThat(oskar.said()).hasText("Bekræftet. Den gælder fra nu af.");
        return oskar;
    }

    private static Locator waiting(Window window, String reason) {
        return window.page().locator(".waiting-change:has-text('" + reason + "')");
    }

    @Test
    void a_decision_that_has_ended_is_over_and_is_not_made_longer() throws Exception {
        try (Window olga = operators.window(Operators.OLGA, Look.LAPTOP)) {
            Page page = olga.page();
            olga.turn("rows/adequacy/AR");
            end(page, "The Court of Justice");
            assertThat(olga.said()).hasText("Argentina: the end of the decision is entered.");
            assertThat(page.locator(".one header .chip")).hasText("Ended");
            olga.shoot("registry-decision-ended").mustFit().mustBeAccessible();

            page.locator(".one .danger:has-text('The decision ends')").click();
            page.locator("dialog #at").fill("2099-01-01T00:00");
            page.locator("dialog #reason").fill("It goes on");
            page.locator("dialog .danger").click();
            assertThat(page.locator("dialog #at")).hasAttribute("aria-invalid", "true");
        }
    }

    /** At once. */
    private static void end(Page page, String reason) {
        page.locator(".one .danger:has-text('The decision ends')").click();
        page.locator("dialog #reason").fill(reason);
        page.locator("dialog .danger").click();
    }

    @Test
    void what_a_stopped_processor_has_stored_waits_until_somebody_says_that_it_is_deleted() throws Exception {
        try (Window olga = operators.window(Operators.OLGA, Look.LAPTOP)) {
            Page page = olga.page();
            olga.turn("rows/processors/aws-emea");
            page.locator(".one .danger:has-text('Stop at once')").click();
            page.locator("dialog #reason").fill("They are not who they were");
            page.locator("dialog .danger").click();
            assertThat(olga.said()).containsText("receives nothing any more.");
            assertThat(page.locator(".one header .chip")).hasText("Stopped");

            olga.turn("processors");
            Locator left = page.locator("[aria-labelledby=remediations] tr:has-text('Nordlys'):has-text('Amazon')");
            reloadUntil(page, left);
            assertThat(left).containsText("We have stopped it");
            left.locator("button").click();
            page.locator("dialog #note").fill("Certificate of 1 March");
            page.locator("dialog .first").click();
            assertThat(olga.said()).hasText("Noted.");
            assertThat(left.locator(".chip.good")).hasText("Deleted");
            assertThat(left).containsText("Certificate of 1 March");
            olga.shoot("registry-deleted").mustFit().mustBeAccessible();
        }
    }

    /** What follows by itself does so within a minute. */
    private static void reloadUntil(Page page, Locator wanted) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(100))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    page.reload();
                    page.locator(".views").waitFor();
                    return wanted.count() > 0;
                });
    }

    @Test
    void a_clock_that_is_not_believed_is_an_alarm_and_an_incident_until_somebody_has_looked() throws Exception {
        try (Window olga = operators.window(Operators.OLGA, Look.LAPTOP)) {
            Page page = olga.page();
            operators.beTomorrow();
            Locator alarm = page.locator(".tasks li:has-text('Nobody knows what time it is')");
            reloadUntil(page, alarm);
            olga.shoot("registry-clock").mustFit().mustBeAccessible();
            alarm.locator("button").click();
            page.locator("dialog #instant").fill(now(page));
            page.locator("dialog #password").fill(Operators.PASSWORD);
            page.locator("dialog .first").click();
            assertThat(olga.said()).hasText("Noted.");
            assertThat(alarm).hasCount(0);

            olga.turn("incidents");
            assertThat(page.locator("[aria-labelledby=clock] .chip.good")).hasText("Believed");
            assertThat(page.locator("[aria-labelledby=clock]")).containsText(Operators.OLGA);
            Locator incident = page.locator("[aria-labelledby=incidents] tr:has-text('A clock was behind')");
            incident.locator("button").click();
            page.locator("dialog #reason").fill("It was set by a test");
            page.locator("dialog .first").click();
            assertThat(olga.said()).hasText("Closed.");
            assertThat(incident.locator(".chip.good")).hasText("Closed");
            assertThat(incident).containsText("It was set by a test · " + Operators.OLGA);
            olga.shoot("registry-incident-closed").mustFit().mustBeAccessible();
        }
    }

    /** As somebody reads it from a clock on the wall. */
    private static String now(Page page) {
        return (String) page.evaluate(
                "() => new Date(Date.now() - new Date().getTimezoneOffset() * 60000)" + ".toISOString().slice(0, 16)");
    }

    @Test
    void our_standing_offer_is_entered_by_two_and_there_is_one_of_it() throws Exception {
        String reason = "Olga signs for us";
        try (Window olga = operators.window(Operators.OLGA, Look.LAPTOP)) {
            Page page = olga.page();
            olga.turn("rows/offer");
            page.locator(".tools .first").click();
            page.locator("#signerName").fill("Olga Operatør");
            page.locator("#signerTitle").fill("Direktør");
            olga.shoot("registry-edit-offer").mustFit().mustBeAccessible();
            page.locator(".row-form .first").click();
            assertThat(page.locator("[aria-labelledby=what]")).containsText("Our standing offer");
            propose(olga, reason);

            try (Window oskar = operators.window(Operators.OSKAR, Look.LAPTOP.in("da"))) {
                oskar.turn("changes");
                assertThat(waiting(oskar, reason)).containsText("Vores stående tilbud");
                assertThat(waiting(oskar, reason)).containsText("Olga Operatør");
                oskar.shoot("registry-offer-confirm").mustFit().mustBeAccessible();
            }
            confirm(reason).close();

            page.reload();
            olga.turn("rows/offer");
            assertThat(page.locator("main tr:has-text('Olga Operatør')")).containsText("Direktør");
            assertThat(page.locator(".tools .first")).hasCount(0);
            olga.turn("rows/offer/offer");
            assertThat(page.locator(".one dl")).containsText("Who signs for us");
            page.locator(".one .first").click();
            assertThat(page.locator("#signerName")).hasValue("Olga Operatør");
        }
    }
}
