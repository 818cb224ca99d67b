package org.gatehouse.web.agreement;

import java.text.Collator;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.preview.Effect;
import org.gatehouse.core.preview.Effect.About;
import org.gatehouse.core.preview.Effect.Code;
import org.gatehouse.core.preview.Effect.Way;
import org.gatehouse.web.problem.FindingView;
import org.jspecify.annotations.Nullable;

/** Effects of an agreement in whole sentences of one language. */
final class EffectTexts {
    private final Locale language;
    private final ResourceBundle effects;
    private final ResourceBundle activities;

    EffectTexts(Locale language) {
        this.language = language;
        this.effects = bundle("effects", language);
        this.activities = bundle("activities", language);
    }

    static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                "org.gatehouse.web.agreement." + name,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String text(Effect effect) {
        Finding finding = effect.about().finding();
        if (finding != null) {
            FindingView told = FindingView.of(finding, language);
            return told.text() + " " + told.remedy();
        }
        Object[] about = about(effect);
        String sentence = say(pattern(effect), about);
        String less = effect.about().less().isEmpty() ? "" : " " + say("less", about);
        String more = effect.about().more().isEmpty() ? "" : " " + say("more", about);
        return sentence + less + more;
    }

    private static String pattern(Effect effect) {
        boolean ends = effect.code() == Code.HANGS && effect.about().until() != null;
        return ends ? "hangs-until" : effect.code().text();
    }

    private Object[] about(Effect effect) {
        About about = effect.about();
        Way from = about.from();
        Way to = about.to();
        boolean same = from != null && to != null && from.channel() == to.channel();
        return new Object[] {
            counted(effect),
            effect.count(),
            to == null ? "" : way(to),
            from == null ? "" : same ? party(from) : way(from),
            fields(about.less()),
            fields(about.more()),
            about.name() == null ? "" : name(effect.code(), about.name()),
            date(about.since()),
            date(about.until()),
            to == null ? "" : party(to)
        };
    }

    /** So many of what. */
    private String counted(Effect effect) {
        Activity activity = effect.about().activity();
        if (activity != null) {
            return filled(activities.getString(activity.name()), effect.count());
        }
        return say(effect.code() == Code.ERASED ? "record." + effect.about().name() : "messages", effect.count());
    }

    private String name(Code code, String name) {
        return code == Code.COUNTRY_NEW || code == Code.COUNTRY_GONE ? country(name) : name;
    }

    private String way(Way way) {
        return say("way." + way.channel(), party(way));
    }

    private String party(Way way) {
        return way.name() + " (" + way.countries().stream().map(this::country).collect(Collectors.joining(", ")) + ")";
    }

    private String country(String code) {
        return new Locale("", code).getDisplayCountry(language);
    }

    private String fields(Collection<DataField> fields) {
        return fields.stream()
                .map(field -> effects.getString("field." + field))
                .sorted(Collator.getInstance(language))
                .collect(Collectors.joining(", "));
    }

    /** Decisions are of a day, wherever one is. */
    private String date(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Whom it concerns; null: nobody in particular. */
    @Nullable
    String affected(Effect effect) {
        return Optional.ofNullable(effect.whom().subjects())
                .map(subjects -> effects.getString("subject." + subjects))
                .map(subjects -> effect.whom().sites().isEmpty()
                        ? subjects
                        : say("at", subjects, String.join(", ", effect.whom().sites())))
                .orElse(null);
    }

    private String say(String key, Object... about) {
        return filled(effects.getString(key), about);
    }

    private String filled(String pattern, Object... about) {
        return new MessageFormat(pattern, language).format(about);
    }
}
