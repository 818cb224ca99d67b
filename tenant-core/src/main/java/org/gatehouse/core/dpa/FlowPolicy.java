package org.gatehouse.core.dpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.core.dpa.FlowDecision.Deny;
import org.gatehouse.core.dpa.FlowDecision.Hold;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.FlowDecision.Skipped;
import org.gatehouse.core.dpa.RecipientRules.Lifted;
import org.gatehouse.core.dpa.RecipientRules.Verdict;
import org.gatehouse.core.dpa.TransferBasis.Circumstances;

/**
 * Decides whether a flow of personal data may leave, to whom, and how much of it. It depends on its arguments alone and
 * answers each of them. Closed by default: what nobody has declared, instructed, approved or given a basis does not
 * flow. The order of the rules is the legal one: the agreement before the person before the recipient.
 */
public final class FlowPolicy {
    private final Activity activity;
    private final Set<DataField> fields;
    private final SubjectStatus subject;
    private final Policy policy;
    private final Instant at;
    private final RecipientRules rules;
    private final List<String> candidates;
    private final List<Skipped> skipped = new ArrayList<>();

    private FlowPolicy(
            Activity activity,
            Set<DataField> fields,
            Map<String, Reason> ruledOut,
            SubjectStatus subject,
            Policy policy,
            Registry registry,
            Instant at) {
        this.activity = activity;
        this.fields = fields;
        this.subject = subject;
        this.policy = policy;
        this.at = at;
        Circumstances now = new Circumstances(
                at,
                subject,
                policy.preferences().employeeData(),
                policy.preferences().assessments());
        this.rules = new RecipientRules(activity, fields, ruledOut, policy, registry, now);
        this.candidates = candidates(activity, policy.order(), rules);
    }

    /**
     * In the tenant's order; in an emergency our own channels come last, for they reach nobody outside. The tenant's
     * own systems need no place in it: they are told what they alone are for, and nothing else.
     */
    private static List<String> candidates(Activity activity, List<String> order, RecipientRules rules) {
        if (activity.isToOwnSystems()) {
            return List.of(Recipient.OWN_SYSTEMS);
        }
        List<String> others =
                order.stream().filter(key -> !key.equals(Recipient.OWN_SYSTEMS)).toList();
        return activity.isEmergency()
                ? others.stream().sorted(Comparator.comparing(rules::isOurs)).toList()
                : others;
    }

    public static FlowDecision decide(
            FlowRequest request, Policy policy, SubjectStatus subject, Registry registry, Instant at) {
        Optional<Activity> activity = Activity.named(request.activity());
        Set<DataField> fields = EnumSet.noneOf(DataField.class);
        request.fields().forEach(name -> DataField.named(name).ifPresent(fields::add));
        if (activity.isEmpty() || fields.size() < request.fields().size()) {
            return deny(Reason.FLOW_UNDECLARED);
        }
        return agreementObjection(activity.get(), request, policy)
                .or(() -> PersonRules.objection(activity.get(), subject))
                .map(FlowPolicy::deny)
                .orElseGet(() -> policy.controllerDecides().contains(activity.get())
                        ? new Hold(List.of(Reason.CONTROLLER_DECISION_REQUIRED), List.of())
                        : new FlowPolicy(activity.get(), fields, request.ruledOut(), subject, policy, registry, at)
                                .decide());
    }

    private static FlowDecision deny(Reason reason) {
        return new Deny(List.of(reason), List.of());
    }

    /** Stage A. */
    private static Optional<Reason> agreementObjection(Activity activity, FlowRequest request, Policy policy) {
        if (!request.ofTenant()) {
            return Optional.of(Reason.TENANT_CONTEXT_MISSING);
        }
        if (request.purpose() != null && request.purpose() != activity.purpose()) {
            return Optional.of(Reason.PURPOSE_MISMATCH);
        }
        if (policy.terminated() && !activity.outlivesContract()) {
            return Optional.of(Reason.TENANT_TERMINATED);
        }
        if (activity.isOurOwn()) {
            return Optional.empty();
        }
        if (policy.state() != Policy.State.IN_FORCE) {
            return Optional.of(Reason.DPA_NOT_IN_FORCE);
        }
        return policy.instructs(activity, request.site())
                ? Optional.empty()
                : Optional.of(Reason.ACTIVITY_NOT_INSTRUCTED);
    }

    private FlowDecision decide() {
        Optional<FlowDecision> found =
                activity.isEmergency() ? inEmergency() : firstSuitable(candidates, Lifted.NOTHING, List.of());
        return found.orElseGet(this::refusal);
    }

    private Optional<FlowDecision> inEmergency() {
        List<String> external =
                candidates.stream().filter(key -> !rules.isOurs(key)).toList();
        List<String> ours = candidates.subList(external.size(), candidates.size());
        return firstSuitable(external, Lifted.NOTHING, List.of())
                .or(() -> glassIsBroken()
                        ? firstSuitable(external, Lifted.APPROVAL, List.of(Reason.EMERGENCY_INSTRUCTION))
                        : Optional.empty())
                .or(() -> glassIsBroken() && policy.emergency().incapable()
                        ? firstSuitable(external, Lifted.APPROVAL_AND_TRANSFER, List.of(Reason.EMERGENCY_ART49_1_F))
                        : Optional.empty())
                .or(() -> firstSuitable(ours, Lifted.NOTHING, List.of(Reason.EMERGENCY_INTERNAL_ONLY)));
    }

    private boolean glassIsBroken() {
        return policy.emergency().breakGlass().includes(at);
    }

    /** What is skipped is told as the agreement stands; what an emergency lifts does not make it longer. */
    private Optional<FlowDecision> firstSuitable(List<String> tried, Lifted lifted, List<Reason> notes) {
        for (String key : tried) {
            Verdict verdict = rules.judge(key, lifted);
            if (verdict instanceof Verdict.Suitable suitable) {
                return Optional.of(permit(suitable, !key.equals(candidates.get(0)), notes));
            }
            if (lifted == Lifted.NOTHING) {
                skipped.add(new Skipped(key, ((Verdict.Unsuitable) verdict).reason()));
            }
        }
        return Optional.empty();
    }

    private FlowDecision permit(Verdict.Suitable suitable, boolean fallback, List<Reason> notes) {
        Set<DataField> removed = EnumSet.copyOf(fields);
        removed.removeAll(suitable.released());
        List<Reason> reasons = new ArrayList<>(PersonRules.notes(activity, subject));
        reasons.addAll(notes);
        if (fallback) {
            reasons.add(Reason.FALLBACK);
        }
        if (!removed.isEmpty()) {
            reasons.add(Reason.MINIMISED);
        }
        if (removed.contains(DataField.CPR)) {
            reasons.add(Reason.NATIONAL_ID_BLOCKED);
        }
        reasons.addAll(suitable.warnings());
        if (reasons.isEmpty()) {
            reasons.add(Reason.OK);
        }
        return new Permit(
                suitable.to(),
                suitable.basis(),
                suitable.released(),
                removed,
                fallback,
                List.copyOf(reasons),
                List.copyOf(skipped));
    }

    /** Nobody may have it: a person puts right what can be put right, if the flow can wait for that. */
    private FlowDecision refusal() {
        List<Skipped> all = List.copyOf(skipped);
        Optional<Reason> curable =
                all.stream().map(Skipped::reason).filter(Reason::isCurable).findFirst();
        if (activity.canWait() && curable.isPresent()) {
            return new Hold(List.of(curable.get().held()), all);
        }
        Reason why = all.size() == 1 ? all.get(0).reason() : Reason.NO_PERMITTED_RECIPIENT;
        return new Deny(List.of(why), all);
    }
}
