package org.gatehouse.core.dpa;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's agreement, compiled to decide.
 *
 * @param instructed activities the tenant has instructed; null: all
 * @param locations allowed countries, or {@code EEA} (annex C.5)
 * @param transferInstruction by third country the bases the tenant accepts, in order (annex C.6)
 * @param order recipients in the order in which the tenant wants them tried
 * @param controllerDecides activities for which a person of the tenant decides each time
 */
public record Policy(
        State state,
        boolean terminated,
        @Nullable Set<Activity> instructed,
        Set<String> locations,
        Map<String, List<TransferBasis.Type>> transferInstruction,
        Map<Approval.Of, Approval> approvals,
        List<String> order,
        Set<Activity> controllerDecides,
        Preferences preferences,
        Emergency emergency) {
    private static final String EEA = "EEA";

    public enum State {
        IN_FORCE,
        NOT_IN_FORCE
    }

    /** How the tenant treats what is in doubt. */
    public record Preferences(Strictness employeeData, Strictness assessments, Strictness audits) {}

    /**
     * What somebody who may has instructed for this emergency.
     *
     * @param breakGlass recipients need no approval
     * @param incapable persons cannot consent, so that Art. 49(1)(f) is asserted
     */
    public record Emergency(boolean breakGlass, boolean incapable) {
        public static final Emergency NONE = new Emergency(false, false);
    }

    /** @param fields what may be received; null: all that the profile allows */
    public record Approval(State state, @Nullable Set<DataField> fields) {
        /** One service for one activity and no other. */
        public record Of(String recipient, Activity activity) {}

        public enum State {
            APPROVED,
            NOTICE_RUNNING,
            PENDING,
            OBJECTED,
            REVOKED
        }

        boolean covers(DataField field) {
            return fields == null || fields.contains(field);
        }
    }

    boolean instructs(Activity activity) {
        return instructed == null || instructed.contains(activity);
    }

    boolean allowsLocation(String country) {
        return locations.contains(country) || (locations.contains(EEA) && Eea.contains(country));
    }

    boolean accepts(TransferBasis basis) {
        return transferInstruction.getOrDefault(basis.country(), List.of()).contains(basis.type());
    }

    Optional<Approval> approval(String recipient, Activity activity) {
        return Optional.ofNullable(approvals.get(new Approval.Of(recipient, activity)));
    }

    boolean approvesElsewhere(String recipient) {
        return approvals.entrySet().stream()
                .anyMatch(approval -> Objects.equals(approval.getKey().recipient(), recipient)
                        && approval.getValue().state() == Approval.State.APPROVED);
    }
}
