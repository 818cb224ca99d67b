package org.gatehouse.core.agreement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.AgreementFindings.Surroundings;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.FlowPolicy;
import org.gatehouse.core.dpa.FlowRequest;
import org.gatehouse.core.dpa.Policy;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.dpa.Registry;
import org.gatehouse.core.dpa.SubjectCategory;
import org.gatehouse.core.dpa.SubjectStatus;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;

/** Who would really receive something: each question is a decision (V09, V10, V12, V17 to V19, V23, V28). */
final class ReachFindings {
    private static final Set<Reason> ASSESSMENTS =
            EnumSet.of(Reason.TIA_EXPIRED, Reason.TIA_MISSING, Reason.TIA_REVIEW_REQUIRED);
    private static final Set<Reason> NOT_INSTRUCTED = EnumSet.of(Reason.BASIS_NOT_INSTRUCTED_C6);
    private static final Set<Reason> TRANSFERS = EnumSet.range(Reason.LOCATION_UNKNOWN, Reason.CHAIN_NO_TRANSFER_BASIS);

    private final Terms terms;
    private final Surroundings around;
    private final Policy policy;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> unaudited = new HashSet<>();

    private ReachFindings(Terms terms, Surroundings around) {
        this.terms = terms;
        this.around = around;
        this.policy = CompilePolicy.compile(terms, around.catalogue(), List.of(), Policy.Emergency.NONE, false);
    }

    static List<Finding> of(Terms terms, Surroundings around) {
        ReachFindings all = new ReachFindings(terms, around);
        for (int index = 0; index < terms.approvals().size(); index++) {
            Approval approval = terms.approvals().get(index);
            String place = "approvals[" + index + "]";
            Activity.named(approval.activity()).ifPresent(activity -> all.approval(approval, activity, place));
        }
        all.evacuation();
        all.signIn();
        all.hosting();
        all.keeping();
        return all.findings;
    }

    private void find(Flaw flaw, String place, String... details) {
        findings.add(Finding.of(flaw, place, details));
    }

    private FlowDecision ask(Activity activity, List<String> order, Registry registry) {
        Policy asked = policy.inOrder(order);
        Set<DataField> everything = EnumSet.complementOf(EnumSet.of(DataField.CPR));
        return FlowPolicy.decide(
                FlowRequest.of(activity, everything, policy.someSite(activity).orElse(null), Map.of()),
                asked,
                SubjectStatus.plain(SubjectCategory.HOST_EMPLOYEE),
                registry,
                around.at());
    }

    private void approval(Approval approval, Activity activity, String place) {
        FlowDecision decision =
                ask(activity, List.of(approval.service()), around.registry().engaging(approval.service()));
        if (decision instanceof Permit permit) {
            if (permit.basis().contains("US:ADEQUACY")) {
                find(Flaw.FRAMEWORK_ONLY, place, approval.service());
            }
            if (permit.reasons().contains(Reason.WARN_AUDIT_EVIDENCE_STALE) && unaudited.add(approval.service())) {
                find(Flaw.AUDIT_OLD, place, approval.service());
            }
            return;
        }
        decision.skipped().stream()
                .map(FlowDecision.Skipped::reason)
                .filter(TRANSFERS::contains)
                .forEach(reason -> find(flaw(reason), place, approval.service(), reason.name()));
    }

    private static Flaw flaw(Reason reason) {
        if (ASSESSMENTS.contains(reason)) {
            return Flaw.ASSESSMENT_OLD;
        }
        if (reason == Reason.LOCATION_UNKNOWN) {
            return Flaw.REGION_UNDECLARED;
        }
        if (reason == Reason.DPF_NOT_CERTIFIED) {
            return Flaw.LISTING_OLD;
        }
        return NOT_INSTRUCTED.contains(reason) ? Flaw.TRANSFER_NOT_INSTRUCTED : Flaw.TRANSFER_UNUSABLE;
    }

    private boolean isInstructed(Activity activity) {
        return terms.instructions().stream()
                .anyMatch(instruction -> instruction.activity().equals(activity.name()));
    }

    private Optional<Permit> permitted(Activity activity) {
        return Optional.of(ask(activity, terms.order(), around.registry()))
                .filter(Permit.class::isInstance)
                .map(Permit.class::cast);
    }

    private boolean reachesOutside(Activity activity) {
        return permitted(activity).filter(permit -> !permit.to().internal()).isPresent();
    }

    /** V17. */
    private void evacuation() {
        if (isInstructed(Activity.EVACUATION_ALERT)
                && !terms.emergency().inHouseOnly()
                && !reachesOutside(Activity.EVACUATION_ALERT)) {
            find(Flaw.EVACUATION_WITHOUT_CHANNEL, "emergency");
        }
        if (isInstructed(Activity.HOST_ALERT) && !reachesOutside(Activity.HOST_ALERT)) {
            find(Flaw.ALERTS_IN_HOUSE_ONLY, "approvals");
        }
    }

    /** V18. */
    private void signIn() {
        if (!reachesOutside(Activity.PASSWORD_RESET)) {
            find(Flaw.SIGN_IN_WITHOUT_CHANNEL, "approvals", Activity.PASSWORD_RESET.name());
        }
    }

    /** V19. */
    private void hosting() {
        if (approved(Activity.HOSTING).count() != 1) {
            find(Flaw.HOSTING_NOT_ONE, "approvals");
        }
        if (approved(Activity.BACKUP).findAny().isEmpty()) {
            find(Flaw.BACKUP_MISSING, "approvals");
        }
    }

    private Stream<Approval> approved(Activity activity) {
        return terms.approvals().stream().filter(approval -> approval.activity().equals(activity.name()));
    }

    /** V23. */
    private void keeping() {
        Long ours = terms.retention().stream()
                .filter(rule -> rule.recordType().equals("notification"))
                .findFirst()
                .map(rule -> RetentionBounds.days(rule.period()))
                .orElse(null);
        if (ours == null) {
            return;
        }
        terms.approvals().stream()
                .map(Approval::service)
                .distinct()
                .flatMap(key -> around.catalogue().service(key).stream())
                .filter(service -> service.retentionDays() != null && service.retentionDays() > ours)
                .forEach(service -> find(
                        Flaw.PROCESSOR_KEEPS_LONGER,
                        "retention",
                        service.key(),
                        String.valueOf(service.retentionDays())));
    }
}
