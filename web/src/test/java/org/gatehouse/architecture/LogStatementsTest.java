package org.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The log knows no people: it gets ids and codes, and rows and records are not told to it. */
class LogStatementsTest {

    @Test
    void nothing_is_said_to_a_logger_that_could_tell_of_people() throws IOException {
        LogStatements said = LogStatements.in(thatLog());

        assertThat(said.seen()).isGreaterThan(8);
        assertThat(said.complaints()).isEmpty();
    }

    @Test
    void a_class_that_logs_people_is_found() throws IOException {
        LogStatements said = LogStatements.in(
                List.of(Path.of("src/test/java/org/gatehouse/breaking/visitor/visits/LogsPeople.java")));

        assertThat(said.seen()).isEqualTo(8);
        assertThat(said.complaints())
                .satisfiesExactly(
                        first -> assertThat(first).contains("LogsPeople.java:16 person is a", "Person: log its id"),
                        second -> assertThat(second).contains(":17 email is a"),
                        third -> assertThat(third).contains(":18 content is a"),
                        fourth -> assertThat(fourth).contains(":19 released is a"),
                        fifth -> assertThat(fifth).contains(":20 errand.toString() is a text of a"),
                        sixth -> assertThat(sixth).contains(":20 errand is a"),
                        seventh -> assertThat(seventh).contains(":21 person.firstName() is a text of a"),
                        eighth -> assertThat(eighth).contains(":22 List.of(person) is a"),
                        ninth -> assertThat(ninth).contains(":23 email.address() is a text of a"));
    }

    private static List<Path> thatLog() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path file : SourceNormsTest.sources()) {
            if (Files.readString(file).contains("Logger")) {
                sources.add(file);
            }
        }
        return sources;
    }
}
