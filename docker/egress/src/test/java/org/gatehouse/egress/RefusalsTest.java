package org.gatehouse.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final FlowMark MARK = new FlowMark(new UUID(1, 2), "smtp", NOON, "");

    @TempDir
    private Path folder;

    private final List<String> alarms = new ArrayList<>();
    private Journal journal;
    private Refusals refusals;

    @BeforeEach
    void begin() throws IOException {
        journal = new Journal(folder.resolve("j"), 1_000_000);
        refusals = new Refusals(journal, alarms::add);
    }

    @Test
    void those_beyond_a_share_of_each_minute_are_counted_by_reason() throws IOException {
        hammer(Refusals.MOST + 500, null, NOON);
        refusals.add("expired", null, "a.example", NOON.plusSeconds(59));

        refusals.add("mac", null, "a.example", NOON.plusSeconds(60));

        assertThat(lines())
                .hasSize(Refusals.MOST + 3)
                .contains(
                        "{\"at\":\"2026-11-21T12:00:00Z\",\"host\":\"\",\"times\":500,\"verdict\":\"mac\"}",
                        "{\"at\":\"2026-11-21T12:00:00Z\",\"host\":\"\",\"verdict\":\"expired\"}",
                        "{\"at\":\"2026-11-21T12:01:00Z\",\"host\":\"a.example\",\"verdict\":\"mac\"}");
        assertThat(alarms).hasSize(Refusals.MOST + 3).contains("ALARM refused=mac times=500");
    }

    @Test
    void who_proves_nothing_hides_nobody_who_proves_a_flow() throws IOException {
        hammer(10_000, null, NOON);

        refusals.add("flow-used", MARK, "a.example", NOON.plusSeconds(1));

        assertThat(lines())
                .filteredOn(line -> line.contains(MARK.flow().toString()))
                .hasSize(1);
        assertThat(alarms).contains("ALARM refused=flow-used service=smtp");
    }

    @Test
    void whoever_reads_the_journal_reads_those_that_were_counted() throws IOException {
        hammer(Refusals.MOST + 7, MARK, NOON);
        assertThat(lines()).hasSize(Refusals.MOST);

        refusals.tellCounted();
        refusals.tellCounted();

        assertThat(lines()).hasSize(Refusals.MOST + 1).last().asString().contains("\"times\":7");
    }

    private void hammer(int times, FlowMark mark, Instant at) {
        for (int refusal = 0; refusal < times; refusal++) {
            refusals.add("mac", mark, "a.example", at);
        }
    }

    private List<String> lines() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        journal.copy(NOON, NOON.plusSeconds(3_600), out);
        return out.toString(StandardCharsets.US_ASCII)
                .lines()
                .filter(line -> !line.startsWith("{\"lines\":")) // how many there were
                .toList();
    }
}
