package org.gatehouse.core.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.imports.Examination.Choice;
import org.gatehouse.core.imports.Examination.Item;
import org.gatehouse.core.imports.Examination.Said;
import org.gatehouse.core.imports.Listed.Offer;
import org.gatehouse.core.imports.ReadRow.Around;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Engagements.Service;

/** A list of processors, line by line, with what an agreement that says all of it would be told of each. */
final class ExamineList {
    /** Said once of each company, at the first of its approvals. */
    private static final Set<Flaw> OF_COMPANY = EnumSet.of(Flaw.STATUS_NEEDS_CHECK, Flaw.ENTITY_UNIDENTIFIED);

    private final Around around;
    private final List<Listed> lines;
    private final List<Set<String>> certain;
    private final Map<String, Listed> first = new HashMap<>();
    private final Map<String, List<Finding>> found = new HashMap<>();

    private ExamineList(Sheet sheet, Around around, Function<Terms, List<Finding>> examine) {
        this.around = around;
        this.lines = sheet.rows().stream().map(row -> ReadRow.of(row, around)).toList();
        this.certain = lines.stream().map(Listed::certain).toList();
        lines.forEach(line -> first.putIfAbsent(line.row().signature(), line));
        suppose(examine);
    }

    /** @param taken keys of what somebody has chosen; null: whatever is beyond doubt */
    static Examination of(Sheet sheet, Around around, Function<Terms, List<Finding>> examine, Taken taken) {
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

    /** As if all of it were taken, and nothing else: what is found about an approval then is said at its line. */
    private void suppose(Function<Terms, List<Finding>> examine) {
        Map<String, Offer> each = new LinkedHashMap<>();
        lines.forEach(line -> line.offers().forEach(offer -> each.putIfAbsent(offer.pair(), offer)));
        List<Offer> offers = List.copyOf(each.values());
        Terms base = around.base();
        Terms empty = base.with(base.instructions(), List.of(), base.locations(), base.transfers());
        for (Finding finding : examine.apply(ListTerms.with(empty, offers))) {
            Places.index("approvals", finding.place())
                    .map(offers::get)
                    .map(offer -> OF_COMPANY.contains(finding.flaw()) ? company(offer) : offer.pair())
                    .ifPresent(whose -> found.computeIfAbsent(whose, key -> new ArrayList<>())
                            .add(new Finding(finding.flaw(), finding.severity(), "service", finding.details())));
        }
    }

    private String company(Offer offer) {
        return around.catalogue()
                .service(offer.approval().service())
                .map(Service::processor)
                .orElse("");
    }

    /** The line before that says the same. */
    private Optional<Listed> earlier(int index) {
        Listed line = lines.get(index);
        Set<String> all = certain.get(index);
        Listed same = Objects.requireNonNull(first.get(line.row().signature()));
        if (same != line) {
            return Optional.of(same);
        }
        return all.isEmpty() || all.size() < line.offers().size()
                ? Optional.empty()
                : IntStream.range(0, index)
                        .filter(before -> certain.get(before).containsAll(all))
                        .mapToObj(lines::get)
                        .findFirst();
    }

    private Item item(Listed line, Optional<Listed> earlier, Taken taken) {
        Set<Finding> findings = new LinkedHashSet<>();
        earlier.ifPresent(before -> findings.add(Finding.of(
                Flaw.LINE_REPEATED, "line", String.valueOf(before.row().number()))));
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
        return Stream.of(company(offer), offer.pair())
                .flatMap(whose -> found.getOrDefault(whose, List.of()).stream())
                .toList();
    }

    private boolean isBeyondDoubt(Listed line, Offer offer) {
        return offer.certain() && !line.isRed() && !Finding.anyRed(found(offer));
    }
}
