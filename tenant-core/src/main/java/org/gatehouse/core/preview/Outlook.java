package org.gatehouse.core.preview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.Snapshot;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.egress.FlowKinds;
import org.gatehouse.core.findings.Severity;
import org.gatehouse.core.preview.Effect.About;
import org.gatehouse.core.preview.Effect.Code;
import org.gatehouse.core.preview.Effect.Control;
import org.gatehouse.core.preview.Effect.Lever;
import org.gatehouse.core.preview.Effect.Whom;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Grounds.AdequacyDecision;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.jspecify.annotations.Nullable;

/** Lets one thing and another decide about the same messages. Nothing is sent or kept by it. */
@Singleton
public class Outlook {
    private final FlowKinds flows;
    private final Registers registers;
    private final Sites sites;

    @Inject
    public Outlook(FlowKinds flows, Registers registers, Sites sites) {
        this.flows = flows;
        this.registers = registers;
        this.sites = sites;
    }

    World world(Snapshot snapshot, Catalogue catalogue, Month month) {
        return new World(snapshot, catalogue, month.kinds(), flows.decided(month.kinds(), snapshot, month.until()));
    }

    Consequences between(World was, World is) {
        Map<UUID, String> names = sites.all().stream().collect(Collectors.toMap(Site::id, Site::name));
        return new Consequences(was, is, names);
    }

    /** The same world on the day on which a decision of the Commission does not count any more. */
    World without(AdequacyDecision decision, World world, Month month) {
        Snapshot snapshot = world.snapshot();
        Catalogue ended = world.catalogue().ending(decision, month.until());
        return world(
                new Snapshot(
                        snapshot.tenants(),
                        snapshot.ours(),
                        registers.compile(ended, snapshot.registry().confirmedAt()),
                        snapshot.stamp()),
                ended,
                month);
    }

    /** What a service receives only as long as one decision counts. */
    List<Effect> hanging(World world, Month month) {
        List<Effect> effects = new ArrayList<>();
        Map<String, Long> reached = world.reached();
        standing(world.catalogue(), month.until()).stream()
                .filter(decision -> reached.containsKey(decision.key()))
                .forEach(decision -> lost(world, without(decision, world, month))
                        .forEach((service, count) -> effects.add(hanging(decision, world.way(service), count))));
        return effects;
    }

    /** Those that somebody can rely on at an instant. */
    static List<AdequacyDecision> standing(Catalogue catalogue, Instant at) {
        return catalogue.adequacy().stream()
                .filter(decision -> !decision.instrument().equals("none")
                        && !decision.from().isAfter(at)
                        && (decision.until() == null || decision.until().isAfter(at)))
                .toList();
    }

    private static Map<String, Long> lost(World world, World without) {
        Map<String, Long> lost = new TreeMap<>();
        for (int index = 0; index < world.kinds().size(); index++) {
            String service = receiver(world.decisions().get(index));
            if (service != null && !service.equals(receiver(without.decisions().get(index)))) {
                lost.merge(service, world.kinds().get(index).count(), Long::sum);
            }
        }
        return lost;
    }

    private static @Nullable String receiver(FlowDecision decision) {
        return decision instanceof Permit permit && !permit.to().internal()
                ? permit.to().key()
                : null;
    }

    private static Effect hanging(AdequacyDecision decision, Effect.Way way, long count) {
        return new Effect(
                Severity.AMBER,
                Code.HANGS,
                count,
                new Lever(Control.TRANSFERS, decision.key()),
                Whom.NOBODY,
                new About(
                        null,
                        null,
                        way,
                        List.of(),
                        List.of(),
                        decision.instrument(),
                        decision.from(),
                        decision.until(),
                        null));
    }
}
