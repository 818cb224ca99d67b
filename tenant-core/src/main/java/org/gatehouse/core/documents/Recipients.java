package org.gatehouse.core.documents;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.CompilePolicy;
import org.gatehouse.core.agreement.EmergencyReach;
import org.gatehouse.core.agreement.EmergencyReach.Reached;
import org.gatehouse.core.agreement.EmergencyReach.Takes;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Carriers;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.FlowPolicy;
import org.gatehouse.core.dpa.FlowRequest;
import org.gatehouse.core.dpa.Policy;
import org.gatehouse.core.dpa.Registry;
import org.gatehouse.core.dpa.SubjectStatus;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.vocabulary.Words;

/**
 * Who may receive something: each service is asked of the function that decides at the gate. We are not among them.
 * That nobody has looked into the registry today changes no text.
 */
final class Recipients {
    /** Whoever stores goes on with it after the contract, until all is erased. */
    private static final Set<Activity> STORING = EnumSet.of(Activity.HOSTING, Activity.BACKUP);

    private static final String LIVES_AT_STAKE = "ART49_1_F";
    private static final Set<DataField> EVERYTHING = EnumSet.complementOf(EnumSet.of(DataField.CPR));

    private final Matter matter;
    private final Policy policy;
    private final Policy storing;
    private final Registry registry;

    private Recipients(Matter matter) {
        this.matter = matter;
        this.policy = policy(matter.version().beside().ended());
        this.storing = policy(false);
        this.registry = matter.known().registry().confirmed(matter.at());
    }

    private Policy policy(boolean ended) {
        return CompilePolicy.compile(
                matter.terms(), matter.catalogue(), matter.version().beside().closed(), Policy.Emergency.NONE, ended);
    }

    /**
     * One of them.
     *
     * @param what it receives, for what
     * @param carriers by third country what carries the transfer: the name of a basis
     */
    record Received(Service service, Map<Activity, Set<DataField>> what, Map<String, String> carriers) {}

    /**
     * Those of people's data, in the order of their names.
     *
     * @param inEmergency who may receive more as soon as somebody breaks the glass, and what that is
     */
    record Named(List<Received> always, List<Received> inEmergency) {}

    /** Of the data of people of one kind. */
    static Named of(Matter matter, Audience audience) {
        Recipients recipients = new Recipients(matter);
        return new Named(
                recipients.each(service -> recipients.received(service, audience)),
                recipients.inEmergency(reached -> reached.subjects().contains(audience.subject()), audience::named));
    }

    /** Of anybody's data. */
    static List<Received> inEmergency(Matter matter) {
        return new Recipients(matter).inEmergency(reached -> true, UnaryOperator.identity());
    }

    private List<Received> each(Function<Service, Received> ask) {
        String us = matter.catalogue().ours().map(LegalEntity::key).orElse("");
        return matter.catalogue().services().stream()
                .filter(service -> !service.internal() && !service.processor().equals(us))
                .map(ask)
                .filter(received -> !received.what().isEmpty())
                .sorted(Comparator.comparing(received ->
                        matter.catalogue().legalNameOf(received.service().key()) + " "
                                + received.service().key()))
                .toList();
    }

    private List<Received> inEmergency(Predicate<Reached> concerns, UnaryOperator<Set<DataField>> named) {
        List<Reached> more = EmergencyReach.fromAnywhere(policy, registry, matter.terms(), matter.at()).stream()
                .filter(reached -> reached.takes() != Takes.NOTHING && concerns.test(reached))
                .toList();
        return each(service -> {
            Map<Activity, Set<DataField>> what = new EnumMap<>(Activity.class);
            Map<String, String> carriers = new TreeMap<>();
            more.stream()
                    .filter(reached -> reached.to().key().equals(service.key()))
                    .forEach(reached -> {
                        what.computeIfAbsent(reached.activity(), none -> EnumSet.noneOf(DataField.class))
                                .addAll(named.apply(reached.released()));
                        reached.bases().forEach(basis -> carriers.putAll(carriers(basis, reached)));
                    });
            return new Received(service, what, carriers);
        });
    }

    private static Map<String, String> carriers(String basis, Reached reached) {
        return basis.equals(LIVES_AT_STAKE)
                ? reached.to().countries().stream()
                        .filter(Words::isThird)
                        .collect(Collectors.toMap(Function.identity(), country -> LIVES_AT_STAKE))
                : Carriers.byCountry(basis);
    }

    private Received received(Service service, Audience audience) {
        Map<Activity, Set<DataField>> what = new EnumMap<>(Activity.class);
        Map<String, String> carriers = new TreeMap<>();
        service.activities().stream()
                .flatMap(offered -> Activity.named(offered.activity()).stream())
                .filter(activity -> !activity.isOurOwn())
                .forEach(activity -> {
                    if (decide(activity, service) instanceof Permit permit) {
                        Set<DataField> theirs = audience.theirs(permit.released());
                        if (!theirs.isEmpty()) {
                            what.put(activity, theirs);
                            carriers.putAll(Carriers.byCountry(permit.basis()));
                        }
                    }
                });
        return new Received(service, what, carriers);
    }

    private FlowDecision decide(Activity activity, Service service) {
        Policy asked = STORING.contains(activity) ? storing : policy;
        return FlowPolicy.decide(
                FlowRequest.of(activity, EVERYTHING, policy.someSite(activity).orElse(null), Map.of()),
                asked.inOrder(List.of(service.key())),
                SubjectStatus.plain(activity.subject()),
                registry,
                matter.at());
    }
}
