package org.gatehouse.core.preview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gatehouse.core.agreement.Snapshot;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.Policy;
import org.gatehouse.core.dpa.Recipient;
import org.gatehouse.core.egress.FlowKind;
import org.gatehouse.core.registry.Catalogue;

/** Something that decides, and what it decided about a month's messages, in their order. */
record World(Snapshot snapshot, Catalogue catalogue, List<FlowKind> kinds, List<FlowDecision> decisions) {

    boolean isAgreed() {
        return snapshot.tenants().state() == Policy.State.IN_FORCE;
    }

    Optional<Recipient> recipient(String service) {
        return Optional.ofNullable(snapshot.registry().recipients().get(service));
    }

    boolean isOurs(String service) {
        return recipient(service).filter(Recipient::internal).isPresent();
    }

    Effect.Way way(String service) {
        Recipient recipient = recipient(service).orElseThrow();
        return new Effect.Way(
                recipient.channel(),
                catalogue.legalNameOf(service),
                recipient.countries().stream().sorted().toList());
    }

    /** Messages that somebody outside receives, by service. */
    Map<String, Long> received() {
        Map<String, Long> counts = new TreeMap<>();
        permits((kind, permit) -> counts.merge(permit.to().key(), kind.count(), Long::sum));
        return counts;
    }

    /** Messages that somebody outside receives, by each country that they can reach. */
    Map<String, Long> reached() {
        Map<String, Long> counts = new TreeMap<>();
        permits((kind, permit) ->
                permit.to().countries().forEach(country -> counts.merge(country, kind.count(), Long::sum)));
        return counts;
    }

    interface Seen {
        void see(FlowKind kind, Permit permit);
    }

    private void permits(Seen seen) {
        IntStream.range(0, kinds.size()).forEach(index -> {
            if (decisions.get(index) instanceof Permit permit && !permit.to().internal()) {
                seen.see(kinds.get(index), permit);
            }
        });
    }
}
