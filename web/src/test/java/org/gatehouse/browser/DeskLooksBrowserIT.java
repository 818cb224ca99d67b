package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reception's page in every state, as people see it, on paper and by keyboard alone. */
@InBrowser
class DeskLooksBrowserIT {
    private static final double MILLIMETRES = 72 / 25.4;
    private static final String NOTHING_CLIPPED = "['.badge', '.badge .name'].map(part =>"
            + " document.querySelector(part)).every(part => part.scrollHeight <= part.clientHeight + 1"
            + " && part.scrollWidth <= part.clientWidth + 1)";
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");
    private static final Pattern BOX = Pattern.compile("/MediaBox\\s*\\[0 0 ([0-9.]+) ([0-9.]+)]");

    private final Stage stage;
    private final Day day;

    DeskLooksBrowserIT(Stage stage) {
        this.stage = stage;
        this.day = Day.open(stage.nordlys());
    }

    @Test
    void everybody_can_read_it() {
        fill();
        for (Look look : Look.LAPTOP.everyWay()) {
            try (Window window = DeskWindow.open(stage, day, look)) {
                window.shoot("desk-day").mustFit().mustBeAccessible();
                window.page().locator("[data-act=open]").click();
                window.shoot("desk-day-open").mustFit().mustBeAccessible();
                window.page().locator("[data-do=keys]").click();
                window.shootScreen("desk-keys").mustBeAccessible();
                window.page().keyboard().press("Escape");
                window.page().locator("[data-act=told]").first().click();
                window.shootScreen("desk-told").mustBeAccessible();
                window.page().keyboard().press("Escape");
                window.page().keyboard().press("n");
                window.shootScreen("desk-new").mustBeAccessible();
            }
        }
    }

    @Test
    void it_fits_the_smallest_screen_and_the_largest_letters() {
        fill();
        for (String language : List.of("en", "da")) {
            Look small = Look.LAPTOP.in(language).size("small", 320, 640);
            try (Window window = DeskWindow.open(stage, day, small)) {
                window.page().locator("[data-act=open]").click();
                window.shoot("desk").mustFit().mustBeAccessible();
                window.page().keyboard().press("n");
                window.shootScreen("desk-new").mustFit();
            }
            // what a laptop has left at 200 %
            try (Window window =
                    DeskWindow.open(stage, day, Look.LAPTOP.in(language).size("zoomed", 720, 450))) {
                window.shoot("desk").mustFit().mustBeAccessible();
            }
        }
    }

    private void fill() {
        day.expect("Ida", "Isfugl", "Arkitekterne Isfugl", -7);
        day.expect("Åse-Marie", "Østergård-Strandskade", "Østerbro Grønt & Blåt Arkitektkontor", 20);
        String inside = day.expect("Laura", "Musvit", "Dansk Energi", -5);
        String left = day.expect("Jonas", "Lærke", "Vindkraft AB", -3);
        day.checkIn(inside);
        day.checkIn(left);
        day.checkOut(left);
        JsonObject group = day.expectGroup(12);
        day.checkIn(group.getJsonArray("guests").getJsonObject(0).getString("visitId"));
    }

    @Test
    void the_day_goes_by_keyboard_alone() {
        String ida = day.expect("Ida", "Isfugl", "Arkitekterne", 5);
        String bo = day.expect("Bo", "Lærke", "Vindkraft", 6);
        try (Window window = DeskWindow.open(stage, day, Look.LAPTOP)) {
            Page page = window.page();
            page.locator("body").evaluate("() => document.activeElement.blur()");
            page.keyboard().press("?");
            assertThat(page.locator("dialog.keys")).isVisible();
            page.keyboard().press("Escape");

            page.keyboard().press("/");
            assertThat(page.locator("[type=search]")).isFocused();
            page.keyboard().type("bo");
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            assertThat(row(page, bo)).containsText("On site");
            page.keyboard().press("u");
            assertThat(row(page, bo)).containsText("Expected");

            page.keyboard().press("Escape");
            assertThat(page.locator("[type=search]")).hasValue("");
            page.keyboard().press("3");
            assertThat(page.locator("[data-show=inside]")).hasAttribute("aria-pressed", "true");
            page.keyboard().press("1");

            page.keyboard().press("/");
            page.keyboard().press("ArrowDown");
            assertThat(row(page, ida).locator("[data-act=check-in]")).isFocused();
            page.keyboard().press("ArrowDown");
            assertThat(row(page, bo).locator("[data-act=check-in]")).isFocused();
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");
            assertThat(row(page, ida)).containsText("On site");
            assertThat(row(page, bo).locator("[data-act=check-in]")).isFocused(); // the next in the line

            page.keyboard().press("n");
            page.keyboard().type("Nina/?n"); // letters are letters where somebody writes
            assertThat(page.locator("[name='guest.firstName']")).hasValue("Nina/?n");
            for (int field = 0; field < 5; field++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().type("Ma");
            assertThat(page.locator("walk-in [role=option]")).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            assertThat(page.locator("walk-in dialog")).not().isVisible();
            assertThat(page.locator("tbody")).containsText("Nina/?n");
        }
    }

    @Test
    void the_badge_is_one_page_with_nothing_clipped() {
        String plain = day.expect("Ida", "Isfugl", "Arkitekterne Isfugl", 5);
        String longest = day.expect(
                "Wolfeschlegelsteinhausenbergerdorff-Karoline",
                "Østergård-Strandskade Brøndum Lund",
                "x".repeat(120),
                6);
        for (String visit : List.of(plain, longest)) {
            for (String language : List.of("en", "da")) {
                printBadge(visit, language);
            }
        }
    }

    private void printBadge(String visit, String language) {
        try (Window window = DeskWindow.open(stage, day, Look.LAPTOP.in(language))) {
            Page page = window.page();
            page.evaluate("window.print = () => {}"); // there is nobody to press the printer's button
            row(page, visit).locator("[data-act=badge]").click();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            window.shootScreen(
                    "desk-badge-" + (day.row(visit).getString("guest").length() > 20 ? "long" : "plain"));
            assertThat((boolean) page.evaluate(NOTHING_CLIPPED))
                    .as("nothing clipped")
                    .isTrue();

            assertThat(page.locator(".badge").innerText().replaceAll("\\s+", ""))
                    .contains(
                            day.row(visit).getString("guest").replace(" ", ""),
                            language.equals("da") ? "GÆST" : "GUEST",
                            "MadsMånestråle");

            byte[] pdf =
                    page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));

            String paper = new String(pdf, StandardCharsets.ISO_8859_1);
            assertThat(PAGE.matcher(paper).results()).as("pages").hasSize(1);
            Matcher box = BOX.matcher(paper);
            assertThat(box.find()).isTrue();
            assertThat(Double.parseDouble(box.group(1)) / MILLIMETRES).isBetween(99.5, 100.5);
            assertThat(Double.parseDouble(box.group(2)) / MILLIMETRES).isBetween(61.5, 62.5);
        }
    }

    @Test
    void a_change_to_a_list_of_500_is_drawn_at_once() {
        for (int group = 0; group < 10; group++) {
            day.expectGroup(50);
        }
        String one = day.expect("Ida", "Isfugl", "Arkitekterne", 5);
        try (Window window = DeskWindow.open(stage, day, Look.LAPTOP)) {
            Page page = window.page();
            page.locator("[type=search]").fill("ma"); // the host's: everybody, each with a row
            assertThat(page.locator("tbody tr")).hasCount(501);
            double longest = ((Number) page.evaluate("async () => { const desk = document.querySelector('desk-page');"
                            + " const rows = [...desk.watch.rows.values()]; let longest = 0;"
                            + " for (let i = 0; i < 20; i++) { const visit = {...rows[i * 20], status: 'inside',"
                            + " arrivedAt: new Date().toISOString()};"
                            + " const begin = performance.now();"
                            + " desk.watch.changed({kind: 'arrived', at: visit.arrivedAt, visit});"
                            + " await desk.updateComplete; document.body.offsetHeight;"
                            + " longest = Math.max(longest, performance.now() - begin); } return longest; }"))
                    .doubleValue();
            System.out.printf("%d rows: the longest of 20 updates took %.0f ms%n", 501, longest);
            assertThat(longest).isLessThan(250); // the goal is 100 ms; other builds run on the same machine
            assertThat(page.locator("tr[data-visit='" + one + "']")).isVisible();
        }
    }

    private static Locator row(Page page, String visit) {
        return page.locator("tr[data-visit='" + visit + "']");
    }
}
