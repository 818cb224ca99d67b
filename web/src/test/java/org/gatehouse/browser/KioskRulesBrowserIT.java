package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.container.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest who has come in reads the house rules and signs them, or does not. */
@InBrowser
class KioskRulesBrowserIT {
    private static final List<String> DANISH = List.of(
            "Du må ikke tage billeder eller optage lyd i huset.",
            "Det, du ser og hører om andre, fortæller du ikke videre, heller ikke når dit besøg er slut.",
            "Bær dit skilt synligt, og følg din vært. Går alarmen, så gå til samlingsstedet i gården.");
    private static final List<String> ENGLISH = List.of(
            "Please take no pictures and record no sound in the house.",
            "What you see and hear of others you tell nobody, also when your visit is over.",
            "Wear your badge and stay with your host. If the alarm sounds, go to the meeting point in the yard.");

    private final Stage stage;
    private Day day;

    KioskRulesBrowserIT(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void hasHouseRules() {
        Api admin = stage.nordlys().admin();
        admin.with("If-Match", admin.get("/house-rules").must(200).header("ETag"))
                .put("/house-rules", Map.of("da", DANISH, "en", ENGLISH))
                .must(200);
        ask("DRAWN");
        day = Day.open(stage.nordlys());
    }

    @AfterEach
    void asksForNothing() {
        ask("OFF");
    }

    @Test
    void a_signature_is_drawn_with_a_finger() {
        JsonObject ida = day.expectGuest("Ida", "Isfugl", "Solsort A/S", 5);
        try (KioskTablet kiosk = kiosk(KioskTablet.LANDSCAPE.in("da"))) {
            kiosk.type(ida.getString("code")).mustSay("Læs og skriv under");
            assertThat(kiosk.find(".rules .text")).containsText("gården");
            kiosk.tap(".ways-on .first");
            assertThat(kiosk.find(".note.warn")).containsText("Skriv under i det hvide felt");
            draw(kiosk);
            assertThat(kiosk.find(".note.warn")).hasCount(0);
            kiosk.window().shootScreen("kiosk-rules-drawn").mustFit().mustBeAccessible();

            kiosk.tap(".ways-on .first").mustSay("Velkommen, Ida");

            assertThat(kiosk.find(".answer.good")).isVisible();
            assertThat((Object) kiosk.page().evaluate("document.querySelectorAll('canvas').length"))
                    .isEqualTo(0);
        }
        assertThat(day.row(ida.getString("visitId")).getString("signature")).isEqualTo("DRAWN");
        try (Window desk = DeskWindow.open(stage, day, Look.LAPTOP)) {
            desk.page().locator("[data-act=signature]").click();
            assertThat(desk.page().locator("dialog.photo img.signature")).isVisible();
            desk.shootScreen("desk-signature").mustBeAccessible();
        }
    }

    @Test
    void a_name_can_be_typed_instead_by_the_keyboard_alone() {
        JsonObject ida = day.expectGuest("Ida", "Isfugl", "Solsort A/S", 5);
        try (KioskTablet kiosk = kiosk(KioskTablet.PORTRAIT)) {
            kiosk.type(ida.getString("code")).mustSay("Please read and sign");
            kiosk.window().tabTo(".rules form > .link");
            kiosk.page().keyboard().press("Enter");
            kiosk.tap("footer .larger");
            kiosk.find("#name").fill("Ida Isfugl");
            kiosk.window().shootScreen("kiosk-rules-typed-larger").mustFit().mustBeAccessible();

            kiosk.page().keyboard().press("Enter");

            kiosk.mustSay("Welcome, Ida");
        }
        assertThat(day.row(ida.getString("visitId")).getString("signature")).isEqualTo("TYPED");
    }

    @Test
    void who_does_not_sign_is_in_and_is_sent_to_reception_which_sees_it() {
        JsonObject ida = day.expectGuest("Ida", "Isfugl", "Solsort A/S", 5);
        try (KioskTablet kiosk = kiosk(KioskTablet.LANDSCAPE.dark())) {
            kiosk.type(ida.getString("code")).mustSay("Please read and sign");
            kiosk.window().shootScreen("kiosk-rules").mustBeAccessible();
            kiosk.tap(".ways-on .go >> nth=1").mustSay("Welcome, Ida");
            assertThat(kiosk.find(".answer.warn .lead")).containsText("go to reception");
            kiosk.window().shootScreen("kiosk-unsigned").mustFit().mustBeAccessible();
            kiosk.tap("[data-do=sign]").mustSay("Please read and sign");
            kiosk.tap(".ways-on .go >> nth=1").mustSay("Welcome, Ida");
        }
        try (Window desk = DeskWindow.open(stage, day, Look.LAPTOP)) {
            assertThat(desk.page().locator("tr[data-visit='" + ida.getString("visitId") + "']"))
                    .containsText("Has not signed");
            desk.shootScreen("desk-unsigned").mustBeAccessible();
            desk.page().locator("[data-act=paper]").click();
            assertThat(desk.page().locator("[data-act=paper]")).hasCount(0);
        }
        assertThat(day.row(ida.getString("visitId")).getString("signature")).isEqualTo("PAPER");
    }

    @Test
    void who_went_away_without_signing_signs_when_they_come_back_to_the_kiosk() {
        JsonObject ida = day.expectGuest("Ida", "Isfugl", "Solsort A/S", 5);
        try (KioskTablet kiosk = kiosk(KioskTablet.LANDSCAPE)) {
            kiosk.type(ida.getString("code")).mustSay("Please read and sign");
            kiosk.tap(".ways-on .go >> nth=1").mustSay("Welcome, Ida");
            kiosk.tap(".answer .actions .go:has-text('Done')");
            kiosk.type(ida.getString("code")).mustSay("Already checked in");
            kiosk.window().shootScreen("kiosk-to-sign").mustFit().mustBeAccessible();
            kiosk.tap("[data-do=sign]").mustSay("Please read and sign");
            kiosk.tap(".rules form > .link");
            kiosk.find("#name").fill("Ida Isfugl");
            kiosk.tap(".ways-on .first").mustSay("Thank you, Ida");
        }
        assertThat(day.row(ida.getString("visitId")).getString("signature")).isEqualTo("TYPED");
    }

    @Test
    void a_guest_whose_signature_had_no_answer_is_told_so_and_may_refuse() {
        JsonObject ida = day.expectGuest("Ida", "Isfugl", "Solsort A/S", 5);
        try (KioskTablet kiosk = kiosk(KioskTablet.LANDSCAPE)) {
            kiosk.type(ida.getString("code")).mustSay("Please read and sign");
            kiosk.tap(".rules form > .link");
            kiosk.find("#name").fill("Ida Isfugl");
            kiosk.page().route("**/signature", route -> {
                if (route.request().method().equals("PUT")) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            kiosk.tap(".ways-on .first");
            assertThat(kiosk.find(".note.warn"))
                    .containsText(
                            "we do not know whether it arrived",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
            assertThat(day.row(ida.getString("visitId")).getString("signature")).isEqualTo("TYPED");
            kiosk.tap(".ways-on .go >> nth=1").mustSay("Welcome, Ida");
            kiosk.page()
                    .waitForCondition(() -> day.row(ida.getString("visitId"))
                            .getString("signature")
                            .equals("MISSING"));
        }
    }

    @Test
    void what_a_guest_has_signed_stands_on_their_pass() {
        Invited ida = Invited.invite(stage.nordlys(), Duration.ofMinutes(10));
        try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE)) {
            kiosk.read(ida.secret()).mustSay("Please read and sign");
            kiosk.tap(".rules form > .link");
            kiosk.find("#name").fill("Ida Isfugl");
            kiosk.tap(".ways-on .first").mustSay("Welcome, Ida");
        }
        try (Window phone = stage.window(Look.PHONE).go(ida.path())) {
            phone.page().locator(".held summary").first().click();
            phone.page().locator(".held dd summary").click();
            assertThat(phone.page().locator(".held dd details")).containsText(ENGLISH.get(2));
            assertThat(phone.page().locator(".held dd details")).containsText("SHA-256");
            phone.shoot("pass-signed").mustFit().mustBeAccessible();
        }
    }

    private KioskTablet kiosk(Look look) {
        return KioskTablet.pair(stage, stage.window(look), day.site());
    }

    private static void draw(KioskTablet kiosk) {
        BoundingBox field = kiosk.find(".rules canvas").boundingBox();
        Mouse mouse = kiosk.page().mouse();
        mouse.move(field.x + 60, field.y + 110);
        mouse.down();
        for (int step = 1; step <= 24; step++) {
            mouse.move(field.x + 60 + step * 9, field.y + 90 + 40 * Math.sin(step / 2.0));
        }
        mouse.up();
    }

    private void ask(String rules) {
        Api admin = stage.nordlys().admin();
        Api.Answer before = admin.get("/settings").must(200);
        Map<String, Object> changed = new HashMap<>(before.json());
        changed.put("kioskSteps", Map.of("photo", "OFF", "rules", rules, "rulesRequired", true));
        admin.with("If-Match", before.header("ETag")).put("/settings", changed).must(200);
    }
}
