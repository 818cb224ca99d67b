package org.gatehouse.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.imports.Examination.Item;
import org.gatehouse.core.testing.Oracle;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The processors that agreements of 2019 and 2020 named: what is wrong with them is found, line by line. */
class OracleListTest {
    private static final String FILE = "subprocessors.csv";
    private static final Examination LIST = Lists.examined(Oracle.text(FILE));
    private static final List<String> COLUMNS = List.of(
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
            "quality_flags");

    /** What stops a line that is rightly there: what the company does is not ours, or not engaged, or too much. */
    private static final Set<Flaw> KNOWN =
            Set.of(Flaw.NATIONAL_ID, Flaw.SERVICE_NOT_ACTIVE, Flaw.PROFILE_MISSING, Flaw.SERVICE_DOES_NOT_OFFER);

    static Stream<Named<Map.Entry<String, Item>>> lines() {
        List<String> states = Oracle.rows(FILE, COLUMNS).stream()
                .map(row -> row.getField("import_status"))
                .toList();
        return IntStream.range(0, states.size())
                .mapToObj(index -> Map.entry(states.get(index), LIST.items().get(index)))
                .map(line -> Named.of(line.getValue().says().get(0).text() + " " + line.getKey(), line));
    }

    private static List<Flaw> reds(Item item) {
        return item.findings().stream()
                .filter(finding -> Finding.anyRed(List.of(finding)))
                .map(Finding::flaw)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_line_is_stopped_for_what_is_wrong_with_it(Map.Entry<String, Item> line) {
        List<Flaw> reds = reds(line.getValue());
        String state = line.getKey().replaceFirst("MERGE_WITH_.*", "MERGE");

        switch (state) {
            case "READY" -> assertThat(reds).isSubsetOf(KNOWN);
            case "BLOCKED_LEGACY_SCC" -> assertThat(reds).contains(Flaw.CLAUSES_LEGACY);
            case "BLOCKED_NO_BASIS" -> assertThat(reds).containsAnyOf(Flaw.TRANSFER_UNFOUNDED, Flaw.ACTIVITY_UNKNOWN);
            case "BLOCKED_INVALID_BASIS" -> assertThat(reds).contains(Flaw.BASIS_NAME_INVALID);
            case "NOT_IMPORTABLE" -> assertThat(reds).contains(Flaw.RECIPIENT_UNNAMED);
            case "OUT_OF_SCOPE" -> assertThat(reds).contains(Flaw.ACTIVITY_UNKNOWN);
            case "NEEDS_CHECK", "MERGE", "NOT_APPROVED" ->
                assertThat(line.getValue().findings()).isNotEmpty();
            default -> throw new AssertionError(state);
        }
        if (!state.equals("READY") && !state.equals("NEEDS_CHECK") && !state.equals("MERGE")) {
            assertThat(line.getValue().choices()).noneMatch(Examination.Choice::taken);
        }
    }

    @Test
    void every_line_is_told_something_and_keeps_its_number() {
        assertThat(LIST.items())
                .extracting(Item::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 31).boxed().collect(Collectors.toList()));
        assertThat(LIST.items()).allMatch(item -> !item.findings().isEmpty());
        assertThat(LIST.unread()).contains("quality_flags", "import_status").doesNotContain("name");
    }

    @Test
    void the_defects_of_those_agreements_are_found() {
        assertThat(LIST.items().stream().flatMap(item -> Lists.flaws(item).stream()))
                .contains(
                        Flaw.NATIONAL_ID, // an identification number among ordinary data
                        Flaw.CLAUSES_LEGACY,
                        Flaw.BASIS_SHARED, // one basis for two countries
                        Flaw.ACTIVITIES_SEVERAL,
                        Flaw.ENTITY_UNIDENTIFIED,
                        Flaw.COUNTRY_DIFFERS, // a chain that nobody declared
                        Flaw.TRANSFER_UNFOUNDED,
                        Flaw.RECIPIENT_UNNAMED,
                        Flaw.RECIPIENT_AMBIGUOUS, // a product, no company
                        Flaw.BASIS_NAME_INVALID, // Privacy Shield
                        Flaw.ACTIVITY_GROUP,
                        Flaw.LINE_REPEATED);
    }

    @Test
    void all_of_it_makes_a_draft_that_cannot_be_proposed() {
        Examination all = Lists.examined(Oracle.text(FILE), Lists.keys(LIST).toArray(String[]::new));

        assertThat(all.items()).allMatch(item -> item.choices().stream().allMatch(Examination.Choice::taken));
        assertThat(Finding.anyRed(Lists.findings(all.terms()))).isTrue();
        assertThat(Finding.anyRed(Lists.findings(LIST.terms()).stream()
                        .filter(finding -> finding.place().startsWith("transfers"))
                        .toList()))
                .as("what is proposed brings no basis along that does not count")
                .isFalse();
    }
}
