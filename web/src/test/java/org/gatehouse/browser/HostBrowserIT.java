package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The host's page, between two meetings. */
@InBrowser
class HostBrowserIT {
    /** What goes out is decided, sent and told of first. */
    private static final HasTextOptions PATIENT = new HasTextOptions().setTimeout(20_000);

    private final Stage stage;
    private final String subject = "Facade " + UUID.randomUUID().toString().substring(0, 8);
    private final String address = "ida-" + UUID.randomUUID() + "@gaest.example";

    HostBrowserIT(Stage stage) {
        this.stage = stage;
    }

    /** Guests of other tests have come as well. */
    @BeforeEach
    void nobody_waits() {
        stage.nordlys().host().get("/alerts").must(200).array().stream()
                .map(JsonValue::asJsonObject)
                .forEach(waiting -> stage.nordlys()
                        .host()
                        .post(
                                "/alerts/" + waiting.getString("id") + "/answer",
                                Map.of(
                                        "answer",
                                        waiting.getJsonObject("guest")
                                                .getJsonArray("answers")
                                                .getString(0))));
    }

    private Window laptop() {
        return open(Look.LAPTOP, "mads");
    }

    private Window open(Look look, String name) {
        return stage.window(look).signIn(name, stage.nordlys().password()).go("/meetings/");
    }

    private void plan(Window window, String guests) {
        window.page().locator("a[href='#plan']").click();
        window.page().locator("#subject").fill(subject);
        window.page().locator("#guests").fill(guests);
    }

    private void send(Window window) {
        window.page().locator(".send button").click();
        assertThat(window.page().locator(".planned")).isVisible();
    }

    private Locator meetings(Window window) {
        return window.page().locator(".meeting:has-text('" + subject + "')");
    }

    private void back(Window window) {
        window.page().locator(".planned a[href='#']").click();
        assertThat(meetings(window).first()).isVisible();
    }

    @Test
    void a_pasted_list_is_understood_invited_and_read_in_the_mailbox() {
        try (Window window = laptop()) {
            plan(window, "Ida Holm; Tegnestuen; " + address + "\nBo Berg\t+46 70 174 06 08\nCy; cy@nowhere");
            Page page = window.page();
            assertThat(page.locator(".preview .guests li")).hasCount(3);
            assertThat(page.locator("#guests-wrong")).containsText("Line 3");
            window.shoot("plan-wrong").mustBeAccessible();
            page.locator(".send button").click();
            assertThat(page.locator("#guests")).isFocused();

            page.locator("#guests").fill("Ida Holm; Tegnestuen; " + address + "\nBo Berg\t+46 70 174 06 08");
            send(window);

            assertThat(page.locator(".planned .chip.good"))
                    .hasText(new String[] {"Invited by e-mail", "Invited by SMS"});
            window.shoot("planned").mustFit().mustBeAccessible();
            window.go("/mailbox/");
            assertThat(page.locator("body")).containsText(address);
        }
    }

    @Test
    void by_the_keyboard_alone_a_meeting_is_planned() {
        try (Window window = laptop()) {
            Page page = window.page();
            window.tabTo("a[href='#plan']");
            page.keyboard().press("Enter");
            window.tabTo("#subject");
            page.keyboard().type(subject);
            window.tabTo("#guests");
            page.keyboard().insertText("Ida Holm; " + address);
            window.tabTo(".send button");
            page.keyboard().press("Enter");

            assertThat(page.locator(".planned h2")).isFocused();
            assertThat(page.locator(".planned .chip.good")).hasText("Invited by e-mail", PATIENT);
        }
    }

    @Test
    void a_meeting_is_changed_filled_and_called_off_and_its_guests_are_told() {
        try (Window window = laptop()) {
            Page page = window.page();
            plan(window, "Ida Holm; " + address);
            send(window);
            back(window);

            meetings(window).locator("button:has-text('Change')").click();
            assertThat(page.locator("dialog[open]")).containsText("told what is new: Ida Holm");
            page.locator("dialog #room").fill("Loftet");
            window.shootScreen("meeting-change").mustBeAccessible();
            page.locator("dialog .first").click();
            assertThat(page.locator(".note.good")).hasText("Saved. The guests are told.");
            assertThat(meetings(window)).containsText("Loftet");

            meetings(window).locator("button:has-text('Add a guest')").click();
            page.locator("dialog #guests").fill("Bo Berg; bo-" + address);
            window.shootScreen("meeting-add").mustBeAccessible();
            page.locator("dialog .first").click();
            assertThat(meetings(window)).containsText("2 guests");

            meetings(window).locator("summary").click();
            meetings(window).locator("[aria-label='Send again: Ida Holm']").click();
            assertThat(page.locator(".note.good")).containsText("on its way again");
            meetings(window).locator("[aria-label='Withdraw: Bo Berg']").click();
            page.locator("dialog .danger").click();
            assertThat(page.locator(".note.good")).containsText("withdrawn");

            meetings(window).locator("button:has-text('Cancel meeting')").click();
            assertThat(page.locator("dialog[open]")).containsText("need not come");
            window.shootScreen("meeting-cancel").mustBeAccessible();
            page.locator("dialog .danger").click();
            assertThat(meetings(window).locator(".chip.bad").first()).hasText("Cancelled");
            window.shoot("meetings").mustFit().mustBeAccessible();
        }
        assertThat(subjectsTo(address))
                .anyMatch(title -> title.startsWith("Ændret"))
                .anyMatch(title -> title.startsWith("Aflyst"));
    }

    private List<String> subjectsTo(String to) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> stage.nordlys().host().get("/mailbox").array().stream()
                                .map(JsonValue::asJsonObject)
                                .filter(letter -> letter.getString("to").equals(to))
                                .map(letter -> letter.getString("subject", ""))
                                .toList(),
                        titles -> titles.stream().anyMatch(title -> title.startsWith("Aflyst")));
    }

    @Test
    void a_series_is_planned_and_ended_from_its_second_meeting_on() {
        try (Window window = laptop()) {
            Page page = window.page();
            plan(window, "Ida Holm; " + address);
            page.locator("#repeat").selectOption("WEEKLY");
            page.locator("[id='repeat.times']").fill("3");
            page.keyboard().press("Tab");
            window.shoot("plan-series").mustBeAccessible();
            send(window);
            assertThat(page.locator(".planned h2")).containsText("Planned 3 times");
            back(window);
            assertThat(meetings(window)).hasCount(3);

            meetings(window).nth(1).locator("button:has-text('Add a guest')").click();
            page.locator("dialog #guests").fill("Bo Berg; bo-" + address);
            page.locator("dialog [value=following]").check();
            window.shootScreen("meeting-add-series").mustBeAccessible();
            page.locator("dialog .first").click();
            assertThat(page.locator(".note.good")).containsText("Bo Berg");
            assertThat(meetings(window).filter(new Locator.FilterOptions().setHasText("2 guests")))
                    .hasCount(2);

            meetings(window).nth(1).locator("button:has-text('Cancel meeting')").click();
            page.locator("dialog [value=following]").check();
            page.locator("dialog .danger").click();
            assertThat(page.locator(".note.good")).hasText("Cancelled. The guests are told.");
            assertThat(page.locator(".meeting:has-text('" + subject + "') > .chip.bad"))
                    .hasCount(2);
        }
    }

    @Test
    void a_template_is_kept_without_guests_used_and_deleted() {
        try (Window window = laptop()) {
            Page page = window.page();
            plan(window, "Ida Holm; " + address);
            send(window);
            page.locator(".keep button").click();
            assertThat(page.locator(".planned .note.good")).containsText("Kept");

            page.locator(".planned button:has-text('Plan another')").click();
            page.locator("#template").selectOption(new SelectOption().setLabel(subject));
            assertThat(page.locator("#subject")).hasValue(subject);
            assertThat(page.locator("#guests")).hasValue("");
            window.shoot("plan-template").mustFit().mustBeAccessible();
            page.locator(".template button").click();
            assertThat(page.locator("#template option:has-text('" + subject + "')"))
                    .hasCount(0);
        }
    }

    @Test
    void who_waits_is_answered_right_there() {
        Arrived ulla = Arrived.arrive(stage.nordlys(), "Una" + System.nanoTime() % 100_000, "Bo");
        try (Window window = laptop()) {
            Locator waiting = window.page().locator(".waiting:has-text('" + ulla.name() + "')");
            assertThat(waiting.locator("h2")).containsText("and one other have arrived");
            assertThat(waiting.locator(".others")).hasText("Together with Bo");
            window.shoot("meetings-waiting").mustFit().mustBeAccessible();
            waiting.locator("[data-answer=coming]").click();
            assertThat(waiting).hasCount(0);
            assertThat(window.page().locator(".note.good")).containsText("and the others that you are on your way");
            assertThat(window.page().locator("tr:has-text('" + ulla.name() + "')"))
                    .containsText("Here since");
        } finally {
            ulla.leave(stage.nordlys());
        }
    }

    @Test
    void while_the_host_is_away_the_deputy_is_told() {
        absence("2026-01-01", "2099-12-31");
        Arrived ulla = Arrived.arrive(stage.nordlys(), "Vera" + System.nanoTime() % 100_000);
        try (Window deputy = open(Look.LAPTOP.in("da"), "sara")) {
            assertThat(deputy.page().locator(".waiting:has-text('" + ulla.name() + "')"))
                    .isVisible();
            deputy.shoot("meetings-deputy").mustFit();
        } finally {
            ulla.leave(stage.nordlys());
            absence("", "");
        }
    }

    private void absence(String from, String until) {
        try (Window window = laptop()) {
            Page page = window.page();
            page.locator("a[href='#settings']").click();
            page.locator("#awayFrom").fill(from);
            page.locator("#absentUntil").fill(until);
            page.locator(".settings .first").click();
            assertThat(page.locator(".settings .note.good")).hasText("Saved.");
            assertThat(page.locator("host-settings > .say .note.warn")).hasCount(from.isEmpty() ? 0 : 1);
        }
    }

    @Test
    void everybody_can_read_every_view_at_every_size() {
        for (Look look : Look.LAPTOP.everyWay()) {
            read(look);
        }
        read(Look.LAPTOP.size("small", 320, 640));
        read(Look.LAPTOP.in("da").dark().size("small", 320, 640));
    }

    private void read(Look look) {
        try (Window window = open(look, "mads")) {
            Page page = window.page();
            assertThat(page.locator(".meeting").first()).isVisible();
            page.locator("summary").first().click();
            window.shoot("meetings-list").mustFit().mustBeAccessible();
            page.locator("a[href='#settings']").click();
            assertThat(page.locator(".ways li")).hasCount(3);
            window.shoot("meetings-settings").mustFit().mustBeAccessible();
            page.locator(".top a[href='#']").click();
            page.locator("a[href='#plan']").click();
            page.locator("#guests")
                    .fill("Ida Holm; Tegnestuen; ida@tegn.example; +46 70 174 06 08\nEva Elm\nnobody@nowhere");
            assertThat(page.locator(".preview .guests li")).hasCount(3);
            window.shoot("meetings-plan").mustFit().mustBeAccessible();
        }
    }
}
