package org.gatehouse.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.ChangeClass;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.agreement.RetentionBounds;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.datamap.Sensitivity;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Eea;
import org.gatehouse.core.dpa.Purpose;
import org.gatehouse.core.dpa.Strictness;
import org.gatehouse.core.dpa.SubjectCategory;
import org.gatehouse.core.registry.Registries;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, DANISH);
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final List<String> BASES = List.of("ADEQUACY", "SCC", "BCR", "ART49_CONSENT", "INVALID");
    private static final List<String> PLACES = List.of("EEA", "EPO", "?");

    /** Everything a document of ours can name. */
    private static List<String> named() {
        List<String> keys = new ArrayList<>();
        keys.addAll(keys(Kind.ACTIVITY, Activity.values()));
        keys.addAll(keys(Kind.FIELD, DataField.values()));
        keys.addAll(keys(Kind.SENSITIVITY, Sensitivity.values()));
        keys.addAll(keys(Kind.SUBJECT, SubjectCategory.values()));
        keys.addAll(keys(Kind.PURPOSE, Purpose.values()));
        keys.addAll(keys(Kind.CHANNEL, Channel.values()));
        keys.addAll(keys(Kind.CONTROLLER, Terms.Controller.values()));
        keys.addAll(keys(Kind.MODEL, Terms.Model.values()));
        keys.addAll(keys(Kind.ORIGIN, Terms.Origin.values()));
        keys.addAll(keys(Kind.STRICTNESS, Strictness.values()));
        keys.addAll(keys(Kind.CONTACT, ContactRole.values()));
        keys.addAll(keys(Kind.CHANGE, ChangeClass.values()));
        keys.addAll(keys(Kind.TEMPLATE, Templates.values()));
        BASES.forEach(basis -> keys.add(Kind.BASIS.key(basis)));
        RetentionBounds.ALL.forEach(bounds -> keys.add(Kind.RECORD.key(bounds.recordType())));
        RetentionBounds.ALL.stream()
                .map(RetentionBounds::group)
                .distinct()
                .forEach(group -> keys.add(Kind.GROUP.key(group)));
        Words.in(Locale.ENGLISH).terms().forEach(term -> keys.add(Kind.TERM.key(term)));
        PLACES.forEach(place -> keys.add("country." + place));
        return keys;
    }

    private static List<String> keys(Kind kind, Enum<?>... codes) {
        return Arrays.stream(codes).map(code -> kind.key(code.name())).toList();
    }

    private static boolean isExplained(String key) {
        return Stream.of(Kind.ACTIVITY, Kind.TEMPLATE, Kind.TERM).anyMatch(kind -> key.startsWith(kind.key("")));
    }

    @Test
    void every_code_has_its_name_in_each_language_and_no_name_is_left_over() {
        List<String> wanted = new ArrayList<>(List.of("clause", "annex"));
        named().forEach(key -> wanted.add(key + ".name"));
        named().stream().filter(VocabularyTest::isExplained).forEach(key -> wanted.add(key + ".explanation"));

        for (Locale language : SPOKEN) {
            ResourceBundle texts = texts(language);

            assertThat(Collections.list(texts.getKeys())).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(wanted)
                    .allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
        }
    }

    @Test
    void explanations_are_one_plain_line_and_danish_is_told_in_danish() {
        named().stream()
                .filter(VocabularyTest::isExplained)
                .map(key -> key + ".explanation")
                .forEach(key -> {
                    assertThat(texts(Locale.ENGLISH).getString(key))
                            .hasSizeLessThanOrEqualTo(110)
                            .endsWith(".");
                    assertThat(texts(DANISH).getString(key))
                            .hasSizeLessThanOrEqualTo(110)
                            .endsWith(".")
                            .isNotEqualTo(texts(Locale.ENGLISH).getString(key));
                });
    }

    @Test
    void what_an_agreement_can_name_is_told_in_the_callers_language() {
        Vocabulary danish = Vocabulary.of(Registries.first(), DANISH, NOW);
        Vocabulary english = Vocabulary.of(Registries.first(), Locale.ENGLISH, NOW);

        assertThat(danish.activities()).hasSameSizeAs(Activity.values());
        assertThat(danish.activities().get(0))
                .isEqualTo(new Vocabulary.ActivityWord(
                        "HOST_ALERT",
                        "SERVICE",
                        "Giv værten besked om en gæst",
                        "Fortæller værten med en besked, at gæsten er kommet, så ingen venter.",
                        "bilag A.2",
                        Templates.instruction(Activity.HOST_ALERT).fields(),
                        List.of("SMS", "EMAIL", "PUSH", "INAPP"),
                        Templates.instruction(Activity.HOST_ALERT).subjects(),
                        "6(1)(f)",
                        false,
                        false));
        assertThat(english.activities().get(0).clause()).isEqualTo("annex A.2");
        assertThat(danish.measures()).hasSameSizeAs(Registries.first().measures());
        assertThat(danish.measures().get(0).name())
                .isNotEqualTo(english.measures().get(0).name());
        assertThat(danish.retention()).hasSameSizeAs(RetentionBounds.ALL);
        assertThat(danish.fields()).contains(new Vocabulary.FieldWord("CPR", "CPR-nummer", "NATIONAL_ID"));
    }

    @Test
    void countries_say_whether_they_are_in_the_area_or_found_adequate() {
        List<Vocabulary.CountryWord> countries =
                Vocabulary.of(Registries.first(), DANISH, NOW).countries();

        assertThat(countries.get(0).key()).isEqualTo("EEA");
        assertThat(countries)
                .contains(
                        new Vocabulary.CountryWord("DE", "Tyskland", true, false),
                        new Vocabulary.CountryWord("GB", "Storbritannien", false, true),
                        new Vocabulary.CountryWord("US", "USA", false, false),
                        new Vocabulary.CountryWord("UA", "Ukraine", false, false));
        assertThat(countries.stream().filter(Vocabulary.CountryWord::eea))
                .hasSize(Eea.countries().size() + 1);
        assertThat(countries.get(countries.size() - 1).name()).startsWith("Å");
    }

    @Test
    void what_is_none_of_ours_is_shown_as_it_was_written() {
        Words words = Words.in(DANISH);

        assertThat(words.name(Kind.ACTIVITY, "KITCHEN")).isEqualTo("KITCHEN");
        assertThat(words.country("XX")).isEqualTo("XX");
    }

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                "org.gatehouse.core.vocabulary.words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
