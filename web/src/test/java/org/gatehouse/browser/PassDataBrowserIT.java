package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.Media;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.junit.jupiter.api.Test;

/** What the visitor's pass says of the host who is told, and of the guest. */
@InBrowser
class PassDataBrowserIT {
    private static final Duration SOON = Duration.ofMinutes(10);

    private static final String HOST_SAID = "[aria-live=polite] .note";

    /** The page asks every five seconds. */
    private static final HasTextOptions PATIENTLY = new HasTextOptions().setTimeout(15_000);

    private final Stage stage;
    private final Invited ida;

    PassDataBrowserIT(Stage stage) {
        this.stage = stage;
        this.ida = Invited.invite(stage.nordlys(), SOON);
    }

    @Test
    void a_guest_who_waits_reads_what_the_host_answers() {
        try (Window phone = stage.window(Look.PHONE).go(ida.path())) {
            Page page = phone.page();
            page.locator("text=I am here").click();
            assertThat(page.locator(HOST_SAID)).hasText("Your host has been told. Please wait a moment.", PATIENTLY);

            answer("five-minutes");

            assertThat(page.locator(HOST_SAID)).hasText("Your host will be with you in five minutes.", PATIENTLY);
            assertThat(page.locator(".note.good").first()).hasText("Welcome.");
            assertThat(page.locator("main").innerText()).doesNotContain("SMS", "@");
            phone.shoot("pass-answer").mustFit().mustBeAccessible();
        }
        for (Look look : List.of(Look.PHONE.in("da"), Look.PHONE.in("da").dark().size("small", 320, 640))) {
            try (Window phone = stage.window(look).go(ida.path())) {
                assertThat(phone.page().locator(HOST_SAID)).hasText("Din vært er hos dig om fem minutter.");
                phone.shoot("pass-answer").mustFit().mustBeAccessible();
            }
        }
    }

    @Test
    void a_guest_corrects_their_name_and_is_asked_nothing_else() {
        try (Window phone = stage.window(Look.PHONE).go(ida.path())) {
            Page page = phone.page();
            assertThat(page.locator(".naming strong")).hasText("Ida Isfugl");
            page.locator(".naming button").press("Enter");
            assertThat(page.locator("#firstName")).isFocused();
            assertThat(page.locator(".naming :is(input, select)")).hasCount(4);
            page.locator("#firstName").fill("Ida-Marie");
            page.locator("#company").fill("Novus");
            page.locator("#language").selectOption("en");
            phone.shoot("pass-naming-form").mustFit().mustBeAccessible();
            page.locator(".naming button.first").click();

            assertThat(page.locator(".naming .note.good")).hasText("Thank you. That is how you are expected.");
            assertThat(page.locator(".naming strong")).hasText("Ida-Marie Isfugl");
            assertThat(page.locator(".naming button")).isFocused();
            phone.shoot("pass-naming").mustFit().mustBeAccessible();

            held(page).locator("summary").click();
            assertThat(held(page)).containsText("As your host wrote it");
            assertThat((String) page.evaluate("JSON.stringify(localStorage)")).doesNotContain("Marie");
        }
        Look small = Look.PHONE.in("da").dark().size("small", 320, 640);
        try (Window phone = stage.window(small).go(ida.path())) {
            phone.page().locator(".naming button").click();
            phone.shoot("pass-naming-form").mustFit().mustBeAccessible();
        }
    }

    @Test
    void what_is_held_opens_by_a_tap_in_full_and_prints() {
        for (Look look : Look.PHONE.everyWay()) {
            readAll(look);
        }
        readAll(Look.PHONE.in("da").size("small", 320, 640));
    }

    private void readAll(Look look) {
        try (Window phone = stage.window(look).go(ida.path())) {
            Locator held = held(phone.page());
            held.locator("summary").click();
            assertThat(held.locator("dl")).containsText("i…@gaest.example");
            assertThat(held.locator("a[href^='mailto:']")).isVisible();
            assertThat(held).containsText(Pattern.compile("6\\W\\(1\\)\\W\\(f"));
            phone.shoot("pass-held").mustFit().mustBeAccessible();

            phone.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(held.locator("dl")).isVisible();
            assertThat(phone.page().locator(".naming")).isHidden();
            phone.shoot("pass-held-print");
        }
    }

    @Test
    void without_network_the_short_form_stays() {
        try (Window phone = stage.window(Look.PHONE).go(ida.path())) {
            phone.network(false);
            held(phone.page()).locator("summary").click();

            assertThat(held(phone.page())).containsText("With a connection you see all of it here.");
            phone.network(true);
        }
    }

    private static Locator held(Page page) {
        return page.locator(".held");
    }

    private void answer(String answer) {
        Api desk = stage.nordlys().receptionist();
        String alert = Awaitility.await("the alert")
                .atMost(Duration.ofSeconds(20))
                .until(() -> alert(desk), Optional::isPresent)
                .orElseThrow();
        desk.post("/alerts/" + alert + "/answer", Map.of("answer", answer)).must(200);
    }

    private Optional<String> alert(Api desk) {
        return desk.get("/sites/" + stage.nordlys().site() + "/visits").must(200).json().getJsonArray("visits").stream()
                .map(JsonValue::asJsonObject)
                .filter(row -> row.getString("visitId").equals(ida.visit()) && row.containsKey("alert"))
                .map(row -> row.getJsonObject("alert").getString("alertId"))
                .findFirst();
    }
}
