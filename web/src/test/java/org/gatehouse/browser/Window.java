package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gatehouse.web.demo.Demo;

/**
 * One person's browser. Whatever it does, it asks no other host for anything, breaks no policy and makes no error;
 * closing it says so.
 */
final class Window implements AutoCloseable {
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final String url;
    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private boolean offline;

    private Window(BrowserContext context, String url, Look look) {
        this.context = context;
        this.url = url;
        this.look = look;
        context.onRequest(this::note);
        context.onWebError(error -> errors.add(error.error()));
        context.onConsoleMessage(message -> {
            // what the network does is told by the tests themselves
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                errors.add(message.text());
            }
        });
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
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
    }

    Page page() {
        return page;
    }

    /** Goes to a page and waits until it has asked for all it needs. */
    Window go(String path) {
        page.navigate(url + path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return this;
    }

    /** As one of the demo's people, by the cookie that signing in leaves. */
    Window signIn(String name, String password) {
        page.navigate(url + "/sign-in/");
        page.locator("[name=organisation]").fill(Demo.COMPANY);
        page.locator("[name=email]").fill(name + "@" + Demo.COMPANY + ".example");
        page.locator("[name=password]").fill(password);
        page.locator("button:not([type])").first().click();
        page.waitForURL(address -> !address.contains("/sign-in/"));
        return this;
    }

    void network(boolean on) {
        offline = !on;
        context.setOffline(offline);
    }

    /** Kept as {@code target/screenshots/name-phone-da-dark.png}. */
    Window shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(System.getProperty("screenshots"), name + "-" + look + ".png")));
        return this;
    }

    /** By WCAG 2.2 AA, as far as a machine can tell. */
    Window mustBeAccessible() {
        var found = new AxeBuilder(page).withTags(TAGS).analyze();
        assertThat(found.getViolations())
                .as("axe on %s as %s", page.url().replaceFirst("#.*", ""), look)
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                .isEmpty();
        return this;
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

    @Override
    public void close() {
        context.close();
        assertThat(asked)
                .as("requests")
                .allMatch(address -> address.startsWith(url + "/")
                        || address.startsWith("blob:" + url)
                        || address.startsWith("data:"));
        assertThat(errors).as("errors in the browser").isEmpty();
    }
}
