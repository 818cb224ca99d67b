package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A list that a customer has already: pasted or chosen as a file, looked at line by line, and made a draft of. */
@InBrowser
class ImportBrowserIT {
    private static final String LIST = """
            Navn;CVR;Land;Aktivitet;Oplysninger;Grundlag;Bemærkning
            inMobile;;Danmark;LOGIN_SMS|PASSWORD_RESET;Telefonnummer, engangskode;;Køres fra Ålborg
            Twilio Inc.;;USA;LOGIN_SMS;PHONE|OTP|NAME;Privacy Shield;
            Amazon Web Services EMEA SARL;;Luxembourg;Udsendelse af e-mail;;;
            =HYPERLINK("http://evil.example");;DK;HOSTING;CPR-nummer;;
            ;;;;;;
            """;

    private final Stage stage;

    ImportBrowserIT(Stage stage) {
        this.stage = stage;
    }

    @AfterEach
    void discard() {
        drafts().forEach(id ->
                stage.nordlys().admin().delete("/agreement/versions/" + id).must(204));
    }

    private List<String> drafts() {
        return stage.nordlys().admin().get("/agreement/versions").array().stream()
                .map(JsonValue::asJsonObject)
                .filter(version -> version.getString("state").equals("DRAFT"))
                .filter(version -> version.getString("reason").startsWith("Fra")
                        || version.getString("reason").startsWith("From"))
                .map(version -> version.getString("id"))
                .toList();
    }

    private Window open(Look look) {
        return stage.window(look).signIn("anna", stage.nordlys().password()).go("/agreement/#versions");
    }

    private static Locator line(Page page, int number) {
        return page.locator("[data-line='" + number + "']");
    }

    @Test
    void a_list_becomes_a_draft_by_the_keyboard_alone() {
        try (Window window = open(Look.LAPTOP)) {
            Page page = window.page();
            page.locator(".begin summary").click();
            window.tabTo("a[href='#setup/import']").press("Enter");
            window.tabTo("#text").write(LIST);
            window.tabTo("agreement-import .first").press("Enter");
            assertThat(page.locator("#found")).isFocused();
            assertThat(page.locator(".imported [role=status]"))
                    .hasText("1 taken, 2 to choose from, 1 that cannot be taken.");
            assertThat(page.locator(".imported header")).containsText("Columns that are not read: Bemærkning.");

            assertThat(line(page, 3).locator("[data-code=basis-name-invalid]")).isVisible();
            assertThat(line(page, 5).locator("b")).hasText("=HYPERLINK(\"http://evil.example\")");
            assertThat(line(page, 5).locator("[data-code=recipient-unknown]")).isVisible();
            assertThat(line(page, 6)).hasCount(0);
            window.shoot("agreement-import").mustFit().mustBeAccessible();

            window.tabTo("[value='4:aws-ses-eu:VISITOR_INVITE']").press("Space");
            assertThat(page.locator(".imported [role=status]"))
                    .hasText("2 taken, 1 to choose from, 1 that cannot be taken.");
            window.tabTo(".making .first").press("Enter");
            assertThat(page.locator(".screen h2")).isVisible();
            page.locator(".rail li:nth-child(4) a").click();
            assertThat(page.locator(".helper.on input[value=aws-ses-eu]")).isChecked();
            window.shoot("agreement-imported").mustFit().mustBeAccessible();
        }
        JsonObject terms = stage.nordlys()
                .admin()
                .get("/agreement/versions/" + drafts().get(0))
                .must(200)
                .json()
                .getJsonObject("terms");
        assertThat(terms.getJsonArray("approvals").stream()
                        .map(JsonValue::asJsonObject)
                        .filter(approval -> approval.getString("activity").equals("VISITOR_INVITE"))
                        .map(approval -> approval.getString("service")))
                .containsExactly("aws-ses-eu");
    }

    /** As an older spreadsheet saves it. */
    @Test
    void a_file_is_read_on_a_small_screen_in_the_dark() {
        FilePayload file =
                new FilePayload("databehandlere.csv", "text/csv", LIST.getBytes(Charset.forName("windows-1252")));
        try (Window window = open(Look.LAPTOP.in("da").dark().size("small", 320, 640))) {
            Page page = window.page();
            window.turn("#setup/import");
            page.locator("#file").setInputFiles(file);
            assertThat(line(page, 3).locator("[data-code=basis-name-invalid]")).isVisible();
            assertThat(page.locator(".imported header")).containsText("Kolonner, der ikke læses: Bemærkning.");
            assertThat(page.locator("#reason")).hasValue("Fra databehandlere.csv");
            window.shoot("agreement-import").mustFit().mustBeAccessible();
        }
    }

    @Test
    void what_is_no_list_is_said_and_nothing_is_kept() {
        try (Window window = open(Look.PHONE)) {
            Page page = window.page();
            window.turn("#setup/import");
            page.locator("agreement-import .first").click();
            assertThat(page.locator("agreement-import .note.bad")).hasText("There is nothing in it yet.");
            page.locator("#file")
                    .setInputFiles(new FilePayload("liste.xlsx", "", "PK\3\4".getBytes(StandardCharsets.US_ASCII)));
            assertThat(page.locator("agreement-import .note.bad"))
                    .hasText("This file is no text. In a spreadsheet, save it as CSV, and choose that.");
            page.locator("#text").fill("Hello\nthere");
            page.locator("agreement-import .first").click();
            assertThat(page.locator("agreement-import .note.bad")).containsText("This list cannot be read.");
            assertThat(page.locator("#text")).hasAttribute("aria-invalid", "true");
            window.shoot("agreement-import-not-read").mustFit().mustBeAccessible();
        }
    }

    @Test
    void what_was_exported_is_brought_back_entry_by_entry() {
        String exported = stage.nordlys()
                .admin()
                .get("/agreement/versions/"
                        + stage.nordlys()
                                .admin()
                                .get("/agreement")
                                .json()
                                .getJsonObject("version")
                                .getString("id")
                        + "/document")
                .must(200)
                .text();
        try (Window window = open(Look.TABLET.in("da"))) {
            Page page = window.page();
            window.turn("#setup/import");
            page.locator("#text").fill(exported.replace("\"inmobile\"", "\"messenger-42\""));
            page.locator("agreement-import .first").click();
            assertThat(page.locator(".imported caption").first()).hasText("Bedt om");
            assertThat(page.locator("[data-code=reference-unknown]").first()).isVisible();
            assertThat(page.locator("tr.choose").first()).containsText("messenger-42");
            window.shoot("agreement-import-exported").mustFit().mustBeAccessible();
            page.locator(".making .first").click();
            assertThat(page.locator(".screen h2")).isVisible();
        }
        assertThat(drafts()).hasSize(1);
    }
}
