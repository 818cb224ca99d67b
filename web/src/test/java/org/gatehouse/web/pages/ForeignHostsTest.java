package org.gatehouse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a browser gets from us asks anybody else for anything, or tells anybody that it was opened. */
class ForeignHostsTest {
    /** An address with a host; a namespace of XML is a name and is asked for by nobody. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\b(?:https?|wss?|ftps?)://(?!www\\.w3\\.org/(?:2000/svg|1999/xlink)\\b)"
                    + "|[\"'`(=]\\s*//[a-z0-9-]+\\.[a-z]");

    private static final Pattern PREPARES =
            Pattern.compile("(?i)rel\\s*=\\s*[\"']?(?:dns-prefetch|preconnect|prerender)|<meta[^>]+http-equiv");

    private static final String[] KINDS = {".html", ".css", ".js", ".svg", ".json", ".webmanifest", ".xml", ".txt"};

    /** Whom we thank; nobody's browser reads it. */
    private static final Pattern LICENCES = Pattern.compile(".*\\.LEGAL\\.txt");

    static List<Path> files() {
        return Stream.of(WebFolder.files(KINDS), WebFolder.bundles(KINDS))
                .flatMap(List::stream)
                .filter(file -> !LICENCES.matcher(file.toString()).matches())
                .toList();
    }

    @Test
    void every_kind_of_file_is_looked_at() {
        assertThat(Stream.concat(WebFolder.files("").stream(), WebFolder.bundles("").stream()))
                .as("a kind of file that nobody has looked into for addresses")
                .allMatch(file -> files().contains(file)
                        || file.toString()
                                .matches("(?:.*\\.(?:png|jpg|webp|avif|ico|woff2|wasm|mp3|js\\.map|css\\.map)|.*/made)")
                        || LICENCES.matcher(file.toString()).matches());
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_names_no_other_host(Path file) {
        assertThat(WebFolder.read(file)).doesNotContainPattern(ADDRESS).doesNotContainPattern(PREPARES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src=\"https://cdn.example/x.js\"></script>",
                "<img src=//pixel.example/seen.gif>",
                "@import url(//fonts.example/inter.css)",
                "src: url('http://fonts.example/inter.woff2')",
                "fetch(`https://${host}/track`)",
                "new WebSocket('wss://live.example')",
                "import x from \"//cdn.example/x.js\"",
                "<use href=\"http://www.w3.org.example/2000/svg\"/>"
            })
    void an_address_of_somebody_else_is_found(String line) {
        assertThat(line).containsPattern(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\">",
                "const SVG = 'http://www.w3.org/2000/svg'; // a name",
                "if (ready) { // it is",
                "href=\"/desk/\""
            })
    void a_namespace_and_a_comment_are_no_address(String line) {
        assertThat(line).doesNotContainPattern(ADDRESS);
    }
}
