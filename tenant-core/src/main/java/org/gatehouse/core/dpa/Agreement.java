package org.gatehouse.core.dpa;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One immutable version of a tenant's data processing agreement, as far as it decides about messages.
 *
 * @param locations allowed countries, or {@code EEA} (annex C.5)
 * @param approvals who may receive data for which activity (annex B)
 * @param order services in the order in which the tenant wants them tried
 */
public record Agreement(
        UUID id,
        int number,
        Instant inForceFrom,
        Set<Activity> activities,
        Set<String> locations,
        List<Approval> approvals,
        List<String> order) {

    /**
     * One sub-processor for one activity and no other.
     *
     * @param fields what it may receive; empty: all that the profile allows
     */
    public record Approval(String service, Activity activity, Set<DataField> fields) {}

    boolean allowsLocation(String country) {
        return locations.contains(country) || (locations.contains("EEA") && Eea.contains(country));
    }
}
