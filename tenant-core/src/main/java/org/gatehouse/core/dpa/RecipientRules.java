package org.gatehouse.core.dpa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Policy.Approval;
import org.gatehouse.core.dpa.Policy.Offer;
import org.gatehouse.core.dpa.TransferBasis.Circumstances;

/** Whether one recipient may have one flow, and how much of it (stage C). */
final class RecipientRules {
    private static final String UNKNOWN = "?";

    private final Activity activity;
    private final Set<DataField> fields;
    private final Map<String, Reason> ruledOut;
    private final Policy policy;
    private final Registry registry;
    private final Circumstances now;

    RecipientRules(
            Activity activity,
            Set<DataField> fields,
            Map<String, Reason> ruledOut,
            Policy policy,
            Registry registry,
            Circumstances now) {
        this.activity = activity;
        this.fields = fields;
        this.ruledOut = ruledOut;
        this.policy = policy;
        this.registry = registry;
        this.now = now;
    }

    /** Which rules an emergency lifts. */
    enum Lifted {
        NOTHING,
        APPROVAL,
        APPROVAL_AND_TRANSFER;

        boolean needsApproval() {
            return this == NOTHING;
        }

        boolean needsTransferBasis() {
            return this != APPROVAL_AND_TRANSFER;
        }
    }

    /** What was found about a recipient. */
    sealed interface Verdict {
        record Suitable(Recipient to, String basis, Set<DataField> released, List<Reason> warnings)
                implements Verdict {}

        record Unsuitable(Reason reason) implements Verdict {}
    }

    boolean isOurs(String key) {
        Recipient recipient = registry.recipients().get(key);
        return recipient != null && recipient.internal();
    }

    Verdict judge(String key, Lifted lifted) {
        Recipient recipient = registry.recipients().get(key);
        return recipient == null ? new Verdict.Unsuitable(Reason.NOT_APPROVED) : judge(recipient, lifted);
    }

    private Verdict judge(Recipient recipient, Lifted lifted) {
        Optional<Reason> first = status(recipient)
                .or(() -> approval(recipient, lifted))
                .or(() -> location(recipient, lifted))
                .or(() -> closure(recipient));
        if (first.isPresent()) {
            return new Verdict.Unsuitable(first.get());
        }
        String basis = recipient.internal() ? "INTERNAL" : "ART49_1_F";
        if (!recipient.internal() && lifted.needsTransferBasis()) {
            TransferRules.Finding finding = TransferRules.find(recipient, policy, registry, now);
            if (finding instanceof TransferRules.Finding.Refused refused) {
                return new Verdict.Unsuitable(refused.reason());
            }
            basis = ((TransferRules.Finding.Carried) finding).text();
        }
        return minimised(recipient, basis, lifted);
    }

    private Optional<Reason> status(Recipient recipient) {
        return switch (recipient.statusAt(now.at())) {
            case ACTIVE -> Optional.empty();
            case SUSPENDED -> Optional.of(Reason.PROCESSOR_SUSPENDED);
            case RETIRED -> Optional.of(Reason.PROCESSOR_RETIRED);
        };
    }

    private Optional<Reason> approval(Recipient recipient, Lifted lifted) {
        if (recipient.internal() || activity.isOurOwn()) {
            return Optional.empty();
        }
        return lifted.needsApproval() ? approval(recipient) : offer(recipient);
    }

    private Optional<Reason> approval(Recipient recipient) {
        return policy.approval(recipient.key(), activity)
                .filter(approval -> approval.covers(now.subject().category()))
                .map(approval -> reason(approval.stateAt(now.at())))
                .orElseGet(() -> Optional.of(
                        policy.approvesElsewhere(recipient.key(), activity, now.at())
                                ? Reason.APPROVED_FOR_OTHER_ACTIVITY
                                : Reason.NOT_APPROVED));
    }

    /** Who was not made for it is no candidate, however great the need. */
    private Optional<Reason> offer(Recipient recipient) {
        return policy.offer(recipient.key(), activity)
                        .filter(offer -> offer.covers(now.subject().category()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Reason.NOT_APPROVED);
    }

    private static Optional<Reason> reason(Approval.State state) {
        return switch (state) {
            case APPROVED -> Optional.empty();
            case NOTICE_RUNNING -> Optional.of(Reason.NOTICE_PERIOD_RUNNING);
            case PENDING -> Optional.of(Reason.AWAITING_SPECIFIC_APPROVAL);
            case OBJECTED -> Optional.of(Reason.OBJECTED);
            case REVOKED -> Optional.of(Reason.REVOKED);
        };
    }

    private Optional<Reason> location(Recipient recipient, Lifted lifted) {
        if (recipient.internal() || !lifted.needsTransferBasis()) {
            return Optional.empty();
        }
        List<String> reached = Stream.concat(recipient.storage().stream(), recipient.access().stream())
                .toList();
        if (reached.isEmpty() || reached.contains(UNKNOWN)) {
            return Optional.of(Reason.LOCATION_UNKNOWN);
        }
        return reached.stream().allMatch(policy::allowsLocation)
                ? Optional.empty()
                : Optional.of(Reason.LOCATION_NOT_ALLOWED);
    }

    /** No emergency opens what the operator has closed. */
    private Optional<Reason> closure(Recipient recipient) {
        return recipient.internal() || Collections.disjoint(recipient.countries(), registry.closed())
                ? Optional.empty()
                : Optional.of(Reason.COUNTRY_CLOSED);
    }

    private Verdict minimised(Recipient recipient, String basis, Lifted lifted) {
        List<Reason> warnings = new ArrayList<>();
        if (!recipient.internal() && !recipient.isAuditedAt(now.at())) {
            if (policy.preferences().audits() == Strictness.STRICT) {
                return new Verdict.Unsuitable(Reason.AUDIT_EVIDENCE_STALE);
            }
            warnings.add(Reason.WARN_AUDIT_EVIDENCE_STALE);
        }
        Optional<Profile> profile = Profiles.of(activity, recipient.channel());
        if (profile.isEmpty()) {
            return new Verdict.Unsuitable(Reason.CHANNEL_NOT_PROFILED);
        }
        Set<DataField> released = released(recipient, profile.get(), lifted);
        if (!released.containsAll(profile.get().mandatory())) {
            return new Verdict.Unsuitable(Reason.MANDATORY_FIELD_NOT_ALLOWED);
        }
        Reason unable = ruledOut.get(recipient.key());
        return unable == null
                ? new Verdict.Suitable(recipient, basis, released, List.copyOf(warnings))
                : new Verdict.Unsuitable(unable);
    }

    /** An approval that does not count any more still tells what the recipient was never to have. */
    private Set<DataField> released(Recipient recipient, Profile profile, Lifted lifted) {
        Optional<Approval> approval = policy.approval(recipient.key(), activity);
        Optional<Offer> offer = lifted.needsApproval() ? Optional.empty() : policy.offer(recipient.key(), activity);
        Set<DataField> released = EnumSet.noneOf(DataField.class);
        for (DataField field : fields) {
            boolean approved = approval.isEmpty() || approval.get().covers(field);
            boolean offered = offer.isEmpty() || offer.get().covers(field);
            if (profile.allows(field) && approved && offered) {
                released.add(field);
            }
        }
        return released;
    }
}
