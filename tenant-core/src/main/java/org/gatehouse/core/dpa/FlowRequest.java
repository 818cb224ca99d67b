package org.gatehouse.core.dpa;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to send: kinds of data, never the data, and never a recipient. Names are kept as they were given,
 * so that one that nobody declared is refused and not lost.
 *
 * @param purpose what the caller says it is for; null: what the activity is for
 * @param site where it happens; null: nowhere in particular
 * @param ofTenant whether a tenant is bound to the call
 * @param ruledOut recipients that cannot take this very flow, for a reason that has nothing to do with the agreement
 */
public record FlowRequest(
        String activity,
        Set<String> fields,
        @Nullable Purpose purpose,
        @Nullable UUID site,
        boolean ofTenant,
        Map<String, Reason> ruledOut) {

    public static FlowRequest of(
            Activity activity, Set<DataField> fields, @Nullable UUID site, Map<String, Reason> ruledOut) {
        Set<String> names = fields.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
        return new FlowRequest(activity.name(), names, null, site, true, ruledOut);
    }
}
