package org.gatehouse.core.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.Policy.Approval;
import org.gatehouse.core.dpa.SubjectCategory;
import org.gatehouse.core.egress.FlowKind;
import org.gatehouse.core.findings.Severity;
import org.gatehouse.core.preview.Effect.About;
import org.gatehouse.core.preview.Effect.Code;
import org.gatehouse.core.preview.Effect.Control;
import org.gatehouse.core.preview.Effect.Lever;
import org.gatehouse.core.preview.Effect.Whom;
import org.jspecify.annotations.Nullable;

/** How two worlds differ for the same messages. Messages that turn the same way are told of once. */
final class Consequences {
    private final World was;
    private final World is;
    private final Map<UUID, String> sites;
    private final Map<Turn, Tally> turns = new LinkedHashMap<>();

    /** Messages of one turn. */
    private static final class Tally {
        private final SubjectCategory subjects;
        private final FlowDecision before;
        private final FlowDecision after;
        private final Set<String> sites = new LinkedHashSet<>();
        private long count;

        Tally(SubjectCategory subjects, FlowDecision before, FlowDecision after) {
            this.subjects = subjects;
            this.before = before;
            this.after = after;
        }
    }

    /** @param sites the tenant's, by name */
    Consequences(World was, World is, Map<UUID, String> sites) {
        this.was = was;
        this.is = is;
        this.sites = sites;
        for (int index = 0; index < is.kinds().size(); index++) {
            add(
                    is.kinds().get(index),
                    was.decisions().get(index),
                    is.decisions().get(index));
        }
    }

    private void add(FlowKind kind, FlowDecision before, FlowDecision after) {
        Turn turn = Turn.of(kind, before, after);
        if (turn.isDifferent()) {
            Tally tally = turns.computeIfAbsent(turn, first -> new Tally(kind.subject(), before, after));
            tally.count += kind.count();
            UUID site = kind.place().site();
            if (site != null && sites.containsKey(site)) {
                tally.sites.add(sites.get(site));
            }
        }
    }

    long affected() {
        return turns.values().stream().mapToLong(tally -> tally.count).sum();
    }

    List<Effect> effects() {
        List<Effect> effects = new ArrayList<>();
        turns.forEach((turn, tally) -> effects.add(effect(turn, tally)));
        beyond(
                is.received(),
                was.received(),
                (service, count) -> recipient(Code.RECIPIENT_NEW, is, service, count),
                effects);
        beyond(
                was.received(),
                is.received(),
                (service, count) -> recipient(Code.RECIPIENT_GONE, was, service, count),
                effects);
        beyond(is.reached(), was.reached(), (country, count) -> country(Code.COUNTRY_NEW, country, count), effects);
        beyond(was.reached(), is.reached(), (country, count) -> country(Code.COUNTRY_GONE, country, count), effects);
        if (was.isAgreed()) {
            idle().forEach(service -> effects.add(recipient(Code.RECIPIENT_IDLE, is, service, 0)));
        }
        return effects;
    }

    private Effect effect(Turn turn, Tally tally) {
        boolean everywhere = tally.sites.size() == sites.size();
        return new Effect(
                turn.severity(),
                turn.code(!was.isAgreed()),
                tally.count,
                Levers.of(turn, tally.before, tally.after, was, is),
                new Whom(
                        tally.subjects,
                        everywhere ? List.of() : tally.sites.stream().sorted().toList()),
                new About(
                        turn.activity(),
                        way(turn.from(), was),
                        way(turn.to(), is),
                        turn.less(),
                        turn.more(),
                        null,
                        null,
                        null,
                        null));
    }

    private static Effect.@Nullable Way way(Turn.End end, World world) {
        return end.isOutside() && end.service() != null ? world.way(end.service()) : null;
    }

    /** What is in the one and not in the other. */
    private static void beyond(
            Map<String, Long> here, Map<String, Long> there, BiFunction<String, Long, Effect> told, List<Effect> to) {
        here.forEach((name, count) -> {
            if (!there.containsKey(name)) {
                to.add(told.apply(name, count));
            }
        });
    }

    private static Effect recipient(Code code, World world, String service, long count) {
        return new Effect(
                Severity.BLUE,
                code,
                count,
                new Lever(Control.APPROVALS, service),
                Whom.NOBODY,
                About.way(null, null, world.way(service)));
    }

    private static Effect country(Code code, String country, long count) {
        return new Effect(
                Severity.BLUE, code, count, new Lever(Control.LOCATIONS, country), Whom.NOBODY, About.name(country));
    }

    /** Newly approved for something, and none of these messages would go there. */
    private Set<String> idle() {
        Set<String> idle = approved(is);
        idle.removeAll(approved(was));
        idle.removeAll(is.received().keySet());
        return idle;
    }

    private static Set<String> approved(World world) {
        return world.snapshot().tenants().approvals().entrySet().stream()
                .filter(one -> one.getValue().state() == Approval.State.APPROVED)
                .map(one -> one.getKey().recipient())
                .filter(service ->
                        world.snapshot().registry().recipients().containsKey(service) && !world.isOurs(service))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
