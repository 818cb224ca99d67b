package org.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class TextLogTest {

    @Test
    void what_the_database_quotes_of_somebodys_data_is_left_out() {
        String duplicate = logged("Duplicate entry '7-o'hara@firma.example' for key 'person_email'");

        assertThat(duplicate)
                .contains("Duplicate entry '…' for key 'person_email'")
                .doesNotContain("hara");
        assertThat(logged("Incorrect string value: '\\xF0' for column 'name' at row 1"))
                .contains("Incorrect string value: '…' for column 'name' at row 1");
        assertThat(logged("Text 'Anna' could not be parsed at index 0")).doesNotContain("Anna");
        assertThat(logged("For input string: \"Anna\"")).doesNotContain("Anna");
    }

    @Test
    void a_value_with_quotes_in_it_is_left_out_to_its_end() {
        assertThat(logged("Duplicate entry '7-d' anna@x.example' for key 'person_email'"))
                .contains("Duplicate entry '…' for key 'person_email'")
                .doesNotContain("anna");
        assertThat(logged("Truncated incorrect DOUBLE value: 'Anna'")).doesNotContain("Anna");
        assertThat(logged("Text 'a' Anna' could not be parsed")).doesNotContain("Anna");
    }

    @Test
    void a_message_cannot_begin_a_line_of_its_own() {
        String line = new TextLog().format(new LogRecord(Level.INFO, "one\n12:00:00.000 SEVERE two"));

        assertThat(line.lines()).hasSize(1);
    }

    private static String logged(String message) {
        LogRecord entry = new LogRecord(Level.SEVERE, "fault");
        entry.setThrown(new IllegalStateException(new SQLException(message)));
        return new TextLog().format(entry) + new JsonLog().format(entry);
    }
}
