package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.testing.Oracle;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision by example: {@code flow_oracle.csv}, row by row. */
class FlowOracleTest {

    static Stream<Named<NamedCsvRecord>> rows() {
        return Oracle.rows("flow_oracle.csv", FlowCase.COLUMNS).stream()
                .map(row -> Named.of(row.getField("case_id") + " " + row.getField("description"), row));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_flow_is_decided_as_the_row_says(NamedCsvRecord row) {
        FlowCase given = FlowCase.read(row);

        FlowDecision decision =
                FlowPolicy.decide(given.request(), given.policy(), given.subject(), given.registry(), given.at());

        assertThat(said(decision)).isEqualTo(expected(row));
    }

    private record Said(
            String outcome,
            String recipient,
            String channel,
            String basis,
            Set<String> released,
            Set<String> redacted,
            String reason,
            String skipped) {}

    private static Said expected(NamedCsvRecord row) {
        return new Said(
                row.getField("expected_outcome"),
                row.getField("expected_recipient"),
                row.getField("expected_channel"),
                row.getField("expected_basis"),
                FlowCase.split(row.getField("expected_released")),
                FlowCase.split(row.getField("expected_redacted")),
                row.getField("expected_reason"),
                row.getField("expected_skipped"));
    }

    private static Said said(FlowDecision decision) {
        String reason = decision.reasons().stream().map(Enum::name).collect(Collectors.joining("+"));
        String skipped =
                decision.skipped().stream().map(FlowDecision.Skipped::toString).collect(Collectors.joining(";"));
        if (decision instanceof Permit permit) {
            return new Said(
                    decision.outcome(),
                    permit.to().key(),
                    permit.to().channel().name(),
                    permit.basis(),
                    names(permit.released()),
                    names(permit.removed()),
                    reason,
                    skipped);
        }
        return new Said(decision.outcome(), "", "", "", Set.of(), Set.of(), reason, skipped);
    }

    private static Set<String> names(Set<DataField> fields) {
        return fields.stream().map(Enum::name).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_of_the_table_is_one_of_ours(NamedCsvRecord row) {
        String code = row.getField("code");
        List<String> ours = Stream.of(Reason.values()).map(Enum::name).toList();

        if (code.equals("HOLD_<code>")) {
            assertThat(Stream.of(Reason.values()).filter(Reason::isCurable).map(Reason::held))
                    .doesNotHaveDuplicates();
        } else {
            assertThat(ours).contains(code);
        }
    }

    static Stream<Named<NamedCsvRecord>> codes() {
        return Oracle.rows("reason_codes.csv", List.of("stage", "code", "effect", "meaning")).stream()
                .map(row -> Named.of(row.getField("code"), row));
    }
}
