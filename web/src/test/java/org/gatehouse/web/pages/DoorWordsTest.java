package org.gatehouse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.access.keys.Ground;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.access.protocol.Result;
import org.junit.jupiter.api.Test;

/** Whoever stands at a door is told in a sentence of both languages why it stays shut, never a code. */
class DoorWordsTest {
    private static final Pattern CODE = Pattern.compile("(?m)^  '([a-z-]+)': 'says\\.[A-Za-z]+',");
    private static final Pattern SAID = Pattern.compile("(?m)^  '[a-z-]+': '(says\\.[A-Za-z]+)',");
    private static final Pattern TEXT = Pattern.compile("(?m)^    '(says\\.[A-Za-z]+)': '.+");

    private static final String SAYS = WebFolder.read(WebFolder.CLIENTS.resolve("key/says.ts"));
    private static final String TEXTS = WebFolder.read(WebFolder.CLIENTS.resolve("key/texts.ts"));

    @Test
    void every_refusal_and_every_ground_has_a_sentence() {
        List<String> codes = Stream.of(
                        Stream.of(RefusalCode.values()).map(RefusalCode::code),
                        Stream.of(Ground.values()).map(Ground::code),
                        Stream.of(Result.OPENS))
                .flatMap(all -> all)
                .distinct()
                .toList();

        assertThat(WebFolder.found(CODE, SAYS)).containsAll(codes);
    }

    @Test
    void every_sentence_is_said_in_both_languages() {
        int danish = TEXTS.indexOf("  da: {");
        List<String> said =
                WebFolder.found(SAID, SAYS).stream().distinct().sorted().toList();

        assertThat(WebFolder.found(TEXT, TEXTS.substring(0, danish))).containsAll(said);
        assertThat(WebFolder.found(TEXT, TEXTS.substring(danish))).containsAll(said);
    }
}
