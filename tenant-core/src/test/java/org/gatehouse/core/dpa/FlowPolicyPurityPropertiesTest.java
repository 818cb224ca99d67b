package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.junit.jupiter.api.Test;

/** A decision depends on its arguments, on nothing else, and of what lasts only on how it stands at that instant. */
class FlowPolicyPurityPropertiesTest {

    @Test
    void the_same_question_has_the_same_answer_twice_and_in_every_thread() {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Situation.each(situation -> {
                List<CompletableFuture<FlowDecision>> elsewhere = List.of(
                        CompletableFuture.supplyAsync(situation::decide, threads),
                        CompletableFuture.supplyAsync(situation::decide, threads));

                assertThat(situation.decide())
                        .isEqualTo(situation.decide())
                        .isEqualTo(elsewhere.get(0).join())
                        .isEqualTo(elsewhere.get(1).join());
            });
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_language_and_the_zone_of_the_machine_change_nothing() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Situation.each(situation -> {
                Locale.setDefault(Locale.ROOT);
                TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
                FlowDecision here = situation.decide();
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

                assertThat(situation.decide()).isEqualTo(here);
            });
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void the_order_in_which_sets_and_maps_are_kept_changes_nothing() {
        Chance.each(chance -> {
            Situation situation = AnySituation.of(chance);

            assertThat(situation.with(draft -> shuffle(draft, chance)).decide()).isEqualTo(situation.decide());
        });
    }

    private static void shuffle(Draft draft, Chance chance) {
        draft.fields = shuffled(draft.fields, chance);
        draft.locations = shuffled(draft.locations, chance);
        draft.controllerDecides = shuffled(draft.controllerDecides, chance);
        draft.closed = shuffled(draft.closed, chance);
        draft.instructed = draft.instructed == null ? null : shuffled(draft.instructed, chance);
        draft.transferInstruction = shuffled(draft.transferInstruction, chance);
        draft.transferInstruction.replaceAll((country, types) -> chance.shuffled(types));
        draft.approvals = shuffled(draft.approvals, chance);
        draft.recipients = shuffled(draft.recipients, chance);
        draft.adequacy = shuffled(draft.adequacy, chance);
        draft.recipients.values().forEach(recipient -> {
            recipient.storage = shuffled(recipient.storage, chance);
            recipient.access = shuffled(recipient.access, chance);
            recipient.chain = shuffled(recipient.chain, chance);
        });
    }

    private static <T> Set<T> shuffled(Collection<T> all, Chance chance) {
        return new LinkedHashSet<>(chance.shuffled(all));
    }

    private static <K, V> Map<K, V> shuffled(Map<K, V> all, Chance chance) {
        Map<K, V> shuffled = new LinkedHashMap<>();
        chance.shuffled(all.keySet()).forEach(key -> shuffled.put(key, all.get(key)));
        return shuffled;
    }

    @Test
    void what_was_before_and_what_comes_after_changes_nothing() {
        Chance.each(chance -> {
            Situation situation = AnySituation.of(chance);
            Situation other = situation.with(draft -> OtherTimes.rewrite(draft, chance));

            assertThat(withoutDates(other.decide())).isEqualTo(withoutDates(situation.decide()));
        });
    }

    private static List<Object> withoutDates(FlowDecision decision) {
        return decision instanceof Permit permit
                ? List.of(
                        permit.to().key(),
                        permit.basis(),
                        permit.released(),
                        permit.removed(),
                        permit.fallback(),
                        permit.reasons(),
                        permit.skipped())
                : List.of(decision);
    }
}
