package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.WriterException;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.gatehouse.container.Api;
import org.gatehouse.container.Sheets;
import org.junit.jupiter.api.Test;

/** The poster at the entrance, read by a guest's own phone. */
@InBrowser
class PosterBrowserIT {
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Look SMALL = Look.PHONE.size("small", 320, 640);

    private final Stage stage;
    private final Api admin;
    private final Day day;
    private final String poster;

    PosterBrowserIT(Stage stage) {
        this.stage = stage;
        this.admin = stage.nordlys().admin();
        this.day = Day.open(stage.nordlys());
        this.poster = Sheets.link(admin, day.site(), "Nord");
        Sheets.ask(admin, day.site(), true);
    }

    @Test
    void a_guest_comes_and_goes_by_the_poster_before_the_camera() throws IOException, WriterException {
        Invited ida = invite();
        FakeCamera camera = FakeCamera.showing(poster);
        try (Window phone = stage.keeping(stage.folder(), Look.PHONE, camera.arguments())) {
            phone.go(ida.path());
            phone.shoot("pass-poster").mustFit().mustBeAccessible();
            phone.page().locator("text=I am at the entrance").click();
            assertThat(phone.page().locator(".entrance h2")).hasText("You are at the entrance: Nord");
            assertThat(phone.page().locator(".entrance h2")).isFocused();
            phone.shoot("pass-poster-confirm").mustFit().mustBeAccessible();

            phone.page().locator("button:has-text('Check in, Ida')").click();
            assertThat(phone.page().locator(".note.good")).containsText("Welcome.");
            assertThat(phone.page().locator(".chip")).hasText("You are checked in");
            assertThat(day.row(ida.visit()).getString("status")).isEqualTo("inside");
            phone.shoot("pass-poster-inside").mustBeAccessible();

            phone.page().locator("button:has-text('I am leaving')").click();
            phone.page().locator("button:has-text('Check out, Ida')").click();
            assertThat(phone.page().locator(".note.good")).hasText("Thank you for your visit.");
            assertThat(day.row(ida.visit()).getString("status")).isEqualTo("left");
        }
    }

    @Test
    void a_poster_that_the_phone_s_own_camera_has_read_waits_for_the_pass() {
        Invited ida = invite();
        try (Window phone = stage.window(Look.PHONE.in("da"))) {
            phone.go(path());
            assertThat(phone.page().locator("h1")).hasText("Du er ved indgangen");
            phone.go(ida.path());
            assertThat(phone.page().locator(".entrance h2")).hasText("Du er ved indgangen: Nord");
            phone.shoot("pass-poster-confirm").mustFit().mustBeAccessible();

            phone.page().locator("button:has-text('Tjek ind, Ida')").click();
            assertThat(phone.page().locator(".note.good")).containsText("Velkommen.");
            assertThat(phone.page().locator(".entrance")).hasCount(0);
            assertThat(stored(phone)).as("used up").doesNotContain("gatehouse.poster");
            assertThat(phone.asked())
                    .noneMatch(address -> address.replaceFirst("#.*", "").contains(poster.replaceFirst(".*#", "")));
        }
    }

    @Test
    void a_pass_that_is_open_already_learns_of_it() {
        Invited ida = invite();
        try (Window phone = stage.window(Look.PHONE)) {
            phone.go(ida.path());
            Page other = phone.page().context().newPage();
            other.navigate(stage.url() + path());
            assertThat(phone.page().locator(".entrance h2")).hasText("You are at the entrance: Nord");
        }
    }

    @Test
    void a_button_does_not_become_another_under_the_finger() {
        Invited ida = invite();
        try (Window phone = stage.window(Look.PHONE)) {
            phone.go(path());
            phone.go(ida.path());
            assertThat(phone.page().locator("button:has-text('Check in, Ida')")).isVisible();

            day.checkIn(ida.visit());
            phone.page().evaluate("dispatchEvent(new Event('online'))");
            assertThat(phone.page().locator(".chip")).hasText("You are checked in");
            assertThat(phone.page().locator(".entrance")).hasCount(0);
            assertThat(phone.page().locator("text=I am leaving: read the poster"))
                    .isVisible();
            assertThat(stored(phone)).doesNotContain("gatehouse.poster");
        }
        assertThat(day.row(ida.visit()).getString("status")).isEqualTo("inside");
    }

    @Test
    void what_was_read_is_good_for_ten_minutes_and_is_not_read_anew_with_the_page() {
        for (Look look : new Look[] {Look.PHONE, SMALL.in("da")}) {
            try (Window phone = stage.window(look)) {
                phone.page().clock().install();
                phone.go(path());
                phone.page().reload();
                assertThat(phone.page().locator(".steps li")).hasCount(3);
                assertThat(phone.page().url()).endsWith("/enter/");

                phone.page().clock().fastForward("10:01");
                assertThat(phone.page().locator(".note.warn")).isVisible();
                assertThat(stored(phone)).doesNotContain("gatehouse.poster");
                phone.shoot("enter-poster-over").mustFit().mustBeAccessible();
                phone.page().reload();
                assertThat(phone.page().locator(".note.warn")).isVisible();
            }
        }
    }

    @Test
    void what_was_read_before_the_pass_was_opened_cannot_be_confirmed_later() {
        Invited ida = invite();
        try (Window phone = stage.window(Look.PHONE)) {
            phone.page().clock().install();
            phone.go(path());
            phone.go(ida.path());
            assertThat(phone.page().locator("button:has-text('Check in, Ida')")).isVisible();
            phone.page().clock().fastForward("10:01");
            assertThat(phone.page().locator(".entrance")).hasCount(0);
            assertThat(phone.page().locator("text=I am at the entrance")).isVisible();
        }
    }

    @Test
    void a_poster_that_is_none_any_more_is_refused_in_words() {
        Invited ida = invite();
        String path = path();
        Sheets.link(admin, day.site(), "Nord");
        try (Window phone = stage.window(Look.PHONE)) {
            phone.go(path);
            phone.go(ida.path());
            assertThat(phone.page().locator(".note.bad")).containsText("This poster cannot be used.");
            assertThat(phone.page().locator("text=I am at the entrance")).isVisible();
            phone.shoot("pass-poster-refused").mustBeAccessible();
        }
    }

    @Test
    void who_is_turned_away_reads_why() {
        Invited tomorrow = Invited.invite(stage.nordlys(), day.site(), Duration.ofDays(1), "Isfugl");
        try (Window phone = stage.window(Look.PHONE)) {
            phone.go(path());
            phone.go(tomorrow.path());
            phone.page().locator("button:has-text('Check in, Ida')").click();
            assertThat(phone.page().locator(".note.warn")).containsText("You are expected on another day");
            assertThat(phone.page().locator(".chip")).hasText("You are expected");
        }
    }

    @Test
    void without_a_camera_the_pass_says_what_else_helps() throws IOException {
        Invited ida = invite();
        for (Look look : Look.PHONE.everyWay()) {
            try (Window phone = stage.window(look).go(ida.path())) {
                phone.page().locator("at-entrance > button").click();
                assertThat(phone.page().locator("dialog[open] .note.warn")).isVisible();
                phone.shootScreen("pass-poster-no-camera").mustBeAccessible();
                phone.page().keyboard().press("Escape");
                assertThat(phone.page().locator("at-entrance > button")).isFocused();
            }
        }
    }

    @Test
    void a_code_of_something_else_is_no_poster() throws IOException, WriterException {
        Invited ida = invite();
        FakeCamera camera = FakeCamera.showing("https://elsewhere.example/");
        for (Look look : new Look[] {Look.PHONE.in("da"), SMALL}) {
            try (Window phone = stage.keeping(stage.folder(), look, camera.arguments())) {
                phone.go(ida.path()).page().locator("at-entrance > button").click();
                assertThat(phone.page().locator("dialog[open] .note.warn")).isVisible();
                phone.shootScreen("pass-poster-other").mustFit().mustBeAccessible();
            }
        }
    }

    @Test
    void everybody_can_read_where_the_poster_leads() {
        for (Look look : Look.PHONE.everyWay()) {
            try (Window phone = stage.window(look).go(path())) {
                assertThat(phone.page().locator(".steps li")).hasCount(3);
                phone.shoot("enter-poster").mustFit().mustBeAccessible();
            }
        }
        for (String language : new String[] {"en", "da"}) {
            try (Window phone = stage.window(SMALL.in(language)).go(path())) {
                phone.shoot("enter-poster").mustFit().mustBeAccessible();
                phone.page().evaluate("document.documentElement.style.setProperty('font-size', '200%')");
                phone.mustFit();
            }
        }
    }

    @Test
    void an_administrator_makes_it_prints_it_and_turns_it_on() throws IOException {
        Day house = Day.open(stage.nordlys());
        try (Window laptop = stage.window(Look.LAPTOP.in("da"))
                .signIn("anna", stage.nordlys().password())
                .go("/admin/#sites")) {
            Page page = laptop.page();
            page.locator("#poster-form [name=siteId]").selectOption(house.site());
            page.locator("#poster-form [name=asked]").check();
            page.waitForResponse("**/posters", () -> page.evaluate("dispatchEvent(new Event('hashchange'))"));
            page.locator("#poster-form button").click();
            assertThat(page.locator("#poster-note")).containsText("Ingen indgang har en plakat endnu");
            assertThat(page.locator("#poster-list")).containsText("Lav en plakat til mindst en indgang");
            laptop.shoot("admin-posters-missing").mustBeAccessible();
            page.locator("#poster-list button:has-text('Lav en plakat')").click();
            assertThat(page.locator("#poster-list")).containsText("lavet");
            page.click("#site-list button[aria-label='Ret: " + house.name() + "']");
            page.locator("#poster-form [name=asked]").check();
            page.locator("#poster-form button").click();
            assertThat(page.locator("#poster-note")).hasText("Gemt.");
            page.locator("#site-form button:not([type])").click();
            assertThat(page.locator("#site-note")).hasText("Gemt.");

            String first = Sheets.read(download(page));
            assertThat(first).contains("/enter/#");
            page.locator("#poster-list button:has-text('Ny plakat')").click();
            page.locator("#sure-yes").click();
            assertThat(page.locator("dialog[open]")).hasCount(0);
            page.waitForCondition(() -> !Sheets.read(download(page)).equals(first));
            laptop.shoot("admin-posters").mustBeAccessible();
        }
        rename(house);
        assertThat(admin.get("/sites/" + house.site() + "/posters").json().getBoolean("asked"))
                .isTrue();
    }

    private void rename(Day house) {
        try (Window laptop = stage.window(Look.LAPTOP.in("da"))
                .signIn("anna", stage.nordlys().password())
                .go("/admin/#sites")) {
            Page page = laptop.page();
            entrances(page, house, "Port");
            assertThat(page.locator("#site-note")).containsText("Ingen indgang har en plakat endnu");
            entrances(page, house, "Nord\nPort");
            assertThat(page.locator("#site-note")).hasText("Gemt.");
            page.locator("#poster-form [name=siteId]").selectOption(house.site());
            page.locator("#poster-list button:has-text('Lav en plakat')").click();
            assertThat(page.locator("#poster-list button:has-text('Lav en plakat')"))
                    .hasCount(0);

            entrances(page, house, "Port");
            assertThat(page.locator("#site-note.warn")).containsText("Plakater, der ikke længere virker: Nord.");
            laptop.shoot("admin-posters-gone").mustBeAccessible();
        }
    }

    private static void entrances(Page page, Day house, String names) {
        page.click("#site-list button[aria-label='Ret: " + house.name() + "']");
        page.locator("#site-form [name=entrances]").fill(names);
        page.locator("#site-form button:not([type])").click();
    }

    private static String stored(Window phone) {
        return (String) phone.page().evaluate("JSON.stringify(localStorage)");
    }

    private static byte[] download(Page page) {
        Download file = page.waitForDownload(
                () -> page.locator("#poster-list button:has-text('Hent')").click());
        assertThat(file.suggestedFilename()).matches(Pattern.compile("plakat-Nord\\.pdf"));
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Invited invite() {
        return Invited.invite(stage.nordlys(), day.site(), SOON, "Isfugl");
    }

    /** Without the host. */
    private String path() {
        return poster.replaceFirst(".*/enter/", "/enter/");
    }
}
