package org.gatehouse.core.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Codes;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.FlowPolicy;
import org.gatehouse.core.dpa.FlowRequest;
import org.gatehouse.core.dpa.Policy;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.dpa.Recipient;
import org.gatehouse.core.dpa.Registry;
import org.gatehouse.core.dpa.SubjectCategory;
import org.gatehouse.core.dpa.SubjectStatus;
import org.gatehouse.core.dpa.Validity;

/**
 * Whom messages of an emergency can reach from one site, and what it takes. Each answer is a decision, made as it would
 * be made then: nothing else is promised to anybody.
 */
public final class EmergencyReach {
    private final Function<Activity, Optional<UUID>> site;
    private final Policy policy;
    private final Registry registry;
    private final Terms terms;
    private final Map<String, Reason> ruledOut;
    private final Instant at;

    private EmergencyReach(
            Function<Activity, Optional<UUID>> site,
            Policy policy,
            Registry registry,
            Terms terms,
            Map<String, Reason> ruledOut,
            Instant at) {
        this.site = site;
        this.policy = policy;
        this.registry = registry;
        this.terms = terms;
        this.ruledOut = ruledOut;
        this.at = at;
    }

    /** What it takes until a recipient gets anything. */
    public enum Takes {
        /** It is approved, or our own. */
        NOTHING,
        BROKEN_GLASS,
        /** And that persons cannot consent (Art. 49(1)(f)). */
        INCAPABLE_PERSONS;

        private Policy.Emergency supposed() {
            return this == NOTHING
                    ? Policy.Emergency.NONE
                    : new Policy.Emergency(Validity.ALWAYS, this == INCAPABLE_PERSONS);
        }
    }

    /**
     * One recipient of one activity.
     *
     * @param subjects whose data it gets
     * @param released which kinds, at the most
     * @param bases what carries them, as evidence tells it
     */
    public record Reached(
            Activity activity,
            Recipient to,
            Takes takes,
            Set<SubjectCategory> subjects,
            Set<DataField> released,
            Set<String> bases) {

        /** Whether people outside are warned by it. */
        public boolean warnsOutside() {
            return activity == Activity.EVACUATION_ALERT && !to.internal();
        }
    }

    private record Answer(SubjectCategory subject, Takes takes, Permit permit) {}

    /**
     * Activity by activity, in the order in which recipients are tried.
     *
     * @param ruledOut recipients that cannot take it for a reason of their own, by key
     */
    public static List<Reached> from(
            UUID site, Snapshot snapshot, Terms terms, Map<String, Reason> ruledOut, Instant at) {
        return new EmergencyReach(
                        whatever -> Optional.of(site), snapshot.tenants(), snapshot.registry(), terms, ruledOut, at)
                .all();
    }

    /** From whichever site it is asked for at, as far as the agreement lets it go. */
    public static List<Reached> fromAnywhere(Policy policy, Registry registry, Terms terms, Instant at) {
        return new EmergencyReach(policy::someSite, policy, registry, terms, Map.of(), at).all();
    }

    private List<Reached> all() {
        return Arrays.stream(Activity.values())
                .filter(Activity::isEmergency)
                .flatMap(this::of)
                .sorted(Comparator.comparing(Reached::activity)
                        .thenComparing(one -> one.to().internal())
                        .thenComparing(Reached::takes))
                .toList();
    }

    private Stream<Reached> of(Activity activity) {
        return policy.order().stream().distinct().flatMap(service -> of(activity, service));
    }

    private Stream<Reached> of(Activity activity, String service) {
        Map<Takes, List<Answer>> answers = subjects(activity).stream()
                .flatMap(subject -> answer(activity, service, subject).stream())
                .collect(Collectors.groupingBy(Answer::takes, TreeMap::new, Collectors.toList()));
        return answers.entrySet().stream().map(entry -> reached(activity, entry.getKey(), entry.getValue()));
    }

    /** Those whom the instruction names; where it names nobody, everybody. */
    private Set<SubjectCategory> subjects(Activity activity) {
        return terms.instructions().stream()
                .filter(instruction -> instruction.activity().equals(activity.name()))
                .findFirst()
                .map(instruction -> instruction.subjects().isEmpty()
                        ? EnumSet.allOf(SubjectCategory.class)
                        : Codes.subjects(instruction.subjects()))
                .orElse(Set.of());
    }

    private Optional<Answer> answer(Activity activity, String service, SubjectCategory subject) {
        return possible()
                .flatMap(takes -> decide(activity, service, subject, takes).stream())
                .findFirst();
    }

    private Stream<Takes> possible() {
        List<Takes> possible = new ArrayList<>(List.of(Takes.NOTHING));
        if (terms.emergency().breakGlass()) {
            possible.add(Takes.BROKEN_GLASS);
            if (terms.emergency().incapableConsent()) {
                possible.add(Takes.INCAPABLE_PERSONS);
            }
        }
        return possible.stream();
    }

    private Optional<Answer> decide(Activity activity, String service, SubjectCategory subject, Takes takes) {
        Policy supposed = policy.inOrder(List.of(service)).during(takes.supposed());
        Set<DataField> everything = EnumSet.complementOf(EnumSet.of(DataField.CPR));
        return Optional.of(FlowPolicy.decide(
                        FlowRequest.of(
                                activity, everything, site.apply(activity).orElse(null), ruledOut),
                        supposed,
                        SubjectStatus.plain(subject),
                        registry,
                        at))
                .filter(Permit.class::isInstance)
                .map(Permit.class::cast)
                .map(permit -> new Answer(subject, takes, permit));
    }

    private static Reached reached(Activity activity, Takes takes, List<Answer> answers) {
        Set<SubjectCategory> subjects = EnumSet.noneOf(SubjectCategory.class);
        Set<DataField> released = EnumSet.noneOf(DataField.class);
        Set<String> bases = new TreeSet<>();
        answers.forEach(answer -> {
            subjects.add(answer.subject());
            released.addAll(answer.permit().released());
            bases.add(answer.permit().basis());
        });
        return new Reached(activity, answers.get(0).permit().to(), takes, subjects, released, bases);
    }
}
