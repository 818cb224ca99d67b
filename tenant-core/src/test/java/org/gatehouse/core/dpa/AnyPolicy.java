package org.gatehouse.core.dpa;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.dpa.Policy.Approval;
import org.gatehouse.core.dpa.Policy.Emergency;
import org.gatehouse.core.dpa.Policy.Offer;
import org.gatehouse.core.dpa.Policy.Preferences;
import org.gatehouse.core.dpa.Policy.Sites;
import org.jspecify.annotations.Nullable;

/** Agreements that mostly allow an activity, and often something else in its place. */
final class AnyPolicy {
    static final List<UUID> SITES = List.of(new UUID(0, 1), new UUID(0, 2));

    private AnyPolicy() {}

    static Policy of(Chance chance, Activity activity) {
        return new Policy(
                chance.mostly(Policy.State.IN_FORCE, 30, () -> Policy.State.NOT_IN_FORCE),
                chance.once(30),
                instructed(chance, activity),
                chance.mostly(
                        Set.of("EEA", "US", "GB", "UA"),
                        3,
                        () -> chance.oneOf(Set.of("EEA", "US"), Set.of("EEA"), Set.of("DK", "GB"), Set.of())),
                Map.of("US", types(chance), "GB", types(chance), "UA", types(chance)),
                approvals(chance, activity),
                offered(chance, activity),
                order(chance),
                chance.once(30) ? Set.of(activity) : Set.of(Activity.AUTHORITY_DISCLOSURE),
                new Preferences(
                        chance.oneOf(Strictness.values()),
                        chance.oneOf(Strictness.values()),
                        chance.oneOf(Strictness.values())),
                new Emergency(chance.even() ? Emergency.NONE.breakGlass() : AnyTime.validity(chance), chance.even()));
    }

    private static @Nullable Map<Activity, Sites> instructed(Chance chance, Activity activity) {
        if (chance.even()) {
            return null;
        }
        Map<Activity, Sites> instructed = new HashMap<>();
        instructed.put(chance.oneOf(Activity.values()), Sites.ALL);
        if (!chance.once(15)) {
            instructed.put(activity, chance.even() ? Sites.ALL : new Sites(Set.of(chance.oneOf(SITES))));
        }
        return instructed;
    }

    private static List<TransferBasis.Type> types(Chance chance) {
        return chance.even()
                ? List.of(TransferBasis.Type.values())
                : List.copyOf(chance.some(TransferBasis.Type.values()));
    }

    private static Map<Approval.Of, Approval> approvals(Chance chance, Activity activity) {
        Map<Approval.Of, Approval> approvals = new HashMap<>();
        chance.upTo(2, () -> new Approval.Of(chance.oneOf(AnySituation.RECIPIENTS), chance.oneOf(Activity.values())))
                .forEach(of -> approvals.put(of, approval(chance)));
        AnySituation.RECIPIENTS.stream()
                .filter(key -> !chance.once(5))
                .forEach(key -> approvals.put(new Approval.Of(key, activity), approval(chance)));
        return approvals;
    }

    private static Approval approval(Chance chance) {
        return new Approval(
                chance.mostly(Approval.State.APPROVED, 4, () -> chance.oneOf(Approval.State.values())),
                AnyTime.validity(chance),
                chance.perhaps(() -> fieldsBut(chance.upTo(3, () -> chance.oneOf(DataField.values())))),
                chance.once(4) ? chance.some(SubjectCategory.values()) : null);
    }

    private static @Nullable Map<Approval.Of, Offer> offered(Chance chance, Activity activity) {
        if (chance.even()) {
            return null;
        }
        Map<Approval.Of, Offer> offered = new HashMap<>();
        AnySituation.RECIPIENTS.stream()
                .filter(key -> !chance.once(5))
                .forEach(key -> offered.put(
                        new Approval.Of(key, activity),
                        new Offer(
                                chance.perhaps(() -> fieldsBut(chance.upTo(3, () -> chance.oneOf(DataField.values())))),
                                chance.once(4) ? chance.some(SubjectCategory.values()) : null)));
        return offered;
    }

    private static Set<DataField> fieldsBut(List<DataField> missing) {
        Set<DataField> fields = EnumSet.allOf(DataField.class);
        missing.forEach(fields::remove);
        return fields;
    }

    private static List<String> order(Chance chance) {
        List<String> all = chance.shuffled(AnySituation.RECIPIENTS);
        List<String> some = all.subList(0, 1 + chance.below(all.size()));
        return chance.once(10) ? chance.shuffled(List.of("r0", "nobody", "r1", chance.gibberish())) : some;
    }
}
