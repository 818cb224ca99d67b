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
                    .hasSizeBetween(13, 30)
                    .last()
                    .asString()
                    .startsWith("{\"at\":\"2026-11-21T12:03:19Z\"");
        }
    }

    @Test
    void it_goes_on_after_a_stop_and_passes_over_a_line_that_was_cut_off() throws IOException {
        Path file = folder.resolve("j");
        try (Journal journal = new Journal(file, 4_000)) {
            journal.passed(MARK, "mail.example.org", NOON);
        }
        Files.writeString(file, "{\"at\":\"2026-1\n", StandardOpenOption.APPEND);
        try (Journal journal = new Journal(file, 4_000)) {
            journal.refused("mac", null, "Søren \"x\"", 1, NOON);

            assertThat(read(journal, NOON, NOON.plusSeconds(1)).lines())
                    .hasSize(2)
                    .last()
                    .isEqualTo("{\"at\":\"2026-11-21T12:00:00Z\",\"host\":\"\",\"verdict\":\"mac\"}");
            assertThat(read(journal, NOON.plusSeconds(1), NOON.plusSeconds(2))).isEmpty();
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
