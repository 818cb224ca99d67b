package org.gatehouse.core.dpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.Policy.Approval;
import org.gatehouse.core.dpa.Policy.Sites;
import org.jspecify.annotations.Nullable;

/**
 * A situation that can be altered: unless it is, a host is told by text message of an arrival, and nothing prevents it.
 */
final class Draft {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    String activity = Activity.HOST_ALERT.name();
    Set<String> fields = new HashSet<>(Set.of("HOST_PHONE", "SITE"));

    @Nullable
    Purpose purpose;

    @Nullable
    UUID site;

    boolean ofTenant = true;
    Map<String, Reason> ruledOut = new HashMap<>();

    Policy.State state = Policy.State.IN_FORCE;
    boolean terminated;

    @Nullable
    Map<Activity, Sites> instructed;

    Set<String> locations = new HashSet<>(Set.of("EEA"));
    Map<String, List<TransferBasis.Type>> transferInstruction = new TreeMap<>();
    Map<Approval.Of, Approval> approvals = new HashMap<>();

    @Nullable
    Map<Approval.Of, Policy.Offer> offered;

    List<String> order = new ArrayList<>();
    Set<Activity> controllerDecides = new HashSet<>();
    Policy.Preferences preferences = new Policy.Preferences(Strictness.LENIENT, Strictness.STRICT, Strictness.LENIENT);
    Policy.Emergency emergency = Policy.Emergency.NONE;

    SubjectStatus subject = SubjectStatus.plain(SubjectCategory.VISITOR);

    Map<String, RecipientDraft> recipients = new TreeMap<>();
    Map<String, TransferBasis.Adequacy> adequacy = new HashMap<>();
    Set<String> closed = new HashSet<>();
    Instant confirmedAt = NOW;

    Instant at = NOW;

    Draft() {
        approved("sms");
    }

    /** Of what is asked: all that the activity may send on a channel. */
    Draft(Activity activity, Channel channel) {
        this.activity = activity.name();
        fields = Profiles.of(activity, channel).stream()
                .flatMap(profile -> profile.mandatory().stream())
                .map(Enum::name)
                .collect(Collectors.toCollection(HashSet::new));
        approved("sms").channel = channel;
    }

    /** One more candidate. */
    RecipientDraft candidate(String key) {
        RecipientDraft recipient = new RecipientDraft(key);
        recipients.put(key, recipient);
        order.add(key);
        return recipient;
    }

    /** One more candidate, which is approved. */
    RecipientDraft approved(String key) {
        approve(key, new Approval(Approval.State.APPROVED, Validity.ALWAYS, null, null));
        return candidate(key);
    }

    void approve(String key, Approval approval) {
        approvals.put(new Approval.Of(key, Activity.valueOf(activity)), approval);
    }

    FlowDecision decide() {
        return situation().decide();
    }

    List<Reason> reasons() {
        return decide().reasons();
    }

    List<String> skipped() {
        return decide().skipped().stream().map(FlowDecision.Skipped::toString).toList();
    }

    /** Who gets it; empty: nobody. */
    String recipient() {
        return situation().permit().map(permit -> permit.to().key()).orElse("");
    }

    String basis() {
        return situation().permit().map(FlowDecision.Permit::basis).orElse("");
    }

    Draft(Situation from) {
        activity = from.request().activity();
        fields = new HashSet<>(from.request().fields());
        purpose = from.request().purpose();
        site = from.request().site();
        ofTenant = from.request().ofTenant();
        ruledOut = new HashMap<>(from.request().ruledOut());
        Policy policy = from.policy();
        state = policy.state();
        terminated = policy.terminated();
        instructed = policy.instructed() == null ? null : new HashMap<>(policy.instructed());
        locations = new HashSet<>(policy.locations());
        policy.transferInstruction()
                .forEach((country, types) -> transferInstruction.put(country, new ArrayList<>(types)));
        approvals = new HashMap<>(policy.approvals());
        offered = policy.offered() == null ? null : new HashMap<>(policy.offered());
        order = new ArrayList<>(policy.order());
        controllerDecides = new HashSet<>(policy.controllerDecides());
        preferences = policy.preferences();
        emergency = policy.emergency();
        subject = from.subject();
        from.registry().recipients().forEach((key, recipient) -> recipients.put(key, new RecipientDraft(recipient)));
        adequacy = new HashMap<>(from.registry().adequacy());
        closed = new HashSet<>(from.registry().closed());
        confirmedAt = from.registry().confirmedAt();
        at = from.at();
    }

    Situation situation() {
        Map<String, Recipient> known = new HashMap<>();
        recipients.forEach((key, draft) -> known.put(key, draft.recipient()));
        return new Situation(
                new FlowRequest(activity, fields, purpose, site, ofTenant, ruledOut),
                new Policy(
                        state,
                        terminated,
                        instructed,
                        locations,
                        transferInstruction,
                        approvals,
                        offered,
                        order,
                        controllerDecides,
                        preferences,
                        emergency),
                subject,
                new Registry(known, adequacy, closed, confirmedAt),
                at);
    }
}
