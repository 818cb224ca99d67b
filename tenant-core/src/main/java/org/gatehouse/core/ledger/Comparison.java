package org.gatehouse.core.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.ledger.Difference.Call;
import org.gatehouse.core.ledger.Difference.Kind;

/**
 * Calls, decisions and the proxy's journal of one period, held against each other.
 *
 * @param calls how many we noted
 * @param unused decisions to permit without a call: a crash, or a stand-in that calls nobody
 * @param passed requests that the proxy let through
 * @param unnoted those of them that we had permitted and not noted: a crash
 * @param refused requests that it did not
 */
record Comparison(int calls, int unused, int passed, int unnoted, int refused, List<Difference> differences) {

    /** @param journal empty where there is no proxy, or it does not tell */
    static Comparison of(List<Call> calls, Permits permits, int unused, List<ProxyJournal.Entry> journal) {
        Map<String, Difference> found = new LinkedHashMap<>();
        Map<Object, List<Call>> noted = byFlow(calls);
        noted.values().forEach(same -> judge(same, permits, Kind.CALL_WITHOUT_PERMIT, found));

        List<Call> passed = journal.stream()
                .filter(ProxyJournal.Entry::isPassed)
                .map(Call::of)
                .flatMap(Optional::stream)
                .toList();
        byFlow(passed).values().forEach(same -> judge(same, permits, Kind.PASSED_WITHOUT_PERMIT, found));
        Set<UUID> known = new HashSet<>();
        calls.forEach(call -> known.add(call.flow()));
        long unnoted = passed.stream()
                .filter(call -> !known.contains(call.flow()) && permits.of(call).isPresent())
                .count();

        List<ProxyJournal.Entry> refused =
                journal.stream().filter(entry -> !entry.isPassed()).toList();
        refused.forEach(entry -> found.merge(
                Difference.ofRefusal(permits, entry, 1).key(),
                Difference.ofRefusal(permits, entry, 1),
                Comparison::together));
        return new Comparison(
                calls.size(), unused, passed.size(), (int) unnoted, refused.size(), List.copyOf(found.values()));
    }

    /** @param same calls on one flow to one service */
    private static void judge(List<Call> same, Permits permits, Kind unpermitted, Map<String, Difference> found) {
        Call first = same.get(0);
        Optional<Permits.Permit> permit = permits.of(first);
        List<Difference> wrong = new ArrayList<>();
        if (permit.isEmpty()) {
            wrong.add(Difference.ofFlow(unpermitted, permits, first, same.size()));
        } else {
            long late = same.stream()
                    .filter(call -> !permit.get().isInTime(call.at()))
                    .count();
            if (late > 0 && unpermitted == Kind.CALL_WITHOUT_PERMIT) { // the proxy has a clock of its own
                wrong.add(Difference.ofFlow(Kind.CALL_OUT_OF_TIME, permits, first, (int) late));
            }
            if (same.size() > 1) {
                wrong.add(Difference.ofFlow(Kind.CALL_REPEATED, permits, first, same.size()));
            }
        }
        wrong.forEach(difference -> found.putIfAbsent(difference.key(), difference));
    }

    private static Difference together(Difference one, Difference other) {
        String host = one.host().equals(other.host()) ? one.host() : "";
        return new Difference(
                one.kind(),
                one.key(),
                one.tenant(),
                one.flow(),
                one.service(),
                host,
                one.detail(),
                one.calls() + other.calls());
    }

    private static Map<Object, List<Call>> byFlow(List<Call> calls) {
        Map<Object, List<Call>> byFlow = new LinkedHashMap<>();
        calls.forEach(call -> byFlow.computeIfAbsent(List.of(call.flow(), call.service()), key -> new ArrayList<>())
                .add(call));
        return byFlow;
    }

    Comparison with(Difference more) {
        List<Difference> all = new ArrayList<>(differences);
        all.add(more);
        return new Comparison(calls, unused, passed, unnoted, refused, List.copyOf(all));
    }
}
