package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The next version of an agreement that is in force: seen in every light, by two at once, and put away. */
@InBrowser
class AgreementLooksBrowserIT {
    private static final int STEPS = 8;

    private final Stage stage;
    private String draft;

    AgreementLooksBrowserIT(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void begin() {
        draft = stage.nordlys()
                .admin()
                .post("/agreement/versions", Map.of("reason", "Fewer photos"))
                .must(201)
                .json()
                .getString("id");
    }

    @AfterEach
    void discard() {
        if (version().getString("state").equals("DRAFT")) {
            stage.nordlys().admin().delete("/agreement/versions/" + draft).must(204);
        }
    }

    private JsonObject version() {
        return stage.nordlys()
                .admin()
                .get("/agreement/versions/" + draft)
                .must(200)
                .json();
    }

    private Window open(Look look, String where) {
        return stage.window(look).signIn("anna", stage.nordlys().password()).go("/agreement/" + where);
    }

    private Window step(Look look, int step) {
        return open(look, "#setup/" + step + "/" + draft);
    }

    @Test
    void everybody_can_read_every_screen_at_every_size() {
        for (Look look : Look.LAPTOP.everyWay()) {
            read(look);
        }
        read(Look.TABLET.size("tablet-upright", 768, 1024));
        read(Look.PHONE.in("da"));
        read(Look.LAPTOP.in("da").dark().size("small", 320, 640));
        // 200 % of a laptop
        read(Look.LAPTOP.in("da").size("zoomed", 720, 450));
    }

    private void read(Look look) {
        try (Window window = step(look, 1)) {
            Page page = window.page();
            for (int step = 1; step <= STEPS; step++) {
                page.locator(".rail li:nth-child(" + step + ") a").click();
                assertThat(page.locator(".rail li:nth-child(" + step + ") a")).hasAttribute("aria-current", "step");
                assertThat(page.locator(".screen h2")).isVisible();
                if (step == 7) {
                    assertThat(page.locator("agreement-effects > :is(p, .effects)")
                                    .first())
                            .not()
                            .hasAttribute("role", "status");
                }
                window.shoot("agreement-" + step).mustFit().mustBeAccessible();
            }
        }
        try (Window window = open(look, "#versions")) {
            assertThat(window.page().locator("#in-force")).isVisible();
            window.page().locator(".begin summary").click();
            window.shoot("agreement-versions").mustFit().mustBeAccessible();
        }
    }

    @Test
    void of_two_on_one_draft_the_second_sees_both_and_chooses() {
        try (Window first = step(Look.LAPTOP, 5);
                Window second = step(Look.LAPTOP, 5)) {
            keep(first, "ArrowLeft");
            second.page().locator("#length-PHOTOS").focus();
            second.press("ArrowRight");
            Page page = second.page();
            assertThat(page.locator("#conflict")).isVisible();
            assertThat(page.locator("#conflict .lines")).containsText("Photos 14 days → 2 months");
            second.shootScreen("agreement-conflict").mustBeAccessible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#conflict")).isVisible();
            page.locator("#mine").click();
            assertThat(page.locator("#conflict")).hasCount(0);
            assertThat(page.locator(".kept")).hasText("Saved");
        }
        assertThat(photos()).isEqualTo("P2M");
        try (Window first = step(Look.LAPTOP, 5);
                Window second = step(Look.LAPTOP, 5)) {
            keep(first, "ArrowLeft");
            second.page().locator("#length-VISITS").focus();
            second.press("ArrowLeft");
            second.page().locator("#theirs").click();
            assertThat(second.page().locator("#length-PHOTOS")).hasAttribute("aria-valuetext", "30 days");
        }
        assertThat(photos()).isEqualTo("P30D");
    }

    private void keep(Window window, String key) {
        window.page().locator("#length-PHOTOS").focus();
        window.press(key);
        assertThat(window.page().locator(".kept")).hasText("Saving …");
        assertThat(window.page().locator(".kept")).hasText("Saved");
    }

    private String photos() {
        return version().getJsonObject("terms").getJsonArray("retention").stream()
                .map(JsonValue::asJsonObject)
                .filter(rule -> rule.getString("recordType").equals("photo"))
                .findFirst()
                .orElseThrow()
                .getString("period");
    }

    @Test
    void what_differs_from_what_is_in_force_is_said_and_a_draft_is_thrown_away() {
        try (Window window = step(Look.LAPTOP, 5)) {
            keep(window, "ArrowLeft");
            Page page = window.page();
            page.locator("a[href='#versions']").click();
            page.locator(".compare button").click();
            assertThat(page.locator(".compare .lines")).containsText("Kept for: Photos 30 days → 14 days");
            window.shoot("agreement-compared").mustFit().mustBeAccessible();
            page.locator("[aria-labelledby=prepared] .version:has(a[href*='" + draft + "']) .link")
                    .first()
                    .click();
            page.locator("dialog .danger").click();
            assertThat(page.locator(".note.good")).hasText("The draft is gone.");
        }
        assertThat(version().getString("state")).isEqualTo("DISCARDED");
    }

    @Test
    void less_than_before_is_proposed_taken_back_and_said_no_to() {
        try (Window window = step(Look.LAPTOP, 5)) {
            keep(window, "ArrowLeft");
            Page page = window.page();
            page.locator(".rail li:nth-child(8) a").click();
            page.locator("agreement-sign .first").click();
            assertThat(page.locator("agreement-sign")).containsText("It allows less than before");
            assertThat(page.locator(".signatures .chip.good")).hasCount(1);
            window.shoot("agreement-narrowing").mustFit().mustBeAccessible();
            page.locator("agreement-sign .link:has-text('Say no')").click();
            page.locator("dialog .danger").click();
            assertThat(page.locator("#in-force")).isVisible();
        }
        assertThat(version().getString("state")).isEqualTo("REJECTED");
    }
}
