package org.gatehouse.core.notices;

import java.util.List;
import org.gatehouse.core.notices.PreviewNotice.Effect;
import org.gatehouse.core.notices.PreviewNotice.Outcomes;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Engagements.Offered;
import org.gatehouse.core.subprocessors.Proposal;
import org.gatehouse.core.vocabulary.Kind;
import org.gatehouse.core.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/**
 * A change as a contact is told of it by mail, in names instead of codes: what the page says as well, but for the days,
 * which are counted from the mail's arrival. Public for JSON.
 *
 * @param countries everywhere data would reach
 * @param replaces whose place it takes
 * @param data what it would get for what; no fields: all of that use
 * @param nothing what would be sent how after the window, if nobody answered
 */
public record Told(
        String processor,
        String reason,
        List<String> countries,
        @Nullable String replaces,
        List<Use> data,
        List<Would> nothing,
        List<Would> object,
        List<Would> approve) {

    public record Use(String activity, List<String> fields) {}

    /** @param by whom, on which way; null: it is not sent */
    public record Would(String activity, @Nullable String by, List<String> fields) {}

    /** @param activities those that the tenant uses */
    static Told of(Proposal proposal, List<String> activities, Outcomes outcomes, Catalogue catalogue, Words words) {
        Proposal.Recipient recipient = proposal.recipient(catalogue);
        String replaces = proposal.replaces();
        return new Told(
                recipient.legalName(),
                proposal.reason(),
                recipient.countries().stream().map(words::country).toList(),
                replaces == null ? null : catalogue.legalNameOf(replaces),
                proposal.activities().stream()
                        .filter(offered -> activities.contains(offered.activity()))
                        .map(offered -> use(offered, words))
                        .toList(),
                would(outcomes.nothing(), catalogue, words),
                would(outcomes.object(), catalogue, words),
                would(outcomes.approve(), catalogue, words));
    }

    private static Use use(Offered offered, Words words) {
        return new Use(words.name(Kind.ACTIVITY, offered.activity()), fields(offered.fields(), words));
    }

    private static List<Would> would(List<Effect> effects, Catalogue catalogue, Words words) {
        return effects.stream()
                .map(effect -> new Would(
                        words.name(Kind.ACTIVITY, effect.activity()),
                        by(effect, catalogue, words),
                        fields(effect.released(), words)))
                .toList();
    }

    private static @Nullable String by(Effect effect, Catalogue catalogue, Words words) {
        return effect.service() == null || effect.channel() == null
                ? null
                : catalogue.legalNameOf(effect.service()) + " (" + words.name(Kind.CHANNEL, effect.channel()) + ")";
    }

    private static List<String> fields(List<String> codes, Words words) {
        return codes.stream().map(code -> words.name(Kind.FIELD, code)).toList();
    }
}
