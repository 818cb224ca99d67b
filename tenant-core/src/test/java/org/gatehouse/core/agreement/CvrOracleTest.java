package org.gatehouse.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.gatehouse.core.testing.Oracle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CvrOracleTest {
    static List<NamedCsvRecord> numbers() {
        return Oracle.rows("cvr_vectors.csv", List.of("input", "normalised", "expected", "note"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void a_number_is_read_as_the_example_says(NamedCsvRecord example) {
        String input = example.getField("input");

        assertThat(Cvr.normalised(input)).isEqualTo(example.getField("normalised"));
        assertThat(Cvr.check(input).name()).isEqualTo(example.getField("expected"));
    }
}
