package org.gatehouse.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gatehouse.core.documents.ReadEmergencyCards;
import org.gatehouse.core.identity.AccountRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The card on the wall speaks of buttons and fields that are there, and of those who may press them. */
class EmergencyCardWordsTest {
    private static final Path SCREEN = Path.of("src/main/web/agreement/emergency-texts.ts");
    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");

    @ParameterizedTest
    @ValueSource(strings = {"en", "da"})
    void what_it_quotes_stands_on_the_page(String language) throws IOException {
        List<String> quoted = QUOTED.matcher(card(language))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(quoted).hasSizeGreaterThan(4);
        assertThat(quoted).allSatisfy(words -> assertThat(screen(language)).contains(": '" + words + "',"));
    }

    private static String card(String language) throws IOException {
        try (InputStream in = ReadEmergencyCards.class.getResourceAsStream("emergency-card_" + language + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** English stands first. */
    private static String screen(String language) throws IOException {
        String[] languages = Files.readString(SCREEN).split("\n  da: \\{\n");
        assertThat(languages).hasSize(2);
        return languages[language.equals("da") ? 1 : 0];
    }

    @Test
    void who_is_named_is_whoever_the_server_lets() throws ReflectiveOperationException {
        RolesAllowed allowed = EmergencyResource.class
                .getMethod("breakGlass", EmergencyResource.EmergencyBody.class)
                .getAnnotation(RolesAllowed.class);

        assertThat(Arrays.stream(allowed.value()))
                .containsExactlyInAnyOrderElementsOf(ReadEmergencyCards.HOLDERS.stream()
                        .map(AccountRole::code)
                        .toList());
    }
}
