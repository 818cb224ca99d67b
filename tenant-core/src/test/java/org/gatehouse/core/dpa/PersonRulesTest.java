package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.core.dpa.Activity.EVACUATION_ALERT;
import static org.gatehouse.core.dpa.Activity.HOST_ALERT;
import static org.gatehouse.core.dpa.Activity.LEGAL_CLAIM_EXPORT;
import static org.gatehouse.core.dpa.Activity.NEWSLETTER;
import static org.gatehouse.core.dpa.Activity.RECIPIENT_NOTICE;
import static org.gatehouse.core.dpa.Activity.WEB_STATISTICS;

import org.gatehouse.core.dpa.SubjectStatus.Consent;
import org.gatehouse.core.dpa.SubjectStatus.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonRulesTest {

    @Test
    void somebody_who_never_said_a_word_has_consented_to_nothing() {
        SubjectStatus plain = SubjectStatus.plain(SubjectCategory.VISITOR);

        assertThat(plain).isEqualTo(says(Consent.NONE, Objection.NONE));
    }

    @Test
    void nothing_stands_in_the_way_of_somebody_who_never_said_a_word() {
        assertThat(PersonRules.objection(HOST_ALERT, SubjectStatus.plain(SubjectCategory.VISITOR)))
                .isEmpty();
    }

    @Test
    void an_erasure_stops_everything_new() {
        assertThat(PersonRules.objection(HOST_ALERT, erasing())).contains(Reason.ERASURE_PENDING);
    }

    @ParameterizedTest
    @EnumSource(names = {"EVACUATION_ALERT", "EVACUATION_LIST", "LEGAL_CLAIM_EXPORT", "RECIPIENT_NOTICE"})
    void an_erasure_stops_neither_safety_nor_claims_nor_the_news_of_it(Activity activity) {
        assertThat(PersonRules.objection(activity, erasing())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"EVACUATION_ALERT", "LEGAL_CLAIM_EXPORT", "RECIPIENT_NOTICE"})
    void a_restriction_gives_way_to_safety_claims_and_the_news_of_it_and_that_is_told(Activity activity) {
        assertThat(PersonRules.objection(activity, restricted(false))).isEmpty();
        assertThat(PersonRules.notes(activity, restricted(false))).containsExactly(Reason.RESTRICTION_EXCEPTION_18_2);
    }

    @Test
    void a_restricted_person_may_consent_all_the_same_and_that_is_told() {
        assertThat(PersonRules.objection(HOST_ALERT, restricted(false))).contains(Reason.SUBJECT_RESTRICTED);
        assertThat(PersonRules.objection(HOST_ALERT, restricted(true))).isEmpty();
        assertThat(PersonRules.notes(HOST_ALERT, restricted(true))).containsExactly(Reason.RESTRICTION_CONSENT);
    }

    @Test
    void the_own_consent_is_told_before_any_exception() {
        assertThat(PersonRules.notes(EVACUATION_ALERT, restricted(true))).containsExactly(Reason.RESTRICTION_CONSENT);
    }

    @Test
    void an_objection_to_marketing_stops_marketing_and_nothing_else() {
        SubjectStatus objecting = says(Consent.GIVEN, Objection.MARKETING);

        assertThat(PersonRules.objection(NEWSLETTER, objecting)).contains(Reason.OBJECTED_MARKETING);
        assertThat(PersonRules.objection(WEB_STATISTICS, objecting)).isEmpty();
        assertThat(PersonRules.objection(HOST_ALERT, objecting)).isEmpty();
    }

    @Test
    void an_objection_being_weighed_or_upheld_stops_what_a_consent_allows() {
        assertThat(PersonRules.objection(NEWSLETTER, says(Consent.GIVEN, Objection.PENDING)))
                .contains(Reason.OBJECTION_PENDING);
        assertThat(PersonRules.objection(NEWSLETTER, says(Consent.GIVEN, Objection.UPHELD)))
                .contains(Reason.OBJECTION_UPHELD);
    }

    @Test
    void what_needs_consent_is_told_so_before_an_objection() {
        assertThat(PersonRules.objection(NEWSLETTER, says(Consent.NONE, Objection.PENDING)))
                .contains(Reason.CONSENT_MISSING);
        assertThat(PersonRules.objection(NEWSLETTER, says(Consent.WITHDRAWN, Objection.NONE)))
                .contains(Reason.CONSENT_WITHDRAWN);
        assertThat(PersonRules.objection(NEWSLETTER, says(Consent.GIVEN, Objection.NONE)))
                .isEmpty();
    }

    @Test
    void an_objection_stops_neither_safety_nor_claims() {
        SubjectStatus objecting = says(Consent.NONE, Objection.UPHELD);

        assertThat(PersonRules.objection(EVACUATION_ALERT, objecting)).isEmpty();
        assertThat(PersonRules.objection(LEGAL_CLAIM_EXPORT, objecting)).isEmpty();
        assertThat(PersonRules.objection(HOST_ALERT, objecting)).contains(Reason.OBJECTION_UPHELD);
        assertThat(PersonRules.objection(RECIPIENT_NOTICE, objecting)).contains(Reason.OBJECTION_UPHELD);
    }

    private static SubjectStatus erasing() {
        return new SubjectStatus(SubjectCategory.VISITOR, false, false, Consent.NONE, Objection.NONE, true, false, 0);
    }

    private static SubjectStatus restricted(boolean consents) {
        return new SubjectStatus(
                SubjectCategory.VISITOR, true, consents, Consent.NONE, Objection.NONE, false, false, 0);
    }

    private static SubjectStatus says(Consent consent, Objection objection) {
        return new SubjectStatus(SubjectCategory.VISITOR, false, false, consent, objection, false, false, 0);
    }
}
