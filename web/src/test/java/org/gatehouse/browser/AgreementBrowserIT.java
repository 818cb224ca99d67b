package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.gatehouse.container.Operator;
import org.gatehouse.core.secrets.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A customer who has agreed on nothing yet, from the first screen to an agreement in force. */
@InBrowser
class AgreementBrowserIT {
    private static Fresh fresh;

    private final Stage stage;

    AgreementBrowserIT(Stage stage) {
        this.stage = stage;
    }

    @BeforeAll
    static void begin() throws IOException {
        fresh = Fresh.open();
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        fresh.close();
    }

    private Window open(Fresh.Tenant tenant, Look look) {
        return stage.window(look, fresh.url()).signIn(tenant.words()).go("/agreement/#setup");
    }

    private static void at(Page page, int step) {
        assertThat(page.locator(".count")).hasText("Step " + step + " of 8");
    }

    private static void next(Page page, int step) {
        page.locator(".way .next").click();
        at(page, step);
    }

    private static void identify(Page page) {
        page.locator("#legalName").fill("Kajkompagniet ApS");
        page.locator("#legalId").fill("2750 7980");
        assertThat(page.locator("#legalId-said")).hasText("Can be a CVR number");
        page.locator("#address").fill("Havnegade 12, 1058 København K");
    }

    /** Counts as a person would: each press of a button, a box or a link. */
    @Test
    void a_newcomer_gets_an_agreement_in_force_with_few_clicks() {
        Fresh.Tenant tenant = fresh.tenant();
        Instant begin = Instant.now();
        try (Window window = open(tenant, Look.LAPTOP)) {
            Page page = window.page();
            Clicks clicks = new Clicks(page);
            at(page, 1);
            identify(page);
            for (int step = 2; step <= 6; step++) {
                clicks.on(".way .next");
                at(page, step);
            }
            page.locator("#name").fill("Anna Aftale");
            clicks.on(".add .first");
            page.locator("[name=code]").fill(tenant.code());
            clicks.on(".code .first");
            assertThat(page.locator(".needed .chip.good")).hasCount(3);
            clicks.on(".way .next");
            at(page, 7);
            assertThat(page.locator(".effects, .note.good").first()).isVisible();
            clicks.on(".way .next");
            at(page, 8);

            clicks.on(".nobody button");
            page.waitForURL(address -> address.contains("/sign-in/"));
            page.locator("[name=organisation]").fill(tenant.words().get("organisation"));
            page.locator("[name=email]").fill(tenant.words().get("email"));
            page.locator("[name=password]").fill(Operator.PASSWORD);
            clicks.on("button:not([type]) >> nth=0");
            at(page, 8);

            clicks.on("agreement-sign .first");
            assertThat(page.locator(".hash code")).hasText(Pattern.compile("[0-9a-f]{64}"));
            page.locator("#name").fill("Anna Aftale");
            page.locator("#title").fill("Direktør");
            page.locator("#password").fill(Operator.PASSWORD);
            clicks.on("[name=authority]");
            clicks.on(".signing .first");
            assertThat(page.locator(".signatures .chip.good")).hasCount(1);
            window.shoot("agreement-signed").mustFit().mustBeAccessible();

            tenant.countersign();
            page.reload();
            page.locator("a[href='#versions']").click();
            assertThat(page.locator("[aria-labelledby=in-force]")).containsText("Version 1.0. In force since");
            window.shoot("agreement-in-force").mustFit().mustBeAccessible();
            System.out.printf(
                    "from nothing to signed: %d clicks, %d s by machine%n",
                    clicks.count(), Duration.between(begin, Instant.now()).toSeconds());
            assertThat(clicks.count()).isLessThanOrEqualTo(16);
        }
        assertThat(tenant.versions().get(0).getString("state")).isEqualTo("IN_FORCE");
    }

    @Test
    void by_the_keyboard_alone_it_is_made_and_signed() {
        Fresh.Tenant tenant = fresh.tenant();
        try (Window window = open(tenant, Look.LAPTOP)) {
            Page page = window.page();
            at(page, 1);
            window.tabTo("#legalName").write("Kajkompagniet ApS");
            window.tabTo("#legalId").write("27507980");
            window.tabTo("#address").write("Havnegade 12, 1058 København K");
            window.tabTo(".way .next").press("Enter");
            at(page, 2);
            assertThat(page.locator("#screen")).isFocused();
            window.tabTo("input[value=evacuation]").press("Space");
            assertThat(page.locator("input[name=inHouseOnly]")).isChecked();
            window.tabTo(".way .next").press("Enter");
            at(page, 3);
            window.tabTo("input[name=places]").press("ArrowDown");
            assertThat(page.locator("input[value=ADEQUATE]")).isChecked();
            window.tabTo(".way .next").press("Enter");
            at(page, 4);
            window.tabTo(".turn-down").press("Enter");
            assertThat(page.locator("[aria-labelledby=job-EMAIL] .who b").first())
                    .hasText("Amazon Web Services EMEA SARL");
            window.tabTo(".way .next").press("Enter");
            at(page, 5);
            window.tabTo("#length-VISITS").press("ArrowRight");
            assertThat(page.locator("#length-VISITS")).hasAttribute("aria-valuetext", "18 months");
            window.tabTo(".way .next").press("Enter");
            at(page, 6);
            window.tabTo("#name").write("Anna Aftale");
            window.tabTo(".add .first").press("Enter");
            assertThat(page.locator("[name=code]")).isFocused();
            window.write(tenant.code()).press("Enter");
            assertThat(page.locator(".needed .chip.good")).hasCount(3);
            window.tabTo(".way .next").press("Enter");
            at(page, 7);
            window.tabTo(".way .next").press("Enter");
            at(page, 8);
            window.tabTo(".nobody button").press("Enter");
            page.waitForURL(address -> address.contains("/sign-in/"));
            window.tabTo("[name=organisation]").write(tenant.words().get("organisation"));
            window.tabTo("[name=email]").write(tenant.words().get("email"));
            window.tabTo("[name=password]").write(Operator.PASSWORD).press("Enter");
            at(page, 8);
            window.tabTo("agreement-sign .first").press("Enter");
            assertThat(page.locator("agreement-sign h3").first()).isFocused();
            window.tabTo("#name").write("Anna Aftale");
            window.tabTo("#title").write("Direktør");
            window.tabTo("#password").write(Operator.PASSWORD);
            window.tabTo("[name=authority]").press("Space");
            window.tabTo(".signing .first").press("Enter");
            assertThat(page.locator(".signatures .chip.good")).hasCount(1);
        }
        assertThat(tenant.versions().get(0).getString("state")).isEqualTo("PARTIALLY_SIGNED");
    }

    @Test
    void who_leaves_goes_on_where_something_is_left_to_do_on_any_device() {
        Fresh.Tenant tenant = fresh.tenant();
        try (Window window = open(tenant, Look.LAPTOP)) {
            Page page = window.page();
            identify(page);
            next(page, 2);
            next(page, 3);
            page.locator("input[value=ADEQUATE]").check();
            assertThat(page.locator(".kept")).hasText("Saved");
            page.reload();
            at(page, 3);
        }
        try (Window window = open(tenant, Look.PHONE)) {
            Page page = window.page();
            at(page, 6);
            page.locator("a[href='#setup/3']").click();
            assertThat(page.locator("input[value=ADEQUATE]")).isChecked();
            page.locator(".stop[href='#setup/1']").click();
            assertThat(page.locator("#address")).hasValue("Havnegade 12, 1058 København K");
            window.shoot("agreement-resumed").mustFit();
        }
    }

    @Test
    void what_is_missing_or_wrong_is_said_where_it_is() {
        Fresh.Tenant tenant = fresh.tenant();
        try (Window window = open(tenant, Look.LAPTOP)) {
            Page page = window.page();
            page.locator(".way .next").click();
            assertThat(page.locator(".note.bad")).containsText("Enter name, number and address");
            page.locator("#legalId").fill("DK 27507908");
            assertThat(page.locator("#legalId-said")).hasText("A digit is wrong or swapped");
            page.locator("#address").fill("Havnegade 12");
            window.shoot("agreement-number-wrong").mustBeAccessible();
            next(page, 2);
            page.locator(".stop[href='#setup/1']").click();
            assertThat(page.locator(".findings .chip.bad")).hasCount(1);
            assertThat(page.locator(".rail [aria-current] .mark.red")).isVisible();

            page.locator("a[href='#setup/8']").click();
            assertThat(page.locator("agreement-sign .first")).hasCount(0);
            assertThat(page.locator(".findings li")).hasCount(4);
            window.shoot("agreement-not-yet").mustBeAccessible();
            page.locator(".findings a[href='#setup/1']").click();
            at(page, 1);
        }
    }

    @Test
    void what_is_signed_can_be_taken_home() throws IOException {
        Fresh.Tenant tenant = fresh.tenant();
        try (Window window = open(tenant, Look.LAPTOP)) {
            Page page = window.page();
            identify(page);
            next(page, 2);
            page.locator("a[href='#setup/6']").click();
            page.locator("#name").fill("Anna Aftale");
            page.locator(".add .first").click();
            page.locator("[name=code]").fill(tenant.code());
            page.locator(".code .first").click();
            assertThat(page.locator(".needed .chip.good")).hasCount(3);
            page.locator("a[href='#setup/8']").click();
            page.locator("agreement-sign .first").click();
            String hash = page.locator(".hash code").textContent();
            Download json =
                    page.waitForDownload(() -> page.locator("[data-file=json]").click());
            assertThat(HexFormat.of()
                            .formatHex(Sha256.digest()
                                    .digest(json.createReadStream().readAllBytes())))
                    .isEqualTo(hash);
            Download pdf =
                    page.waitForDownload(() -> page.locator("[data-file=pdf]").click());
            assertThat(new String(pdf.createReadStream().readNBytes(5), StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");

            page.locator("a[href='#setup/3']").click();
            assertThat(page.locator("input[value=ADEQUATE]")).isDisabled();
            page.locator("a[href='#setup/8']").click();
            page.locator("agreement-sign .link").first().click();
            page.locator("dialog .danger").click();
            assertThat(page.locator("[aria-labelledby=all]")).containsText("Taken back");
        }
    }
}
