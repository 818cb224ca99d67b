package org.gatehouse.core.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.agreement.Terms.Instruction;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.imports.Examination.Choice;
import org.gatehouse.core.imports.Examination.Item;
import org.gatehouse.core.imports.Part.Entry;

/** An agreement as it was exported, entry by entry. It may be of another installation, whose services are not ours. */
final class ExamineTerms {
    /** Speaks of what does not exist here, or says something twice: only who means it takes it. */
    private static final Set<Flaw> DEAD = EnumSet.of(
            Flaw.REFERENCE_UNKNOWN,
            Flaw.ACTIVITY_UNKNOWN,
            Flaw.FIELD_UNKNOWN,
            Flaw.SUBJECT_UNKNOWN,
            Flaw.COUNTRY_UNKNOWN,
            Flaw.COUNTRY_MISSING,
            Flaw.PERIOD_UNKNOWN,
            Flaw.APPROVAL_REPEATED,
            Flaw.ORDER_REPEATED,
            Flaw.RETENTION_REPEATED);

    private static final String ELSEWHERE = "contacts"; // no agreement brings them along

    private final Terms terms;
    private final Terms base;
    private final Set<UUID> sites;
    private final List<Finding> findings;
    private final Taken taken;

    private ExamineTerms(Terms terms, Terms base, Set<UUID> sites, List<Finding> findings, Taken taken) {
        this.terms = terms;
        this.base = base;
        this.sites = sites;
        this.findings = findings;
        this.taken = taken;
    }

    /**
     * @param base what a draft would begin with otherwise
     * @param sites the tenant's own
     */
    static Examination of(
            Terms terms, Terms base, Set<UUID> sites, Function<Terms, List<Finding>> examine, Taken taken) {
        ExamineTerms all = new ExamineTerms(terms, base, sites, examine.apply(terms), taken);
        List<Item> items = new ArrayList<>();
        for (Part part : Part.values()) {
            List<Entry> entries = part.entries(terms);
            IntStream.range(0, entries.size()).forEach(index -> items.add(all.item(part, index, entries.get(index))));
        }
        taken.requireAllKnown();
        List<Finding> whole = new ArrayList<>(all.whose());
        all.findings.stream().filter(ExamineTerms::isOfTheWhole).forEach(whole::add);
        return new Examination(items, List.of(), whole, all.taken());
    }

    private List<Finding> whose() {
        Terms.Identity theirs = terms.controller();
        Terms.Identity ours = base.controller();
        return theirs == null || ours == null || Plain.name(theirs.legalName()).equals(Plain.name(ours.legalName()))
                ? List.of()
                : List.of(Finding.of(Flaw.CONTROLLER_OTHER, "controller", theirs.legalName(), ours.legalName()));
    }

    private static boolean isOfTheWhole(Finding finding) {
        return !finding.place().equals(ELSEWHERE)
                && Arrays.stream(Part.values())
                        .noneMatch(part ->
                                Places.index(part.code(), finding.place()).isPresent());
    }

    private Item item(Part part, int index, Entry entry) {
        List<Finding> found = new ArrayList<>(findings.stream()
                .filter(finding -> Places.index(part.code(), finding.place())
                        .filter(place -> place == index)
                        .isPresent())
                .toList());
        if (part == Part.INSTRUCTIONS && isElsewhere(terms.instructions().get(index))) {
            found.add(Finding.of(
                    Flaw.SITES_ELSEWHERE,
                    part.key(index),
                    terms.instructions().get(index).activity()));
        }
        boolean alive = found.stream().noneMatch(finding -> DEAD.contains(finding.flaw()));
        return new Item(
                index + 1,
                part.code(),
                entry.says(),
                List.of(),
                List.of(new Choice(
                        part.key(index), entry.service(), entry.activity(), taken.take(part.key(index), alive))),
                found);
    }

    private boolean isElsewhere(Instruction instruction) {
        return !sites.containsAll(instruction.sites());
    }

    private Terms taken() {
        return new Terms(
                terms.template(),
                terms.clausesUnmodified(),
                terms.language(),
                terms.zone(),
                terms.mainContract(),
                whose().isEmpty() ? terms.controller() : base.controller(),
                terms.roles(),
                kept(Part.INSTRUCTIONS, terms.instructions()).stream()
                        .map(this::here)
                        .toList(),
                terms.authorisation(),
                kept(Part.APPROVALS, terms.approvals()),
                kept(Part.ORDER, terms.order()),
                kept(Part.LOCATIONS, terms.locations()),
                kept(Part.TRANSFERS, terms.transfers()),
                terms.preferences(),
                terms.measures(),
                kept(Part.RETENTION, terms.retention()),
                terms.controllerDecides(),
                terms.emergency(),
                terms.assistance());
    }

    private <T> List<T> kept(Part part, List<T> entries) {
        return IntStream.range(0, entries.size())
                .filter(index -> taken.has(part.key(index)))
                .mapToObj(entries::get)
                .toList();
    }

    /** At the tenant's own sites; at all of them where none of those is the tenant's. */
    private Instruction here(Instruction instruction) {
        return new Instruction(
                instruction.activity(),
                instruction.legalBasis(),
                instruction.fields(),
                instruction.subjects(),
                instruction.sites().stream().filter(sites::contains).toList());
    }
}
