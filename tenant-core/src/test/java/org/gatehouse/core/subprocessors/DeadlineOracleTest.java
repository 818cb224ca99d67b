package org.gatehouse.core.subprocessors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.core.deadlines.ContractDates;
import org.gatehouse.core.testing.Oracle;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deadlines by example: {@code deadline_oracle.csv}, row by row. */
class DeadlineOracleTest {
    private static final List<String> COLUMNS = List.of("case_id", "kind", "input", "expected", "note");

    /** Of features that are not built yet. */
    private static final Set<String> LATER = Set.of("dsr_deadline", "breach_hours");

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    static Stream<Named<NamedCsvRecord>> rows() {
        return Oracle.rows("deadline_oracle.csv", COLUMNS).stream()
                .map(row -> Named.of(row.getField("case_id") + " " + row.getField("kind"), row));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_deadline_falls_as_the_row_says(NamedCsvRecord row) {
        String kind = row.getField("kind");
        String expected = row.getField("expected");
        Map<String, String> input = values(row.getField("input"));
        if (LATER.contains(kind)) {
            abort(kind + " is not built yet");
        }
        switch (kind) {
            case "subprocessor_notice" -> assertThat(subprocessorNotice(input)).isEqualTo(values(expected));
            case "terms_change_notice" -> assertThat(termsChange(input)).isEqualTo(values(expected));
            case "terminate_business_6m_eom" ->
                assertThat(ContractDates.businessEnd(day(input, "notice_received")))
                        .isEqualTo(expected);
            case "terminate_consumer_5m_1m_eom" ->
                assertThat(ContractDates.consumerEnd(day(input, "concluded"), day(input, "notice_received")))
                        .isEqualTo(expected);
            case "withdrawal_14d_last_day" ->
                assertThat(ContractDates.lastWithdrawal(day(input, "concluded")))
                        .isEqualTo(expected);
            default -> fail("a kind of deadline that nobody knows: " + kind);
        }
    }

    private static LocalDate day(Map<String, String> input, String name) {
        return LocalDate.parse(input.get(name));
    }

    private static Map<String, String> termsChange(Map<String, String> input) {
        LocalDate notice = day(input, "notice");
        return Map.of(
                "object_by", ContractDates.lastObjection(notice).toString(),
                "effective_from", ContractDates.newTermsFrom(notice).toString());
    }

    private static Map<String, String> subprocessorNotice(Map<String, String> input) {
        assertThat(input).containsOnlyKeys("notice");
        LocalDate day = LocalDate.parse(input.get("notice"));
        NoticeWindow window =
                NoticeWindow.after(day.atTime(LocalTime.NOON).atZone(COPENHAGEN).toInstant(), 30, COPENHAGEN);
        return Map.of(
                "object_through", window.objectThrough().toString(),
                "earliest_use", window.firstUse().toString());
    }

    private static Map<String, String> values(String cell) {
        Map<String, String> values = new LinkedHashMap<>();
        Arrays.stream(cell.split(";")).map(pair -> pair.split("=", 2)).forEach(pair -> values.put(pair[0], pair[1]));
        return values;
    }
}
