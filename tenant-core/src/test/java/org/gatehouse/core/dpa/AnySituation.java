package org.gatehouse.core.dpa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.TransferBasis.Adequacy;

/** Random flows about random people under random agreements, of which nearly half may leave. */
final class AnySituation {
    static final List<String> RECIPIENTS = List.of("r0", "r1", "r2", "r3");

    private static final Map<Activity, Set<DataField>> USEFUL =
            Arrays.stream(Activity.values()).collect(Collectors.toMap(Function.identity(), AnySituation::useful));
    private static final List<Activity> PROFILED = USEFUL.keySet().stream()
            .filter(activity -> !useful(activity).isEmpty())
            .sorted()
            .toList();

    private AnySituation() {}

    static Situation of(Chance chance) {
        Activity activity = switch (chance.below(12)) {
            case 0 -> chance.oneOf(Activity.values());
            case 1, 2, 3 -> Activity.HOST_ALERT;
            case 4, 5, 6 -> Activity.EVACUATION_ALERT;
            default -> chance.oneOf(PROFILED);
        };
        Situation any = new Situation(
                request(chance, activity),
                AnyPolicy.of(chance, activity),
                subject(chance),
                registry(chance, activity),
                AnyTime.now(chance));
        return chance.once(3) ? any.with(draft -> leaveOnlyTheTransfer(draft, chance)) : any;
    }

    /** So that Chapter V decides: one candidate, approved, abroad. */
    private static void leaveOnlyTheTransfer(Draft draft, Chance chance) {
        String key = chance.oneOf(RECIPIENTS);
        String country = chance.oneOf("US", "US", "GB");
        RecipientDraft recipient = draft.recipients.get(key);
        recipient.country = country;
        recipient.storage = Set.of(country);
        recipient.access = new TreeSet<>();
        recipient.chain = new TreeSet<>(chance.once(4) ? Set.of("UA") : Set.of());
        recipient.status = Recipient.Status.ACTIVE;
        recipient.internal = false;
        recipient.engaged = Validity.ALWAYS;
        draft.order = new ArrayList<>(List.of(key));
        draft.approvals.replaceAll(
                (of, approval) -> new Policy.Approval(Policy.Approval.State.APPROVED, Validity.ALWAYS, null, null));
        draft.locations.addAll(Set.of("US", "GB", "UA"));
        draft.confirmedAt = draft.at;
        draft.closed.clear();
    }

    private static FlowRequest request(Chance chance, Activity activity) {
        return new FlowRequest(
                chance.mostly(activity.name(), 100, chance::gibberish),
                fields(chance, activity),
                chance.perhaps(() -> chance.mostly(activity.purpose(), 15, () -> chance.oneOf(Purpose.values()))),
                chance.perhaps(() -> chance.oneOf(AnyPolicy.SITES)),
                !chance.once(40),
                chance.once(5)
                        ? Map.of(chance.oneOf(RECIPIENTS), chance.oneOf(Reason.NOT_CONNECTED, Reason.EXHAUSTED))
                        : Map.of());
    }

    /** All that the activity could send, now and then less, and something that it never may. */
    private static Set<String> fields(Chance chance, Activity activity) {
        Set<DataField> fields = new HashSet<>(USEFUL.get(activity));
        if (chance.once(4) && !fields.isEmpty()) {
            fields.remove(chance.oneOf(fields.stream().sorted().toList()));
        }
        fields.addAll(chance.upTo(2, () -> chance.mostly(DataField.CPR, 2, () -> chance.oneOf(DataField.values()))));
        Set<String> names = fields.stream().map(Enum::name).collect(Collectors.toCollection(HashSet::new));
        if (chance.once(100)) {
            names.add(chance.gibberish());
        }
        return names;
    }

    private static Set<DataField> useful(Activity activity) {
        return Arrays.stream(Channel.values())
                .flatMap(channel -> Profiles.of(activity, channel).stream())
                .flatMap(profile -> Arrays.stream(DataField.values()).filter(profile::allows))
                .collect(Collectors.toSet());
    }

    private static SubjectStatus subject(Chance chance) {
        return new SubjectStatus(
                chance.oneOf(SubjectCategory.values()),
                chance.once(15),
                chance.even(),
                chance.mostly(SubjectStatus.Consent.GIVEN, 4, () -> chance.oneOf(SubjectStatus.Consent.values())),
                chance.mostly(SubjectStatus.Objection.NONE, 12, () -> chance.oneOf(SubjectStatus.Objection.values())),
                chance.once(25),
                chance.even(),
                chance.mostly(0, 4, () -> 1));
    }

    private static Registry registry(Chance chance, Activity activity) {
        Map<String, Recipient> recipients = new HashMap<>();
        RECIPIENTS.forEach(key -> recipients.put(key, AnyRecipient.of(chance, key, activity)));
        Map<String, Adequacy> decisions = new HashMap<>();
        chance.upTo(3, () -> chance.oneOf("GB", "GB", "US"))
                .forEach(country -> decisions.put(country, AnyRecipient.adequacy(chance, country)));
        Set<String> closed = chance.once(8) ? Set.of(chance.oneOf("US", "GB", "DK")) : Set.of();
        return new Registry(recipients, decisions, closed, AnyTime.confirmation(chance));
    }
}
