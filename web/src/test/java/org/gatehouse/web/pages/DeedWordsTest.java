package org.gatehouse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.access.keys.Ground;
import org.gatehouse.core.journal.Deed;
import org.junit.jupiter.api.Test;

/** What administrators read of the log and of the rules is in words of both languages, never a code. */
class DeedWordsTest {
    private static final String TEXTS = WebFolder.read(WebFolder.CLIENTS.resolve("doors/log-texts.ts"));
    private static final Pattern CODE = Pattern.compile("(?m)^    '?([a-z-]+(?:\\.\\d+)?)'?: '.+");

    @Test
    void every_deed_is_said_in_both_languages() {
        List<String> deeds = Stream.of(Deed.values()).map(Deed::code).toList();

        assertThat(said("deeds", "en")).containsExactlyInAnyOrderElementsOf(deeds);
        assertThat(said("deeds", "da")).containsExactlyInAnyOrderElementsOf(deeds);
    }

    @Test
    void every_ground_and_its_rule_are_said_in_both_languages() {
        List<String> grounds = Stream.of(Ground.values())
                .flatMap(one -> Stream.of(one.code(), "rule." + one.rule()))
                .distinct()
                .toList();

        assertThat(said("grounds", "en")).containsAll(grounds);
        assertThat(said("grounds", "da")).containsAll(grounds);
    }

    /** The codes that some texts have words for in a language. */
    private static List<String> said(String texts, String language) {
        String all = TEXTS.substring(TEXTS.indexOf("export const " + texts + " = both({"));
        String one = all.substring(all.indexOf("  " + language + ": {"));
        return WebFolder.found(CODE, one.substring(0, one.indexOf("\n  },")));
    }
}
