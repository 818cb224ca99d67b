package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.UUID;

/**
 * A tablet at the demo's first site, paired the way people do it.
 *
 * @param id by which an administrator shuts it out
 */
record KioskTablet(Window window, String id) implements AutoCloseable {
    static final Look LANDSCAPE = Look.TABLET;
    static final Look PORTRAIT = Look.TABLET.size("tablet-portrait", 800, 1280);
    static final Look IPAD = Look.TABLET.size("ipad", 1180, 820);

    static KioskTablet pair(Stage stage, Window window) {
        JsonObject added = stage.nordlys()
                .admin()
                .post(
                        "/kiosks",
                        Map.of("siteId", stage.nordlys().site(), "entrance", "Test", "name", "K " + UUID.randomUUID()))
                .must(201)
                .json();
        Page page = window.go("/kiosk/").page();
        page.locator("[name=code]").fill(added.getString("pairingCode"));
        page.locator("kiosk-pairing .go").click();
        KioskTablet tablet = new KioskTablet(window, added.getString("id"));
        assertThat(tablet.find("[data-choice=invited]")).isVisible();
        return tablet;
    }

    static KioskTablet pair(Stage stage, Look look) {
        return pair(stage, stage.window(look));
    }

    Page page() {
        return window.page();
    }

    Locator find(String selector) {
        return page().locator(selector);
    }

    KioskTablet tap(String selector) {
        find(selector).click();
        return this;
    }

    /** By a hand-held reader: faster than fingers, and Enter at the end. */
    KioskTablet read(String text) {
        page().keyboard().type(text);
        page().keyboard().press("Enter");
        return this;
    }

    KioskTablet type(String code) {
        tap("[data-choice=invited]");
        code.chars().forEach(digit -> tap("[data-digit='" + (char) digit + "']"));
        return tap(".pad .go");
    }

    /** The heading of the screen. */
    KioskTablet mustSay(String heading) {
        assertThat(find(".screen h1")).containsText(heading);
        return this;
    }

    /** Once it holds today's list, and its page without network. */
    KioskTablet awaitList() {
        page().evaluate("navigator.serviceWorker.ready.then(() => true)");
        page().waitForFunction(
                        "() => new Promise(found => { const open = indexedDB.open('gatehouse.kiosk');"
                                + " open.onsuccess = () => { const list = open.result.transaction('keep').objectStore('keep')"
                                + ".get('day-list'); list.onsuccess = () => { open.result.close(); found(Boolean(list.result)); }; }; })");
        return this;
    }

    /** What it keeps, as somebody sees it who has the tablet and takes its storage apart. */
    String kept() {
        return (String) page().evaluate("() => new Promise(found => { const open = indexedDB.open('gatehouse.kiosk');"
                + " open.onsuccess = () => { const all = open.result.transaction('outbox').objectStore('outbox')"
                + ".getAll(); all.onsuccess = () => { open.result.close(); found(JSON.stringify(all.result.map(one =>"
                + " [one.id, String.fromCharCode(...new Uint8Array(one.sealed))]))); }; }; })");
    }

    @Override
    public void close() {
        window.close();
    }
}
