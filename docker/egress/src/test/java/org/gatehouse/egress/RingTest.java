package org.gatehouse.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RingTest {
    @TempDir
    private Path folder;

    @Test
    void a_reader_misses_no_line_while_the_files_change_places() throws Exception {
        try (Ring ring = new Ring(folder.resolve("r"), 60)) {
            ring.write("1000");
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(ring, 1_001, 9_999));
            do {
                List<Integer> lines = read(ring).stream().map(Integer::valueOf).toList();
                assertThat(lines)
                        .containsExactlyElementsOf(IntStream.rangeClosed(lines.get(0), lines.get(lines.size() - 1))
                                .boxed()
                                .toList());
            } while (!writer.isDone());
            writer.join();
        }
    }

    @Test
    void it_goes_on_once_the_files_can_change_places_again() throws IOException {
        Path inTheWay = folder.resolve("r.1").resolve("x");
        try (Ring ring = new Ring(folder.resolve("r"), 20)) {
            ring.write("first");
            Files.createDirectories(inTheWay);
            assertThatThrownBy(() -> ring.write("lost")).isInstanceOf(IOException.class);
            Files.delete(inTheWay);
            ring.write("last");

            assertThat(read(ring)).containsExactly("first", "last");
        }
    }

    @Test
    void who_is_stopped_while_writing_keeps_nobody_else_from_it() throws IOException {
        try (Ring ring = new Ring(folder.resolve("r"), 1_000)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> ring.write("lost")).isInstanceOf(IOException.class);
            assertThat(Thread.interrupted()).isTrue();
            Files.writeString(folder.resolve("r"), "los"); // as far as it came
            ring.write("next");

            assertThat(read(ring)).containsExactly("los", "next");
        }
    }

    private static void write(Ring ring, int from, int to) {
        try {
            for (int line = from; line <= to; line++) {
                ring.write(Integer.toString(line));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> read(Ring ring) throws IOException {
        List<String> lines = new ArrayList<>();
        ring.each(lines::add);
        return lines;
    }
}
