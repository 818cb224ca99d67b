package org.gatehouse.core.dpa;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gatehouse.core.dpa.TransferBasis.Adequacy;
import org.gatehouse.core.dpa.TransferBasis.Adequacy.Listing;
import org.gatehouse.core.dpa.TransferBasis.Assessment;
import org.gatehouse.core.dpa.TransferBasis.Clauses;
import org.gatehouse.core.dpa.TransferBasis.CorporateRules;
import org.gatehouse.core.dpa.TransferBasis.Coverage;
import org.gatehouse.core.dpa.TransferBasis.ExplicitConsent;
import org.gatehouse.core.dpa.TransferBasis.Invalid;

/** Recipients at home and abroad, with and without what they need. */
final class AnyRecipient {
    private AnyRecipient() {}

    static Recipient of(Chance chance, String key, Activity activity) {
        boolean abroad = chance.even();
        return new Recipient(
                key,
                channel(chance, activity),
                country(chance, abroad),
                chance.once(12) ? Set.of() : Set.of(country(chance, abroad)),
                Set.copyOf(chance.upTo(1, () -> country(chance, abroad))),
                Set.copyOf(chance.upTo(2, () -> country(chance, abroad))),
                chance.mostly(Recipient.Status.ACTIVE, 9, () -> chance.oneOf(Recipient.Status.values())),
                chance.once(8),
                chance.upTo(5, () -> basis(chance)),
                AnyTime.end(chance),
                chance.mostly(Validity.ALWAYS, 3, () -> AnyTime.validity(chance)));
    }

    private static Channel channel(Chance chance, Activity activity) {
        List<Channel> profiled = Arrays.stream(Channel.values())
                .filter(channel -> Profiles.of(activity, channel).isPresent())
                .toList();
        return profiled.isEmpty() || chance.once(15)
                ? chance.oneOf(Channel.values())
                : profiled.get(chance.below(profiled.size()));
    }

    private static String country(Chance chance, boolean abroad) {
        return abroad && chance.even()
                ? chance.mostly(chance.oneOf("US", "US", "GB", "UA"), 20, () -> "?")
                : chance.oneOf("DK", "DE");
    }

    private static TransferBasis basis(Chance chance) {
        String country = chance.oneOf("US", "US", "GB", "UA");
        return switch (chance.below(10)) {
            case 0 -> new CorporateRules(country, AnyTime.validity(chance), chance.even());
            case 1 -> new ExplicitConsent(country);
            case 2 -> new Invalid(country, "PRIVACY_SHIELD");
            case 3, 4, 5, 6 -> adequacy(chance, country);
            default -> clauses(chance, country);
        };
    }

    static Adequacy adequacy(Chance chance, String country) {
        Listing listing =
                chance.perhaps(() -> new Listing(!chance.once(5), chance.some(Coverage.values()), AnyTime.end(chance)));
        return new Adequacy(country, AnyTime.validity(chance), listing);
    }

    private static Clauses clauses(Chance chance, String country) {
        return new Clauses(
                country,
                AnyTime.validity(chance),
                chance.mostly("2021/914", 8, () -> "2010/87"),
                chance.mostly(3, 8, () -> 2),
                chance.mostly(Assessment.VALID, 5, () -> chance.oneOf(Assessment.values())),
                AnyTime.validity(chance),
                AnyTime.end(chance));
    }
}
