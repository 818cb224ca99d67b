package org.gatehouse.access.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.disclosure.Desk.FIRST;
import static org.gatehouse.access.disclosure.Desk.assertRefused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatehouse.core.documents.Paper;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.secrets.Sha256;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;
import org.junit.jupiter.api.Test;

/** What is written out of the log, and what becomes of it. */
class ExtractDatabaseTest {
    private static final byte[] FILE = "a file".getBytes(StandardCharsets.UTF_8);

    private final Desk desk = new Desk();

    @Test
    void it_tells_of_companies_on_the_days_that_were_asked_for() {
        desk.opens("2026-11-22T22:59:59Z", desk.company); // the day before, in Copenhagen
        desk.opens("2026-11-22T23:00:00Z", desk.company);
        desk.opens("2026-11-29T22:59:59Z", desk.company);
        desk.opens("2026-11-29T23:00:00Z", desk.company);

        assertThat(desk.read(desk.approved()).openings())
                .extracting(opening -> opening.at().toString())
                .containsExactly("2026-11-22T23:00:00Z", "2026-11-29T22:59:59Z");
    }

    @Test
    void an_opening_without_a_network_counts_when_it_was_and_not_when_it_was_told() {
        desk.tellsOf("2026-11-24T10:00:00Z", "2026-11-30T08:00:00Z", desk.company);
        desk.tellsOf("2026-11-20T10:00:00Z", "2026-11-24T08:00:00Z", desk.company);

        assertThat(desk.read(desk.approved()).openings())
                .extracting(opening -> opening.at().toString())
                .containsExactly("2026-11-24T10:00:00Z");
    }

    @Test
    void residents_and_other_stairwells_are_not_in_it() {
        desk.opensAsResident("2026-11-24T10:00:00Z");
        UUID before = desk.stairs.around(desk.door); // the unit hangs elsewhere from now on
        desk.opens("2026-11-24T11:00:00Z", desk.company);

        assertThat(desk.read(desk.approved()).openings()).hasSize(1);
        assertThat(before).isNotEqualTo(desk.stairwell);
    }

    @Test
    void no_person_is_in_the_file_and_every_page_and_line_says_for_whom_it_was_made() throws IOException {
        desk.opens("2026-11-24T10:00:30Z", desk.company);
        for (int i = 0; i < 60; i++) {
            desk.opens("2026-11-25T10:00:00Z", desk.company);
        }
        UUID id = desk.approved();
        WriteExtract.Matter matter = desk.read(id);

        try (PDDocument paper = Loader.loadPDF(paper(matter))) {
            assertThat(paper.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= paper.getNumberOfPages(); page++) {
                assertThat(text(paper, page).replaceAll("\\s+", " "))
                        .contains("no. 1 to " + Desk.REQUESTER + ", 2026-11-30")
                        .doesNotContain("Kim Bud");
            }
            assertThat(text(paper, 1)).contains("1-1", "2026-11-24 11:00 +01:00", "Budene ApS");
        }
    }

    @Test
    void a_file_without_openings_says_that_there_were_none() throws IOException {
        try (PDDocument paper = Loader.loadPDF(paper(desk.read(desk.approved())))) {
            assertThat(text(paper, 1)).contains("No opening by a company or an authority is on record");
        }
    }

    @Test
    void the_log_keeps_the_hash_and_that_the_log_was_read() {
        UUID id = desk.approved();
        desk.opens("2026-11-24T10:00:00Z", desk.company);
        desk.extract(id, FILE);

        MadeExtract made = desk.get(id).extract().orElseThrow();
        assertThat(made.fileHash()).isEqualTo(HexFormat.of().formatHex(Sha256.of("a file")));
        assertThat(made.openings()).isEqualTo(1);
        assertThat(desk.deeds(id)).endsWith(Deed.DISCLOSURE_LOOKED_UP, Deed.DISCLOSURE_EXTRACTED);
        assertThat(desk.companies(id)).extracting(DisclosedCompany::companyId).containsExactly(desk.company);
    }

    @Test
    void a_link_works_once_and_seven_days() {
        UUID id = extracted();
        Secret first = link(id);
        Secret second = link(id);

        assertRefused(() -> fetch(first), Problem.LINK_NOT_VALID);
        assertThat(fetch(second)).isEqualTo(FILE);
        assertRefused(() -> fetch(second), Problem.LINK_NOT_VALID);
        Secret third = link(id);
        desk.register.clock.advance(Duration.ofDays(7));
        assertRefused(() -> fetch(third), Problem.LINK_NOT_VALID);
    }

    @Test
    void it_is_closed_once_it_was_fetched_and_every_company_was_told() {
        desk.opens("2026-11-24T10:00:00Z", desk.company);
        UUID id = extracted();
        Secret secret = link(id);

        assertRefused(() -> close(id), Problem.COMPANIES_NOT_TOLD);
        desk.run(use -> use.delivery().companyTold(id, desk.company, FIRST));
        desk.run(use -> use.delivery().companyTold(id, desk.company, FIRST));
        assertRefused(() -> close(id), Problem.STATE_NOT_POSSIBLE);
        fetch(secret);
        close(id);

        assertThat(desk.get(id).state()).isEqualTo(DisclosureState.CLOSED);
        assertThat(desk.deeds(id))
                .containsSubsequence(
                        Deed.DISCLOSURE_DELIVERED,
                        Deed.DISCLOSURE_COMPANY_TOLD,
                        Deed.DISCLOSURE_FETCHED,
                        Deed.DISCLOSURE_CLOSED)
                .containsOnlyOnce(Deed.DISCLOSURE_COMPANY_TOLD);
        assertRefused(
                () -> desk.run(use -> use.delivery().companyTold(id, UUID.randomUUID(), FIRST)), Problem.NOT_FOUND);
    }

    @Test
    void the_file_goes_after_thirty_days_and_everything_after_36_months() {
        desk.opens("2026-11-24T10:00:00Z", desk.company);
        UUID id = extracted();
        desk.register.clock.advance(Duration.ofDays(30));
        desk.moveOn();

        assertThat(desk.get(id).extract().flatMap(MadeExtract::erasedAt)).isPresent();
        assertThat(desk.get(id).extract().orElseThrow().fileHash()).isNotBlank();
        assertRefused(() -> link(id), Problem.STATE_NOT_POSSIBLE);
        assertThat(desk.<Boolean>in(
                        use -> use.rows().find(DisclosureFile.class, id).isEmpty()))
                .isTrue();
        desk.register.clock.advance(Duration.ofDays(1066)); // to the last day of the 36th month
        desk.moveOn();
        assertThat(desk.list()).isEmpty();
        assertThat(desk.deeds(id)).endsWith(Deed.DISCLOSURE_FILE_ERASED, Deed.DISCLOSURE_FORGOTTEN);
    }

    @Test
    void a_request_without_a_file_goes_36_months_after_it_was_last_touched() {
        desk.received();
        desk.register.clock.advance(Duration.ofDays(1095));
        desk.moveOn();
        assertThat(desk.list()).hasSize(1);

        desk.register.clock.advance(Duration.ofDays(1));
        desk.moveOn();

        assertThat(desk.list()).isEmpty();
    }

    private UUID extracted() {
        UUID id = desk.approved();
        desk.extract(id, FILE);
        return id;
    }

    private Secret link(UUID id) {
        long version = desk.get(id).version();
        return desk.in(use -> use.delivery().deliver(id, version, FIRST));
    }

    private byte[] fetch(Secret secret) {
        TenantId tenant =
                desk.register.database.call(database -> new DisclosureLinks(database).tenantAcrossTenants(secret));
        assertThat(tenant).isEqualTo(desk.register.tenant);
        return desk.in(use -> use.delivery().fetch(secret).file());
    }

    private void close(UUID id) {
        desk.step(id, (use, version) -> use.delivery().close(id, version, FIRST));
    }

    private byte[] paper(WriteExtract.Matter matter) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(desk.register.tenant)) {
            return Paper.of(WriteExtract.document(matter));
        }
    }

    private static String text(PDDocument paper, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(paper);
    }
}
