package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ScreenshotScale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.gatehouse.web.demo.Demo;

/**
 * One person's browser. Whatever it does, it asks no other host for anything, breaks no policy and makes no error;
 * closing it says so.
 */
final class Window implements AutoCloseable {
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Where a machine cannot tell contrast, as over a gradient, somebody must look: seldom. */
    private static final int UNDECIDED = 3;

    private static final int MOST_TABS = 80;

    private static final String AXE = axe();
    private static final String RUN = "async tags => { const found = await axe.run(document,"
            + " {runOnly: {type: 'tag', values: tags}}); const told = rules => rules.map(rule => rule.id + ': '"
            + " + rule.help + ' at ' + rule.nodes.map(node => node.target + ' ' + node.failureSummary).join(' | '));"
            + " return [told(found.violations), told(found.incomplete)]; }";

    private static final Pattern LIVE = Pattern.compile(".*/changes(?:\\?.*)?");

    private final String url;
    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private String near = "";
    private final Set<Request> waiting = ConcurrentHashMap.newKeySet();
    private final List<String> errors = new CopyOnWriteArrayList<>();

    private Window(BrowserContext context, String url, Look look) {
        this.context = context;
        this.url = url;
        this.look = look;
        context.onRequest(this::note);
        context.onRequestFinished(waiting::remove);
        context.onRequestFailed(waiting::remove);
        context.onWebError(error -> errors.add(error.error()));
        context.onConsoleMessage(message -> {
            // what the network does is told by the tests themselves
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                errors.add(message.text());
            }
        });
        this.page = context.newPage();
        page.setDefaultTimeout(Stage.PATIENCE);
        // what a page asked for that is left behind may never be heard of again
        page.onFrameNavigated(frame -> waiting.removeIf(request -> !request.isNavigationRequest()));
    }

    /** In a browser of its own, which remembers in this folder; it may have a camera. */
    static Window keeping(BrowserType chromium, Path folder, String url, Look look, String... arguments) {
        BrowserType.LaunchPersistentContextOptions options = new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(Chromium.find().orElseThrow())
                .setArgs(Chromium.launch(arguments).args)
                .setPermissions(List.of("camera"))
                .setViewportSize(look.width(), look.height())
                .setLocale(look.language().equals("da") ? "da-DK" : "en-GB")
                .setTimezoneId("Europe/Copenhagen")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(look.scheme());
        return new Window(chromium.launchPersistentContext(folder, options), url, look);
    }

    static Window open(Browser browser, String url, Look look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setDeviceScaleFactor(look.device().equals("phone") ? 2 : 1)
                .setLocale(look.language().equals("da") ? "da-DK" : "en-GB")
                .setTimezoneId("Europe/Copenhagen")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(look.scheme()));
        return new Window(context, url, look);
    }

    private void note(Request request) {
        asked.add(request.url());
        if (!LIVE.matcher(request.url()).matches()) {
            waiting.add(request);
        }
    }

    Page page() {
        return page;
    }

    /** Goes to a page and waits until it has asked for all it needs. */
    Window go(String path) {
        page.navigate(url + path);
        return settle();
    }

    /** Until it has all it asked for; a live list never has. */
    private Window settle() {
        page.waitForLoadState(LoadState.LOAD);
        int before;
        do {
            before = asked.size();
            page.waitForCondition(waiting::isEmpty);
            drawn();
        } while (before != asked.size() || !waiting.isEmpty());
        return this;
    }

    /** Also where the page goes on to another one meanwhile. */
    private void drawn() {
        try {
            page.evaluate("new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn, 30)))");
        } catch (PlaywrightException gone) {
            page.waitForLoadState(LoadState.LOAD);
        }
    }

    /** As one of the demo's people, by the cookies that signing in leaves. */
    Window signIn(String name, String password) {
        return signIn(Map.of("organisation", Demo.COMPANY, "email", email(name), "password", password));
    }

    /** With what they would type. */
    Window signIn(Map<String, String> words) {
        APIResponse answer = context.request()
                .post(url + "/api/v1/tokens", RequestOptions.create().setData(words));
        assertThat(answer.status()).as("signing in as %s", words.get("email")).isEqualTo(200);
        return this;
    }

    /** As one of the demo's people, on the page that asks who they are. */
    Window signInByHand(String name, String password) {
        page.navigate(url + "/sign-in/");
        page.locator("[name=organisation]").fill(Demo.COMPANY);
        page.locator("[name=email]").fill(email(name));
        page.locator("[name=password]").fill(password);
        page.locator("button:not([type])").first().click();
        page.waitForURL(address -> !address.contains("/sign-in/"));
        return this;
    }

    private static String email(String name) {
        return name + "@" + Demo.COMPANY + ".example";
    }

    /** By the keyboard alone, as far as it goes. */
    Window tabTo(String selector) {
        for (int presses = 0; presses < MOST_TABS; presses++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return this;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    Window press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Over what is there. */
    Window write(String text) {
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().insertText(text);
        return this;
    }

    /** To another view of the page. */
    void turn(String view) {
        page.evaluate("view => { location.hash = view; }", view);
    }

    /** What a page of staff says of what was just done. */
    Locator said() {
        return page.locator("main > .say .note.good");
    }

    void network(boolean on) {
        context.setOffline(!on);
    }

    /** Kept as {@code target/screenshots/name-phone-da-dark.png}. */
    Window shoot(String name) {
        return shoot(name, true);
    }

    Window shootScreen(String name) {
        return shoot(name, false);
    }

    private Window shoot(String name, boolean whole) {
        boolean isLonger = whole && (boolean) page.evaluate("document.documentElement.scrollHeight > innerHeight");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(isLonger) // which draws all of it once more
                .setScale(ScreenshotScale.CSS)
                .setPath(Path.of(System.getProperty("screenshots"), name + "-" + look + ".png")));
        return this;
    }

    /** By WCAG 2.2 AA, as far as a machine can tell. */
    Window mustBeAccessible() {
        if ((boolean) page.evaluate("!window.axe")) {
            page.evaluate(AXE);
        }
        List<?> found = (List<?>) page.evaluate(RUN, TAGS);
        String where = page.url().replaceFirst("#.*", "") + " as " + look;
        assertThat((List<?>) found.get(0)).as("axe on %s", where).isEmpty();
        assertThat((List<?>) found.get(1)).as("left open by axe on %s", where).hasSizeLessThan(UNDECIDED);
        return this;
    }

    private static String axe() {
        try (InputStream script = Window.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody has to move a page sideways to read it. */
    Window mustFit() {
        Object tooWide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) tooWide).intValue()).as("too wide as %s", look).isZero();
        return this;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    /** A phone also asks the unit at the door. */
    Window near(String unit) {
        near = unit;
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(asked)
                .as("requests")
                .allMatch(address -> address.startsWith(url + "/")
                        || (!near.isEmpty() && address.startsWith(near + "/"))
                        || address.startsWith("blob:" + url)
                        || address.startsWith("data:"));
        assertThat(errors).as("errors in the browser").isEmpty();
    }
}
