package org.gatehouse.core.dpa;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's agreement, compiled to decide.
 *
 * @param instructed activities the tenant has instructed (annexes A and C.1), each with its sites; null: all
 * @param locations allowed countries, or {@code EEA} (annex C.5)
 * @param transferInstruction by third country the bases the tenant accepts, in order (annex C.6)
 * @param offered what each service is made for, as far as the tenant has instructed it: while an emergency lifts the
 *     rule of approval, it gets no more than this; null: each for all that the profile allows
 * @param order recipients in the order in which the tenant wants them tried
 * @param controllerDecides activities for which a person of the tenant decides each time
 */
public record Policy(
        State state,
        boolean terminated,
        @Nullable Map<Activity, Sites> instructed,
        Set<String> locations,
        Map<String, List<TransferBasis.Type>> transferInstruction,
        Map<Approval.Of, Approval> approvals,
        @Nullable Map<Approval.Of, Offer> offered,
        List<String> order,
        Set<Activity> controllerDecides,
        Preferences preferences,
        Emergency emergency) {
    private static final String EEA = "EEA";

    public enum State {
        IN_FORCE,
        NOT_IN_FORCE
    }

    /** @param only null: all of the tenant's */
    public record Sites(@Nullable Set<UUID> only) {
        public static final Sites ALL = new Sites(null);

        boolean include(@Nullable UUID site) {
            return only == null || (site != null && only.contains(site));
        }
    }

    /** How the tenant treats what is in doubt. */
    public record Preferences(Strictness employeeData, Strictness assessments, Strictness audits) {}

    /**
     * What somebody who may has instructed for an emergency.
     *
     * @param breakGlass while it lasts, recipients need no approval
     * @param incapable persons cannot consent, so that Art. 49(1)(f) is asserted
     */
    public record Emergency(Validity breakGlass, boolean incapable) {
        public static final Emergency NONE = new Emergency(new Validity(Instant.MAX, Instant.MAX), false);
    }

    /**
     * What the tenant has said about one service for one activity.
     *
     * @param valid before, a notice is running; after, it is revoked
     * @param fields what may be received; null: all that the profile allows
     * @param subjects whose data; null: everybody's
     */
    public record Approval(
            State state,
            Validity valid,
            @Nullable Set<DataField> fields,
            @Nullable Set<SubjectCategory> subjects) {
        /** One service for one activity and no other. */
        public record Of(String recipient, Activity activity) {}

        public enum State {
            APPROVED,
            NOTICE_RUNNING,
            PENDING,
            OBJECTED,
            REVOKED
        }

        State stateAt(Instant at) {
            if (state != State.APPROVED || valid.includes(at)) {
                return state;
            }
            return at.isBefore(valid.from()) ? State.NOTICE_RUNNING : State.REVOKED;
        }

        boolean covers(SubjectCategory subject) {
            return subjects == null || subjects.contains(subject);
        }

        boolean covers(DataField field) {
            return fields == null || fields.contains(field);
        }
    }

    /**
     * What one service may receive for one activity where nobody had to approve it.
     *
     * @param fields null: all that the profile allows
     * @param subjects null: everybody's
     */
    public record Offer(
            @Nullable Set<DataField> fields, @Nullable Set<SubjectCategory> subjects) {
        private static final Offer EVERYTHING = new Offer(null, null);

        boolean covers(SubjectCategory subject) {
            return subjects == null || subjects.contains(subject);
        }

        boolean covers(DataField field) {
            return fields == null || fields.contains(field);
        }
    }

    /** The same, with other recipients to try. */
    public Policy inOrder(List<String> other) {
        return new Policy(
                state,
                terminated,
                instructed,
                locations,
                transferInstruction,
                approvals,
                offered,
                other,
                controllerDecides,
                preferences,
                emergency);
    }

    /** The same, in another emergency or in none. */
    public Policy during(Emergency other) {
        return new Policy(
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
                other);
    }

    boolean instructs(Activity activity, @Nullable UUID site) {
        if (instructed == null) {
            return true;
        }
        Sites sites = instructed.get(activity);
        return sites != null && sites.include(site);
    }

    /** A site for which an activity is instructed; empty: it is for all of them, or for none. */
    public Optional<UUID> someSite(Activity activity) {
        return Optional.ofNullable(instructed)
                .map(all -> all.get(activity))
                .map(Sites::only)
                .flatMap(only -> only.stream().min(UUID::compareTo));
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

    Optional<Offer> offer(String recipient, Activity activity) {
        return offered == null
                ? Optional.of(Offer.EVERYTHING)
                : Optional.ofNullable(offered.get(new Approval.Of(recipient, activity)));
    }

    /** Whether it is approved, but for another activity than this one. */
    boolean approvesElsewhere(String recipient, Activity activity, Instant at) {
        return approvals.entrySet().stream()
                .anyMatch(approval -> approval.getKey().recipient().equals(recipient)
                        && approval.getKey().activity() != activity
                        && approval.getValue().stateAt(at) == Approval.State.APPROVED);
    }
}
