package org.gatehouse.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Documents of an agreement as browsers and programs get them. */
@ArquillianTest
@RunAsClient
class DocumentIT {
    private static final List<String> KINDS = List.of(
            "agreement", "sub-processors", "transfers", "records", "retention", "visitor-notice", "host-notice");
    private static final Duration BOUND = Duration.ofSeconds(3);

    private final Api admin = Staff.NORDLYS.admin();

    private JsonObject inForce() {
        return admin.get("/agreement").must(200).json().getJsonObject("version");
    }

    private String tenant() {
        return admin.get("/me").must(200).json().getJsonObject("brand").getString("tenant");
    }

    private String documents() {
        return "/agreement/versions/" + inForce().getString("id") + "/documents/";
    }

    @Test
    void each_document_is_there_as_a_page_and_on_paper_in_both_languages() {
        String documents = documents();
        admin.get(documents + "agreement?format=pdf").must(200); // the first one warms up
        for (String kind : KINDS) {
            Api.Answer page = admin.with("Accept", "text/html")
                    .with("Accept-Language", "da")
                    .get(documents + kind);
            assertThat(page.must(200).text())
                    .contains("lang=\"da\"")
                    .contains("/css/document.css")
                    .contains("Nordlys");
            assertThat(page.header("Content-Security-Policy")).contains("style-src 'self'");

            assertThat(List.of(drawn(documents + kind), drawn(documents + kind)))
                    .as("the better of two, as others work on this machine too")
                    .anyMatch(time -> time.compareTo(BOUND) < 0);
        }
    }

    private Duration drawn(String document) {
        Instant begun = Instant.now();
        Api.Answer paper = admin.with("Accept", "application/pdf").get(document + "?language=en");
        assertThat(new String(paper.must(200).bytes(), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        return Duration.between(begun, Instant.now());
    }

    @Test
    void the_paper_of_what_was_agreed_is_the_one_whose_fingerprint_is_shown() throws Exception {
        String documents = documents();
        byte[] first = admin.get(documents + "agreement?format=pdf&language=da")
                .must(200)
                .bytes();
        byte[] again = admin.get(documents + "agreement?format=pdf&language=da")
                .must(200)
                .bytes();

        assertThat(again).isEqualTo(first);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first)))
                .isEqualTo(inForce().getString("pdfHash"));
    }

    @Test
    void a_link_of_a_browser_says_what_it_wants() {
        String documents = documents();

        assertThat(admin.with("Accept", "text/html,*/*")
                        .get(documents + "retention")
                        .header("Content-Type"))
                .startsWith("text/html");
        assertThat(admin.with("Accept", "text/html,*/*")
                        .get(documents + "retention?format=pdf")
                        .header("Content-Type"))
                .isEqualTo("application/pdf");
    }

    @Test
    void what_is_none_is_refused() {
        String documents = documents();

        assertThat(admin.get(documents + "recipe").status()).isEqualTo(404);
        assertThat(admin.get(documents + "agreement?language=tlh").problem()).isEqualTo("invalid-input");
        assertThat(admin.get(documents + "agreement?format=docx").problem()).isEqualTo("invalid-input");
        assertThat(Staff.HAVNEBY.admin().get(documents + "agreement").status()).isEqualTo(404);
    }

    @Test
    void everybody_may_read_who_processes_and_what_has_changed() {
        String list = "/public/" + tenant() + "/sub-processors";
        Api anybody = Api.anonymous();

        JsonObject read =
                anybody.with("Accept", "application/json").get(list).must(200).json();
        assertThat(read.getString("organisation")).isEqualTo("Nordlys A/S");
        assertThat(read.getJsonArray("subProcessors"))
                .anyMatch(one -> one.asJsonObject().getString("legalName").equals("inMobile"))
                .noneMatch(one -> one.asJsonObject().getString("legalName").contains("Twilio"));
        assertThat(anybody.with("Accept", "text/html").get(list).must(200).text())
                .contains("Hetzner Online GmbH");
        assertThat(Staff.HAVNEBY
                        .admin()
                        .with("Accept", "application/json")
                        .get(list)
                        .must(200)
                        .json()
                        .getString("organisation"))
                .as("whoever asks")
                .isEqualTo("Nordlys A/S");

        String feed = anybody.with("Accept", "application/atom+xml")
                .get(list + ".atom")
                .must(200)
                .text();
        assertThat(feed).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"").contains("Version 1.0 is in force");
        assertThat(feed).contains("+ inMobile").doesNotContain("Twilio");
    }

    @Test
    void nobody_is_told_of_a_tenant_that_is_not_there_or_has_agreed_on_nothing() {
        String unknown = "/public/01890000-0000-7000-8000-000000000000/sub-processors";

        assertThat(Api.anonymous()
                        .with("Accept", "application/json")
                        .get(unknown)
                        .status())
                .isEqualTo(404);
        assertThat(Api.anonymous().get(unknown + ".atom").status()).isEqualTo(404);
    }

    @Test
    void the_vocabulary_speaks_the_callers_language() {
        JsonObject danish = admin.with("Accept-Language", "da")
                .get("/agreement/vocabulary")
                .must(200)
                .json();

        assertThat(danish.getJsonArray("glossary"))
                .anyMatch(one -> one.asJsonObject().getString("name").equals("Databehandleraftale"));
        assertThat(danish.getJsonArray("activities"))
                .anyMatch(one -> one.asJsonObject().getString("clause").equals("bilag A.2"));
    }
}
