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
import org.gatehouse.core.dpa.Policy.Approval;
import org.gatehouse.core.dpa.Policy.Sites;
import org.jspecify.annotations.Nullable;

/** A situation that can be altered. */
final class Draft {
    String activity;
    Set<String> fields;

    @Nullable
    Purpose purpose;

    @Nullable
    UUID site;

    boolean ofTenant;
    Map<String, Reason> ruledOut;

    Policy.State state;
    boolean terminated;

    @Nullable
    Map<Activity, Sites> instructed;

    Set<String> locations;
    Map<String, List<TransferBasis.Type>> transferInstruction = new TreeMap<>();
    Map<Approval.Of, Approval> approvals;
    List<String> order;
    Set<Activity> controllerDecides;
    Policy.Preferences preferences;
    Policy.Emergency emergency;

    SubjectStatus subject;

    Map<String, RecipientDraft> recipients = new TreeMap<>();
    Map<String, TransferBasis.Adequacy> adequacy;
    Set<String> closed;
    Instant confirmedAt;

    Instant at;

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
                        order,
                        controllerDecides,
                        preferences,
                        emergency),
                subject,
                new Registry(known, adequacy, closed, confirmedAt),
                at);
    }
}
