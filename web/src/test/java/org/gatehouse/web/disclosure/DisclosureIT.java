package org.gatehouse.web.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.core.secrets.Sha256;
import org.gatehouse.web.keys.KeyRegister;
import org.gatehouse.web.phones.Mobile;
import org.gatehouse.web.units.Firmware;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An owner asks for the log of a stairwell that a company and a resident open. */
@ArquillianTest
@RunAsClient
class DisclosureIT {
    private final Api admin = Staff.STILLE.admin();
    private final KeyRegister register = new KeyRegister(admin);
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    private String stairwell;
    private String door;

    @BeforeEach
    void a_unit_in_an_owners_stairwell() {
        String owner = made(
                "/owners",
                Map.of("name", "Ejerforeningen", "contact", "Bo", "address", "Gade 1", "email", "bo@ejer.example"));
        stairwell = made(
                "/stairwells",
                Map.of("siteId", Staff.STILLE.site(), "ownerId", owner, "name", "Opgang A", "address", "Gade 1"));
        door = register.door("Opgang", null);
        upon("/doors/" + door)
                .put("/doors/" + door + "/stairwell", Map.of("stairwellId", stairwell))
                .must(200);
    }

    @Test
    void a_company_that_opened_is_in_the_file_and_no_person_is() throws AccessDenied, IOException {
        String company = register.approved();
        open(sharedKey(company));
        open(residentsKey());
        String one = "/disclosures/" + made("/disclosures", request());
        approve(one);

        JsonObject extracted = upon(one)
                .post(one + "/file", Map.of("language", "da"))
                .must(200)
                .json();
        assertThat(extracted.getJsonObject("extract").getInt("openings")).isEqualTo(1);
        assertThat(extracted.getJsonArray("companies").getJsonObject(0).getString("companyId"))
                .isEqualTo(company);
        JsonObject link = upon(one).post(one + "/file/link", Map.of()).must(200).json();
        Map<String, String> secret = Map.of("secret", link.getString("link").replaceFirst(".*/handout/#", ""));
        Api.Answer file = Api.anonymous().post("/public/handouts", secret).must(200);

        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(HexFormat.of().formatHex(Sha256.digest().digest(file.bytes())))
                .isEqualTo(extracted.getJsonObject("extract").getString("sha256"));
        try (PDDocument paper = Loader.loadPDF(file.bytes())) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Budene ApS", "Bo Ejer")
                    .doesNotContain("Kim Bud", "Resident");
        }
        assertThat(Api.anonymous().post("/public/handouts", secret).problem()).isEqualTo("link-not-valid");
        assertThat(upon(one).post(one + "/file/closing", Map.of()).problem()).isEqualTo("companies-not-told");
        admin.post(one + "/file/companies/" + company + "/notice", Map.of()).must(200);
        assertThat(upon(one)
                        .post(one + "/file/closing", Map.of())
                        .must(200)
                        .json()
                        .getString("state"))
                .isEqualTo("closed");
        assertThat(admin.get("/log?limit=200").must(200).text())
                .contains("disclosure-extracted", "disclosure-fetched", "disclosure-closed");
    }

    @Test
    void a_request_for_too_much_is_refused_and_old_days_are_erased_and_not_empty() {
        Map<String, Object> lengthy = request();
        lengthy.put("from", today.minusDays(7).toString());
        assertThat(admin.post("/disclosures", lengthy).problem()).isEqualTo("period-too-long");

        Map<String, Object> old = request();
        old.put("from", today.minusMonths(37).toString());
        old.put("to", today.minusMonths(37).toString());
        assertThat(admin.post("/disclosures", old).problem()).isEqualTo("days-erased");

        Map<String, Object> backwards = request();
        backwards.put("to", today.minusDays(9).toString());
        assertThat(admin.post("/disclosures", backwards).problem()).isEqualTo("end-before-start");
    }

    @Test
    void the_third_one_costs_937_50_and_is_paid_first() {
        for (int i = 0; i < 2; i++) {
            approve("/disclosures/" + made("/disclosures", request()));
        }
        String third = "/disclosures/" + made("/disclosures", request());
        JsonObject pending = approve(third);

        assertThat(pending.getString("state")).isEqualTo("payment-pending");
        assertThat(pending.getJsonObject("fee").getString("gross")).isEqualTo("937.50");
        assertThat(pending.getJsonArray("hints").toString()).contains("same-stairwell", "same-days");
        assertThat(upon(third).post(third + "/file", Map.of("language", "da")).problem())
                .isEqualTo("state-not-possible");
        Map<String, Object> paid = Map.of("paidOn", today.toString(), "reference", "Invoice 7");
        assertThat(upon(third)
                        .post(third + "/decision/payment", paid)
                        .must(200)
                        .json()
                        .getString("state"))
                .isEqualTo("approved");
    }

    @Test
    void two_persons_refuse() {
        String one = "/disclosures/" + made("/disclosures", request());
        Map<String, Object> why = Map.of("reason", "harassment", "words", "The fifth about one baker");

        upon(one).post(one + "/decision/refusal", why).must(200);
        assertThat(upon(one).post(one + "/decision/refusal", why).problem()).isEqualTo("second-person-needed");
        JsonObject refused = Staff.STILLE
                .only("tenant-admin")
                .with("If-Match", admin.get(one).header("ETag"))
                .post(one + "/decision/refusal", why)
                .must(200)
                .json();

        assertThat(refused.getString("state")).isEqualTo("refused");
        assertThat(refused.getJsonObject("refusal").getString("reason")).isEqualTo("harassment");
    }

    @Test
    void documents_are_asked_for_and_a_request_is_withdrawn() {
        String one = "/disclosures/" + made("/disclosures", request());
        upon(one).post(one + "/validation", Map.of()).must(200);
        JsonObject asked =
                upon(one).post(one + "/documents-request", Map.of()).must(200).json();
        assertThat(asked.getJsonObject("documents").getString("askedOn")).isEqualTo(today.toString());
        Map<String, Object> old = documents();
        old.put("entitlementOn", today.minusMonths(13).toString());
        assertThat(upon(one).put(one + "/documents", old).problem()).isEqualTo("document-too-old");

        assertThat(upon(one)
                        .post(one + "/decision/withdrawal", Map.of())
                        .must(200)
                        .json()
                        .getString("state"))
                .isEqualTo("withdrawn");
        assertThat(admin.get("/disclosures").text()).contains("withdrawn");
    }

    @Test
    void requests_are_the_administrators_business() {
        assertThat(Staff.STILLE.host().get("/disclosures").status()).isEqualTo(403);
        assertThat(Staff.STILLE.receptionist().post("/disclosures", request()).status())
                .isEqualTo(403);
    }

    private JsonObject approve(String one) {
        upon(one).post(one + "/validation", Map.of()).must(200);
        upon(one).put(one + "/documents", documents()).must(200);
        return upon(one).post(one + "/decision/approval", Map.of()).must(200).json();
    }

    private void open(String holder) throws AccessDenied {
        Firmware unit = new Firmware(admin, door);
        Mobile phone = new Mobile(admin, holder);
        unit.consults(unit.hears(phone.answers(unit.asks(), phone.credential(door), unit)));
    }

    /** Returns the holder. */
    private String sharedKey(String company) {
        String key = register.grant(KeyRegister.key(Map.of("companyId", company), door));
        String holder = register.holder(company);
        register.grant(KeyRegister.key(Map.of("holderId", holder, "parentId", key), door));
        return holder;
    }

    private String residentsKey() {
        Map<String, Object> resident = Map.of(
                "name", "Resident", "phone", "+4523" + (100_000 + System.nanoTime() % 800_000), "kind", "resident");
        String holder = made("/key-holders", resident);
        register.grant(KeyRegister.key(Map.of("holderId", holder), door));
        return holder;
    }

    private Map<String, Object> request() {
        return new HashMap<>(Map.of(
                "stairwellId",
                stairwell,
                "receivedOn",
                today.toString(),
                "requester",
                "Bo Ejer",
                "from",
                today.minusDays(1).toString(),
                "to",
                today.toString(),
                "purpose",
                "Bicycles were stolen",
                "crime",
                true,
                "seesLog",
                false));
    }

    private Map<String, Object> documents() {
        return new HashMap<>(Map.of(
                "entitlement",
                "Land register",
                "entitlementOn",
                today.minusMonths(1).toString(),
                "authority",
                "Letter",
                "authorityUntil",
                today.plusMonths(1).toString()));
    }

    private Api upon(String path) {
        return admin.with("If-Match", admin.get(path).must(200).header("ETag"));
    }

    private String made(String list, Map<String, Object> thing) {
        return admin.post(list, thing).must(201).json().getString("id");
    }
}
