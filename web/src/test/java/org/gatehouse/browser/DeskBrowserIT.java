package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reception's day, by mouse. */
@InBrowser
class DeskBrowserIT {
    private final Stage stage;
    private final Day day;

    DeskBrowserIT(Stage stage) {
        this.stage = stage;
        this.day = Day.open(stage.nordlys());
    }

    @Test
    void a_guest_comes_and_goes_in_two_taps_and_a_mistake_is_undone_in_one() {
        String visit = day.expect("Ida", "Isfugl", "Arkitekterne", 10);
        try (Window window = desk(Look.LAPTOP)) {
            Page page = window.page();
            row(page, visit).locator("[data-act=check-in]").click();
            assertThat(row(page, visit)).containsText("On site");
            assertThat(page.locator(".saying")).containsText("Ida Isfugl is checked in.");
            window.shootScreen("desk-checked-in").mustBeAccessible();

            page.locator("[data-do=undo]").click();
            assertThat(row(page, visit).locator(".chip")).hasText("Expected");
            assertThat(page.locator(".saying")).containsText("The check-in of Ida Isfugl is undone.");
            assertThat(day.row(visit).getString("status")).isEqualTo("expected");

            page.waitForTimeout(1100); // a second tap at once is taken for the first
            row(page, visit).locator("[data-act=check-in]").click();
            assertThat(row(page, visit).locator(".chip")).hasText("On site");
            page.waitForTimeout(1100);
            row(page, visit).locator("[data-act=check-out]").click();
            assertThat(row(page, visit).locator(".chip")).hasText("Left");
            assertThat(row(page, visit).locator("[data-act=undo]")).isVisible();
        }
        assertThat(day.row(visit).getString("status")).isEqualTo("left");
    }

    @Test
    void two_letters_find_a_guest_a_company_or_a_host_without_accents() {
        String aase = day.expect("Åse", "Østergård", "Grønt & Blåt", 10);
        String bo = day.expect("Bo", "Lærke", "Vindkraft", 12);
        try (Window window = desk(Look.LAPTOP)) {
            Page page = window.page();
            for (String words : new String[] {"as", "os", "gr", "østergaard"}) {
                page.locator("[type=search]").fill(words);
                assertThat(row(page, aase)).isVisible();
                assertThat(row(page, bo)).hasCount(0);
            }
            page.locator("[type=search]").fill("zz");
            assertThat(page.locator("tbody .none")).hasText("Nobody found.");
            window.shootScreen("desk-nobody").mustBeAccessible();
        }
    }

    @Test
    void another_day_than_planned_is_asked_about_first() {
        String visit = day.expect("Thomas", "Ørred", "Bygma", 120);
        try (Window window = desk(Look.LAPTOP)) {
            row(window.page(), visit).locator("[data-act=check-in]").click();
            assertThat(window.page().locator("dialog.sure")).containsText("It is earlier than the doors open.");
            window.shootScreen("desk-let-in").mustBeAccessible();
            window.page().locator("dialog.sure .first").click();
            assertThat(row(window.page(), visit).locator(".chip")).hasText("On site");
        }
    }

    @Test
    void somebody_without_an_appointment_is_let_in() {
        try (Window window = desk(Look.LAPTOP)) {
            Page page = window.page();
            page.locator("text=New visitor").first().click();
            page.locator("[name='guest.firstName']").fill("Chiara");
            page.locator("[name='guest.lastName']").fill("Biancospino");
            page.locator("[name='guest.company']").fill("Politecnico");
            page.locator("walk-in .first").click();
            assertThat(page.locator("walk-in .combo .error")).hasText("Choose somebody from the list.");
            window.shootScreen("desk-walk-in-no-host").mustBeAccessible();

            page.locator("#hostId-words").fill("Ma");
            page.locator("walk-in [role=option]").first().click();
            window.shootScreen("desk-walk-in").mustBeAccessible();
            page.locator("walk-in .first").click();

            assertThat(page.locator("walk-in dialog")).not().isVisible();
            assertThat(page.locator("tbody tr", containing("Chiara Biancospino"))
                            .locator(".chip"))
                    .hasText("On site");
        }
    }

    @Test
    void forty_guests_are_one_row_and_those_who_are_here_come_in_together() {
        day.expectGroup(40);
        try (Window window = desk(Look.LAPTOP)) {
            Page page = window.page();
            assertThat(page.locator("tbody tr")).hasCount(1);
            page.locator("[data-act=open]").click();
            assertThat(page.locator("tbody tr.member")).hasCount(40);
            for (int guest = 0; guest < 12; guest++) {
                page.locator("tbody tr.member input").nth(guest).check();
            }
            window.shootScreen("desk-group").mustBeAccessible();
            page.locator("[data-act=group-in]").click();

            assertThat(page.locator(".saying")).containsText("12 guests are checked in.");
            assertThat(page.locator("tr.group .chip")).hasText("12 of 40 on site");

            page.locator("tr.group .all input").check();
            page.locator("[data-act=group-in]").click();
            assertThat(page.locator("tr.group .chip")).hasText("40 of 40 on site");
        }
    }

    @Test
    void what_happened_while_the_connection_was_cut_is_there_when_it_is_back() {
        String visit = day.expect("Jonas", "Lærke", "Vindkraft", 5);
        try (Window window = desk(Look.LAPTOP)) {
            window.network(false);
            assertThat(window.page().locator(".live")).hasText(Pattern.compile("Not live since \\d\\d:\\d\\d.*"));
            window.shootScreen("desk-cut").mustBeAccessible();
            day.checkIn(visit);
            String later = day.expect("Kenji", "Trane", "Omtrane", 6);

            window.network(true);

            assertThat(window.page().locator(".live")).hasText("Live");
            assertThat(row(window.page(), visit).locator(".chip")).hasText("On site");
            assertThat(row(window.page(), later).locator(".chip")).hasText("Expected");
            assertThat(window.page().locator(".feed")).containsText("Jonas Lærke has arrived");
        }
    }

    @Test
    void the_day_is_saved_as_a_file_that_runs_nothing() throws IOException {
        day.expect("=cmd|'/C", "calc'!A0", "@SUM(1)", 5);
        try (Window window = desk(Look.LAPTOP.in("da"))) {
            Download file = window.page()
                    .waitForDownload(
                            () -> window.page().locator("[data-do=file]").click());

            byte[] bytes = Files.readAllBytes(file.path());
            assertThat(file.suggestedFilename()).matches("\\d{4}-\\d\\d-\\d\\d\\.csv");
            assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
            assertThat(new String(bytes, StandardCharsets.UTF_8).split("\r\n"))
                    .allMatch(line -> line.replace("\uFEFF", "").matches("(\"[^=+\\-@\t\r].*|\"\")"))
                    .anyMatch(line -> line.startsWith("\"'=cmd|'/C calc'!A0\";\"'@SUM(1)\";"));
        }
    }

    @Test
    void a_call_that_gets_no_answer_is_made_again_and_counts_once() {
        String visit = day.expect("Freja", "Sandløber", "Data", 5);
        try (Window window = desk(Look.LAPTOP)) {
            int[] asked = {0};
            window.page().route("**/check-in", route -> {
                if (asked[0]++ == 0) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            row(window.page(), visit).locator("[data-act=check-in]").click();
            assertThat(window.page().locator(".saying")).containsText("Freja Sandløber is checked in.");
            assertThat(asked[0]).isEqualTo(2);
        }
    }

    @Test
    void a_kiosk_that_calls_stands_above_the_list_until_somebody_has_seen_to_it() {
        try (Window window = desk(Look.LAPTOP);
                KioskTablet kiosk = KioskTablet.pair(stage, stage.window(KioskTablet.LANDSCAPE), day.site())) {
            kiosk.tap("footer .call");
            Locator call = window.page().locator("[data-call]");
            assertThat(call).containsText(Pattern.compile("Help is wanted at Nord since \\d\\d:\\d\\d\\."));
            window.shootScreen("desk-call").mustBeAccessible();

            call.locator("button").click();
            assertThat(call).hasCount(0);
        }
        try (Window again = desk(Look.LAPTOP)) {
            assertThat(again.page().locator("[data-call]")).hasCount(0);
        }
    }

    private Window desk(Look look) {
        return DeskWindow.open(stage, day, look);
    }

    private static Locator row(Page page, String visit) {
        return page.locator("tr[data-visit='" + visit + "']");
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
