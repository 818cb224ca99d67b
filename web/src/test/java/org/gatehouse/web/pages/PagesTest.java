package org.gatehouse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server's content security policy and the browser's accessibility tree need of every page. */
class PagesTest {
    private static final int LINES = 340;
    private static final int COLUMNS = 120;
    private static final Pattern SCRIPT_WITHOUT_SOURCE = Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>");
    private static final Pattern SCRIPT_WITH_TEXT = Pattern.compile("<script[^>]*>\\s*[^<\\s]");
    private static final Pattern STYLE = Pattern.compile("<style|\\sstyle\\s*=");
    private static final Pattern HANDLER = Pattern.compile("<[^>]*\\son[a-z]+\\s*=");
    private static final Pattern OTHER_HOST = Pattern.compile("(?:href|src|action)=\"(?:[a-z]+:)?//[^\"]*");
    private static final Pattern LOCAL = Pattern.compile("(?:href|src)=\"(/[^\"#]*)[\"#]");
    private static final Pattern IDENTIFIER = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern BY_ID = Pattern.compile("byId\\('([^']+)'\\)");
    private static final Pattern READ_AS_HTML = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|document\\.write|\\beval\\(|new Function");

    static List<Path> pages() {
        return WebFolder.pages();
    }

    static List<Path> plainPages() {
        return WebFolder.plainPages();
    }

    static List<Path> scripts() {
        return Stream.of(WebFolder.files(".js"), WebFolder.clientSources(".ts"))
                .flatMap(List::stream)
                .toList();
    }

    static List<Path> sources() {
        return Stream.of(WebFolder.files(".js", ".css", ".html"), WebFolder.clientSources(".ts", ".css", ".js"))
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void every_page_is_looked_at() {
        assertThat(pages()).hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_names_its_language_its_title_and_its_parts(Path page) {
        String html = WebFolder.read(page);

        assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
        assertThat(html).containsPattern("<title>[^<]+</title>");
        assertThat(html).contains("<meta charset=\"utf-8\">");
        assertThat(html).contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    }

    /** What a bundled page draws itself is looked at in a browser. */
    @ParameterizedTest
    @MethodSource("plainPages")
    void a_plain_page_has_a_heading_a_main_part_and_a_choice_of_language(Path page) {
        String html = WebFolder.read(page);

        assertThat(html).contains("<h1").containsOnlyOnce("<main id=\"content\"");
        assertThat(html).contains("<a class=\"skip\" href=\"#content\"").contains("data-language=\"da\"");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_keeps_scripts_and_styles_in_their_files(Path page) {
        String html = WebFolder.read(page);

        assertThat(html)
                .doesNotContainPattern(SCRIPT_WITHOUT_SOURCE)
                .doesNotContainPattern(SCRIPT_WITH_TEXT)
                .doesNotContainPattern(STYLE)
                .doesNotContainPattern(HANDLER);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_asks_no_other_host_and_for_nothing_that_is_not_there(Path page) {
        String html = WebFolder.read(page);

        assertThat(html).doesNotContainPattern(OTHER_HOST);
        assertThat(WebFolder.found(LOCAL, html)).allSatisfy(address -> {
            String file = address.endsWith("/") ? address + "index.html" : address;
            Path root = file.startsWith("/app/") ? WebFolder.BUNDLES : WebFolder.ROOT;
            assertThat(Files.isRegularFile(root.resolve(file.substring(1))))
                    .as(address)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_uses_each_identifier_once(Path page) {
        assertThat(WebFolder.found(IDENTIFIER, WebFolder.read(page))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("plainPages")
    void the_page_s_own_script_finds_what_it_looks_for(Path page) {
        Path own = WebFolder.modulesOf(page).iterator().next();

        assertThat(WebFolder.found(IDENTIFIER, WebFolder.read(page)))
                .containsAll(WebFolder.found(BY_ID, WebFolder.read(own)));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_reads_nothing_as_html(Path script) {
        assertThat(WebFolder.read(script)).doesNotContainPattern(READ_AS_HTML);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_file_can_be_read_at_one_sitting(Path source) {
        List<String> lines = WebFolder.read(source).lines().toList();

        assertThat(lines).hasSizeLessThanOrEqualTo(LINES);
        if (!source.toString().endsWith(".html")) {
            assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
        }
    }
}
