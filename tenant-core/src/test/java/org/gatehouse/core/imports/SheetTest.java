package org.gatehouse.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
    private static List<Row> rows(String csv) {
        return Sheet.ofCsv(csv).rows();
    }

    private static Sheet json(String array) {
        return Sheet.ofJson(Json.createReader(new StringReader(array)).readArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,country\nHetzner Online GmbH,DE\n",
                "name;country\r\nHetzner Online GmbH;DE\r\n",
                "name\tcountry\nHetzner Online GmbH\tDE",
                "\ufeffNavn;Land\nHetzner Online GmbH;DE",
                "Underdatabehandler,Landekode\n\"Hetzner Online GmbH\",\"DE\"\n",
                "Sub-processor;legalId;Country code\n Hetzner  Online GmbH ;;DE",
                "\"Virksomhed\",\"Behandling (note)\",\"land\"\n\"Hetzner\nOnline GmbH\",,DE"
            })
    void a_table_is_read_whatever_divides_it_and_whichever_language_names_its_columns(String csv) {
        Row row = rows(csv).get(0);

        assertThat(row.get(Column.NAME)).isEqualTo("Hetzner Online GmbH");
        assertThat(row.get(Column.COUNTRY)).isEqualTo("DE");
        assertThat(row.number()).isEqualTo(2);
    }

    @Test
    void quotes_are_those_of_rfc_4180() {
        Row row = rows("name,country\n\"Foo, \"\"Bar\"\" ApS\",DK\n").get(0);

        assertThat(row.get(Column.NAME)).isEqualTo("Foo, \"Bar\" ApS");
    }

    @Test
    void what_a_spreadsheet_takes_for_a_formula_is_text() {
        for (String text : List.of("=HYPERLINK(1)", "+45 1234", "-1", "@SUM(A1)")) {
            assertThat(rows("name\n" + text + "\n").get(0).get(Column.NAME)).isEqualTo(text);
        }
    }

    @Test
    void a_cell_that_says_several_things_may_say_them_on_several_lines() {
        Row row = rows("name;data\nFoo ApS;\"Navn\nE-mail\r\nTelefon\"\n").get(0);

        assertThat(row.parts(Column.FIELDS)).containsExactly("Navn", "E-mail", "Telefon");
    }

    @Test
    void lines_keep_their_numbers_and_blank_ones_say_nothing() {
        List<Row> rows = rows("name;country\n\nFoo;DK;more\n;\nBar\n\"A\nB\";DK\nC;DK;;\n;;;\n");

        assertThat(rows).extracting(Row::number).containsExactly(3, 5, 6, 8);
        assertThat(rows).extracting(Row::isUneven).containsExactly(true, true, false, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\r\nNavn;Land\r\nFoo;DK\r\n",
                "Liste, rettet i maj;\n;\nNavn;Land\nFoo;DK\n",
                "Firma\n\nNavn;Land\nFoo;DK\n"
            })
    void a_title_may_stand_above_the_line_that_names_the_columns(String csv) {
        List<Row> rows = rows(csv);

        assertThat(rows).extracting(row -> row.get(Column.NAME)).containsExactly("Foo");
        assertThat(rows).extracting(row -> row.get(Column.COUNTRY)).containsExactly("DK");
    }

    @Test
    void columns_that_say_nothing_we_ask_for_are_named() {
        assertThat(Sheet.ofCsv("seed;name;Quality flags;\nx;Foo;;\n").unread())
                .containsExactly("seed", "Quality flags");
    }

    @Test
    void an_array_of_objects_is_a_list_too() {
        Sheet sheet = json("""
                [{"navn":"Foo","data":["NAME","EMAIL"],"x":null},{},{"name":"=1","cvr":1}]""");

        assertThat(sheet.rows().get(0).parts(Column.FIELDS)).containsExactly("NAME", "EMAIL");
        assertThat(sheet.rows().get(1).says()).isEmpty();
        assertThat(sheet.rows().get(2).get(Column.NAME)).isEqualTo("=1");
        assertThat(sheet.rows().get(2).get(Column.NUMBER)).isEqualTo("1");
        assertThat(sheet.unread()).containsExactly("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Eksempel",
                "land;cvr\nDK;1\n",
                "name\n\"open\n",
                "name\n\"a\"b\n",
                "name\n\u0000\n",
                "name\na\u0007b\n",
                "name\na\ud800b\n"
            })
    void what_is_no_table_of_text_is_refused(String csv) {
        refused(Problem.IMPORT_NOT_READ, () -> Sheet.ofCsv(csv));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[1]", "[{\"name\":{}}]", "[{\"land\":\"DK\"}]"})
    void nor_is_an_array_of_something_else(String array) {
        refused(Problem.IMPORT_NOT_READ, () -> json(array));
    }

    @Test
    void a_text_within_json_is_on_one_line_too() {
        assertThat(json("[{\"name\":\"a\\nb\"}]").rows().get(0).get(Column.NAME))
                .isEqualTo("a b");
        refused(Problem.INVALID_INPUT, () -> json("[{\"name\":\"a\\u0000b\"}]"));
    }

    @Test
    void the_line_that_cannot_be_read_is_named() {
        Map.of(
                        "name\nFoo\nBar\u0001\n", 3,
                        "name\nFoo\n\"Bar\n", 3,
                        "name\n\"Bar\n", 2,
                        "Foo\nBar\n", -1)
                .forEach((csv, line) -> assertThatThrownBy(() -> Sheet.ofCsv(csv))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.details()).containsExactly(line)));
    }

    @Test
    void a_thousand_lines_are_read_and_no_more() {
        assertThat(rows("name\n" + "Foo\n".repeat(Sheet.MOST_ROWS))).hasSize(Sheet.MOST_ROWS);
        refused(Problem.IMPORT_TOO_LONG, () -> Sheet.ofCsv("name\n" + "Foo\n".repeat(Sheet.MOST_ROWS + 1)));
        assertThat(rows("name;\nFoo;\n" + ";\n".repeat(Sheet.MOST_ROWS))).hasSize(1);
    }

    private static void refused(Problem problem, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
