package org.gatehouse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page opens on a telephone with one bar: what it cannot open without is small. */
class FirstLoadTest {
    private static final int MOST = 200 * 1024;

    private static final Pattern ASKED_BY_PAGE = Pattern.compile("(?:src|href)=\"/(app/[^\"]+)\"");
    private static final Pattern ASKED_BY_SCRIPT = Pattern.compile("(?:from|import)\"(\\./[^\"]+)\"");
    private static final Pattern ASKED_BY_STYLE = Pattern.compile("url\\(\"?(\\./[^\")]+)\"?\\)");

    static List<Path> bundled() {
        return WebFolder.pages().stream()
                .filter(page -> WebFolder.read(page).contains("src=\"/app/"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void a_page_opens_with_less_than_200_kilobytes(Path page) throws IOException {
        Set<Path> asked = new LinkedHashSet<>();
        Deque<Path> open = new ArrayDeque<>();
        WebFolder.found(ASKED_BY_PAGE, WebFolder.read(page)).forEach(name -> open.add(WebFolder.BUNDLES.resolve(name)));
        while (!open.isEmpty()) {
            Path file = open.remove();
            if (asked.add(file) && !file.toString().endsWith(".woff2")) {
                Pattern pattern = file.toString().endsWith(".css") ? ASKED_BY_STYLE : ASKED_BY_SCRIPT;
                WebFolder.found(pattern, WebFolder.read(file))
                        .forEach(name -> open.add(file.resolveSibling(name).normalize()));
            }
        }

        int size = squeezed(page);
        for (Path file : asked) {
            size += squeezed(file);
        }
        System.out.printf("%s: %d files, %d bytes%n", page.getParent().getFileName(), asked.size() + 1, size);
        assertThat(asked).as("a style, a script and the letters").hasSizeGreaterThan(2);
        assertThat(size).isLessThan(MOST);
    }

    private static int squeezed(Path file) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(small)) {
            Files.copy(file, out);
        }
        return small.size();
    }
}
