package org.gatehouse.core.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Instruction;
import org.gatehouse.core.agreement.Terms.Transfer;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.imports.Listed.Offer;

/**
 * Terms with what was taken from a list: whatever the list names is done by those it names and by nobody else; about
 * everything else the terms say what they said.
 */
final class ListTerms {
    /** Kept and run by one each, not asked in turn. */
    private static final Set<String> NOT_IN_TURN = Set.of(Activity.HOSTING.name(), Activity.BACKUP.name());

    private final Terms base;
    private final List<Offer> taken;

    private ListTerms(Terms base, List<Offer> taken) {
        this.base = base;
        this.taken = taken;
    }

    static Terms with(Terms base, List<Offer> taken) {
        ListTerms list = new ListTerms(base, taken);
        List<Approval> approvals = list.approvals();
        return base.with(list.instructions(), approvals, list.locations(), list.transfers())
                .with(approvals, list.order(approvals));
    }

    private Set<String> activities() {
        return taken.stream()
                .map(offer -> offer.approval().activity())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Approval> approvals() {
        Set<String> listed = activities();
        Map<String, Approval> imported = new LinkedHashMap<>();
        taken.forEach(offer -> imported.putIfAbsent(offer.pair(), offer.approval()));
        return Stream.concat(
                        base.approvals().stream().filter(approval -> !listed.contains(approval.activity())),
                        imported.values().stream())
                .toList();
    }

    /** At the sites at which everything else happens, where that is everywhere the same. */
    private List<Instruction> instructions() {
        List<Instruction> instructions = new ArrayList<>(base.instructions());
        Set<String> asked = instructions.stream().map(Instruction::activity).collect(Collectors.toSet());
        List<List<UUID>> sites =
                instructions.stream().map(Instruction::sites).distinct().toList();
        activities().stream()
                .filter(activity -> !asked.contains(activity))
                .map(activity -> Templates.instruction(Activity.valueOf(activity)))
                .map(fresh -> sites.size() == 1
                        ? new Instruction(
                                fresh.activity(), fresh.legalBasis(), fresh.fields(), fresh.subjects(), sites.get(0))
                        : fresh)
                .forEach(instructions::add);
        return List.copyOf(instructions);
    }

    /** Whoever does something has a turn, before what stays in the house; whoever does nothing any more has none. */
    private List<String> order(List<Approval> approvals) {
        Set<String> before = inTurn(base.approvals());
        Set<String> now = inTurn(approvals);
        List<String> order = base.order().stream()
                .filter(key -> now.contains(key) || !before.contains(key))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> fresh = now.stream().filter(key -> !order.contains(key)).toList();
        int inside = order.size();
        for (int index = order.size() - 1; index >= 0; index--) {
            inside = now.contains(order.get(index)) ? inside : index;
        }
        order.addAll(inside, fresh);
        return List.copyOf(order);
    }

    private static Set<String> inTurn(List<Approval> approvals) {
        return approvals.stream()
                .filter(approval -> !NOT_IN_TURN.contains(approval.activity()))
                .map(Approval::service)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A country is allowed where the list says what carries data there, be it right or wrong. */
    private List<String> locations() {
        Set<String> locations = new LinkedHashSet<>(base.locations());
        taken.forEach(offer -> locations.addAll(offer.bases().keySet()));
        return List.copyOf(locations);
    }

    private List<Transfer> transfers() {
        Map<String, Set<String>> bases = new LinkedHashMap<>();
        base.transfers()
                .forEach(transfer -> bases.computeIfAbsent(transfer.country(), country -> new LinkedHashSet<>())
                        .addAll(transfer.bases()));
        taken.forEach(offer -> offer.bases()
                .forEach((country, names) -> bases.computeIfAbsent(country, other -> new LinkedHashSet<>())
                        .addAll(names)));
        return bases.entrySet().stream()
                .map(entry -> new Transfer(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
