package org.gatehouse.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.SubjectCategory;
import org.gatehouse.core.findings.Severity;
import org.gatehouse.core.preview.Effect;
import org.gatehouse.core.preview.Effect.About;
import org.gatehouse.core.preview.Effect.Code;
import org.gatehouse.core.preview.Effect.Control;
import org.gatehouse.core.preview.Effect.Lever;
import org.gatehouse.core.preview.Effect.Way;
import org.gatehouse.core.preview.Effect.Whom;
import org.gatehouse.web.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EffectTextsTest {
    private static final Locale DANISH = Language.SPOKEN.get(1);
    private static final Way TWILIO = new Way(Channel.SMS, "Twilio Inc.", List.of("US"));
    private static final Way IN_MOBILE = new Way(Channel.SMS, "inMobile", List.of("DK"));
    private static final Way MAIL = new Way(Channel.EMAIL, "Gatehouse", List.of("DK"));

    private static Effect effect(Code code, long count, About about) {
        return new Effect(
                Severity.BLUE,
                code,
                count,
                new Lever(Control.APPROVALS, null),
                new Whom(SubjectCategory.VISITOR, List.of()),
                about);
    }

    private static About route(Way from, Way to) {
        return about(from, to, List.of(), List.of());
    }

    private static About about(Way from, Way to, List<DataField> less, List<DataField> more) {
        return new About(Activity.HOST_ALERT, from, to, less, more, null, null, null, null);
    }

    private static String english(Effect effect) {
        return new EffectTexts(Locale.ENGLISH).text(effect);
    }

    private static String danish(Effect effect) {
        return new EffectTexts(DANISH).text(effect);
    }

    @Test
    void another_company_is_named_with_its_country() {
        Effect effect = effect(Code.REROUTED, 1_312, route(TWILIO, IN_MOBILE));

        assertThat(english(effect))
                .isEqualTo("1,312 host alerts a month go by SMS with inMobile (Denmark) instead of Twilio Inc. (United"
                        + " States).");
        assertThat(danish(effect))
                .isEqualTo("1.312 beskeder til værter om måneden går med sms via inMobile (Danmark) i stedet for"
                        + " Twilio Inc. (USA).");
    }

    @Test
    void one_is_one_and_another_way_is_named_with_what_it_says_more() {
        Effect effect = effect(Code.REROUTED, 1, about(TWILIO, MAIL, List.of(), List.of(DataField.VISITOR_LAST_NAME)));

        assertThat(english(effect))
                .isEqualTo(
                        "1 host alert a month goes by e-mail with Gatehouse (Denmark) instead of SMS with Twilio Inc."
                                + " (United States). Also said: guest's last name.");
    }

    @Test
    void what_is_said_no_more_is_named() {
        Effect effect = effect(
                Code.REWORDED,
                8,
                about(IN_MOBILE, IN_MOBILE, List.of(DataField.VISITOR_FIRST_NAME, DataField.COMPANY), List.of()));

        assertThat(danish(effect))
                .isEqualTo("8 beskeder til værter om måneden går stadig med sms via inMobile (Danmark)."
                        + " Der står ikke længere: firma, gæstens fornavn.");
    }

    @Test
    void a_decision_is_named_with_its_days() {
        Instant since = Instant.parse("2023-07-10T00:00:00Z");
        Instant until = Instant.parse("2031-12-27T00:00:00Z");

        assertThat(english(effect(
                        Code.HANGS,
                        3,
                        new About(null, null, TWILIO, List.of(), List.of(), "(EU) 2023/1795", since, until, null))))
                .isEqualTo(
                        "3 messages a month to Twilio Inc. (United States) rest on one decision alone: (EU) 2023/1795"
                                + " of July 10, 2023, which ends on December 27, 2031.");
    }

    @Test
    void records_that_go_are_counted_by_kind() {
        About visits = new About(null, null, null, List.of(), List.of(), "visit", null, null, null);

        assertThat(english(effect(Code.ERASED, 4_112, visits)))
                .isEqualTo(
                        "4,112 visits are older than the new period allows, and are erased as soon as it counts. This"
                                + " cannot be undone.");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FINDING")
    void every_effect_is_told_in_each_language_without_a_gap(Code code) {
        String name = code == Code.ERASED ? "photo" : code.name().startsWith("COUNTRY") ? "US" : "7";
        Activity activity =
                Stream.of("RECIPIENT", "COUNTRY", "HANGS", "ERASED", "REGISTRY").anyMatch(code.name()::startsWith)
                        ? null
                        : Activity.LOGIN_SMS;
        About about =
                new About(activity, TWILIO, IN_MOBILE, List.of(), List.of(), name, Instant.EPOCH, Instant.EPOCH, null);

        for (long count : List.of(1L, 2L)) {
            String told = english(effect(code, count, about));
            assertThat(told).doesNotContain("{", "}", "''", "null").endsWith(".");
            assertThat(danish(effect(code, count, about)))
                    .doesNotContain("{", "}", "''", "null")
                    .endsWith(".")
                    .isNotEqualTo(told);
        }
    }

    @Test
    void every_activity_field_channel_and_group_has_its_words() {
        for (Locale language : Language.SPOKEN) {
            EffectTexts texts = new EffectTexts(language);
            for (Activity activity : Activity.values()) {
                About about = new About(
                        activity,
                        null,
                        IN_MOBILE,
                        List.of(),
                        Arrays.asList(DataField.values()),
                        null,
                        null,
                        null,
                        null);
                assertThat(texts.text(effect(Code.SENT, 2, about))).isNotBlank();
            }
            for (Channel channel : Channel.values()) {
                About about = route(null, new Way(channel, "Firma", List.of("DK")));
                assertThat(texts.text(effect(Code.SENT, 2, about))).doesNotContain("{");
            }
            for (SubjectCategory subjects : SubjectCategory.values()) {
                Whom whom = new Whom(subjects, List.of("Aarhus"));
                Effect effect = new Effect(
                        Severity.RED, Code.SILENCED, 1, new Lever(Control.APPROVALS, null), whom, route(null, null));
                assertThat(texts.affected(effect)).contains("Aarhus");
            }
        }
    }

    @Test
    void both_languages_have_the_same_words() {
        for (String name : List.of("effects", "activities")) {
            assertThat(keys(name, DANISH)).containsExactlyInAnyOrderElementsOf(keys(name, Locale.ENGLISH));
        }
        assertThat(keys("activities", Locale.ENGLISH))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Activity.values()).map(Enum::name).toList());
    }

    private static List<String> keys(String name, Locale language) {
        return Collections.list(EffectTexts.bundle(name, language).getKeys());
    }
}
