package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.WriterException;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.gatehouse.container.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest who has come in is asked for a photo, sees it before it is used, and may have it erased. */
@InBrowser
class KioskPhotoBrowserIT {
    private static final String YES = "[data-choice=photo]";
    private static final String LOOKS =
            "button => ['color', 'backgroundColor', 'borderColor', 'fontSize', 'fontWeight']"
                    + ".map(name => getComputedStyle(button)[name]).join()";
    private static final String USE = "[data-choice=use-photo]";
    private static final String NO = "[data-choice=without-photo]";

    private final Stage stage;
    private Day day;

    KioskPhotoBrowserIT(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void asksForPhotos() {
        ask("ASKED");
        day = Day.open(stage.nordlys());
    }

    @AfterEach
    void asksForNone() {
        ask("OFF");
    }

    @Test
    void a_photo_is_shown_before_it_is_used_and_reception_sees_what_was_shown() throws IOException, WriterException {
        JsonObject ida = day.expectGuest("Ida", "Isfugl", "Solsort A/S", 5);
        String visit = ida.getString("visitId");
        try (KioskTablet kiosk = kiosk(KioskTablet.LANDSCAPE.in("da"))) {
            kiosk.type(ida.getString("code")).mustSay("Må vi tage et billede, Ida?");
            assertThat(kiosk.find(".camera .frame")).hasCount(0);
            kiosk.window().shootScreen("kiosk-photo").mustFit().mustBeAccessible();
            mustBeEqual(kiosk.find(YES), kiosk.find(NO));

            BoundingBox seen = kiosk.find(".camera video").boundingBox();
            assertThat(seen.width).isCloseTo(seen.height, within(1.0));

            kiosk.tap(YES).mustSay("Er billedet, som det skal være?");
            BoundingBox taken = kiosk.find(".camera img").boundingBox();
            assertThat(taken.width).isCloseTo(seen.width, within(1.0));
            kiosk.window().shootScreen("kiosk-photo-taken").mustFit().mustBeAccessible();
            mustBeEqual(kiosk.find(USE), kiosk.find(NO));
            kiosk.tap("[data-choice=photo-again]").mustSay("Må vi tage et billede, Ida?");
            assertThat(kiosk.find(".camera img")).hasCount(0);
            kiosk.tap(YES).mustSay("Er billedet, som det skal være?");
            kiosk.tap(USE).mustSay("Velkommen, Ida");

            kiosk.page().waitForCondition(() -> day.row(visit).getBoolean("photo"));
            assertThat((Object) kiosk.page().evaluate("document.querySelectorAll('canvas, img[src^=data]').length"))
                    .isEqualTo(0);
            assertThat(kiosk.waiting()).isEqualTo("[]");
        }
        try (Window desk = DeskWindow.open(stage, day, Look.LAPTOP)) {
            desk.page().locator("[data-act=photo]").click();
            assertThat(desk.page().locator("dialog.photo img")).isVisible();
            assertThat((Object) desk.page().evaluate("document.querySelector('dialog.photo img').naturalWidth"))
                    .isEqualTo(480);
            desk.shootScreen("desk-photo").mustBeAccessible();
            desk.page().locator("dialog.photo button[autofocus]").click();
            assertThat(desk.page().locator("dialog.photo img")).hasCount(0);
            desk.page().locator("[data-act=photo]").click();
            desk.page().locator("dialog.photo [data-do=erase-photo]").click();
            assertThat(desk.page().locator("[data-act=photo]")).hasCount(0);
        }
        assertThat(day.row(visit).getBoolean("photo")).isFalse();
    }

    @Test
    void a_guest_has_the_photo_erased_on_their_own_pass() throws IOException, WriterException {
        Invited ida = Invited.invite(stage.nordlys(), Duration.ofMinutes(10));
        try (KioskTablet kiosk = kiosk(KioskTablet.LANDSCAPE, stage.nordlys().site())) {
            kiosk.type(ida.code()).mustSay("May we take a photo, Ida?");
            kiosk.tap(YES).mustSay("Is this photo all right?");
            kiosk.tap(USE).mustSay("Welcome, Ida");
        }
        try (Window phone = stage.window(Look.PHONE).go(ida.path())) {
            phone.page().locator(".held summary").first().click();
            assertThat(phone.page().locator("[data-do=erase-photo]")).isVisible();
            phone.shoot("pass-photo").mustFit().mustBeAccessible();
            phone.page().locator("[data-do=erase-photo]").click();
            assertThat(phone.page().locator("[data-do=erase-photo]")).hasCount(0);
        }
    }

    @Test
    void without_photo_is_one_tap_too_and_nobody_asks_why() throws IOException, WriterException {
        JsonObject ida = day.expectGuest("Ida", "Isfugl", "Solsort A/S", 5);
        String visit = ida.getString("visitId");
        try (KioskTablet kiosk = kiosk(KioskTablet.PORTRAIT)) {
            kiosk.type(ida.getString("code")).mustSay("May we take a photo, Ida?");
            kiosk.tap("footer .larger");
            kiosk.window().shootScreen("kiosk-photo-larger").mustFit().mustBeAccessible();
            mustBeEqual(kiosk.find(YES), kiosk.find(NO));

            kiosk.tap(NO).mustSay("Welcome, Ida");
        }
        assertThat(day.row(visit).getBoolean("photo")).isFalse();
        try (Window desk = DeskWindow.open(stage, day, Look.LAPTOP)) {
            assertThat(desk.page().locator("tr[data-visit='" + visit + "'] th"))
                    .not()
                    .containsText("hoto");
            assertThat(desk.page().locator("[data-act=photo]")).hasCount(0);
        }
    }

    @Test
    void the_keyboard_reaches_both() throws IOException, WriterException {
        JsonObject ida = day.expectGuest("Ida", "Isfugl", "Solsort A/S", 5);
        try (KioskTablet kiosk = kiosk(KioskTablet.LANDSCAPE.dark())) {
            kiosk.type(ida.getString("code")).mustSay("May we take a photo, Ida?");
            kiosk.window().shootScreen("kiosk-photo").tabTo(YES).tabTo(NO);
            kiosk.page().keyboard().press("Enter");
            kiosk.mustSay("Welcome, Ida");
        }
    }

    @Test
    void nobody_is_asked_by_a_tablet_without_a_camera_or_a_network() throws IOException, WriterException {
        JsonObject ida = day.expectGuest("Ida", "Isfugl", "Solsort A/S", 5);
        try (KioskTablet blind = KioskTablet.pair(stage, stage.window(KioskTablet.LANDSCAPE), day.site())) {
            blind.type(ida.getString("code")).mustSay("Welcome, Ida");
        }
        Invited bo = Invited.invite(stage.nordlys(), Duration.ofMinutes(10));
        try (KioskTablet kiosk = kiosk(KioskTablet.LANDSCAPE, stage.nordlys().site())) {
            kiosk.awaitList();
            kiosk.window().network(false);
            kiosk.read(bo.secret()).mustSay("Welcome, Ida");
            kiosk.window().network(true);
        }
        assertThat(day.row(ida.getString("visitId")).getBoolean("photo")).isFalse();
    }

    private KioskTablet kiosk(Look look) throws IOException, WriterException {
        return kiosk(look, day.site());
    }

    /** What its camera sees is no pass. */
    private KioskTablet kiosk(Look look, String site) throws IOException, WriterException {
        FakeCamera camera = FakeCamera.showing("A face");
        KioskTablet kiosk = KioskTablet.pair(stage, stage.keeping(stage.folder(), look, camera.arguments()), site);
        assertThat(kiosk.find(".camera .frame")).isVisible();
        return kiosk;
    }

    private static void mustBeEqual(Locator yes, Locator no) {
        yes.page().mouse().move(0, 0); // what is pointed at looks different
        BoundingBox one = yes.boundingBox();
        BoundingBox other = no.boundingBox();
        assertThat(one.width).isEqualTo(other.width);
        assertThat(one.height).isEqualTo(other.height);
        assertThat((Object) yes.evaluate(LOOKS)).isEqualTo(no.evaluate(LOOKS));
    }

    private void ask(String photo) {
        Api admin = stage.nordlys().admin();
        Api.Answer before = admin.get("/settings").must(200);
        Map<String, Object> changed = new HashMap<>(before.json());
        changed.put("kioskSteps", Map.of("photo", photo, "rules", "OFF", "rulesRequired", false));
        admin.with("If-Match", before.header("ETag")).put("/settings", changed).must(200);
    }
}
