package org.gatehouse.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gatehouse.core.dpa.TransferBasis;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.registry.Catalogue.Row;
import org.gatehouse.core.registry.Engagements.AuditReport;
import org.gatehouse.core.registry.Grounds.Assessment;
import org.gatehouse.core.registry.Grounds.LegalFact;
import org.gatehouse.core.registry.Grounds.Listing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What has to be looked at again: to the instant from the day on which it counts no more. */
class AgeFindingsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private static List<Flaw> found(Instant at, Row... rows) {
        Catalogue catalogue = Registries.nothing();
        for (Row row : rows) {
            catalogue = catalogue.with(row);
        }
        return AgeFindings.of(catalogue, at).stream().map(found -> found.flaw()).toList();
    }

    @Test
    void a_look_at_the_frameworks_list_counts_for_thirty_days() {
        Listing listing = new Listing("twilio", "twilio", true, List.of(), Instant.parse("2026-01-30T00:00:00Z"));

        assertThat(found(NOW.minusMillis(1), listing)).isEmpty();
        assertThat(found(NOW, listing)).containsExactly(Flaw.LISTING_OLD);
    }

    @Test
    void an_assessment_is_made_again_after_a_year_or_when_a_fact_has_ended() {
        Assessment assessment = assessed("2025-03-01", "F");

        assertThat(found(NOW.minusMillis(1), assessment, fact(null))).isEmpty();
        assertThat(found(NOW, assessment, fact(null))).containsExactly(Flaw.ASSESSMENT_OLD);
        assertThat(found(NOW, assessed("2026-02-01", "F"), fact(NOW))).containsExactly(Flaw.ASSESSMENT_OLD);
        assertThat(found(NOW, assessed("2026-02-01", "F"), fact(NOW.plusMillis(1))))
                .isEmpty();
        assertThat(found(NOW, assessed("2026-02-01", "unknown"))).containsExactly(Flaw.ASSESSMENT_OLD);
    }

    private static Assessment assessed(String on, String fact) {
        return new Assessment(
                "tia",
                "twilio",
                "US",
                LocalDate.parse(on),
                TransferBasis.Assessment.VALID,
                List.of(fact),
                "good",
                List.of());
    }

    private static LegalFact fact(@Nullable Instant until) {
        return new LegalFact(
                "F", "so", Instant.EPOCH, until, LocalDate.parse("2026-02-28"), "high", "source", "owner", 30);
    }

    @Test
    void a_source_is_read_again_in_time_as_long_as_the_fact_holds() {
        Instant due = Instant.parse("2026-03-30T00:00:00Z");

        assertThat(found(due.minusMillis(1), fact(null))).isEmpty();
        assertThat(found(due, fact(null))).containsExactly(Flaw.FACT_OLD);
        assertThat(found(due, fact(due))).isEmpty();
    }

    @Test
    void the_newest_report_counts_for_fifteen_months() {
        AuditReport old = new AuditReport("2023", "twilio", "ISAE 3000", LocalDate.parse("2023-12-31"), true);
        AuditReport newer = new AuditReport("2024", "twilio", "ISAE 3000", LocalDate.parse("2024-12-01"), true);

        assertThat(found(NOW.minusMillis(1), newer, old)).isEmpty();
        assertThat(found(NOW, newer, old)).containsExactly(Flaw.AUDIT_OLD);
    }
}
