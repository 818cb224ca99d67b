package org.gatehouse.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Recipient;
import org.gatehouse.core.dpa.Registry;
import org.gatehouse.core.dpa.Validity;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.json.CanonicalJson;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Grounds.AdequacyDecision;
import org.gatehouse.core.testing.Oracle;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The registry a new installation begins with: decisions, processors, and what is still wrong with them. */
class FirstCatalogueTest {
    private static final Catalogue FIRST = FirstCatalogue.read();
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Set<String> NOT_PROCESSORS = Set.of("OUT_OF_SCOPE", "NOT_IMPORTABLE");

    static Stream<Named<NamedCsvRecord>> decisions() {
        return Oracle.rows(
                        "adequacy.csv",
                        List.of(
                                "code",
                                "name",
                                "instrument",
                                "valid_from",
                                "valid_to",
                                "scope",
                                "scope_check",
                                "confidence",
                                "as_of",
                                "source"))
                .stream()
                .map(row -> Named.of(row.getField("name"), row));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void every_adequacy_decision_is_there_with_its_dates_and_scope(NamedCsvRecord row) {
        AdequacyDecision ours = FIRST.adequacy().stream()
                .filter(decision -> decision.key().equals(row.getField("code")))
                .findFirst()
                .orElseThrow();

        assertThat(ours.instrument()).isEqualTo(row.getField("instrument"));
        assertThat(day(ours.until())).isEqualTo(row.getField("valid_to"));
        assertThat(ours.asOf()).hasToString(row.getField("as_of"));
        assertThat(ours.scope())
                .isEqualTo(
                        switch (row.getField("scope_check")) {
                            case "" -> Grounds.Scope.NONE;
                            case "ORG_FLAG" -> Grounds.Scope.ORG_FLAG;
                            case "DPF_ENTITY+DPF_COVERAGE" -> Grounds.Scope.DPF;
                            default -> throw new AssertionError(row);
                        });
    }

    private static String day(Instant instant) {
        return Optional.ofNullable(instant)
                .map(Instant::toString)
                .map(text -> text.substring(0, 10))
                .orElse("");
    }

    static Stream<Named<NamedCsvRecord>> processors() {
        return Oracle.rows(
                        "subprocessors.csv",
                        List.of(
                                "seed_id",
                                "name",
                                "legal_id",
                                "legal_id_type",
                                "address",
                                "country_code",
                                "processing_country_codes",
                                "parent_country_inferred",
                                "activity_as_stated",
                                "activity_code",
                                "data_categories",
                                "subject_categories",
                                "transfer_basis_per_seed",
                                "import_status",
                                "source_file",
                                "seed_date",
                                "quality_flags"))
                .stream()
                .filter(row -> !NOT_PROCESSORS.contains(row.getField("import_status")))
                .map(row -> Named.of(row.getField("name"), row));
    }

    @ParameterizedTest
    @MethodSource("processors")
    void every_processor_that_somebody_named_is_in_the_catalogue(NamedCsvRecord row) {
        String word = row.getField("name")
                .replaceAll("(?i)twilio sendgrid.*", "twilio")
                .replaceAll("(?i)google firebase", "google ireland")
                .split("[ ,./(]")[0];

        assertThat(FIRST.processors())
                .extracting(LegalEntity::legalName)
                .anyMatch(name ->
                        name.toLowerCase(java.util.Locale.ROOT).contains(word.toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void it_says_itself_what_is_wrong_with_it_and_none_of_that_counts() {
        List<Finding> findings = CatalogueFindings.of(FIRST, NOW);

        assertThat(findings)
                .extracting(Finding::flaw)
                .contains(
                        Flaw.BASIS_NAME_INVALID,
                        Flaw.CLAUSES_LEGACY,
                        Flaw.STATUS_NEEDS_CHECK,
                        Flaw.REGION_UNDECLARED,
                        Flaw.CONTRACT_MISSING,
                        Flaw.BASIS_MISSING);
        assertThat(findings)
                .filteredOn(finding -> finding.severity() == org.gatehouse.core.findings.Severity.RED)
                .allMatch(finding -> finding.place().startsWith("bases/") || finding.flaw() == Flaw.CONTRACT_MISSING);
    }

    /** Nothing was signed by whoever installs this: no contract is invented. */
    @Test
    void contracts_with_others_are_missing_until_an_operator_enters_them() {
        assertThat(CatalogueFindings.of(FIRST, NOW))
                .filteredOn(finding -> finding.flaw() == Flaw.CONTRACT_MISSING)
                .flatExtracting(Finding::details)
                .containsOnly("inmobile", "twilio", "aws-emea", "aws-ltd", "hetzner");
        assertThat(FIRST.contracts())
                .extracting(Engagements.Contract::processor)
                .containsExactly("gatehouse");
    }

    @Test
    void nobody_is_on_the_frameworks_list_before_somebody_has_looked() {
        Registry registry = CompileRegistry.compile(FIRST, NOW);

        assertThat(FIRST.listings()).isEmpty();
        assertThat(registry.recipients().get("twilio-us").bases()).hasSize(2);
        assertThat(registry.adequacy()).containsKeys("FO", "CH", "GB").doesNotContainKeys("US", "GL", "UA", "JP");
    }

    @Test
    void only_those_we_have_engaged_receive_anything() {
        Registry registry = CompileRegistry.compile(FIRST, NOW);

        Set<String> active = registry.recipients().values().stream()
                .filter(recipient -> recipient.status() == Recipient.Status.ACTIVE)
                .map(Recipient::key)
                .collect(Collectors.toSet());
        assertThat(active)
                .contains("inmobile", "smtp", "in-app", "hetzner")
                .doesNotContain("freshworks", "google-fcm", "google-webpush");
        assertThat(registry.recipients().get("smtp").engaged().includes(NOW)).isTrue();
        assertThat(Validity.ALWAYS.includes(NOW)).isTrue();
    }

    @Test
    void a_document_that_is_written_and_read_again_is_the_same() {
        String canonical = CanonicalJson.of(FIRST);

        assertThat(Json.read(canonical, Catalogue.class)).isEqualTo(FIRST);
        assertThat(CanonicalJson.of(Json.read(canonical, Catalogue.class))).isEqualTo(canonical);
    }
}
