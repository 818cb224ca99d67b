package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.gatehouse.container.Api;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.web.units.SoftwareUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A courier gets a key, opens the door of a running unit with and without a network, loses it again, and the log tells
 * of all of it, until somebody at the database changes what it tells.
 */
@InBrowser
class DoorStoryBrowserIT {
    private final Stage stage;
    private final Api admin;
    private final String name = "Port " + ThreadLocalRandom.current().nextInt(10_000, 100_000);
    private final String door;
    private final String holder;

    DoorStoryBrowserIT(Stage stage) {
        this.stage = stage;
        this.admin = stage.nordlys().admin();
        DoorKit kit = new DoorKit(admin);
        this.door = kit.door(name);
        kit.mayOpenAlone(door, name);
        this.holder = kit.holder();
    }

    @Test
    void a_courier_s_key_from_the_grant_to_a_log_that_somebody_has_changed(@TempDir Path folder) throws Exception {
        try (Window office = stage.window(Look.LAPTOP)
                        .signIn("anna", stage.nordlys().password())
                        .go("/doors/");
                SoftwareUnit unit = SoftwareUnit.start(folder, stage.url(), "--enrol", code())) {
            grant(office);
            try (Window phone = stage.window(Look.PHONE).near(whereItIs())) {
                bind(phone);
                opens(phone);

                unit.goes("offline");
                phone.page().route(stage.url() + "/**", route -> route.abort());
                opens(phone);
                phone.shootScreen("story-offline");

                revoke(office);
                unit.goes("online");
                phone.page().unroute(stage.url() + "/**");
                phone.page().locator(".unlock").click();
                assertThat(phone.page().locator(".dock .word")).containsText("taken back");
                phone.shootScreen("story-revoked");
            }
            whatIsChangedInTheLogIsNamed(office);
        }
    }

    private String code() {
        return admin.post("/doors/" + door + "/unit/enrolment", Map.of())
                .must(200)
                .json()
                .getString("code");
    }

    private void grant(Window office) {
        Page page = office.page();
        office.turn("holders/" + holder);
        page.locator("#keys .first").click();
        Locator dialog = page.locator("key-grant dialog");
        dialog.locator(".check:has-text('" + name + "') input").check();
        dialog.locator("[name=days]").all().forEach(Locator::check);
        dialog.locator("#opensAt").fill("00:00");
        dialog.locator("#closesAt").fill("00:00");
        dialog.locator(".first").click();
        assertThat(office.said()).containsText("The key is granted");
    }

    /** Once it has told. */
    private String whereItIs() {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> admin.get("/doors/" + door + "/unit"),
                        told -> told.status() == 200 && told.json().containsKey("address"))
                .json()
                .getString("address");
    }

    private void bind(Window phone) {
        String code = admin.post("/key-holders/" + holder + "/invitations", Map.of())
                .must(200)
                .json()
                .getString("code");
        Page page = phone.go("/key/#code=" + code).page();
        page.locator("form .first").click();
        page.locator(".told .first").click();
        assertThat(page.locator(".dock h2")).hasText(name);
        assertThat(page.locator(".dock")).containsText("Works without network");
    }

    private static void opens(Window phone) {
        Locator unlock = phone.page().locator(".dock .unlock");
        assertThat(unlock).hasText("Open");
        unlock.click();
        assertThat(unlock).containsText("Go in");
    }

    private void revoke(Window office) {
        Page page = office.page();
        page.locator(".keys .danger").click();
        Locator dialog = page.locator("deed-dialog dialog");
        assertThat(dialog).containsText(name + " opens offline: ");
        assertThat(dialog).containsText(" at the latest.");
        office.shootScreen("story-revoke").mustBeAccessible();
        dialog.locator("#reason").fill("The courier works elsewhere now");
        dialog.locator(".danger").click();
        assertThat(office.said()).containsText(name + " opens offline: until ");
    }

    private void whatIsChangedInTheLogIsNamed(Window office) throws Exception {
        Page page = office.page();
        office.turn("log");
        assertThat(page.locator("[data-deed=door-opened]").first()).isVisible();
        JsonObject opened = sealed();
        check(page, "good", "Nothing was changed");
        office.shoot("story-log").mustFit().mustBeAccessible();

        later(opened, 1);
        try {
            check(
                    page,
                    "bad",
                    String.format(Locale.ENGLISH, "Entry %,d is not what was sealed.", opened.getInt("seq")));
            office.shoot("story-log-changed").mustFit().mustBeAccessible();
        } finally {
            later(opened, -1);
        }
        check(page, "good", "Nothing was changed");
    }

    private static void check(Page page, String kind, String text) {
        page.locator("[data-check=all]").click();
        assertThat(page.locator("check-log .note." + kind)).containsText(text);
    }

    /** The entry of an opening at this door. */
    private JsonObject sealed() {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> admin.get("/log?object=" + door).must(200).json().getJsonArray("entries").stream()
                                .map(JsonValue::asJsonObject)
                                .filter(entry -> entry.getString("deed").equals("door-opened"))
                                .filter(entry -> entry.containsKey("seq"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** What somebody at the database can do. */
    private void later(JsonObject entry, int seconds) throws Exception {
        stage.update(
                "update journal_entry set at = at + interval ? second where id = ?",
                seconds,
                Uuids.bytes(UUID.fromString(entry.getString("id"))));
    }
}
