package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Guests are told about their data where they come in, and the visit keeps which text it was. */
@InBrowser
class NoticeBrowserIT {
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final HasTextOptions PATIENTLY = new HasTextOptions().setTimeout(15_000);

    private final Stage stage;

    NoticeBrowserIT(Stage stage) {
        this.stage = stage;
    }

    private JsonArray kept(Invited guest) {
        return stage.nordlys()
                .receptionist()
                .get("/visits/" + guest.visit() + "/notices")
                .must(200)
                .array();
    }

    @Test
    void what_a_kiosk_shows_without_a_network_is_kept_with_the_visit_and_read_on_the_pass() {
        Invited ida = Invited.invite(stage.nordlys(), SOON);
        String number;
        try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE.in("da"))) {
            kiosk.awaitList();
            assertThat(kiosk.find(".told")).containsText("for at tage imod dig og sige det til din vært");
            number = kiosk.find(".told").getAttribute("data-notice");
            kiosk.window().network(false);
            kiosk.tap("footer .link >> nth=1").tap("summary");
            assertThat(kiosk.find("dialog.privacy")).containsText("Hvem der får det");
            assertThat(kiosk.find("dialog.privacy")).containsText("Hetzner");
            assertThat((int) kiosk.page().evaluate("document.querySelector('.along img').naturalWidth"))
                    .isPositive();
            kiosk.window().shoot("kiosk-notice").mustBeAccessible();
            kiosk.tap("dialog .go").read(ida.secret()).mustSay("Velkommen, Ida");
            assertThat(kept(ida)).isEmpty();

            kiosk.window().network(true);
            Awaitility.await("it is told")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> kiosk.waiting().equals("[]"));
        }
        assertThat(kept(ida)).hasSize(1);
        JsonObject told = kept(ida).getJsonObject(0);
        assertThat(told.getInt("number")).isEqualTo(Integer.parseInt(number));
        assertThat(told.getString("language")).isEqualTo("da");
        for (Look look : List.of(Look.PHONE, Look.PHONE.in("da").dark().size("small", 320, 640))) {
            try (Window phone = stage.window(look).go(ida.path())) {
                Page page = phone.page();
                page.locator(".held summary").click();
                assertThat(page.locator("[data-told='" + number + "']")).containsText(told.getString("sha256"));
                phone.shoot("pass-notice").mustFit().mustBeAccessible();
                page.navigate(stage.url() + page.locator("[data-told] a").getAttribute("href"));
                assertThat(page.locator("main")).containsText(told.getString("sha256"));
                assertThat(page.locator("html")).hasAttribute("lang", "da");
                phone.shoot("notice").mustFit().mustBeAccessible();
            }
        }
    }

    @Test
    void what_the_pass_shows_is_kept_when_the_guest_says_that_they_are_here() {
        Invited ida = Invited.invite(stage.nordlys(), SOON);
        try (Window phone = stage.window(Look.PHONE).go(ida.path())) {
            Page page = phone.page();
            assertThat(page.locator("main > .told")).containsText("to receive you and tell your host");
            String number = page.locator("main > .told").getAttribute("data-notice");
            page.locator("text=I am here").click();
            assertThat(page.locator(".chip")).hasText("You are checked in", PATIENTLY);

            assertThat(kept(ida)).hasSize(1);
            assertThat(kept(ida).getJsonObject(0).getInt("number")).isEqualTo(Integer.parseInt(number));
            assertThat(kept(ida).getJsonObject(0).getString("language")).isEqualTo("en");
        }
    }

    /** The screen shows an answer to the guest before, and nothing about anybody's data. */
    @Test
    void whoever_comes_while_another_is_answered_was_shown_nothing() {
        Invited ida = Invited.invite(stage.nordlys(), SOON);
        Invited eva = Invited.invite(stage.nordlys(), SOON);
        try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE)) {
            mustComeIn(kiosk, ida);
            kiosk.mustSay("Welcome, Ida");
            mustComeIn(kiosk, eva);
        }
        assertThat(kept(ida)).hasSize(1);
        assertThat(kept(eva)).isEmpty();
    }

    private static void mustComeIn(KioskTablet kiosk, Invited guest) {
        assertThat(kiosk.page()
                        .waitForResponse("**/api/v1/scans", () -> kiosk.read(guest.secret()))
                        .text())
                .contains("\"welcome\"");
    }
}
