package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The visitor's pass, on a phone. */
@InBrowser
class PassBrowserIT {
    private static final Duration SOON = Duration.ofMinutes(10);

    private final Stage stage;
    private final Invited ida;

    PassBrowserIT(Stage stage) {
        this.stage = stage;
        this.ida = Invited.invite(stage.nordlys(), SOON);
    }

    @Test
    void everybody_can_read_it() {
        for (Look look : Look.PHONE.everyWay()) {
            try (Window phone = stage.window(look).go(ida.path())) {
                phone.page().locator(".held summary").click();
                assertThat(phone.page().locator(".held dl")).isVisible();
                assertThat(phone.page().locator("html")).hasAttribute("lang", look.language());
                phone.shoot("pass").mustFit().mustBeAccessible();
            }
        }
    }

    @Test
    void it_fits_the_smallest_phone_and_the_largest_letters() {
        for (String language : new String[] {"en", "da"}) {
            Look small = Look.PHONE.in(language).size("small", 320, 640);
            try (Window phone = stage.window(small).go(ida.path())) {
                phone.page().locator(".held summary").click();
                assertThat(phone.page().locator(".held dl")).isVisible();
                phone.shoot("pass").mustFit();
            }
            try (Window phone = stage.window(Look.PHONE.in(language)).go(ida.path())) {
                phone.page().evaluate("document.documentElement.style.setProperty('font-size', '200%')");
                phone.shoot("pass-large").mustFit();
            }
        }
    }

    @Test
    void a_guest_says_i_am_here_and_i_have_left() {
        try (Window phone = stage.window(Look.PHONE).go(ida.path())) {
            phone.page().locator("text=I am here").click();
            assertThat(phone.page().locator(".note.good"))
                    .hasText(Pattern.compile("^\\s*Welcome\\.( Your host is being told\\.)?\\s*$"));
            assertThat(phone.page().locator(".chip")).hasText("You are checked in");
            phone.shoot("pass-inside").mustBeAccessible();

            phone.page().locator("button:has-text('I have left')").click();
            assertThat(phone.page().locator(".note.good")).hasText("Thank you for your visit.");
            assertThat(phone.page().locator(".code")).hasCount(0);
            phone.shoot("pass-left").mustBeAccessible();
        }
    }

    @Test
    void the_language_changes_in_one_tap_and_stays() {
        try (Window phone = stage.window(Look.PHONE).go(ida.path())) {
            phone.page().locator("[data-language=da]").click();
            assertThat(phone.page().locator("h1")).containsText("Dit besøg hos");
            phone.page().reload();
            assertThat(phone.page().locator("h1")).containsText("Dit besøg hos");
        }
    }

    @Test
    void once_opened_it_works_without_network() {
        for (Look look : Look.PHONE.everyWay()) {
            try (Window phone = stage.window(look).go(ida.path())) {
                phone.page().evaluate("navigator.serviceWorker.ready.then(() => true)");
                phone.page().reload(); // the worker serves the next visit
                assertThat(phone.page().locator(".code img")).isVisible();
                phone.network(false);

                phone.page().reload();

                assertThat(phone.page().locator(".code img")).isVisible();
                assertThat(phone.page().locator(".note.plain")).isVisible();
                assertThat((int) phone.page().evaluate("document.querySelector('.code img').naturalWidth"))
                        .isPositive();
                phone.shoot("pass-offline").mustBeAccessible();
                phone.network(true);
            }
        }
    }

    @Test
    void the_secret_of_the_link_goes_into_no_address_and_no_store() {
        try (Window phone = stage.window(Look.PHONE).go(ida.path())) {
            assertThat(phone.page().locator(".code img")).isVisible();

            assertThat(phone.asked())
                    .noneMatch(address -> address.replaceFirst("#.*", "").contains(ida.secret()));
            assertThat((String) phone.page().evaluate("JSON.stringify(localStorage)"))
                    .contains("gatehouse.visit.")
                    .doesNotContain(ida.secret());
        }
    }

    @Test
    void the_code_is_shown_large_and_white_also_by_keyboard() {
        try (Window phone = stage.window(Look.PHONE.dark()).go(ida.path())) {
            phone.page().locator(".code").focus();
            phone.page().keyboard().press("Enter");
            assertThat(phone.page().locator("dialog[open] img")).isVisible();
            assertThat(phone.page().locator("dialog[open]")).hasCSS("background-color", "rgb(255, 255, 255)");
            phone.shootScreen("pass-code").mustBeAccessible();

            phone.page().keyboard().press("Escape");
            assertThat(phone.page().locator("dialog[open]")).hasCount(0);
            assertThat(phone.page().locator(".code")).isFocused();
        }
    }

    @Test
    void the_visit_goes_into_the_calendar() throws IOException {
        try (Window phone = stage.window(Look.PHONE.in("da")).go(ida.path())) {
            Download file = phone.page()
                    .waitForDownload(
                            () -> phone.page().locator("text=Læg i kalender").click());

            assertThat(file.suggestedFilename()).endsWith(".ics");
            assertThat(Files.readString(file.path()))
                    .startsWith("BEGIN:VCALENDAR")
                    .contains("METHOD:PUBLISH", "UID:" + ida.visit() + "@gatehouse", "SUMMARY:Besøg hos");
        }
    }

    @Test
    void what_was_called_off_says_so() {
        stage.nordlys().host().delete("/visits/" + ida.visit()).must(204);
        for (Look look : Look.PHONE.everyWay()) {
            try (Window phone = stage.window(look).go(ida.path())) {
                assertThat(phone.page().locator(".chip.bad")).isVisible();
                assertThat(phone.page().locator(".code")).hasCount(0);
                phone.shoot("pass-cancelled").mustBeAccessible();
            }
        }
    }

    @Test
    void the_page_wears_the_tenant_s_colour_and_logo() throws IOException {
        Branded house = Branded.dress(stage.nordlys(), "#ffd400");
        try {
            for (Look look : List.of(Look.PHONE, Look.PHONE.dark())) {
                try (Window phone = stage.window(look).go(ida.path())) {
                    assertThat(phone.page().locator(".logo img")).hasAttribute("src", Pattern.compile(".*/logo\\.png"));
                    assertThat(
                                    phone.page()
                                            .evaluate(
                                                    "getComputedStyle(document.documentElement).getPropertyValue('--tenant-color')"))
                            .isEqualTo("#ffd400");
                    phone.shoot("pass-yellow").mustBeAccessible();
                }
            }
        } finally {
            house.undress();
        }
    }

    @Test
    void a_link_that_is_none_says_so() {
        for (String path : new String[] {"/pass/", "/pass/#AAAAAAAAAAAAAAAAAAAAAAAA"}) {
            try (Window phone = stage.window(Look.PHONE).go(path)) {
                assertThat(phone.page().locator(".note.warn")).isVisible();
                phone.shoot(path.contains("#") ? "pass-dead" : "pass-incomplete")
                        .mustBeAccessible();
            }
        }
    }
}
