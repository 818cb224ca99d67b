package org.gatehouse.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final FlowMark MARK = new FlowMark(new UUID(1, 2), "smtp", NOON, "");

    @TempDir
    private Path folder;

    @Test
    void it_never_grows_beyond_its_bound_and_keeps_the_newest() throws IOException {
        try (Journal journal = new Journal(folder.resolve("j"), 4_000)) {
            for (int second = 0; second < 200; second++) {
                journal.passed(MARK, "mail.example.org", NOON.plusSeconds(second));
            }

            assertThat(Files.size(folder.resolve("j")) + Files.size(folder.resolve("j.1")))
                    .isLessThanOrEqualTo(4_000);
            assertThat(read(journal, NOON, NOON.plusSeconds(300)).lines())
                    .hasSizeBetween(13, 31)
                    .filteredOn(line -> line.startsWith("{\"at\":\"2026-11-21T12:03:19Z\""))
                    .hasSize(1);
        }
    }

    @Test
    void a_line_that_was_cut_off_spoils_no_other_and_is_told_of_wherever_it_may_belong() throws IOException {
        Path file = folder.resolve("j");
        try (Journal journal = new Journal(file, 4_000)) {
            journal.passed(MARK, "mail.example.org", NOON);
        }
        Files.writeString(file, "{\"at\":\"2026-1", StandardOpenOption.APPEND);
        try (Journal journal = new Journal(file, 4_000)) {
            String damaged = "{\"at\":\"2026-11-21T12:00:00Z\",\"host\":\"\",\"verdict\":\"damaged\"}";
            assertThat(read(journal, NOON.plusSeconds(70), NOON.plusSeconds(80)).lines())
                    .as("nothing came after it")
                    .containsExactly(damaged, "{\"lines\":1}");

            journal.passed(MARK, "mail.example.org", NOON.plusSeconds(60));
            journal.refused("mac", null, "Søren \"x\"", 1, NOON);

            assertThat(read(journal, NOON, NOON.plusSeconds(61)).lines())
                    .hasSize(5)
                    .contains(damaged, "{\"at\":\"2026-11-21T12:00:00Z\",\"host\":\"\",\"verdict\":\"mac\"}")
                    .last()
                    .isEqualTo("{\"lines\":4}");
            assertThat(read(journal, NOON.plusSeconds(30), NOON.plusSeconds(40)).lines())
                    .containsExactly(damaged, "{\"lines\":1}");
            assertThat(read(journal, NOON.plusSeconds(61), NOON.plusSeconds(99)).lines())
                    .containsExactly("{\"lines\":0}");
            assertThat(read(journal, NOON.minusSeconds(9), NOON).lines()).containsExactly("{\"lines\":0}");
        }
    }

    @Test
    void what_no_line_could_be_is_one_damaged_line_however_long_it_is() throws IOException {
        Path file = folder.resolve("j");
        Files.write(file, new byte[1_000_000]);
        try (Journal journal = new Journal(file, 4_000_000)) {
            journal.passed(MARK, "mail.example.org", NOON);

            assertThat(read(journal, NOON, NOON.plusSeconds(1)).lines()).hasSize(3);
            assertThat(journal.passedSince(NOON)).containsOnlyKeys(MARK.flow());
        }
    }

    @Test
    void what_is_refused_takes_no_room_from_what_was_let_through() throws IOException {
        try (Journal journal = new Journal(folder.resolve("j"), 8_000)) {
            journal.passed(MARK, "mail.example.org", NOON);
            for (int refusal = 0; refusal < 1_000; refusal++) {
                journal.refused("mac", null, "mail.example.org", 1, NOON.plusSeconds(1));
            }

            assertThat(read(journal, NOON, NOON.plusSeconds(2)).lines())
                    .hasSizeLessThan(60)
                    .first()
                    .asString()
                    .contains("\"verdict\":\"passed\"");
        }
    }

    @Test
    void it_knows_which_flows_have_had_their_request_after_a_stop() throws IOException {
        UUID early = new UUID(1, 1);
        try (Journal journal = new Journal(folder.resolve("j"), 4_000)) {
            journal.passed(new FlowMark(early, "smtp", NOON, ""), "mail.example.org", NOON.minusSeconds(1));
            journal.passed(MARK, "mail.example.org", NOON);
            journal.refused("flow-used", new FlowMark(new UUID(3, 4), "smtp", NOON, ""), "mail.example.org", 1, NOON);
        }
        try (Journal journal = new Journal(folder.resolve("j"), 4_000)) {
            assertThat(journal.passedSince(NOON)).containsOnly(Map.entry(MARK.flow(), NOON));
        }
    }

    private static String read(Journal journal, Instant from, Instant to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        journal.copy(from, to, out);
        return out.toString(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
