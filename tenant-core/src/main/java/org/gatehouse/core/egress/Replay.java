package org.gatehouse.core.egress;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.agreement.Snapshot;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.dpa.SubjectStatus;
import org.jspecify.annotations.Nullable;

/**
 * Flows that were, decided by something else. Whoever was told a second time was to be told by another way than before:
 * that is another way than the one by which they would have been told now.
 */
final class Replay {
    private final Snapshot snapshot;
    private final Map<String, Reason> unreachable;
    private final Instant at;
    private final Map<Used, Map<String, Long>> instead = new HashMap<>();

    /** By whom something of an activity really was told. */
    private record Used(Activity activity, String service) {}

    Replay(Snapshot snapshot, Map<String, Reason> unreachable, Instant at) {
        this.snapshot = snapshot;
        this.unreachable = unreachable;
        this.at = at;
    }

    /** In the same order. */
    List<FlowDecision> of(List<FlowKind> kinds) {
        kinds.stream().filter(kind -> kind.usedBefore().isEmpty()).forEach(kind -> note(kind, decide(kind, Set.of())));
        return kinds.stream().map(kind -> decide(kind, usedBefore(kind))).toList();
    }

    private void note(FlowKind kind, FlowDecision decision) {
        if (kind.service() != null && decision instanceof Permit permit) {
            instead.computeIfAbsent(new Used(kind.activity(), kind.service()), first -> new HashMap<>())
                    .merge(permit.to().key(), kind.count(), Long::sum);
        }
    }

    private Set<String> usedBefore(FlowKind kind) {
        Set<String> used = new HashSet<>();
        kind.usedBefore()
                .forEach(service -> used.add(
                        instead
                                .getOrDefault(new Used(kind.activity(), service), Map.of(service, 1L))
                                .entrySet()
                                .stream()
                                .max(Map.Entry.<String, Long>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .orElseThrow()
                                .getKey()));
        return used;
    }

    private FlowDecision decide(FlowKind kind, Set<String> used) {
        Map<String, Reason> out = new HashMap<>(unreachable);
        used.forEach(service -> out.putIfAbsent(service, Reason.EXHAUSTED));
        kind.away().forEach(service -> out.putIfAbsent(service, Reason.NO_DEVICE_THERE));
        Inquiry inquiry = new Inquiry(
                kind.activity(), kind.fields(), kind.preferred(), site(kind), out, SubjectStatus.plain(kind.subject()));
        return inquiry.of(snapshot, at).decision();
    }

    private @Nullable UUID site(FlowKind kind) {
        return kind.place().invented()
                ? snapshot.tenants().someSite(kind.activity()).orElse(null)
                : kind.place().site();
    }
}
