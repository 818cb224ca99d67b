package org.gatehouse.core.documents;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.core.agreement.CompilePolicy;
import org.gatehouse.core.dpa.Activity;
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

/**
 * Who may receive something about people of one kind: each service is asked of the function that decides at the gate.
 * We are not among them. That nobody has looked into the registry today changes no text.
 */
final class Recipients {
    private static final Set<DataField> EVERYTHING = EnumSet.complementOf(EnumSet.of(DataField.CPR));

    private final Matter matter;
    private final Audience audience;
    private final Policy policy;
    private final Registry registry;

    private Recipients(Matter matter, Audience audience) {
        this.matter = matter;
        this.audience = audience;
        this.policy =
                CompilePolicy.compile(matter.terms(), matter.catalogue(), List.of(), Policy.Emergency.NONE, false);
        this.registry = matter.known().registry().confirmed(matter.at());
    }

    /**
     * One of them.
     *
     * @param what it receives, for what
     * @param carriers by third country what carries the transfer: the name of a basis
     */
    record Received(Service service, Map<Activity, Set<DataField>> what, Map<String, String> carriers) {}

    /** In the order of their names. */
    static List<Received> of(Matter matter, Audience audience) {
        return new Recipients(matter, audience).all();
    }

    private List<Received> all() {
        String us = matter.catalogue().ours().map(LegalEntity::key).orElse("");
        return matter.catalogue().services().stream()
                .filter(service -> !service.internal() && !service.processor().equals(us))
                .map(this::received)
                .filter(received -> !received.what().isEmpty())
                .sorted(Comparator.comparing(received ->
                        matter.catalogue().legalNameOf(received.service().key()) + " "
                                + received.service().key()))
                .toList();
    }

    private Received received(Service service) {
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
                            carriers.putAll(carriers(permit.basis()));
                        }
                    }
                });
        return new Received(service, what, carriers);
    }

    private FlowDecision decide(Activity activity, Service service) {
        return FlowPolicy.decide(
                FlowRequest.of(activity, EVERYTHING, policy.someSite(activity).orElse(null), Map.of()),
                policy.inOrder(List.of(service.key())),
                SubjectStatus.plain(activity.subject()),
                registry,
                matter.at());
    }

    /** @param basis as evidence tells it: {@code EEA}, or such as {@code GB:ADEQUACY+US:SCC} */
    private static Map<String, String> carriers(String basis) {
        Map<String, String> carriers = new TreeMap<>();
        Arrays.stream(basis.split("\\+", -1))
                .map(part -> part.split(":", 2))
                .filter(part -> part.length == 2)
                .forEach(part -> carriers.put(part[0], part[1]));
        return carriers;
    }
}
