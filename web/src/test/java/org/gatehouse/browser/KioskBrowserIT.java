package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.WriterException;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Guests come and go at a kiosk, with a network. */
@InBrowser
class KioskBrowserIT {
    private static final Duration SOON = Duration.ofMinutes(10);

    /** By how much the page has moved under whoever looks at it, as browsers measure it. */
    private static final String MOVED = "() => new Promise(told => { let moved = 0;"
            + " new PerformanceObserver(seen => seen.getEntries().forEach(one => { moved += one.value; }))"
            + ".observe({type: 'layout-shift', buffered: true}); setTimeout(() => told(moved), 1000); })";

    /** By letters that come a moment later. */
    private static final double HARDLY = .02;

    private final Stage stage;

    KioskBrowserIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void a_code_before_the_camera_is_a_welcome() throws IOException, WriterException {
        Invited ida = Invited.invite(stage.nordlys(), SOON);
        FakeCamera camera = FakeCamera.showing(stage.url() + ida.path());
        Window window = stage.keeping(stage.folder(), KioskTablet.LANDSCAPE.in("da"), camera.arguments());
        try (KioskTablet kiosk = KioskTablet.pair(stage, window)) {
            kiosk.mustSay("Velkommen, Ida");
            assertThat(kiosk.find(".host")).containsText("Mads");
            kiosk.window().shootScreen("kiosk-welcome-camera");

            kiosk.tap(".actions .first");
            assertThat(kiosk.find(".frame")).isVisible();
            kiosk.window().shootScreen("kiosk-start-camera");
            kiosk.page().waitForTimeout(1500); // it is held there still, and that is no second showing
            kiosk.mustSay("Velkommen");
            assertThat(kiosk.find(".answer")).hasCount(0);
        }
    }

    @Test
    void a_code_is_typed_and_the_guest_leaves_again() {
        String code = Invited.invite(stage.nordlys(), SOON).code();
        try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE)) {
            kiosk.type(code).mustSay("Welcome, Ida").tap(".actions .first");

            kiosk.tap("[data-choice=leaving]");
            kiosk.find("#code").fill(code);
            kiosk.tap(".pad .go").mustSay("Goodbye, Ida");
        }
    }

    @Test
    void a_name_is_typed_by_who_has_no_code() {
        String name = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        Invited.invite(stage.nordlys(), SOON, name);
        try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE)) {
            kiosk.tap("[data-choice=invited]").tap("[data-way=byName]");
            kiosk.find("#first").fill("ida");
            kiosk.find("#last").fill(name.toUpperCase());
            kiosk.tap(".go").mustSay("Welcome, Ida");
        }
    }

    @Test
    void somebody_without_an_appointment_finds_the_host() {
        try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE)) {
            kiosk.tap("[data-choice=walk-in]");
            kiosk.find("#first").fill("Karl");
            kiosk.find("#last").fill("Krage");
            kiosk.find("#host").fill("Mads");
            kiosk.page().keyboard().press("Enter");
            kiosk.tap(".hosts button").tap(".send .go").mustSay("Welcome, Karl");
            assertThat(kiosk.find(".host")).containsText("Mads");
        }
    }

    @Test
    void nothing_moves_when_a_tablet_starts_with_a_camera_or_without() throws IOException, WriterException {
        String[] camera = FakeCamera.showing("No pass").arguments();
        try (KioskTablet blind = KioskTablet.pair(stage, KioskTablet.LANDSCAPE);
                KioskTablet seeing =
                        KioskTablet.pair(stage, stage.keeping(stage.folder(), KioskTablet.LANDSCAPE, camera))) {
            mustStandStill(blind, ".camera.blind", "The camera cannot be used");
            mustStandStill(seeing, ".camera:has(.frame)", "Show your QR code here");
        }
    }

    private static void mustStandStill(KioskTablet kiosk, String camera, String words) {
        assertThat(kiosk.find(camera)).containsText(words);
        kiosk.page().reload();
        assertThat(kiosk.find(camera)).containsText(words);
        assertThat(((Number) kiosk.page().evaluate(MOVED)).doubleValue()).isLessThan(HARDLY);
    }

    @Test
    void whatever_comes_is_seen_from_its_top_also_where_the_screen_is_small() {
        String code = Invited.invite(stage.nordlys(), SOON).code();
        try (KioskTablet kiosk = KioskTablet.pair(stage, Look.PHONE.size("small", 320, 640))) {
            kiosk.type(code).mustSay("Welcome, Ida");

            assertThat(kiosk.find(".screen h1")).isFocused();
            assertThat((Object) kiosk.page().evaluate("scrollY")).isEqualTo(0);
            assertThat(kiosk.find(".screen h1")).isInViewport();
        }
    }

    @Test
    void two_kiosks_let_one_pass_in_once() {
        Invited ida = Invited.invite(stage.nordlys(), SOON);
        try (KioskTablet one = KioskTablet.pair(stage, KioskTablet.LANDSCAPE);
                KioskTablet other = KioskTablet.pair(stage, KioskTablet.LANDSCAPE)) {
            one.read(ida.secret()).mustSay("Welcome, Ida");
            other.read(stage.url() + ida.path()).mustSay("Already checked in");
            other.tap(".actions .go:has-text('check out')").mustSay("Goodbye, Ida");
        }
    }

    @Test
    void the_next_guest_need_not_wait_for_the_answer_to_go() {
        Invited ida = Invited.invite(stage.nordlys(), SOON);
        Invited bo = Invited.invite(stage.nordlys(), Duration.ofHours(26));
        try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE)) {
            kiosk.read(ida.secret()).mustSay("Welcome, Ida");
            kiosk.read(bo.secret()).mustSay("Your visit is on another day");
        }
    }

    @Test
    void nothing_of_a_guest_stays_for_the_next() {
        try (Window window = stage.window(KioskTablet.LANDSCAPE)) {
            window.page().clock().install();
            KioskTablet kiosk = KioskTablet.pair(stage, window);
            kiosk.tap("footer .larger").tap("[data-language=da]").tap("[data-choice=invited]");
            kiosk.find("#code").fill("1234");
            window.page().clock().runFor(61_000);
            assertThat(kiosk.find(".still")).isVisible();
            window.shootScreen("kiosk-still-there").mustBeAccessible();

            kiosk.tap(".still .first");
            assertThat(kiosk.find("#code")).hasValue("1234");

            window.page().clock().runFor(81_000);
            kiosk.mustSay("Welcome");
            assertThat(kiosk.find("html")).not().hasClass("larger");
            kiosk.tap("[data-choice=invited]");
            assertThat(kiosk.find("#code")).hasValue("");
        }
    }

    @Test
    void a_guest_who_comes_over_the_answer_to_another_begins_like_everybody() {
        Invited ida = Invited.invite(stage.nordlys(), SOON);
        Invited bo = Invited.invite(stage.nordlys(), SOON);
        try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE)) {
            kiosk.tap("footer .larger").tap("[data-language=da]");
            kiosk.read(ida.secret()).mustSay("Velkommen, Ida");
            kiosk.read(bo.secret()).mustSay("Welcome, Ida");
            assertThat(kiosk.find("html")).not().hasClass("larger");
        }
    }

    @Test
    void what_somebody_without_an_appointment_has_typed_is_still_there_for_another_try() {
        try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE)) {
            kiosk.page()
                    .route(
                            "**/api/v1/kiosk/walk-ins",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(422)
                                    .setContentType("application/problem+json")
                                    .setBody("{\"type\":\"urn:gatehouse:invalid-input\"}")));
            kiosk.tap("[data-choice=walk-in]");
            kiosk.find("#first").fill("Karl");
            kiosk.find("#last").fill("Krage");
            kiosk.find("#company").fill("Krage A/S");
            kiosk.find("#host").fill("Mads");
            kiosk.page().keyboard().press("Enter");
            kiosk.tap(".hosts button").tap(".send .go").mustSay("That did not work");
            kiosk.tap(".actions .first");
            assertThat(kiosk.find("#first")).hasValue("Karl");
            assertThat(kiosk.find("#company")).hasValue("Krage A/S");
            assertThat(kiosk.find(".chosen")).containsText("Mads");
        }
    }

    @Test
    void who_comes_while_another_is_asked_about_sees_that_it_is_not_their_turn() {
        Invited ida = Invited.invite(stage.nordlys(), SOON);
        List<Route> held = new ArrayList<>();
        try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE)) {
            kiosk.page().route("**/api/v1/scans", held::add);
            kiosk.read(ida.secret()).mustSay("One moment");
            kiosk.page().waitForCondition(() -> !held.isEmpty());
            held.forEach(Route::resume);
            kiosk.mustSay("Welcome, Ida");
        }
    }

    @Test
    void a_tablet_that_is_shut_out_keeps_nothing() {
        Invited ida = Invited.invite(stage.nordlys(), SOON);
        try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE.in("da"))) {
            kiosk.awaitList();
            kiosk.window().network(false);
            kiosk.read(ida.secret()).mustSay("Velkommen, Ida");
            assertThat(kiosk.waiting()).isNotEqualTo("[]");
            stage.nordlys().admin().delete("/kiosks/" + kiosk.id()).must(204);

            kiosk.window().network(true);
            kiosk.mustSay("Tilslut tabletten");

            assertThat(kiosk.find(".note.warn")).containsText("lukket ude");
            kiosk.page().waitForFunction("localStorage.getItem('gatehouse.kiosk') === null");
            kiosk.page()
                    .waitForCondition(() -> kiosk.stored("keep", "getAllKeys").equals("[]"));
            kiosk.page().waitForCondition(() -> kiosk.waiting().equals("[]"));
            kiosk.page().waitForFunction("localStorage.getItem('gatehouse.brand') === null");
            kiosk.window().shoot("kiosk-shut-out").mustBeAccessible();
        }
    }

    @Test
    void no_secret_goes_into_an_address_or_an_open_store() {
        Invited ida = Invited.invite(stage.nordlys(), SOON);
        try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE)) {
            kiosk.read(ida.secret()).mustSay("Welcome, Ida");

            Page page = kiosk.page();
            assertThat(kiosk.window().asked()).noneMatch(address -> address.contains(ida.secret()));
            assertThat((String) page.evaluate("JSON.stringify([localStorage, sessionStorage])"))
                    .doesNotContain(ida.secret(), "Ida", "Isfugl");
        }
    }
}
