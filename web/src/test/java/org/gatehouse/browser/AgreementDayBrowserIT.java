package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gatehouse.core.seal.VerifierKey;
import org.junit.jupiter.api.Test;

/** The ordinary day of an agreement: how it stands, and each decision behind a number. */
@InBrowser
class AgreementDayBrowserIT {
    private final Stage stage;

    AgreementDayBrowserIT(Stage stage) {
        this.stage = stage;
        Arrived.arrive(stage.nordlys(), "mads", "Dagmar");
        Awaitility.await("something was sent")
                .atMost(Duration.ofSeconds(30))
                .until(() -> stage.nordlys()
                                .admin()
                                .get("/agreement/status")
                                .must(200)
                                .json()
                                .getInt("sent")
                        > 0);
    }

    private Window open(Look look, String part) {
        return stage.window(look).signIn("anna", stage.nordlys().password()).go("/agreement/" + part);
    }

    @Test
    void everybody_can_read_it() {
        Look small = Look.LAPTOP.size("small", 320, 640);
        Look zoomed = Look.LAPTOP.in("da").size("zoomed", 720, 450); // 200 % of a laptop
        Stream.concat(Look.LAPTOP.everyWay().stream(), Stream.of(small, small.in("da"), zoomed))
                .forEach(look -> {
                    for (String part : List.of("status", "notices", "evidence", "contacts", "emergency", "end")) {
                        try (Window window = open(look, "#" + part)) {
                            window.shoot("agreement-" + part).mustFit().mustBeAccessible();
                        }
                    }
                });
    }

    @Test
    void a_number_leads_to_its_decisions_and_a_decision_to_all_that_led_to_it() {
        try (Window window = open(Look.LAPTOP, "")) {
            Page page = window.page();
            assertThat(page.locator(".sentence")).isVisible();
            page.locator("[data-became=SENT] a").click();

            page.waitForURL(Pattern.compile("#evidence\\?became=SENT$"));
            Locator first = page.locator("[data-decision]").first();
            first.click();
            Locator dialog = page.locator("dialog.decision[open]");
            assertThat(dialog).containsText("Released");
            window.shootScreen("agreement-decision").mustBeAccessible();
            dialog.locator("button").first().click();
            assertThat(dialog.locator(".note.good")).containsText("the same comes out");
            page.keyboard().press("Escape");

            assertThat(first).isFocused();
        }
    }

    @Test
    void what_the_end_of_a_decision_would_do_is_said_with_its_day_and_tried_again() {
        Pattern said = Pattern.compile("\\d+ of \\d+ messages would be affected");
        try (Window window = open(Look.LAPTOP, "")) {
            Page page = window.page();
            page.locator(".trial button").click();
            assertThat(page.locator(".trial .chip")).hasText(said);

            page.reload();
            assertThat(page.locator(".trial .chip")).hasText(said);
            assertThat(page.locator(".trial")).containsText("It is tried by itself once a month.");
            assertThat(page.locator(".trial button")).hasText("Try it again");
        }
        try (Window window = open(Look.PHONE.in("da"), "")) {
            assertThat(window.page().locator(".trial .chip")).containsText("beskeder ville blive ramt");
            assertThat(window.page().locator(".trial button")).hasText("Prøv igen");
            window.shoot("agreement-trial").mustFit().mustBeAccessible();
        }
    }

    @Test
    void the_log_is_checked_from_the_page_also_against_what_was_kept_of_it() throws IOException {
        try (Window window = open(Look.LAPTOP, "#evidence")) {
            Page page = window.page();
            page.locator("[data-check=all]").click();
            assertThat(page.locator("check-log .note.good")).containsText("Nothing was changed");
            assertThat(page.locator("check-log .note.bad")).hasCount(0);

            Download kept =
                    page.waitForDownload(() -> page.locator("[data-check=keep]").click());
            page.locator("check-log input").setInputFiles(kept.path());
            assertThat(page.locator("check-log .note.good")).containsText("is of this log");
            Download key =
                    page.waitForDownload(() -> page.locator("[data-check=key]").click());
            assertThat(VerifierKey.read(Files.readString(key.path())))
                    .as("the key")
                    .isPresent();
            String other = Files.readString(kept.path()).replaceFirst("\n\\d+\n", "\n1\n");
            page.locator("check-log input")
                    .setInputFiles(new FilePayload("kept.txt", "text/plain", other.getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("check-log .note.bad")).containsText("was not signed for this log");
            window.shoot("agreement-log").mustFit().mustBeAccessible();
        }
    }
}
