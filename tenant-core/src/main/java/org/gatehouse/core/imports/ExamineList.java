package org.gatehouse.core.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.imports.Examination.Choice;
import org.gatehouse.core.imports.Examination.Item;
import org.gatehouse.core.imports.Examination.Said;
import org.gatehouse.core.imports.Listed.Offer;
import org.gatehouse.core.imports.ReadRow.Around;
import org.gatehouse.core.registry.Engagements.LegalEntity;

/** A list of processors, line by line, with what an agreement that says all of it would be told of each. */
final class ExamineList {
    private final Around around;
    private final List<Listed> lines;
    private final Map<String, List<Finding>> ofPair = new HashMap<>();

    private ExamineList(Sheet sheet, Around around, Function<Terms, List<Finding>> examine) {
        this.around = around;
        this.lines = sheet.rows().stream().map(row -> ReadRow.of(row, around)).toList();
        suppose(examine);
    }

    /** @param taken keys of what somebody has chosen; null: whatever is beyond doubt */
    static Examination of(
            Sheet sheet, Around around, Function<Terms, List<Finding>> examine, Taken taken) {
        ExamineList list = new ExamineList(sheet, around, examine);
        List<Item> items = new ArrayList<>();
        for (int index = 0; index < list.lines.size(); index++) {
            items.add(list.item(list.lines.get(index), list.earlier(index), taken));
        }
        taken.requireAllKnown();
        List<Offer> offers = list.lines.stream()
                .flatMap(line -> line.offers().stream())
                .filter(offer -> taken.has(offer.key()))
                .toList();
        return new Examination(items, sheet.unread(), List.of(), ListTerms.with(around.base(), offers));
    }

    /** As if all of it were taken: what is found about each approval then is said at its line. */
    private void suppose(Function<Terms, List<Finding>> examine) {
        Map<String, Offer> each = new LinkedHashMap<>();
        lines.forEach(line -> line.offers().forEach(offer -> each.putIfAbsent(offer.pair(), offer)));
        Terms all = ListTerms.with(around.base(), List.copyOf(each.values()));
        int first = all.approvals().size() - each.size();
        List<String> pairs = List.copyOf(each.keySet());
        for (Finding finding : examine.apply(all)) {
            Places.index("approvals", finding.place())
                    .filter(index -> index >= first)
                    .ifPresent(index -> ofPair.computeIfAbsent(pairs.get(index - first), pair -> new ArrayList<>())
                            .add(new Finding(finding.flaw(), finding.severity(), "service", finding.details())));
        }
    }

    /** The line before that says the same. */
    private Optional<Listed> earlier(int index) {
        Listed line = lines.get(index);
        List<Offer> certain = line.offers().stream().filter(Offer::certain).toList();
        return lines.stream()
                .limit(index)
                .filter(before -> !line.row().isEmpty())
                .filter(before -> before.row().signature().equals(line.row().signature())
                        || (!certain.isEmpty() && certain.stream().allMatch(before::saysFor)))
                .findFirst();
    }

    private Item item(Listed line, Optional<Listed> earlier, Taken taken) {
        Set<Finding> findings = new LinkedHashSet<>();
        earlier.ifPresent(before -> findings.add(
                Finding.of(Flaw.LINE_REPEATED, "line", String.valueOf(before.row().number()))));
        findings.addAll(line.findings());
        line.offers().forEach(offer -> findings.addAll(found(offer)));
        List<Choice> choices = line.offers().stream()
                .map(offer -> new Choice(
                        offer.key(),
                        offer.approval().service(),
                        offer.approval().activity(),
                        taken.take(offer.key(), earlier.isEmpty() && isBeyondDoubt(line, offer))))
                .toList();
        return new Item(
                line.row().number(),
                Examination.LIST,
                line.row().says().entrySet().stream()
                        .map(said -> new Said(said.getKey().code(), said.getValue()))
                        .toList(),
                line.companies().stream().map(LegalEntity::legalName).collect(Collectors.toList()),
                choices,
                List.copyOf(findings));
    }

    private List<Finding> found(Offer offer) {
        return ofPair.getOrDefault(offer.pair(), List.of());
    }

    private boolean isBeyondDoubt(Listed line, Offer offer) {
        return offer.certain() && !line.isRed() && !Finding.anyRed(found(offer));
    }
}
