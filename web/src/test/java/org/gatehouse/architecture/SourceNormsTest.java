package org.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file can be read at one sitting. */
class SourceNormsTest {
    private static final int LINES = 300;
    private static final int COLUMNS = 120;
    private static final Path ROOT = Path.of("..");

    @Test
    void no_source_is_longer_than_300_lines() throws IOException {
        assertThat(longerThan300Lines(sources())).isEmpty();
    }

    @Test
    void nor_is_one_of_a_test() throws IOException {
        assertThat(longerThan300Lines(sources("src/test/java"))).isEmpty();
    }

    private static List<String> longerThan300Lines(List<Path> sources) throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources) {
            int lines = Files.readAllLines(file).size();
            if (lines > LINES) {
                tooLong.add(ROOT.relativize(file) + ": " + lines + " lines. Which two things does it do?");
            }
        }
        return tooLong;
    }

    @Test
    void no_line_is_longer_than_120_characters() throws IOException {
        List<String> tooWide = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            for (int index = 0; index < lines.size(); index++) {
                if (lines.get(index).length() > COLUMNS) {
                    tooWide.add(ROOT.relativize(file) + ":" + (index + 1));
                }
            }
        }
        assertThat(tooWide).as("lines longer than " + COLUMNS).isEmpty();
    }

    @Test
    void all_modules_are_looked_at() throws IOException {
        for (String below : List.of("src/main/java", "src/test/java")) {
            assertThat(sources(below))
                    .extracting(file -> ROOT.relativize(file).getName(0).toString())
                    .contains("docker", "tenant-core", "visitor", "access", "notifications", "web");
        }
    }

    static List<Path> sources() throws IOException {
        return sources("src/main/java");
    }

    private static List<Path> sources(String below) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of(
                "docker/egress", "docker/launcher", "tenant-core", "visitor", "access", "notifications", "web")) {
            Path folder = ROOT.resolve(module).resolve(below);
            if (!Files.isDirectory(folder)) {
                continue; // a module of which there is nothing yet
            }
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }
}
