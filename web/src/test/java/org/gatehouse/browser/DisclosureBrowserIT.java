package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.container.Api;
import org.gatehouse.web.keys.KeyRegister;
import org.gatehouse.web.phones.Mobile;
import org.gatehouse.web.units.Firmware;
import org.junit.jupiter.api.Test;

/** An administrator takes an owner's request for the log from its receipt to its end, and the owner fetches a file. */
@InBrowser
class DisclosureBrowserIT {
    private final Stage stage;
    private final Api admin;

    DisclosureBrowserIT(Stage stage) {
        this.stage = stage;
        this.admin = stage.nordlys().admin();
    }

    @Test
    void a_request_goes_step_by_step_and_the_link_works_once() throws AccessDenied {
        String stairwell = aStairwellThatACompanyOpened();
        String link;
        try (Window window = open(Look.LAPTOP)) {
            Page page = window.page();
            receive(page, stairwell);
            assertThat(window.said()).hasText("The request is on record.");
            window.shoot("disclosures").mustFit().mustBeAccessible();
            page.locator("tr:has-text('" + stairwell + "') th a").click();

            next(window, "The request is checked.", "Checked");
            page.locator("#next ~ .acts .first").click();
            Locator dialog = page.locator("deed-dialog dialog");
            dialog.locator("#entitlement").fill("Land register 12 a");
            dialog.locator("#entitlementOn").fill(today());
            dialog.locator("#authority").fill("Letter of the board");
            dialog.locator("#authorityUntil").fill(today());
            window.shootScreen("disclosure-documents").mustBeAccessible();
            dialog.locator(".first").click();
            assertThat(window.said()).hasText("The documents are on record.");
            assertThat(page.locator("#disclosure .chip")).hasText("To be decided");
            next(window, "The request is approved.", "Approved");
            next(window, "The file is made.", "File made");
            assertThat(page.locator("[data-company]")).containsText("Budene ApS");
            page.locator("#next ~ .acts .first").click();
            page.locator("deed-dialog .first").click();
            assertThat(window.said()).containsText("The link works once");
            link = window.said().textContent().replaceFirst("(?s).*(/handout/#\\S+).*", "$1");
            page.locator("details summary").first().click();
            window.shoot("disclosure-delivered").mustFit().mustBeAccessible();

            fetch(link);

            page.locator("[data-company] button").click();
            page.locator("deed-dialog .first").click();
            assertThat(window.said()).hasText("Budene ApS is told.");
            assertThat(page.locator("[data-company] .chip")).containsText("Told");
            next(window, "The request is closed.", "Closed");
        }
    }

    @Test
    void one_person_proposes_to_refuse_and_another_one_has_to_confirm_it() {
        String stairwell = stairwell("Opgang " + UUID.randomUUID());
        String id = requested(stairwell);
        requested(stairwell);
        String third = requested(stairwell);
        try (Window window = open(Look.PHONE.in("da").dark().size("small", 320, 640))) {
            Page page = window.page();
            window.go("/doors/#disclosures/" + third);
            assertThat(page.locator(".note.warn li")).hasCount(3);
            page.locator("#next ~ .acts .danger").click();
            page.locator("deed-dialog #words").fill("Den tredje i dag");
            window.shootScreen("disclosure-refuse").mustBeAccessible();
            page.locator("deed-dialog .danger").click();
            assertThat(window.said()).containsText("Afslaget er foreslået");
            assertThat(page.locator("#next ~ .acts .danger")).hasText("Bekræft afslaget");
            window.shoot("disclosure-refusal-proposed").mustFit().mustBeAccessible();
            page.locator("#next ~ .acts .danger").click();
            page.locator("deed-dialog .danger").click();
            assertThat(page.locator("deed-dialog .note.bad")).isVisible();
        }
        assertThat(admin.get("/disclosures/" + id).json().getString("state")).isEqualTo("received");
    }

    @Test
    void a_link_that_leads_nowhere_says_so() {
        for (String dead : List.of("/handout/", "/handout/#AAAAAAAAAAAAAAAAAAAAAAAA")) {
            for (Look look : List.of(Look.PHONE, Look.PHONE.in("da").dark().size("small", 320, 640))) {
                try (Window phone = stage.window(look).go(dead)) {
                    if (!dead.endsWith("/")) {
                        phone.page().locator("main .first").click();
                    }
                    assertThat(phone.page().locator(".note.warn")).isVisible();
                    phone.shoot(dead.endsWith("/") ? "handout-incomplete" : "handout-dead")
                            .mustFit()
                            .mustBeAccessible();
                }
            }
        }
    }

    private void fetch(String link) {
        try (Window phone = stage.window(Look.PHONE).go(link)) {
            phone.shoot("handout").mustFit().mustBeAccessible();
            Download file = phone.page()
                    .waitForDownload(() -> phone.page().locator("main .first").click());
            assertThat(file.suggestedFilename()).isEqualTo("access-log.pdf");
            assertThat(phone.page().locator(".note.good")).containsText("The link works no more");
            assertThat(phone.asked())
                    .noneMatch(
                            address -> address.replaceFirst("#.*", "").contains(link.substring(link.indexOf('#') + 1)));
        }
        try (Window again = stage.window(Look.PHONE).go(link)) {
            again.page().locator("main .first").click();
            assertThat(again.page().locator(".note.warn")).containsText("works no more");
        }
    }

    private Window open(Look look) {
        return stage.window(look).signIn("anna", stage.nordlys().password()).go("/doors/#disclosures");
    }

    private static void receive(Page page, String stairwell) {
        page.locator("#disclosures .first").click();
        Locator dialog = page.locator("deed-dialog dialog");
        String option = dialog.locator("#stairwellId option:has-text('" + stairwell + "')")
                .getAttribute("value");
        dialog.locator("#stairwellId").selectOption(option);
        dialog.locator("#requester").fill("Bo Ejer");
        dialog.locator("#purpose").fill("Bicycles were stolen from the basement");
        dialog.locator("#crime").selectOption("yes");
        dialog.locator(".first").click();
    }

    /** Presses the step that comes next, and agrees; where it then stands, it says as soon as it is read anew. */
    private static void next(Window window, String said, String state) {
        window.page().locator("#next ~ .acts .first").click();
        window.page().locator("deed-dialog .first").click();
        assertThat(window.said()).hasText(said);
        assertThat(window.page().locator("#disclosure .chip")).hasText(state);
    }

    private String stairwell(String name) {
        String owner = made(
                "/owners",
                Map.of("name", "Ejerforeningen", "contact", "Bo", "address", "Gade 1", "email", "bo@ejer.example"));
        return made(
                "/stairwells",
                Map.of("siteId", stage.nordlys().site(), "ownerId", owner, "name", name, "address", "Gade 1"));
    }

    private String requested(String stairwell) {
        return made(
                "/disclosures",
                Map.of(
                        "stairwellId",
                        stairwell,
                        "receivedOn",
                        today(),
                        "requester",
                        "Bo Ejer",
                        "from",
                        today(),
                        "to",
                        today(),
                        "purpose",
                        "Bicycles were stolen",
                        "crime",
                        true,
                        "seesLog",
                        false));
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Copenhagen")).toString();
    }

    /** Its name. */
    private String aStairwellThatACompanyOpened() throws AccessDenied {
        String name = "Opgang " + UUID.randomUUID();
        String stairwell = stairwell(name);
        String door = made(
                "/doors",
                Map.of("siteId", stage.nordlys().site(), "name", name, "serialNumber", "SN-" + UUID.randomUUID()));
        for (String state : List.of("installed", "active")) {
            upon("/doors/" + door)
                    .put("/doors/" + door + "/state", Map.of("state", state))
                    .must(200);
        }
        upon("/doors/" + door)
                .put("/doors/" + door + "/stairwell", Map.of("stairwellId", stairwell))
                .must(200);
        KeyRegister register = new KeyRegister(admin);
        String company = register.approved();
        String key = register.grant(KeyRegister.key(Map.of("companyId", company), door));
        String holder = register.holder(company);
        register.grant(KeyRegister.key(Map.of("holderId", holder, "parentId", key), door));
        Firmware unit = new Firmware(admin, door);
        Mobile phone = new Mobile(admin, holder);
        unit.consults(unit.hears(phone.answers(unit.asks(), phone.credential(door), unit)));
        return name;
    }

    private Api upon(String path) {
        return admin.with("If-Match", admin.get(path).must(200).header("ETag"));
    }

    private String made(String list, Map<String, Object> thing) {
        return admin.post(list, thing).must(201).json().getString("id");
    }
}
