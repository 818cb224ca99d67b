package org.gatehouse.core.agreement;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowPolicy;
import org.gatehouse.core.dpa.FlowRequest;
import org.gatehouse.core.dpa.Policy;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.dpa.Registry;
import org.gatehouse.core.dpa.SubjectStatus;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides for one tenant, compiled and immutable.
 *
 * @param tenants the tenant's policy
 * @param ours our own, for what we are the controller of
 */
public record Snapshot(Policy tenants, Policy ours, Registry registry, Stamp stamp) {

    /** @param ruledOut recipients that cannot take it for a reason of their own, by key */
    public FlowDecision decide(
            Activity activity,
            Set<DataField> fields,
            @Nullable UUID site,
            Map<String, Reason> ruledOut,
            SubjectStatus subject,
            Instant at) {
        Policy policy = activity.isOurOwn() ? ours : tenants;
        return FlowPolicy.decide(FlowRequest.of(activity, fields, site, ruledOut), policy, subject, registry, at);
    }
}
