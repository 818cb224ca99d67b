package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import org.gatehouse.core.json.Json;
import org.junit.jupiter.api.Test;

/** Every screen of a kiosk, in both languages, upright and across: all of them can be read, and have their pictures. */
@InBrowser
class KioskScreensBrowserIT {
    private static final List<String> ANSWERS = List.of(
            "welcome",
            "goodbye",
            "not-inside",
            "already-inside",
            "too-early",
            "too-late",
            "wrong-day",
            "wrong-site",
            "cancelled",
            "unknown");
    private static final Map<String, String> CARD = Map.of(
            "visitId", "01930000-0000-7000-8000-000000000001",
            "guestFirstName", "Ida",
            "hostName", "Mads Månestråle",
            "room", "Lokale 4",
            "startsAt", "2026-11-24T09:00:00Z",
            "siteName", "Nordlys, Hovedkontoret",
            "siteAddress", "Havnegade 12, 8000 Aarhus C",
            "zone", "Europe/Copenhagen");

    private final Stage stage;

    KioskScreensBrowserIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void whatever_a_guest_is_asked_can_be_read() {
        for (String language : new String[] {"da", "en"}) {
            try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE.in(language))) {
                look(kiosk, "start");
                look(kiosk.tap("footer .larger"), "start-larger");
                kiosk.tap("footer .larger").tap("footer .link >> nth=1").tap("summary");
                look(kiosk, "privacy");
                kiosk.tap("dialog .go")
                        .tap("[data-choice=invited]")
                        .tap("[data-digit='1']")
                        .tap(".pad .go");
                assertThat(kiosk.find(".note.warn")).isVisible();
                look(kiosk, "code");
                look(kiosk.tap("[data-way=byName]"), "name");
                kiosk.tap(".back").tap("[data-choice=leaving]");
                look(kiosk, "leaving");
                kiosk.tap(".back").tap("[data-choice=walk-in]");
                kiosk.find("#host").fill("Mads");
                kiosk.tap(".find button");
                assertThat(kiosk.find(".hosts button").first()).isVisible();
                look(kiosk, "walk-in");
                kiosk.tap(".hosts button >> nth=0").tap(".send .go");
                look(kiosk, "walk-in-chosen");
            }
        }
    }

    @Test
    void whatever_a_guest_is_answered_can_be_read() {
        for (String language : new String[] {"da", "en"}) {
            try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE.in(language))) {
                for (String outcome : ANSWERS) {
                    answer(kiosk, outcome);
                    look(kiosk, outcome);
                }
                kiosk.page().route("**/api/v1/kiosk/calls", route -> say(route, Map.of()));
                kiosk.tap("footer .call");
                assertThat(kiosk.find("dialog.called")).isVisible();
                look(kiosk, "called");
            }
        }
    }

    /** Namesakes are told apart by what only each of them knows. */
    @Test
    void namesakes_can_be_read() {
        Map<String, String> nine = Map.of("ref", "a", "hostInitials", "MM", "startsAt", "2026-11-24T09:00:00Z");
        Map<String, String> later = Map.of("ref", "b", "hostInitials", "RK", "startsAt", "2026-11-24T10:30:00Z");
        for (String language : new String[] {"da", "en"}) {
            try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE.in(language))) {
                choose(kiosk, "invited", List.of(nine, later));
                look(kiosk, "namesakes");
                kiosk.tap(".back");
                choose(kiosk, "leaving", List.of(nine, later));
                look(kiosk, "namesakes-leaving");
                kiosk.tap(".back");
                choose(kiosk, "leaving", List.of(nine));
                look(kiosk, "one-leaving");
                if (language.equals("en")) {
                    assertThat(kiosk.find(".screen h1")).hasText("Is this your visit?");
                    assertThat(kiosk.find(".namesakes")).containsText("One guest with this name is here.");
                }
            }
        }
    }

    private static void choose(KioskTablet kiosk, String direction, List<Map<String, String>> choices) {
        kiosk.page().route("**/api/v1/scans", route -> say(route, Map.of("outcome", "choose", "choices", choices)));
        kiosk.tap("[data-choice=" + direction + "]").tap("[data-way=byName]");
        kiosk.find("#first").fill("Ida");
        kiosk.find("#last").fill("Isfugl");
        kiosk.tap(".go");
        assertThat(kiosk.find(".choice-list li")).hasCount(choices.size() + 1);
    }

    @Test
    void it_stands_upright_and_in_the_dark_too() {
        for (Look look : List.of(
                KioskTablet.PORTRAIT.in("da"),
                KioskTablet.PORTRAIT,
                KioskTablet.IPAD.in("da"),
                KioskTablet.LANDSCAPE.dark(),
                Look.PHONE.size("small", 320, 640))) {
            try (Window window = stage.window(look)) {
                window.go("/kiosk/").shoot("kiosk-pairing").mustFit().mustBeAccessible();
                try (KioskTablet kiosk = KioskTablet.pair(stage, window)) {
                    look(kiosk, "start");
                    kiosk.tap("[data-choice=invited]");
                    look(kiosk, "code");
                    kiosk.tap(".back");
                    answer(kiosk, "already-inside");
                    look(kiosk, "already-inside");
                }
            }
        }
    }

    private static void answer(KioskTablet kiosk, String outcome) {
        boolean isKnown = !outcome.equals("unknown");
        kiosk.page()
                .route(
                        "**/api/v1/scans",
                        route -> say(
                                route,
                                isKnown
                                        ? Map.of("outcome", outcome, "at", "2026-11-24T08:30:00Z", "visit", CARD)
                                        : Map.of("outcome", outcome)));
        kiosk.page().route("**/api/v1/scans/*/answer", route -> say(route, Map.of("state", "told")));
        kiosk.read("AAAAAAAAAAAAAAAA" + outcome.replace('-', 'A'));
        assertThat(kiosk.find(".answer[data-outcome=" + outcome + "] h1")).not().isEmpty();
    }

    private static void say(Route route, Map<String, ?> body) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(Json.write(body)));
    }

    private static void look(KioskTablet kiosk, String screen) {
        kiosk.window().shoot("kiosk-" + screen).mustFit();
        if (!"en".equals(kiosk.find("html").getAttribute("lang"))) { // what is seen is the same in both languages
            kiosk.window().mustBeAccessible();
        }
    }
}
