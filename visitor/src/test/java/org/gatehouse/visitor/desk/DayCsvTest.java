package org.gatehouse.visitor.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayCsvTest {
    private static final Instant NINE = Instant.parse("2026-11-20T08:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+45",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =cmd|' /C calc'!A0",
                "\u00a0=1",
                "\u200b=1",
                "\uFEFF=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠A1"
            })
    void what_a_spreadsheet_would_run_begins_with_an_apostrophe(String name) {
        assertThat(DayCsv.cell(name)).startsWith("\"'").endsWith("\"").doesNotContain("\t", "\r", "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,=HYPERLINK(\"http://e\",\"x\")",
                "a, =1",
                "a,\"=1\"",
                "a;+45",
                "a|@A1",
                "a\t-2",
                "a,b,＝1",
                "a,;=1"
            })
    void what_another_separator_would_make_a_formula_of_begins_with_an_apostrophe(String company) {
        assertThat(DayCsv.cell(company)).matches("\"a.*[,;| ][\" ]*'[=+@＝-].*\"");
    }

    @Test
    void a_name_as_people_have_it_stays_as_it_is() {
        assertThat(DayCsv.cell("Åse O'Hara-Ørum")).isEqualTo("\"Åse O'Hara-Ørum\"");
        assertThat(DayCsv.cell("Lund, Bo & Søn - Malere")).isEqualTo("\"Lund, Bo & Søn - Malere\"");
        assertThat(DayCsv.cell("")).isEqualTo("\"\"");
    }

    @Test
    void a_cell_never_ends_before_its_end() {
        assertThat(DayCsv.cell("a\";=1;\"b")).isEqualTo("\"a\"\";'=1;\"\"b\"");
        assertThat(DayCsv.cell("a\r\n=1")).isEqualTo("\"a =1\"");
    }

    @Test
    void a_day_is_written_as_a_danish_spreadsheet_opens_it() {
        DeskRow row = new DeskRow(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Ida Isfugl",
                "=Acme",
                "Mads Mejse",
                "Lokale 4",
                "Subject",
                NINE,
                NINE.plusSeconds(3600),
                "inside",
                NINE.minusSeconds(60),
                null,
                false,
                null);

        String csv = new DayCsv(ZoneId.of("Europe/Copenhagen"), "da").write(List.of(row));

        assertThat(csv)
                .isEqualTo("\uFEFF\"Gæst\";\"Firma\";\"Vært\";\"Lokale\";\"Ventet\";\"Til\";\"Status\";\"Ankommet\";"
                        + "\"Gået\"\r\n\"Ida Isfugl\";\"'=Acme\";\"Mads Mejse\";\"Lokale 4\";\"2026-11-20 09:00\";"
                        + "\"2026-11-20 10:00\";\"I huset\";\"2026-11-20 08:59\";\"\"\r\n")
                .doesNotContain("Subject");
    }
}
