package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.container.Api;
import org.gatehouse.core.deadlines.WorkingHours;
import org.junit.jupiter.api.Test;

/** An owner sees who gets into a stairwell and nobody by name, keeps a company out, and tells of a new entry phone. */
@InBrowser
class OwnerBrowserIT {
    private static final Look SMALL = Look.PHONE.size("small", 320, 640);

    private final Stage stage;

    OwnerBrowserIT(Stage stage) {
        this.stage = stage;
    }

    private Window administrator() {
        return administrator(Look.TABLET);
    }

    private Window administrator(Look look) {
        return stage.window(look).signIn("anna", stage.nordlys().password());
    }

    /** A working day that is not over. */
    private static LocalDate workingDay() {
        return Stream.iterate(LocalDate.now().plusDays(2), day -> day.plusDays(1))
                .filter(day -> WorkingHours.contains(day.atTime(9, 0)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_owner_is_invited_and_lands_on_their_page_after_signing_in() {
        Estate estate = Estate.of(stage.nordlys());
        String email = "owner-" + UUID.randomUUID() + "@ejer.example";
        String link;
        try (Window window = administrator().go("/doors/#owners/" + estate.owner())) {
            Page page = window.page();
            assertThat(page.locator("owner-people .empty")).containsText("Nobody can sign in yet");
            page.locator("owner-people .first").click();
            Locator dialog = page.locator("deed-dialog dialog");
            dialog.locator("#email").fill(email);
            dialog.locator("#delivery").selectOption("by-hand");
            window.shootScreen("doors-owner-invite").mustBeAccessible();
            dialog.locator(".first").click();
            assertThat(window.said()).containsText("shown once");
            link = window.said().textContent().replaceFirst("(?s).*(http\\S+).*", "$1");
            assertThat(page.locator("owner-people li")).containsText("No password chosen yet");
            window.shoot("doors-owner-invited").mustFit().mustBeAccessible();
        }
        Map<String, String> words = estate.activate(email, link);
        try (Window window = stage.window(Look.PHONE.in("da")).go("/sign-in/")) {
            Page page = window.page();
            words.forEach((field, word) -> page.locator("[name=" + field + "]").fill(word));
            page.locator("button:not([type])").first().click();
            page.waitForURL("**/owner/");
            assertThat(page.locator("h1")).hasText("Hvem kan komme ind");
            assertThat(page.locator(".side nav a")).hasCount(1);
            assertThat(page.locator("main > .note.plain")).containsText("aldrig en person");
        }
    }

    @Test
    void companies_and_authorities_are_seen_and_nobody_by_name() {
        Estate estate = Estate.of(stage.nordlys());
        try (Window window = stage.window(Look.TABLET).signIn(estate.account()).go("/owner/")) {
            Page page = window.page();
            assertThat(page.locator("tbody tr")).hasCount(3);
            assertThat(page.locator(".lead")).containsText("3 companies and authorities can get in.");
            Locator courier = row(page, "Bude");
            assertThat(courier).containsText("Delivers here");
            assertThat(courier).containsText("Not used in " + LocalDate.now().getYear());
            assertThat(courier.locator(".chip.good")).hasText("Approved");
            assertThat(row(page, "Post")).containsText("Cannot be blocked: the law gives");
            assertThat(row(page, "Hjemmepleje")).containsText("Public body: Aarhus Kommune");
            assertThat(page.locator("tbody button")).hasCount(1);
            assertThat(page.locator(".contracts")).containsText("A notice that arrives today would end it");
            assertThat(page.content()).doesNotContain("Ukendt");
        }
    }

    @Test
    void a_company_that_delivers_is_blocked_and_let_in_again() {
        Estate estate = Estate.of(stage.nordlys());
        assertThat(estate.ground()).isEqualTo("opens");
        try (Window window = stage.window(Look.PHONE).signIn(estate.account()).go("/owner/")) {
            Page page = window.page();
            row(page, "Bude").locator("button").click();
            Locator dialog = page.locator("deed-dialog dialog");
            assertThat(dialog).containsText("From the moment you press the button, no key of Bude");
            assertThat(dialog).containsText("twelve hours later at the most");
            window.shootScreen("owner-block").mustBeAccessible();
            dialog.locator("#reason").fill("Leaves the front door open");
            dialog.locator(".danger").click();
            assertThat(window.said()).containsText("is blocked");
            assertThat(row(page, "Bude").locator(".chip.bad")).containsText("Blocked since");
            assertThat(page.locator(".lead")).containsText("2 companies and authorities can get in, 1 blocked.");
            window.shoot("owner-blocked").mustFit().mustBeAccessible();
            assertThat(estate.ground()).isEqualTo("company-blocked");

            try (Window admin = administrator().go("/doors/#owners")) {
                Locator news = admin.page().locator("owner-news [data-block]:has-text('" + estate.name() + "')");
                assertThat(news).containsText("Reason: Leaves the front door open");
                admin.shoot("doors-owner-news").mustFit().mustBeAccessible();
            }
            row(page, "Bude").locator("button").click();
            dialog.locator(".first").click();
            assertThat(window.said()).containsText("again");
            assertThat(row(page, "Bude").locator(".danger")).isVisible();
            assertThat(estate.ground()).isEqualTo("opens");
        }
    }

    @Test
    void a_new_entry_phone_is_told_and_a_day_is_set_for_the_unit() {
        Estate estate = Estate.of(stage.nordlys());
        String day = workingDay().toString();
        Map<String, String> words = estate.account();
        try (Window window = stage.window(Look.PHONE.in("da")).signIn(words).go("/owner/")) {
            Page page = window.page();
            page.locator(".list > header button").click();
            Locator dialog = page.locator("deed-dialog dialog");
            assertThat(dialog).containsText("får strøm fra dørtelefonen");
            window.shootScreen("owner-entry-phone").mustBeAccessible();
            dialog.locator("#plannedOn").fill(day);
            dialog.locator("#words").fill("Hænger til venstre");
            dialog.locator(".first").click();
            assertThat(window.said()).containsText("Tak.");
            assertThat(page.locator("[data-report]")).containsText("endnu ikke sat en dag af");

            setDay(estate, day);
            window.go("/owner/");
            assertThat(page.locator("[data-report]")).containsText("Enheden monteres igen");
            window.shoot("owner-entry-phone-told").mustFit().mustBeAccessible();
        }
    }

    @Test
    void what_owners_tell_can_be_read_by_administrators_on_a_small_screen() {
        Estate estate = Estate.of(stage.nordlys());
        Api owner = stage.nordlys().signedIn(estate.account());
        String path = "/owner/stairwells/" + estate.stairwell();
        owner.put(path + "/blocks/" + estate.couriers(), Map.of("reason", "Leaves the front door open"))
                .must(200);
        owner.post(path + "/entry-phones", Map.of("plannedOn", workingDay().toString()))
                .must(201);
        try (Window window = administrator(SMALL.in("da").dark())) {
            window.go("/doors/#companies/" + estate.couriers());
            assertThat(window.page().locator("[data-kept-out]")).containsText("holder firmaet ude: 1.");
            for (String part : List.of("owners", "owners/" + estate.owner(), "companies/" + estate.couriers(), "log")) {
                window.go("/doors/#" + part)
                        .shoot("doors-told-" + part.replaceFirst("/.*", "-one"))
                        .mustFit()
                        .mustBeAccessible();
            }
            assertThat(window.page()
                            .locator("[data-deed=company-blocked]:has-text('" + estate.name() + "')")
                            .first())
                    .containsText("spærret");
        }
    }

    private void setDay(Estate estate, String day) {
        try (Window window = administrator().go("/doors/#owners")) {
            Page page = window.page();
            Locator report = page.locator("owner-news [data-report]:has-text('" + estate.name() + "')");
            assertThat(report).containsText("Hænger til venstre");
            report.locator("button").click();
            Locator dialog = page.locator("deed-dialog dialog");
            assertThat(dialog.locator("#reinstallOn")).hasValue(day);
            window.shootScreen("doors-owner-day").mustBeAccessible();
            dialog.locator(".first").click();
            assertThat(window.said()).containsText("is installed again on");
            assertThat(report).containsText("The unit is installed again");
        }
    }

    @Test
    void the_page_can_be_read_at_every_size_and_by_the_keyboard() {
        Estate estate = Estate.of(stage.nordlys());
        Map<String, String> words = estate.account();
        for (Look look :
                List.of(Look.TABLET, Look.TABLET.in("da").dark(), SMALL.in("da"), SMALL.dark(), Look.LAPTOP.in("da"))) {
            try (Window window = stage.window(look).signIn(words).go("/owner/")) {
                assertThat(window.page().locator("tbody tr")).hasCount(3);
                window.shoot("owner").mustFit().mustBeAccessible();
            }
        }
        try (Window window = stage.window(Look.LAPTOP).signIn(words).go("/owner/")) {
            window.tabTo("tbody .danger").press("Enter");
            assertThat(window.page().locator("deed-dialog #reason")).isFocused();
            window.press("Escape");
            assertThat(window.page().locator("tbody .danger")).isFocused();
        }
    }

    @Test
    void an_owner_finds_no_other_page_of_staff() {
        Estate estate = Estate.of(stage.nordlys());
        try (Window window = stage.window(Look.LAPTOP).signIn(estate.account()).go("/doors/")) {
            assertThat(window.page().locator("main .note.warn")).containsText("not for your role");
        }
    }

    private static Locator row(Page page, String name) {
        return page.locator("tbody tr:has-text('" + name + " E/F')");
    }
}
