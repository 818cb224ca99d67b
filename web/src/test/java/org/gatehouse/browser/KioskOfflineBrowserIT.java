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
import java.util.concurrent.atomic.AtomicInteger;
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
        comeAndDie(folder, guests.subList(0, GUESTS / 2), came);
        try (Window window = stage.keeping(folder, KioskTablet.LANDSCAPE)) {
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

    private void comeAndDie(Path folder, List<Invited> guests, List<Instant> came) {
        KioskTablet kiosk = KioskTablet.pair(stage, stage.keeping(folder, KioskTablet.LANDSCAPE));
        kiosk.awaitList();
        kiosk.window().network(false);
        guests.forEach(guest -> come(kiosk, guest, came));
        assertThat(kiosk.find(".net")).containsText("5 to send");
        guests.forEach(guest -> assertThat(kiosk.waiting()).doesNotContain(guest.secret(), "Ida"));
        KioskTablet.kill(folder);
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

    /** One row each, and the host is told, soon, of the moment at which the guest stood there. */
    private void mustBeInsideSince(List<Invited> guests, List<Instant> came) {
        Awaitility.await("hosts told").atMost(Duration.ofSeconds(30)).untilAsserted(() -> areInsideSince(guests, came));
    }

    private void areInsideSince(List<Invited> guests, List<Instant> came) {
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
                        Instant arrived = Instant.parse(row.getString("arrivedAt"));
                        assertThat(row).containsKey("alert");
                        assertThat(Instant.parse(row.getJsonObject("alert").getString("at")))
                                .isEqualTo(arrived);
                        assertThat(alertsOf(arrived)).hasSize(1);
                    });
        }
    }

    private List<JsonObject> alertsOf(Instant arrived) {
        return stage.nordlys().host().get("/alerts").must(200).array().stream()
                .map(alert -> alert.asJsonObject().getJsonObject("guest"))
                .filter(guest -> Instant.parse(guest.getString("at")).equals(arrived))
                .toList();
    }

    @Test
    void a_clock_that_is_set_while_the_network_is_gone_changes_no_time_that_is_told() {
        List<Invited> guests = List.of(
                Invited.invite(stage.nordlys(), SOON),
                Invited.invite(stage.nordlys(), SOON),
                Invited.invite(stage.nordlys(), SOON));
        List<Instant> came = new ArrayList<>();
        Window window = stage.window(KioskTablet.LANDSCAPE);
        window.page().addInitScript("const right = Date.now; window.set = 0; Date.now = () => right() + window.set");
        try (KioskTablet kiosk = KioskTablet.pair(stage, window)) {
            kiosk.awaitList();
            window.network(false);
            come(kiosk, guests.get(0), came);
            window.page().evaluate("window.set = -2 * 3600000");
            come(kiosk, guests.get(1), came);
            window.page().evaluate("window.set = 3 * 3600000");
            come(kiosk, guests.get(2), came);

            window.network(true);
            Awaitility.await("all told")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> kiosk.waiting().equals("[]"));
        }
        mustBeInsideSince(guests, came);
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

    /** The worst network is one that takes everything and gives nothing back. */
    @Test
    void a_network_that_swallows_everything_keeps_nobody_out_and_loses_nobody() {
        List<Invited> guests = List.of(Invited.invite(stage.nordlys(), SOON), Invited.invite(stage.nordlys(), SOON));
        List<Instant> came = new ArrayList<>();
        try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE)) {
            kiosk.awaitList();
            kiosk.page().route("**/api/v1/**", route -> {});
            guests.forEach(guest -> come(kiosk, guest, came));
            assertThat(kiosk.find(".net")).containsText("2 to send");

            kiosk.page().unroute("**/api/v1/**");
            Awaitility.await("all told")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> kiosk.waiting().equals("[]"));
            assertThat(kiosk.find(".net")).containsText("Online");
        }
        mustBeInsideSince(guests, came);
    }

    @Test
    void who_was_let_in_and_should_not_have_been_is_told_to_reception() {
        Invited ida = Invited.invite(stage.nordlys(), SOON);
        try (KioskTablet kiosk = KioskTablet.pair(stage, KioskTablet.LANDSCAPE)) {
            kiosk.awaitList();
            kiosk.window().network(false);
            kiosk.read(ida.secret()).mustSay("Welcome, Ida").tap(".actions .first");
            AtomicInteger calls = new AtomicInteger();
            kiosk.page().route("**/api/v1/kiosk/calls", route -> {
                calls.incrementAndGet();
                route.resume();
            });
            kiosk.page()
                    .route(
                            "**/api/v1/scans",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(422)
                                    .setContentType("application/problem+json")
                                    .setBody("{\"type\":\"urn:gatehouse:invalid-input\"}")));
            kiosk.window().network(true);
            assertThat(kiosk.find(".net")).containsText("1 not registered");
            kiosk.page().waitForCondition(() -> calls.get() == 1);
            kiosk.window().shootScreen("kiosk-amiss").mustBeAccessible();
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
