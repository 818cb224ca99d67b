package org.gatehouse.core.dpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.dpa.Policy.Approval;
import org.gatehouse.core.dpa.Policy.Emergency;
import org.gatehouse.core.dpa.Policy.Offer;
import org.gatehouse.core.dpa.Policy.Preferences;
import org.gatehouse.core.dpa.Policy.Sites;

/** What a tenant may take back. */
enum NarrowedAgreement implements Narrowing {
    NOT_IN_FORCE((draft, chance) -> draft.state = Policy.State.NOT_IN_FORCE),
    TERMINATED((draft, chance) -> draft.terminated = true),
    ACTIVITY_REMOVED((draft, chance) -> instructed(draft).remove(activity(draft, chance))),
    SITES_LIMITED((draft, chance) -> instructed(draft).computeIfPresent(activity(draft, chance), (of, sites) -> {
        Set<UUID> only = new HashSet<>(sites.only() == null ? AnyPolicy.SITES : sites.only());
        only.remove(chance.oneOf(AnyPolicy.SITES));
        return new Sites(only);
    })),
    LOCATION_REMOVED((draft, chance) -> draft.locations.remove(chance.oneOf("EEA", "US", "GB", "UA", "DK"))),
    TRANSFER_LINE_REMOVED((draft, chance) -> draft.transferInstruction.remove(chance.oneOf("US", "GB", "UA"))),
    TRANSFER_BASIS_REMOVED((draft, chance) -> draft.transferInstruction
            .getOrDefault(chance.oneOf("US", "GB", "UA"), new ArrayList<>())
            .remove(chance.oneOf(TransferBasis.Type.values()))),
    /** Where it is the approval that lets data go: it also limits fields where none is needed. */
    APPROVAL_REMOVED((draft, chance) -> {
        String key = chance.oneOf(draft.order);
        RecipientDraft recipient = draft.recipients.get(key);
        boolean needed = recipient != null
                && !recipient.internal
                && Activity.named(draft.activity).stream().noneMatch(Activity::isOurOwn)
                && !draft.emergency.breakGlass().includes(draft.at);
        if (needed) {
            Activity.named(draft.activity).ifPresent(of -> draft.approvals.remove(new Approval.Of(key, of)));
        }
    }),
    APPROVAL_ENDED((draft, chance) -> Narrowing.approval(
            draft,
            chance,
            approval -> new Approval(
                    chance.oneOf(Arrays.stream(Approval.State.values())
                            .filter(state -> state != Approval.State.APPROVED)
                            .toList()),
                    approval.valid(),
                    approval.fields(),
                    approval.subjects()))),
    APPROVAL_ENDS_NOW((draft, chance) -> Narrowing.approval(
            draft,
            chance,
            approval -> new Approval(
                    approval.state(),
                    new Validity(approval.valid().from(), draft.at),
                    approval.fields(),
                    approval.subjects()))),
    FIELD_REMOVED((draft, chance) -> Narrowing.approval(draft, chance, approval -> {
        Set<DataField> fields =
                approval.fields() == null ? EnumSet.allOf(DataField.class) : new HashSet<>(approval.fields());
        fields.remove(chance.once(3) ? DataField.SITE : chance.oneOf(DataField.values()));
        return new Approval(approval.state(), approval.valid(), fields, approval.subjects());
    })),
    SUBJECTS_LIMITED((draft, chance) -> Narrowing.approval(draft, chance, approval -> {
        Set<SubjectCategory> subjects =
                approval.subjects() == null ? EnumSet.allOf(SubjectCategory.class) : new HashSet<>(approval.subjects());
        subjects.remove(chance.once(2) ? draft.subject.category() : chance.oneOf(SubjectCategory.values()));
        return new Approval(approval.state(), approval.valid(), approval.fields(), subjects);
    })),
    OFFER_REMOVED((draft, chance) -> offered(draft).keySet().remove(offer(draft, chance))),
    OFFERED_FIELD_REMOVED((draft, chance) -> offered(draft).computeIfPresent(offer(draft, chance), (of, offer) -> {
        Set<DataField> fields = offer.fields() == null ? EnumSet.allOf(DataField.class) : new HashSet<>(offer.fields());
        fields.remove(chance.once(3) ? DataField.SITE : chance.oneOf(DataField.values()));
        return new Offer(fields, offer.subjects());
    })),
    OFFERED_SUBJECTS_LIMITED((draft, chance) -> offered(draft).computeIfPresent(offer(draft, chance), (of, offer) -> {
        Set<SubjectCategory> subjects =
                offer.subjects() == null ? EnumSet.allOf(SubjectCategory.class) : new HashSet<>(offer.subjects());
        subjects.remove(draft.subject.category());
        return new Offer(offer.fields(), subjects);
    })),
    CANDIDATE_REMOVED((draft, chance) -> draft.order = draft.order.stream()
            .filter(key -> !key.equals(draft.order.get(draft.order.size() / 2)))
            .toList()),
    CONTROLLER_DECIDES((draft, chance) -> draft.controllerDecides.add(activity(draft, chance))),
    STRICT_ON_EMPLOYEES((draft, chance) -> draft.preferences =
            new Preferences(Strictness.STRICT, draft.preferences.assessments(), draft.preferences.audits())),
    STRICT_ON_ASSESSMENTS((draft, chance) -> draft.preferences =
            new Preferences(draft.preferences.employeeData(), Strictness.STRICT, draft.preferences.audits())),
    STRICT_ON_AUDITS((draft, chance) -> draft.preferences =
            new Preferences(draft.preferences.employeeData(), draft.preferences.assessments(), Strictness.STRICT)),
    GLASS_MENDED((draft, chance) ->
            draft.emergency = new Emergency(Emergency.NONE.breakGlass(), draft.emergency.incapable())),
    GLASS_MENDED_NOW((draft, chance) ->
            draft.emergency = new Emergency(new Validity(Instant.MIN, draft.at), draft.emergency.incapable())),
    PERSONS_CAN_CONSENT((draft, chance) -> draft.emergency = new Emergency(draft.emergency.breakGlass(), false));

    private final Narrowing change;

    NarrowedAgreement(Narrowing change) {
        this.change = change;
    }

    @Override
    public void narrow(Draft draft, Chance chance) {
        change.narrow(draft, chance);
    }

    private static Activity activity(Draft draft, Chance chance) {
        return chance.even()
                ? Activity.named(draft.activity).orElse(Activity.HOST_ALERT)
                : chance.oneOf(Activity.values());
    }

    private static Approval.Of offer(Draft draft, Chance chance) {
        return new Approval.Of(
                chance.oneOf(draft.order), Activity.named(draft.activity).orElse(Activity.HOST_ALERT));
    }

    private static Map<Approval.Of, Offer> offered(Draft draft) {
        if (draft.offered == null) {
            draft.offered = new HashMap<>();
            for (Activity activity : Activity.values()) {
                draft.recipients
                        .keySet()
                        .forEach(key -> draft.offered.put(new Approval.Of(key, activity), new Offer(null, null)));
            }
        }
        return draft.offered;
    }

    private static Map<Activity, Sites> instructed(Draft draft) {
        if (draft.instructed == null) {
            draft.instructed = new HashMap<>();
            List.of(Activity.values()).forEach(activity -> draft.instructed.put(activity, Sites.ALL));
        }
        return draft.instructed;
    }
}
