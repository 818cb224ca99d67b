package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.gatehouse.core.dpa.Policy.Approval;
import org.gatehouse.core.dpa.Policy.Preferences;
import org.junit.jupiter.api.Test;

class RecipientRulesTest {
    private static final Instant BEFORE = Draft.NOW.minusSeconds(1);
    private static final Instant AFTER = Draft.NOW.plusSeconds(1);

    private final Draft draft = new Draft();
    private final RecipientDraft sms = draft.recipients.get("sms");

    @Test
    void a_service_receives_only_while_it_is_engaged() {
        sms.engaged = new Validity(Draft.NOW, AFTER);
        assertThat(draft.recipient()).isEqualTo("sms");

        sms.engaged = Validity.from(AFTER);
        assertThat(draft.reasons()).containsExactly(Reason.PROCESSOR_RETIRED);
    }

    @Test
    void a_suspended_service_is_told_as_suspended_though_its_engagement_is_over() {
        sms.status = Recipient.Status.SUSPENDED;
        sms.engaged = new Validity(Instant.MIN, BEFORE);

        assertThat(draft.reasons()).containsExactly(Reason.PROCESSOR_SUSPENDED);
    }

    @Test
    void an_approval_counts_from_the_end_of_the_notice_until_it_is_revoked() {
        approve(new Validity(Draft.NOW, AFTER));
        assertThat(draft.recipient()).isEqualTo("sms");

        approve(new Validity(AFTER, Instant.MAX));
        assertThat(draft.reasons()).containsExactly(Reason.NOTICE_PERIOD_RUNNING);

        approve(new Validity(BEFORE, Draft.NOW));
        assertThat(draft.reasons()).containsExactly(Reason.REVOKED);
    }

    @Test
    void an_answer_other_than_yes_does_not_become_another_with_time() {
        draft.approve("sms", new Approval(Approval.State.OBJECTED, Validity.from(AFTER), null, null));

        assertThat(draft.reasons()).containsExactly(Reason.OBJECTED);
    }

    @Test
    void an_approval_for_other_persons_is_none_and_none_for_another_activity_either() {
        draft.approve(
                "sms",
                new Approval(Approval.State.APPROVED, Validity.ALWAYS, null, Set.of(SubjectCategory.HOST_EMPLOYEE)));
        assertThat(draft.reasons()).containsExactly(Reason.NOT_APPROVED);

        draft.subject = SubjectStatus.plain(SubjectCategory.HOST_EMPLOYEE);
        assertThat(draft.recipient()).isEqualTo("sms");
    }

    @Test
    void an_approval_for_another_activity_is_told_as_such_while_it_counts() {
        draft.approvals.clear();
        other("sms", Validity.ALWAYS);
        assertThat(draft.reasons()).containsExactly(Reason.APPROVED_FOR_OTHER_ACTIVITY);

        other("sms", Validity.from(AFTER));
        assertThat(draft.reasons()).containsExactly(Reason.NOT_APPROVED);
    }

    @Test
    void what_another_service_is_approved_for_says_nothing_of_this_one() {
        draft.approvals.clear();
        other("mail", Validity.ALWAYS);

        assertThat(draft.reasons()).containsExactly(Reason.NOT_APPROVED);
    }

    private void other(String key, Validity valid) {
        draft.approvals.put(
                new Approval.Of(key, Activity.LOGIN_SMS), new Approval(Approval.State.APPROVED, valid, null, null));
    }

    private void approve(Validity valid) {
        draft.approve("sms", new Approval(Approval.State.APPROVED, valid, null, null));
    }

    @Test
    void a_place_of_storage_or_of_looking_that_is_unknown_is_told_before_one_that_is_not_allowed() {
        sms.storage = Set.of("US");
        sms.access = Set.of("?");
        assertThat(draft.reasons()).containsExactly(Reason.LOCATION_UNKNOWN);

        sms.access = Set.of();
        assertThat(draft.reasons()).containsExactly(Reason.LOCATION_NOT_ALLOWED);

        sms.storage = Set.of();
        assertThat(draft.reasons()).containsExactly(Reason.LOCATION_UNKNOWN);
    }

    @Test
    void the_area_is_its_thirty_countries() {
        assertThat(Eea.countries()).hasSize(30).contains("DK", "IS", "LI", "NO").doesNotContain("GB", "CH");
    }

    @Test
    void a_single_country_can_be_allowed_without_the_rest_of_the_area() {
        draft.locations = Set.of("DK");
        assertThat(draft.recipient()).isEqualTo("sms");

        sms.storage = Set.of("DE");
        assertThat(draft.reasons()).containsExactly(Reason.LOCATION_NOT_ALLOWED);
    }

    @Test
    void the_area_does_not_hold_a_country_outside_of_it() {
        draft.adequacy.put("GB", new TransferBasis.Adequacy("GB", Validity.ALWAYS, null));
        sms.storage = Set.of("GB");
        assertThat(draft.reasons()).containsExactly(Reason.LOCATION_NOT_ALLOWED);

        draft.locations.add("GB");
        assertThat(draft.basis()).isEqualTo("GB:ADEQUACY");
    }

    @Test
    void a_closed_country_closes_whoever_reaches_it_by_seat_storage_look_or_chain() {
        draft.closed.add("SE");
        assertThat(draft.recipient()).isEqualTo("sms");

        sms.chain = Set.of("SE");
        assertThat(draft.reasons()).containsExactly(Reason.COUNTRY_CLOSED);
        sms.chain = Set.of();
        sms.access = Set.of("SE");
        assertThat(draft.reasons()).containsExactly(Reason.COUNTRY_CLOSED);
        sms.access = Set.of();
        sms.country = "SE";
        assertThat(draft.reasons()).containsExactly(Reason.COUNTRY_CLOSED);
    }

    @Test
    void our_own_channels_ask_for_no_approval_place_country_or_report() {
        draft.approvals.clear();
        draft.locations.clear();
        draft.closed.add("DK");
        draft.preferences = new Preferences(Strictness.STRICT, Strictness.STRICT, Strictness.STRICT);
        sms.internal = true;
        sms.auditedUntil = Instant.MIN;

        assertThat(draft.basis()).isEqualTo("INTERNAL");
        assertThat(draft.reasons()).containsExactly(Reason.OK);
    }

    @Test
    void a_report_out_of_date_is_a_warning_or_a_refusal_as_the_tenant_prefers() {
        sms.auditedUntil = AFTER;
        assertThat(draft.reasons()).containsExactly(Reason.OK);

        sms.auditedUntil = Draft.NOW;
        assertThat(draft.reasons()).containsExactly(Reason.WARN_AUDIT_EVIDENCE_STALE);

        draft.preferences = new Preferences(Strictness.LENIENT, Strictness.LENIENT, Strictness.STRICT);
        assertThat(draft.reasons()).containsExactly(Reason.AUDIT_EVIDENCE_STALE);
    }

    @Test
    void what_has_no_profile_on_a_channel_is_not_sent_there() {
        sms.channel = Channel.REMOTE;

        assertThat(draft.reasons()).containsExactly(Reason.CHANNEL_NOT_PROFILED);
    }

    @Test
    void a_message_without_what_it_needs_is_not_sent() {
        draft.fields.remove("HOST_PHONE");
        assertThat(draft.reasons()).containsExactly(Reason.MANDATORY_FIELD_NOT_ALLOWED);

        draft.fields.add("HOST_PHONE");
        draft.approve(
                "sms", new Approval(Approval.State.APPROVED, Validity.ALWAYS, Set.of(DataField.HOST_PHONE), null));
        assertThat(draft.reasons()).containsExactly(Reason.MANDATORY_FIELD_NOT_ALLOWED);
    }

    @Test
    void the_legal_reason_is_told_before_a_practical_one() {
        draft.ruledOut.put("sms", Reason.NOT_CONNECTED);
        assertThat(draft.reasons()).containsExactly(Reason.NOT_CONNECTED);

        draft.approvals.clear();
        assertThat(draft.reasons()).containsExactly(Reason.NOT_APPROVED);
    }
}
