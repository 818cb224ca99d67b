package org.gatehouse.core.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * @param calls those of the period, and those before it that one of them may repeat: what came before is judged
     *     only together with what came in the period, so that a difference is found once
     * @param journal the same of the proxy's; empty where there is no proxy, or it does not tell
     */
    static Comparison of(
            Period period, List<Call> calls, Permits permits, int unused, List<ProxyJournal.Entry> journal) {
        Map<String, Difference> found = new LinkedHashMap<>();
        List<Call> passed = journal.stream()
                .filter(ProxyJournal.Entry::isPassed)
                .map(Call::of)
                .flatMap(Optional::stream)
                .toList();
        byFlow(period, calls).forEach(same -> judge(same, permits, Kind.CALL_WITHOUT_PERMIT, found));
        byFlow(period, passed).forEach(same -> judge(same, permits, Kind.PASSED_WITHOUT_PERMIT, found));
        List<ProxyJournal.Entry> refused = journal.stream()
                .filter(entry -> entry.isRefused() && period.contains(entry.at()))
                .toList();
        refused.stream()
                .map(entry -> Difference.ofRefusal(permits, entry))
                .forEach(refusal -> found.merge(refusal.key(), refusal, Comparison::together));
        journal.stream()
                .filter(ProxyJournal.Entry::isDamaged)
                .map(Difference::ofDamage)
                .forEach(damage -> found.merge(damage.key(), damage, Comparison::together));
        return new Comparison(
                (int) within(period, calls).count(),
                unused,
                (int) within(period, passed).count(),
                (int) unnoted(period, passed, calls, permits),
                refused.stream().mapToInt(ProxyJournal.Entry::count).sum(),
                List.copyOf(found.values()));
    }

    private static long unnoted(Period period, List<Call> passed, List<Call> calls, Permits permits) {
        Set<UUID> known = calls.stream().map(Call::flow).collect(Collectors.toSet());
        return within(period, passed)
                .filter(call -> !known.contains(call.flow()) && permits.of(call).isPresent())
                .count();
    }

    private static Stream<Call> within(Period period, List<Call> calls) {
        return calls.stream().filter(call -> period.contains(call.at()));
    }

    /** @param same calls on one flow to one service */
    private static void judge(List<Call> same, Permits permits, Kind unpermitted, Map<String, Difference> found) {
        Call first = same.get(0);
        boolean ours = unpermitted == Kind.CALL_WITHOUT_PERMIT;
        Optional<Permits.Permit> permit = permits.of(first);
        List<Difference> wrong = new ArrayList<>();
        if (permit.isEmpty()) {
            wrong.add(Difference.ofFlow(unpermitted, permits, first, same.size()));
        } else {
            long late = same.stream()
                    .filter(call -> ours
                            ? !permit.get().isInTime(call.at())
                            : !permit.get().isInTimeForProxy(call.at()))
                    .count();
            if (late > 0) {
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

    /** Those flows that the period has a call of. */
    private static Stream<List<Call>> byFlow(Period period, List<Call> calls) {
        Map<Object, List<Call>> byFlow = new LinkedHashMap<>();
        calls.forEach(call -> byFlow.computeIfAbsent(List.of(call.flow(), call.service()), key -> new ArrayList<>())
                .add(call));
        return byFlow.values().stream()
                .filter(same -> within(period, same).findAny().isPresent());
    }

    Comparison with(Difference more) {
        List<Difference> all = new ArrayList<>(differences);
        all.add(more);
        return new Comparison(calls, unused, passed, unnoted, refused, List.copyOf(all));
    }
}
