package org.gatehouse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.core.dpa.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word on a plain page is there in Danish and in English, and none is there for nobody. */
class TextsTest {
    private static final Path REASONS = Path.of("src/main/web/agreement/reasons.ts");
    private static final Pattern LANGUAGE = Pattern.compile("^  (en|da): \\{$");
    private static final Pattern KEY = Pattern.compile("^    (?:'([^']+)'|(\\w+)): ");
    private static final Pattern IN_HTML = Pattern.compile("data-t(?:-label|-hint)?=\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\\bt\\('([^']+)'");
    private static final Pattern ANY_LITERAL = Pattern.compile("'([^'\\n]*)'");
    private static final Pattern BEGINNING = Pattern.compile("\\bt\\(`([^`$]+)\\$\\{");
    private static final Pattern END = Pattern.compile("\\bt\\(`\\$\\{[^}]+\\}([^`$]+)`");

    static List<Path> texts() {
        return WebFolder.texts();
    }

    static List<Path> pages() {
        return WebFolder.plainPages();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void each_text_is_there_in_both_languages(Path module) {
        assertThat(keys(module, "en")).isNotEmpty().doesNotHaveDuplicates();
        assertThat(keys(module, "da")).containsExactlyElementsOf(keys(module, "en"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void each_text_that_a_page_asks_for_is_there_once(Path page) {
        List<String> known = known(page);

        assertThat(known).doesNotHaveDuplicates();
        assertThat(known).containsAll(WebFolder.found(IN_HTML, WebFolder.read(page)));
        for (Path script : scripts(page)) {
            String code = WebFolder.read(script);
            assertThat(known).as(script.toString()).containsAll(WebFolder.found(LITERAL, code));
            assertThat(WebFolder.found(BEGINNING, code))
                    .as(script.toString())
                    .allSatisfy(part -> assertThat(known).anyMatch(key -> key.startsWith(part)));
            assertThat(WebFolder.found(END, code))
                    .as(script.toString())
                    .allSatisfy(part -> assertThat(known).anyMatch(key -> key.endsWith(part)));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void each_text_is_used(Path module) {
        Set<String> used = new HashSet<>();
        List<String> beginnings = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        WebFolder.pages().forEach(page -> used.addAll(WebFolder.found(IN_HTML, WebFolder.read(page))));
        WebFolder.files(".js").stream().filter(file -> !texts().contains(file)).forEach(script -> {
            String code = WebFolder.read(script);
            used.addAll(WebFolder.found(ANY_LITERAL, code));
            beginnings.addAll(WebFolder.found(BEGINNING, code));
            ends.addAll(WebFolder.found(END, code));
        });

        assertThat(keys(module, "en"))
                .filteredOn(key -> !used.contains(key))
                .filteredOn(key -> beginnings.stream().noneMatch(key::startsWith))
                .filteredOn(key -> ends.stream().noneMatch(key::endsWith))
                .filteredOn(key -> !key.equals("title"))
                .isEmpty();
    }

    @Test
    void every_reason_of_a_decision_can_be_said_in_words() {
        assertThat(Pattern.compile("^    ([A-Z0-9_]+): '", Pattern.MULTILINE)
                        .matcher(WebFolder.read(REASONS))
                        .results()
                        .map(found -> found.group(1)))
                .contains(Arrays.stream(Reason.values()).map(Enum::name).toArray(String[]::new));
    }

    private static List<String> known(Path page) {
        return WebFolder.modulesOf(page).stream()
                .filter(texts()::contains)
                .flatMap(module -> keys(module, "en").stream())
                .toList();
    }

    private static List<Path> scripts(Path page) {
        return WebFolder.modulesOf(page).stream()
                .filter(module -> !texts().contains(module))
                .toList();
    }

    private static List<String> keys(Path module, String language) {
        List<String> keys = new ArrayList<>();
        String current = "";
        for (String line : WebFolder.read(module).lines().toList()) {
            Matcher block = LANGUAGE.matcher(line);
            Matcher key = KEY.matcher(line);
            if (block.find()) {
                current = block.group(1);
            } else if (current.equals(language) && key.find()) {
                keys.add(key.group(1) == null ? key.group(2) : key.group(1));
            }
        }
        return keys;
    }
}
