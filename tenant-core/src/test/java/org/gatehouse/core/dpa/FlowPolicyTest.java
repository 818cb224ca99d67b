package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.dpa.FlowDecision.Deny;
import org.gatehouse.core.dpa.FlowDecision.Hold;
import org.gatehouse.core.dpa.Policy.Approval;
import org.gatehouse.core.dpa.Policy.Sites;
import org.junit.jupiter.api.Test;

class FlowPolicyTest {
    private static final UUID HERE = new UUID(0, 1);
    private static final UUID THERE = new UUID(0, 2);

    @Test
    void what_is_asked_for_by_its_declared_names_is_decided() {
        FlowRequest alert = FlowRequest.of(
                Activity.HOST_ALERT,
                Set.of(DataField.HOST_PHONE, DataField.SITE),
                HERE,
                Map.of("sms", Reason.EXHAUSTED));
        Situation given = new Draft().situation();

        assertThat(FlowPolicy.decide(alert, given.policy(), given.subject(), given.registry(), given.at()))
                .isEqualTo(new Deny(
                        List.of(Reason.EXHAUSTED), List.of(new FlowDecision.Skipped("sms", Reason.EXHAUSTED))));
    }

    @Test
    void an_undeclared_activity_is_refused() {
        Draft draft = new Draft();
        draft.activity = "host_alert";

        assertThat(draft.reasons()).containsExactly(Reason.FLOW_UNDECLARED);
    }

    @Test
    void one_undeclared_field_among_declared_ones_is_one_too_many() {
        Draft draft = new Draft();
        draft.fields.add("BLOOD_TYPE");

        assertThat(draft.reasons()).containsExactly(Reason.FLOW_UNDECLARED);
    }

    @Test
    void a_caller_may_say_the_purpose_that_the_activity_has() {
        Draft draft = new Draft();
        draft.purpose = Purpose.SERVICE;

        assertThat(draft.recipient()).isEqualTo("sms");
    }

    @Test
    void after_the_end_of_a_contract_data_only_goes_back() {
        Draft alert = new Draft();
        alert.terminated = true;
        Draft export = new Draft(Activity.TENANT_EXPORT, Channel.FILE);
        export.terminated = true;

        assertThat(alert.reasons()).containsExactly(Reason.TENANT_TERMINATED);
        assertThat(export.recipient()).isEqualTo("sms");
    }

    @Test
    void an_activity_is_instructed_for_the_sites_named_and_for_nowhere_else() {
        Draft draft = new Draft();
        draft.instructed = Map.of(Activity.HOST_ALERT, new Sites(Set.of(HERE)));

        draft.site = HERE;
        assertThat(draft.recipient()).isEqualTo("sms");
        draft.site = null;
        assertThat(draft.reasons()).containsExactly(Reason.ACTIVITY_NOT_INSTRUCTED);
        draft.site = THERE;
        assertThat(draft.reasons()).containsExactly(Reason.ACTIVITY_NOT_INSTRUCTED);
    }

    @Test
    void an_activity_instructed_without_naming_sites_is_instructed_everywhere() {
        Draft draft = new Draft();
        draft.instructed = Map.of(Activity.HOST_ALERT, Sites.ALL);
        draft.site = THERE;

        assertThat(draft.recipient()).isEqualTo("sms");
    }

    @Test
    void a_candidate_that_nobody_knows_is_passed_over_at_its_place_and_the_next_is_a_fallback() {
        Draft draft = new Draft();
        draft.order = List.of("nobody", "sms");

        assertThat(draft.skipped()).containsExactly("nobody:NOT_APPROVED");
        assertThat(draft.reasons()).containsExactly(Reason.FALLBACK);
    }

    @Test
    void candidates_that_nobody_knows_are_told_in_the_order_in_which_they_were_tried() {
        Draft draft = new Draft();
        draft.recipients.get("sms").status = Recipient.Status.SUSPENDED;
        draft.order = List.of("sms", "nobody");

        assertThat(draft.skipped()).containsExactly("sms:PROCESSOR_SUSPENDED", "nobody:NOT_APPROVED");
    }

    @Test
    void a_decision_is_told_in_the_words_that_evidence_keeps() {
        Draft draft = new Draft();
        draft.fields.add("VISITOR_LAST_NAME");
        draft.order = List.of("nobody", "stranger", "sms");

        assertThat(draft.decide().reasonText()).isEqualTo("FALLBACK+MINIMISED");
        assertThat(draft.decide().skippedText()).isEqualTo("nobody:NOT_APPROVED;stranger:NOT_APPROVED");
    }

    @Test
    void without_any_candidate_there_is_no_permitted_recipient() {
        Draft draft = new Draft();
        draft.order = List.of();

        assertThat(draft.decide()).isEqualTo(new Deny(List.of(Reason.NO_PERMITTED_RECIPIENT), List.of()));
    }

    @Test
    void what_cannot_wait_is_refused_even_for_a_reason_that_can_be_put_right() {
        Draft draft = new Draft();
        draft.approve("sms", new Approval(Approval.State.PENDING, Validity.ALWAYS, null, null));

        assertThat(draft.decide()).isInstanceOf(Deny.class);
        assertThat(draft.reasons()).containsExactly(Reason.AWAITING_SPECIFIC_APPROVAL);
    }

    @Test
    void what_can_wait_waits_for_the_first_reason_that_can_be_put_right() {
        Draft draft = new Draft(Activity.SUPPORT_TICKET, Channel.API);
        draft.recipients.get("sms").status = Recipient.Status.RETIRED;
        draft.approved("second");
        draft.approve("second", new Approval(Approval.State.PENDING, Validity.ALWAYS, null, null));
        draft.approved("third");
        draft.approve("third", new Approval(Approval.State.NOTICE_RUNNING, Validity.ALWAYS, null, null));

        assertThat(draft.decide()).isInstanceOf(Hold.class);
        assertThat(draft.reasons()).containsExactly(Reason.HOLD_AWAITING_SPECIFIC_APPROVAL);
    }

    @Test
    void what_can_wait_is_refused_for_a_reason_that_stays() {
        Draft draft = new Draft(Activity.SUPPORT_TICKET, Channel.API);
        draft.recipients.get("sms").status = Recipient.Status.RETIRED;

        assertThat(draft.decide()).isInstanceOf(Deny.class);
        assertThat(draft.reasons()).containsExactly(Reason.PROCESSOR_RETIRED);
    }

    @Test
    void without_an_emergency_our_own_channels_stand_where_the_tenant_put_them() {
        Draft draft = new Draft();
        ours(draft);
        draft.order = List.of("inbox", "sms");

        assertThat(draft.recipient()).isEqualTo("inbox");
    }

    @Test
    void a_site_of_an_activity_is_one_for_which_it_is_instructed() {
        Draft draft = new Draft();
        assertThat(draft.situation().policy().someSite(Activity.HOST_ALERT)).isEmpty();

        draft.instructed =
                Map.of(Activity.HOST_ALERT, new Sites(Set.of(HERE, THERE)), Activity.VISITOR_INVITE, Sites.ALL);
        assertThat(draft.situation().policy().someSite(Activity.HOST_ALERT)).contains(HERE);
        assertThat(draft.situation().policy().someSite(Activity.VISITOR_INVITE)).isEmpty();
        assertThat(draft.situation().policy().someSite(Activity.LOGIN_SMS)).isEmpty();
    }

    private static void ours(Draft draft) {
        RecipientDraft inbox = draft.candidate("inbox");
        inbox.internal = true;
        inbox.channel = Channel.INAPP;
    }
}
