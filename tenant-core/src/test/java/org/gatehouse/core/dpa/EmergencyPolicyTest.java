package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.dpa.Policy.Approval;
import org.gatehouse.core.dpa.Policy.Emergency;
import org.gatehouse.core.dpa.Policy.Offer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an emergency opens, and what it does not. */
class EmergencyPolicyTest {
    private static final UUID HERE = new UUID(0, 1);
    private static final UUID THERE = new UUID(0, 2);

    @Test
    void in_an_emergency_our_own_channels_come_last_wherever_they_stand_and_are_then_no_second_choice() {
        Draft draft = new Draft(Activity.EVACUATION_ALERT, Channel.SMS);
        ours(draft);
        draft.order = List.of("inbox", "nobody", "sms");
        assertThat(draft.recipient()).isEqualTo("sms");
        assertThat(draft.skipped()).containsExactly("nobody:NOT_APPROVED");

        draft.order = List.of("inbox", "sms");
        assertThat(draft.reasons()).containsExactly(Reason.OK);

        draft.order = List.of("inbox");
        assertThat(draft.reasons()).containsExactly(Reason.EMERGENCY_INTERNAL_ONLY, Reason.MINIMISED);
    }

    @Test
    void in_an_emergency_our_own_channels_take_what_nobody_outside_may_have() {
        Draft draft = new Draft(Activity.EVACUATION_ALERT, Channel.SMS);
        draft.approvals.clear();
        ours(draft);
        draft.order = List.of("inbox", "sms");

        assertThat(draft.recipient()).isEqualTo("inbox");
        assertThat(draft.skipped()).containsExactly("sms:NOT_APPROVED");
    }

    @Test
    void broken_glass_replaces_an_approval_while_it_lasts() {
        Draft draft = new Draft(Activity.EVACUATION_ALERT, Channel.SMS);
        draft.approvals.clear();
        draft.emergency = new Emergency(new Validity(Draft.NOW, Draft.NOW.plusSeconds(1)), false);
        assertThat(draft.reasons()).containsExactly(Reason.EMERGENCY_INSTRUCTION);

        draft.at = Draft.NOW.plusSeconds(1);
        assertThat(draft.reasons()).containsExactly(Reason.NOT_APPROVED);
    }

    @Test
    void broken_glass_opens_nobody_who_was_not_made_for_it() {
        Draft draft = inAnEmergency();
        draft.offered = new HashMap<>();
        assertThat(draft.recipient()).isEmpty();

        draft.offered.put(new Approval.Of("sms", Activity.EVACUATION_LIST), new Offer(null, null));
        draft.offered.put(new Approval.Of("mail", Activity.EVACUATION_ALERT), new Offer(null, null));
        assertThat(draft.reasons()).containsExactly(Reason.NOT_APPROVED);

        draft.offered.put(new Approval.Of("sms", Activity.EVACUATION_ALERT), new Offer(null, null));
        assertThat(draft.recipient()).isEqualTo("sms");
    }

    @Test
    void broken_glass_releases_no_more_than_was_offered_and_instructed() {
        Draft draft = inAnEmergency();
        RecipientDraft desk = draft.candidate("desk");
        desk.channel = Channel.INAPP;
        draft.order = List.of("desk");
        draft.fields.addAll(Set.of("VISITOR_FIRST_NAME", "VISITOR_LAST_NAME"));
        offer(draft, "desk", Set.of(DataField.SITE, DataField.ASSEMBLY_POINT, DataField.VISITOR_FIRST_NAME), null);
        assertThat(draft.situation().permit().orElseThrow().released())
                .containsExactlyInAnyOrder(DataField.SITE, DataField.ASSEMBLY_POINT, DataField.VISITOR_FIRST_NAME);

        offer(draft, "desk", Set.of(DataField.SITE), null);
        assertThat(draft.recipient()).isEmpty();
    }

    @Test
    void broken_glass_counts_for_those_who_were_instructed() {
        Draft draft = inAnEmergency();
        offer(draft, "sms", null, Set.of(SubjectCategory.HOST_EMPLOYEE));
        assertThat(draft.reasons()).containsExactly(Reason.NOT_APPROVED);

        draft.subject = SubjectStatus.plain(SubjectCategory.HOST_EMPLOYEE);
        assertThat(draft.recipient()).isEqualTo("sms");
    }

    @Test
    void what_an_approval_never_gave_no_emergency_gives() {
        Draft draft = inAnEmergency();
        draft.approve("sms", new Approval(Approval.State.OBJECTED, Validity.ALWAYS, Set.of(DataField.SITE), null));

        assertThat(draft.recipient()).isEmpty();
    }

    @Test
    void what_is_offered_limits_no_approval() {
        Draft draft = new Draft(Activity.EVACUATION_ALERT, Channel.SMS);
        offer(draft, "sms", Set.of(), Set.of());

        assertThat(draft.reasons()).containsExactly(Reason.OK);
    }

    private static Draft inAnEmergency() {
        Draft draft = new Draft(Activity.EVACUATION_ALERT, Channel.SMS);
        draft.approvals.clear();
        draft.emergency = new Emergency(Validity.ALWAYS, true);
        return draft;
    }

    private static void offer(
            Draft draft, String key, @Nullable Set<DataField> fields, @Nullable Set<SubjectCategory> subjects) {
        draft.offered = new HashMap<>();
        draft.offered.put(new Approval.Of(key, Activity.valueOf(draft.activity)), new Offer(fields, subjects));
    }

    @Test
    void broken_glass_opens_no_country_unless_it_is_asserted_that_persons_cannot_consent() {
        Draft draft = abroadInAnEmergency();
        draft.emergency = new Emergency(Validity.ALWAYS, false);
        assertThat(draft.recipient()).isEmpty();

        draft.emergency = new Emergency(Validity.ALWAYS, true);
        assertThat(draft.basis()).isEqualTo("ART49_1_F");
    }

    @Test
    void that_persons_cannot_consent_opens_nothing_while_the_glass_is_whole() {
        Draft draft = abroadInAnEmergency();
        draft.emergency = new Emergency(Emergency.NONE.breakGlass(), true);

        assertThat(draft.recipient()).isEmpty();
    }

    @Test
    void no_emergency_opens_a_closed_country() {
        Draft draft = abroadInAnEmergency();
        draft.emergency = new Emergency(Validity.ALWAYS, true);
        draft.closed.add("US");

        assertThat(draft.recipient()).isEmpty();
    }

    @Test
    void broken_glass_changes_nothing_outside_of_an_emergency() {
        Draft draft = new Draft();
        draft.approvals.clear();
        draft.emergency = new Emergency(Validity.ALWAYS, true);

        assertThat(draft.reasons()).containsExactly(Reason.NOT_APPROVED);
    }

    private static Draft abroadInAnEmergency() {
        Draft draft = new Draft(Activity.EVACUATION_ALERT, Channel.SMS);
        draft.recipients.get("sms").country = "US";
        return draft;
    }

    private static void ours(Draft draft) {
        RecipientDraft inbox = draft.candidate("inbox");
        inbox.internal = true;
        inbox.channel = Channel.INAPP;
    }
}
