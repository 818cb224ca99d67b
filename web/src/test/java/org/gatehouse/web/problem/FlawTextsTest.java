package org.gatehouse.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.core.findings.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlawTextsTest {
    private static final List<String> PARTS = List.of("text", "clause", "remedy");

    @ParameterizedTest
    @EnumSource
    void every_flaw_has_its_text_its_clause_and_its_remedy_in_each_language(Flaw flaw) {
        for (Locale language : Language.SPOKEN) {
            for (String part : PARTS) {
                assertThat(FindingView.text(flaw, part, language)).isNotBlank();
            }
        }
    }

    @Test
    void no_text_is_left_over() {
        List<String> wanted = Arrays.stream(Flaw.values())
                .flatMap(flaw -> PARTS.stream().map(part -> flaw.code() + "." + part))
                .toList();

        for (Locale language : Language.SPOKEN) {
            ResourceBundle texts = ResourceBundle.getBundle(
                    "org.gatehouse.web.problem.flaws",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

            assertThat(Collections.list(texts.getKeys())).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    void danish_is_told_in_danish() {
        for (Flaw flaw : Flaw.values()) {
            for (String part : List.of("text", "remedy")) {
                assertThat(FindingView.text(flaw, part, Language.SPOKEN.get(1)))
                        .isNotEqualTo(FindingView.text(flaw, part, Locale.ENGLISH));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_text_shows_the_details_that_are_given_and_asks_for_no_others(Flaw flaw) {
        List<String> details = IntStream.range(0, shown(flaw))
                .mapToObj(index -> "<" + index + ">")
                .toList();

        for (Locale language : Language.SPOKEN) {
            String text =
                    new MessageFormat(FindingView.text(flaw, "text", language), language).format(details.toArray());

            assertThat(details).allSatisfy(detail -> assertThat(text).contains(detail));
            assertThat(text).doesNotContain("{").doesNotContain("''");
            assertThat(apostrophes(FindingView.text(flaw, "text", language))).isEqualTo(2 * apostrophes(text));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_clause_and_a_remedy_are_told_as_they_are_written(Flaw flaw) {
        Language.SPOKEN.stream()
                .flatMap(language -> Stream.of("clause", "remedy").map(part -> FindingView.text(flaw, part, language)))
                .forEach(told -> assertThat(told).doesNotContain("{").doesNotContain("''"));
    }

    private static long apostrophes(String text) {
        return text.chars().filter(letter -> letter == '\'').count();
    }

    /** How many details the text shows: every finding of this kind comes with as many, or more. */
    private static int shown(Flaw flaw) {
        return switch (flaw) {
            case COUNTRY_MISSING,
                    VALIDITY_REVERSED,
                    CLAUSES_INCOMPLETE,
                    NATIONAL_ID,
                    MODEL_DOWNGRADED,
                    EVACUATION_WITHOUT_CHANNEL,
                    SIGN_IN_WITHOUT_CHANNEL,
                    HOSTING_NOT_ONE,
                    BACKUP_MISSING,
                    BREACH_CONTACT_MISSING,
                    CONTROLLER_UNIDENTIFIED,
                    ALERTS_IN_HOUSE_ONLY,
                    BASIS_UNDATED -> 0;
            case BASIS_MISSING,
                    UPSTREAM_NOTICE_TOO_SHORT,
                    STATUS_NEEDS_CHECK,
                    FACT_OLD,
                    PROFILE_MISSING,
                    SERVICE_DOES_NOT_OFFER,
                    LOCATION_NOT_ALLOWED,
                    TRANSFER_NOT_INSTRUCTED,
                    TRANSFER_UNUSABLE,
                    LISTING_OLD,
                    ASSESSMENT_OLD,
                    PERIOD_UNKNOWN,
                    PROCESSOR_KEEPS_LONGER,
                    CHANGE_NOT_OFFERED,
                    CHANGE_WITHOUT_BASIS,
                    CHANGE_UPSTREAM_NOTICE_SHORT,
                    LINE_UNEVEN,
                    RECIPIENT_AMBIGUOUS,
                    SERVICE_AMBIGUOUS,
                    FIELDS_NARROWED,
                    FIELDS_ADDED,
                    TRANSFER_UNFOUNDED,
                    CONTROLLER_OTHER -> 2;
            case PERIOD_BELOW_FLOOR, PERIOD_ABOVE_CAP, NUMBER_DIFFERS, COUNTRY_DIFFERS -> 3;
            default -> 1;
        };
    }
}
