package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A tablet, paired the way people do it.
 *
 * @param id by which an administrator shuts it out
 */
record KioskTablet(Window window, String id) implements AutoCloseable {
    private static final String STORED = "([store, how]) => new Promise(found => {"
            + " const open = indexedDB.open('gatehouse.kiosk');"
            + " open.onsuccess = () => { const all = open.result.transaction(store).objectStore(store)[how]();"
            + " all.onsuccess = () => { open.result.close(); found(JSON.stringify(all.result, (name, value) =>"
            + " value instanceof ArrayBuffer ? String.fromCharCode(...new Uint8Array(value)) : value)); }; }; })";

    static final Look LANDSCAPE = Look.TABLET;
    static final Look PORTRAIT = Look.TABLET.size("tablet-portrait", 800, 1280);
    static final Look IPAD = Look.TABLET.size("ipad", 1180, 820);

    /** All keys at once, so that it stays faster than fingers on a machine that is busy. */
    private static final String READER = "text => [...text, 'Enter'].forEach(key => document.body.dispatchEvent("
            + "new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true})))";

    static KioskTablet pair(Stage stage, Window window) {
        return pair(stage, window, stage.nordlys().site());
    }

    static KioskTablet pair(Stage stage, Window window, String site) {
        JsonObject added = stage.nordlys()
                .admin()
                .post("/kiosks", Map.of("siteId", site, "entrance", "Nord", "name", "K " + UUID.randomUUID()))
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
        page().evaluate(READER, text);
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
        page().waitForCondition(() -> stored("keep", "getAllKeys").contains("day-list"));
        return this;
    }

    /** What waits to be told, as somebody sees it who has the tablet and takes its storage apart. */
    String waiting() {
        return stored("outbox", "getAll");
    }

    /** As JSON. */
    String stored(String store, String how) {
        return (String) page().evaluate(STORED, List.of(store, how));
    }

    /** As when its battery is empty: whatever the browser with this folder was doing, it is dead. */
    static void kill(Path folder) {
        List<ProcessHandle> browsers = ProcessHandle.current()
                .descendants()
                .filter(process -> command(process).contains(folder.toString()))
                .toList();
        assertThat(browsers).isNotEmpty();
        browsers.forEach(ProcessHandle::destroyForcibly);
        browsers.forEach(process -> process.onExit().join());
    }

    /** Whole, where Linux tells it: Java cuts a long one. */
    private static String command(ProcessHandle process) {
        Path told = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.exists(told)
                    ? Files.readString(told)
                    : process.info().commandLine().orElse("");
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
