package org.gatehouse.core.agreement;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.Terms.Instruction;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Codes;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Policy;
import org.gatehouse.core.dpa.Policy.Approval;
import org.gatehouse.core.dpa.Standing;
import org.gatehouse.core.dpa.Strictness;
import org.gatehouse.core.dpa.SubjectCategory;
import org.gatehouse.core.dpa.TransferBasis;
import org.gatehouse.core.dpa.Validity;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Engagements.Offered;
import org.gatehouse.core.registry.Engagements.Service;
import org.jspecify.annotations.Nullable;

/** An agreement in the form in which it decides. A code that is not one of ours permits nothing. */
public final class CompilePolicy {
    private final Terms terms;
    private final Catalogue catalogue;
    private final Map<Activity, Instruction> instructions = new HashMap<>();

    private CompilePolicy(Terms terms, Catalogue catalogue) {
        this.terms = terms;
        this.catalogue = catalogue;
        terms.instructions()
                .forEach(instruction -> Activity.named(instruction.activity())
                        .ifPresent(activity -> instructions.putIfAbsent(activity, instruction)));
    }

    /** @param standing takes the place of what the text says */
    public static Policy compile(
            Terms terms, Catalogue catalogue, List<Standing> standing, Policy.Emergency emergency, boolean terminated) {
        return new CompilePolicy(terms, catalogue).compile(standing, emergency, terminated);
    }

    /** What decides where there is no agreement. */
    public static Policy none(boolean terminated) {
        return new Policy(
                Policy.State.NOT_IN_FORCE,
                terminated,
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Set.of(),
                new Policy.Preferences(Strictness.STRICT, Strictness.STRICT, Strictness.STRICT),
                Policy.Emergency.NONE);
    }

    private Policy compile(List<Standing> standing, Policy.Emergency emergency, boolean terminated) {
        Map<Activity, Policy.Sites> instructed = new HashMap<>();
        instructions.forEach((activity, instruction) -> instructed.put(
                activity,
                instruction.sites().isEmpty() ? Policy.Sites.ALL : new Policy.Sites(Set.copyOf(instruction.sites()))));
        return new Policy(
                Policy.State.IN_FORCE,
                terminated,
                Map.copyOf(instructed),
                Set.copyOf(terms.locations()),
                transfers(),
                approvals(standing),
                offers(),
                List.copyOf(terms.order()),
                terms.controllerDecides().stream()
                        .map(Activity::named)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                new Policy.Preferences(
                        terms.preferences().employeeData(),
                        terms.preferences().assessments(),
                        terms.preferences().audits()),
                emergency);
    }

    private Map<String, List<TransferBasis.Type>> transfers() {
        Map<String, List<TransferBasis.Type>> accepted = new HashMap<>();
        terms.transfers()
                .forEach(transfer -> accepted.putIfAbsent(
                        transfer.country(),
                        transfer.bases().stream().map(Codes::basis).toList()));
        return Map.copyOf(accepted);
    }

    private Map<Approval.Of, Approval> approvals(List<Standing> standing) {
        Map<Approval.Of, Approval> approvals = new HashMap<>();
        inHouse(approvals);
        terms.approvals()
                .forEach(approval -> Activity.named(approval.activity())
                        .flatMap(activity -> approval(approval, activity)
                                .map(compiled -> Map.entry(new Approval.Of(approval.service(), activity), compiled)))
                        .ifPresent(entry -> approvals.putIfAbsent(entry.getKey(), entry.getValue())));
        standing.forEach(one -> approvals.put(new Approval.Of(one.service(), one.activity()), one.state()));
        return Map.copyOf(approvals);
    }

    /** Our own channels need no approval, and show no more than was instructed. */
    private void inHouse(Map<Approval.Of, Approval> approvals) {
        catalogue.services().stream()
                .filter(Service::internal)
                .forEach(service -> instructions.forEach((activity, instruction) -> approvals.put(
                        new Approval.Of(service.key(), activity),
                        new Approval(
                                Approval.State.APPROVED, Validity.ALWAYS, Codes.fields(instruction.fields()), null))));
    }

    /** An emergency lifts the rule of approval, and neither what was instructed nor what a service is made for. */
    private Map<Approval.Of, Policy.Offer> offers() {
        Map<Approval.Of, Policy.Offer> offers = new HashMap<>();
        instructions.forEach((activity, instruction) -> catalogue.services().stream()
                .filter(service -> activity.isEmergency())
                .forEach(service -> offered(service.key(), activity)
                        .ifPresent(offered -> offers.put(
                                new Approval.Of(service.key(), activity),
                                new Policy.Offer(
                                        narrowest(offered.fields(), instruction.fields()),
                                        subjects(offered.subjects(), instruction.subjects()))))));
        return Map.copyOf(offers);
    }

    private Optional<Approval> approval(Terms.Approval approval, Activity activity) {
        Instruction instruction = instructions.get(activity);
        return offered(approval.service(), activity)
                .map(offered -> new Approval(
                        Approval.State.APPROVED,
                        Validity.between(approval.from(), approval.until()),
                        narrowest(
                                approval.fields(),
                                offered.fields(),
                                instruction == null ? List.of() : instruction.fields()),
                        subjects(
                                approval.subjects(),
                                offered.subjects(),
                                instruction == null ? List.of() : instruction.subjects())));
    }

    private Optional<Offered> offered(String service, Activity activity) {
        return catalogue
                .service(service)
                .flatMap(known -> known.activities().stream()
                        .filter(offered -> offered.activity().equals(activity.name()))
                        .findFirst());
    }

    /** What all lists name; an empty list stands for everything. */
    @SafeVarargs
    private static @Nullable Set<DataField> narrowest(List<String>... lists) {
        Set<DataField> fields = EnumSet.allOf(DataField.class);
        boolean limited = false;
        for (List<String> list : lists) {
            if (!list.isEmpty()) {
                limited = true;
                fields.retainAll(Codes.fields(list));
            }
        }
        return limited ? fields : null;
    }

    @SafeVarargs
    private static @Nullable Set<SubjectCategory> subjects(List<String>... lists) {
        Set<SubjectCategory> subjects = EnumSet.allOf(SubjectCategory.class);
        boolean limited = false;
        for (List<String> list : lists) {
            if (!list.isEmpty()) {
                limited = true;
                subjects.retainAll(Codes.subjects(list));
            }
        }
        return limited ? Set.copyOf(subjects) : null;
    }
}
