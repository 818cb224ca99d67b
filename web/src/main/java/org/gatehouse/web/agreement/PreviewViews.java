package org.gatehouse.web.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gatehouse.core.preview.Effect;
import org.gatehouse.core.preview.Foresight;
import org.gatehouse.core.preview.StressTest;
import org.jspecify.annotations.Nullable;

/** What would be different, as the API shows it. */
public final class PreviewViews {
    private PreviewViews() {}

    /**
     * One thing that would be different, or that is wrong.
     *
     * @param severity {@code RED}: nobody can want it; {@code AMBER}: gets worse, or stands on one leg; {@code BLUE}
     * @param code stable
     * @param text whole sentences
     * @param affected whom it concerns; null: nobody in particular
     * @param count of messages, or of records
     * @param control where it can be changed
     * @param key of what in it; null: all of it
     */
    public record EffectView(
            String severity,
            String code,
            String text,
            @Nullable String affected,
            long count,
            String control,
            @Nullable String key) {

        static List<EffectView> all(List<Effect> effects, Locale language) {
            EffectTexts texts = new EffectTexts(language);
            return effects.stream()
                    .map(effect -> new EffectView(
                            effect.severity().name(),
                            effect.code().text(),
                            texts.text(effect),
                            texts.affected(effect),
                            effect.count(),
                            effect.lever().control().text(),
                            effect.lever().key()))
                    .toList();
        }
    }

    /** @param changedSinceDraft whether there is a newer one than when the draft was begun */
    public record RegistryState(int number, boolean changedSinceDraft) {}

    /**
     * What a version would change.
     *
     * @param basis {@code OWN}: the tenant's own messages; {@code MODEL}: those of a tenant that could be
     * @param flows so many messages
     * @param effects the worst first
     */
    public record PreviewView(
            String basis, Instant from, Instant until, long flows, RegistryState registry, List<EffectView> effects) {

        static PreviewView of(Foresight foreseen, Locale language) {
            return new PreviewView(
                    foreseen.basis().name(),
                    foreseen.from(),
                    foreseen.until(),
                    foreseen.flows(),
                    new RegistryState(foreseen.registry(), foreseen.changedSinceDraft()),
                    EffectView.all(foreseen.effects(), language));
        }
    }

    /**
     * What would have become of a month's messages if something had ended that day.
     *
     * @param fact that would no longer be true
     * @param affected so many of the messages
     */
    public record StressView(
            Instant at, String fact, String basis, long flows, long affected, List<EffectView> effects) {

        static StressView of(StressTest test, Locale language) {
            return new StressView(
                    test.madeAt(),
                    test.fact(),
                    test.basis().name(),
                    test.flows(),
                    test.affected(),
                    EffectView.all(test.effects(), language));
        }
    }
}
