package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Guests come and go without a network, and the server learns of each of them once, with the true time. */
@InBrowser
class KioskOfflineBrowserIT {
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final int GUESTS = 10;

    private final Stage stage;

    KioskOfflineBrowserIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void ten_guests_come_while_the_network_is_gone_and_the_tablet_is_killed_in_between() throws IOException {
        List<Invited> guests = IntStream.range(0, GUESTS)
                .mapToObj(number -> Invited.invite(stage.nordlys(), SOON))
                .toList();
        List<Instant> came = new ArrayList<>();
        Path folder = stage.folder();
        try (KioskTablet kiosk = KioskTablet.pair(stage, stage.keeping(folder, KioskTablet.LANDSCAPE))) {
            kiosk.awaitList();
            kiosk.window().network(false);
            guests.subList(0, GUESTS / 2).forEach(guest -> come(kiosk, guest, came));
            assertThat(kiosk.find(".net")).containsText("5 to send");
            guests.subList(0, GUESTS / 2)
                    .forEach(guest -> assertThat(kiosk.waiting()).doesNotContain(guest.secret(), "Ida"));
        }
        try (Window window = stage.keeping(folder, KioskTablet.LANDSCAPE)) { // as after a battery that was empty
            window.network(false);
            KioskTablet kiosk = reopened(window);
            guests.subList(GUESTS / 2, GUESTS).forEach(guest -> come(kiosk, guest, came));
            kiosk.read(guests.get(0).secret()).mustSay("Already checked in");
            kiosk.window().shootScreen("kiosk-offline-again").mustBeAccessible();
            window.page().reload();
            kiosk.mustSay("Welcome");
            assertThat(kiosk.find(".net")).containsText("10 to send");
            window.shootScreen("kiosk-offline-start").mustBeAccessible();

            window.network(true);
            assertThat(kiosk.find(".net.on")).isVisible();
            Awaitility.await("all told")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> kiosk.waiting().equals("[]"));
        }
        mustBeInsideSince(guests, came);
    }

    private KioskTablet reopened(Window window) {
        window.page().navigate(stage.url() + "/kiosk/");
        KioskTablet kiosk = new KioskTablet(window, "");
        kiosk.mustSay("Welcome");
        return kiosk;
    }

    private static void come(KioskTablet kiosk, Invited guest, List<Instant> came) {
        came.add(Instant.now());
        kiosk.read(guest.secret());
        kiosk.mustSay("Welcome, Ida");
        assertThat(kiosk.find(".answer")).containsText("as soon as it is back");
        if (came.size() == 1) {
            kiosk.window().shootScreen("kiosk-offline-welcome").mustBeAccessible();
        }
        kiosk.tap(".actions .first").mustSay("Welcome");
    }

    /** One row each, and the host was told of the moment at which the guest stood there. */
    private void mustBeInsideSince(List<Invited> guests, List<Instant> came) {
        List<JsonObject> rows = stage
                .nordlys()
                .receptionist()
                .get("/sites/" + stage.nordlys().site() + "/visits")
                .must(200)
                .json()
                .getJsonArray("visits")
                .stream()
                .map(JsonValue::asJsonObject)
                .toList();
        for (int i = 0; i < guests.size(); i++) {
            String visit = guests.get(i).visit();
            Instant then = came.get(i);
            assertThat(rows)
                    .filteredOn(row -> row.getString("visitId").equals(visit))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.getString("status")).isEqualTo("inside");
                        assertThat(Duration.between(then, Instant.parse(row.getString("arrivedAt"))))
                                .isBetween(Duration.ofSeconds(-2), Duration.ofSeconds(5));
                        assertThat(Instant.parse(row.getJsonObject("alert").getString("at")))
                                .isEqualTo(Instant.parse(row.getString("arrivedAt")));
                    });
        }
    }

    @Test
    void a_server_that_says_nothing_keeps_nobody_waiting_and_may_still_answer_late() {
        Invited ida = Invited.invite(stage.nordlys(), SOON);
        List<Route> held = new ArrayList<>();
        try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE)) {
            kiosk.awaitList();
            kiosk.page().route("**/api/v1/scans", held::add);
            kiosk.read(ida.secret()).mustSay("Welcome, Ida");
            assertThat(kiosk.find(".answer")).containsText("as soon as it is back");

            held.forEach(Route::resume);
            assertThat(kiosk.find(".host")).containsText("Mads");
        }
    }

    @Test
    void who_is_not_on_the_list_and_who_comes_without_a_pass_goes_to_the_desk() {
        try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE.in("da"))) {
            kiosk.awaitList();
            kiosk.window().network(false);
            kiosk.read("AAAAAAAAAAAAAAAAAAAAAAAA").mustSay("Vi kan ikke finde dig");
            kiosk.window().shootScreen("kiosk-offline-unknown").mustBeAccessible();
            kiosk.tap(".actions .go").type("12345678").mustSay("Gå til receptionen");
            kiosk.window().shootScreen("kiosk-offline-desk").mustBeAccessible();
            kiosk.tap(".actions .go").tap("footer .call");
            assertThat(kiosk.find("dialog.call-failed")).isVisible();
            kiosk.window().shootScreen("kiosk-offline-call").mustBeAccessible();
            kiosk.window().network(true);
        }
    }
}
