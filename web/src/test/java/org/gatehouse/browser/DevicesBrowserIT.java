package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/**
 * A host turns alerts on in this browser. What is not real here: the demo's agreement permits no push service, so where
 * one is permitted the answers about devices are written here; and a browser without a network cannot subscribe, so
 * {@code PushManager} answers for a service. All else is the page, its worker and the product.
 */
@InBrowser
class DevicesBrowserIT {
    private static final String DEVICES = "**/api/v1/receiving/devices";
    private static final String KEY =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String PERMITTED = "{\"key\":\"" + KEY + "\",\"carriers\":["
            + "{\"carrier\":\"google\",\"company\":\"Google Ireland Limited\",\"extent\":\"somewhere\"}],"
            + "\"devices\":[%s]}";
    private static final String HERE = "{\"id\":\"01970000-0000-7000-8000-000000000001\","
            + "\"service\":\"Google Ireland Limited\",\"since\":\"2026-11-20T08:00:00Z\","
            + "\"here\":%b,\"extent\":\"%s\"}";

    /** A browser that has a service, and remembers that it was told to forget. */
    private static final String BROWSER = """
            const made = {
              endpoint: 'https://fcm.googleapis.com/fcm/send/browser-it',
              toJSON: () => ({ endpoint: made.endpoint, keys: {
                p256dh: '%s', auth: 'BTBZMqHH6r4Tts7J_aSIgg' } }),
              unsubscribe: async () => { localStorage.unsubscribed = 'yes'; made.gone = true; return true; },
            };
            PushManager.prototype.subscribe = async function (options) {
              window.asked = options;
              made.gone = false;
              return made;
            };
            PushManager.prototype.getSubscription = async () => (window.asked && !made.gone ? made : null);
            Notification.requestPermission = async () => window.wanted ?? 'granted';
            """.formatted(KEY);

    private final Stage stage;

    DevicesBrowserIT(Stage stage) {
        this.stage = stage;
    }

    private Window open(Look look) {
        return stage.window(look).signIn("mads", stage.nordlys().password()).go("/meetings/");
    }

    private static void settings(Page page) {
        page.locator("a[href='#settings']").click();
        assertThat(page.locator("host-devices h2")).isVisible();
    }

    @Test
    void where_the_agreement_permits_no_service_the_page_says_why_in_both_languages_and_offers_no_button() {
        for (String language : List.of("en", "da")) {
            try (Window window = open(Look.LAPTOP.in(language))) {
                Page page = window.page();
                settings(page);
                assertThat(page.locator("#devices-closed"))
                        .containsText(language.equals("da") ? "kan ikke slås til" : "cannot be turned on");
                assertThat(page.locator("#ring-here")).hasCount(0);
                window.shoot("devices-closed").mustFit().mustBeAccessible();
            }
        }
    }

    @Test
    void a_device_is_turned_on_by_one_tap_shown_and_removed() {
        for (Look look : List.of(Look.LAPTOP, Look.LAPTOP.in("da").dark().size("small", 320, 640))) {
            try (Window window = open(look)) {
                Page page = window.page();
                List<String> posted = new CopyOnWriteArrayList<>();
                page.evaluate(BROWSER);
                page.route(DEVICES, route -> {
                    boolean isPost = route.request().method().equals("POST");
                    if (isPost) {
                        posted.add(route.request().postData());
                    }
                    String devices = posted.isEmpty() ? "" : HERE.formatted(true, "somewhere");
                    route.fulfill(new FulfillOptions()
                            .setContentType("application/json")
                            .setBody(PERMITTED.formatted(devices)));
                });
                page.route(DEVICES + "/*", route -> {
                    posted.clear();
                    route.fulfill(new FulfillOptions().setStatus(204));
                });
                settings(page);
                window.shoot("devices-none").mustFit().mustBeAccessible();

                page.locator("#ring-here").click();

                assertThat(page.locator("host-devices .note.good")).isVisible();
                assertThat(page.locator("host-devices li")).containsText("Google Ireland Limited");
                assertThat(page.locator("#ring-here")).hasCount(0);
                assertThat(posted).singleElement().asString().contains("fcm.googleapis.com/fcm/send/browser-it", KEY);
                assertThat(page.evaluate("window.asked.applicationServerKey")).isEqualTo(KEY);
                assertThat(page.evaluate("window.asked.userVisibleOnly")).isEqualTo(true);
                window.shoot("devices-one").mustFit().mustBeAccessible();

                page.locator("host-devices li button").click();
                assertThat(page.locator("host-devices li")).hasCount(0);
                assertThat(page.evaluate("localStorage.unsubscribed")).isEqualTo("yes");
            }
        }
    }

    @Test
    void what_the_product_refuses_is_said_and_the_browser_forgets_it() {
        try (Window window = open(Look.LAPTOP)) {
            Page page = window.page();
            page.evaluate(BROWSER);
            page.route(DEVICES, route -> {
                if (route.request().method().equals("GET")) {
                    route.fulfill(new FulfillOptions()
                            .setContentType("application/json")
                            .setBody(PERMITTED.formatted("")));
                } else {
                    route.resume(); // as it is: the agreement does not permit it
                }
            });
            settings(page);

            page.locator("#ring-here").click();

            assertThat(page.locator("host-devices .note.bad")).containsText("Google Ireland Limited");
            assertThat(page.evaluate("localStorage.unsubscribed")).isEqualTo("yes");
            window.shoot("devices-refused").mustFit().mustBeAccessible();
        }
    }

    @Test
    void a_browser_that_was_told_to_be_quiet_says_how_to_allow_it() {
        try (Window window = open(Look.LAPTOP)) {
            Page page = window.page();
            page.evaluate(BROWSER + "; window.wanted = 'denied';");
            page.route(
                    DEVICES,
                    route -> route.fulfill(new FulfillOptions()
                            .setContentType("application/json")
                            .setBody(PERMITTED.formatted(HERE.formatted(false, "nowhere")))));
            settings(page);
            assertThat(page.locator("host-devices li .chip.warn")).isVisible();

            page.locator("#ring-here").click();

            assertThat(page.locator("host-devices .note.warn")).isVisible();
            window.shoot("devices-blocked").mustFit().mustBeAccessible();
        }
    }

    @Test
    void a_browser_whose_company_is_not_known_is_asked_for_nothing() {
        try (Window window = open(Look.LAPTOP)) {
            Page page = window.page();
            page.evaluate("Object.defineProperty(navigator, 'userAgent', { value: 'Chrome/140.0 Edg/140.0' })");
            page.route(
                    DEVICES,
                    route -> route.fulfill(new FulfillOptions()
                            .setContentType("application/json")
                            .setBody(PERMITTED.formatted(""))));
            settings(page);

            assertThat(page.locator("#devices-closed")).containsText("is not known here");
            assertThat(page.locator("#ring-here")).hasCount(0);
        }
    }

    @Test
    void a_browser_forgets_when_its_host_signs_out_and_when_somebody_else_signs_in() {
        try (Window window = open(Look.LAPTOP)) {
            Page page = window.page();
            page.evaluate("navigator.serviceWorker.register('/meetings/worker.js?en').then(() => null)");
            page.addInitScript(BROWSER + "window.asked = {};");
            page.route(DEVICES + "/seen", route -> route.fulfill(new FulfillOptions().setStatus(204)));
            window.go("/meetings/");
            assertThat(page.evaluate("localStorage.unsubscribed")).isNull();

            page.locator(".me button.link").click();
            page.waitForURL(address -> address.contains("/sign-in/"));
            assertThat(page.evaluate("localStorage.unsubscribed")).isEqualTo("yes");

            page.evaluate("localStorage.removeItem('unsubscribed')");
            page.unroute(DEVICES + "/seen"); // the product knows nothing of such a device of Rita's
            window.signIn("rita", stage.nordlys().password()).go("/desk/");
            page.waitForFunction("localStorage.unsubscribed === 'yes'");

            page.evaluate("localStorage.removeItem('unsubscribed')");
            window.go("/mailbox/");
            page.waitForFunction("localStorage.unsubscribed === 'yes'");

            page.evaluate("localStorage.removeItem('unsubscribed')");
            page.route(DEVICES + "/seen", route -> route.fulfill(new FulfillOptions().setStatus(204)));
            window.go("/mailbox/").page().locator("#sign-out").click();
            page.waitForURL(address -> address.contains("/sign-in/"));
            assertThat(page.evaluate("localStorage.unsubscribed")).isEqualTo("yes");
        }
    }

    /** Browsers keep a page as it was for whoever goes back. The ones of tests do not, so here it is told so. */
    @Test
    void who_goes_back_after_somebody_has_signed_out_sees_nothing_of_theirs() {
        for (String path : List.of("/meetings/", "/mailbox/")) {
            try (Window window = open(Look.LAPTOP)) {
                Page page = window.page();
                window.go(path);
                page.evaluate("fetch('/api/v1/tokens', {method: 'DELETE'})");

                page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");

                page.waitForURL(address -> address.contains("/sign-in/"));
            }
        }
    }
}
