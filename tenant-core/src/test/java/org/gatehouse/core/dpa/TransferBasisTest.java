package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gatehouse.core.dpa.Policy.Preferences;
import org.gatehouse.core.dpa.SubjectStatus.Consent;
import org.gatehouse.core.dpa.SubjectStatus.Objection;
import org.gatehouse.core.dpa.TransferBasis.Adequacy;
import org.gatehouse.core.dpa.TransferBasis.Adequacy.Listing;
import org.gatehouse.core.dpa.TransferBasis.Assessment;
import org.gatehouse.core.dpa.TransferBasis.Clauses;
import org.gatehouse.core.dpa.TransferBasis.CorporateRules;
import org.gatehouse.core.dpa.TransferBasis.Coverage;
import org.gatehouse.core.dpa.TransferBasis.ExplicitConsent;
import org.gatehouse.core.dpa.TransferBasis.Invalid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransferBasisTest {
    private static final Instant AFTER = Draft.NOW.plusNanos(1);

    private final Draft draft = new Draft();
    private final RecipientDraft sms = draft.recipients.get("sms");

    @BeforeEach
    void abroad() {
        sms.country = "US";
        draft.transferInstruction.put("US", List.of(TransferBasis.Type.values()));
    }

    @Test
    void an_adequacy_decision_counts_from_its_first_instant_to_its_last() {
        sms.bases.add(new Adequacy("US", new Validity(Draft.NOW, AFTER), null));
        assertThat(draft.basis()).isEqualTo("US:ADEQUACY");

        draft.at = AFTER;
        assertThat(draft.reasons()).containsExactly(Reason.ADEQUACY_WITHDRAWN);
    }

    @Test
    void under_the_framework_the_certified_receive_until_the_list_has_to_be_looked_at_again() {
        sms.bases.add(listed(true, Set.of(), AFTER));
        assertThat(draft.basis()).isEqualTo("US:ADEQUACY");

        draft.at = AFTER;
        assertThat(draft.reasons()).containsExactly(Reason.DPF_NOT_CERTIFIED);
    }

    @Test
    void under_the_framework_the_others_do_not_receive() {
        sms.bases.add(listed(false, Set.of(Coverage.values()), Instant.MAX));

        assertThat(draft.reasons()).containsExactly(Reason.DPF_NOT_CERTIFIED);
    }

    @ParameterizedTest
    @EnumSource(names = {"HOST_EMPLOYEE", "RECEPTIONIST"})
    void data_of_staff_needs_a_listing_for_it_where_the_tenant_is_strict(SubjectCategory staff) {
        draft.subject = SubjectStatus.plain(staff);
        sms.bases.add(listed(true, Set.of(Coverage.NON_HR), Instant.MAX));
        assertThat(draft.basis()).isEqualTo("US:ADEQUACY");

        draft.preferences = new Preferences(Strictness.STRICT, Strictness.LENIENT, Strictness.LENIENT);
        assertThat(draft.reasons()).containsExactly(Reason.DPF_SCOPE_HR);

        sms.bases.set(0, listed(true, Set.of(Coverage.HR), Instant.MAX));
        assertThat(draft.basis()).isEqualTo("US:ADEQUACY");

        sms.bases.set(0, new Adequacy("US", Validity.ALWAYS, null));
        assertThat(draft.basis()).isEqualTo("US:ADEQUACY");
    }

    @Test
    void data_of_visitors_needs_no_listing_for_staff() {
        draft.preferences = new Preferences(Strictness.STRICT, Strictness.STRICT, Strictness.STRICT);
        sms.bases.add(listed(true, Set.of(), Instant.MAX));

        assertThat(draft.basis()).isEqualTo("US:ADEQUACY");
    }

    private static Adequacy listed(boolean certified, Set<Coverage> coverage, Instant seenUntil) {
        return new Adequacy("US", Validity.ALWAYS, new Listing(certified, coverage, seenUntil));
    }

    @Test
    void clauses_are_those_in_force_and_of_the_module_between_processors() {
        sms.bases.add(clauses("2010/87", 3, Assessment.VALID));
        assertThat(draft.reasons()).containsExactly(Reason.SCC_LEGACY_INVALID);

        sms.bases.set(0, clauses("2021/914", 2, Assessment.VALID));
        assertThat(draft.reasons()).containsExactly(Reason.SCC_WRONG_MODULE);

        sms.bases.set(0, clauses("2021/914", 3, Assessment.VALID));
        assertThat(draft.basis()).isEqualTo("US:SCC");
    }

    @ParameterizedTest
    @EnumSource(names = "VALID", mode = EnumSource.Mode.EXCLUDE)
    void clauses_without_a_sound_assessment_do_not_carry(Assessment assessment) {
        sms.bases.add(clauses("2021/914", 3, assessment));

        assertThat(draft.reasons()).containsExactly(Reason.valueOf("TIA_" + assessment));
    }

    @Test
    void an_assessment_grows_old() {
        sms.bases.add(new Clauses(
                "US", Validity.ALWAYS, "2021/914", 3, Assessment.VALID, new Validity(Draft.NOW, AFTER), AFTER));
        assertThat(draft.basis()).isEqualTo("US:SCC");

        draft.at = AFTER;
        assertThat(draft.reasons()).containsExactly(Reason.TIA_EXPIRED);
    }

    @Test
    void an_assessment_that_was_shaken_carries_only_where_the_tenant_is_lenient() {
        sms.bases.add(new Clauses("US", Validity.ALWAYS, "2021/914", 3, Assessment.VALID, Validity.ALWAYS, Draft.NOW));
        assertThat(draft.reasons()).containsExactly(Reason.TIA_REVIEW_REQUIRED);

        draft.preferences = new Preferences(Strictness.STRICT, Strictness.LENIENT, Strictness.STRICT);
        assertThat(draft.basis()).isEqualTo("US:SCC");
    }

    private static Clauses clauses(String version, int module, Assessment assessment) {
        return new Clauses("US", Validity.ALWAYS, version, module, assessment, Validity.ALWAYS, Instant.MAX);
    }

    @Test
    void corporate_rules_need_an_approval() {
        sms.bases.add(new CorporateRules("US", Validity.ALWAYS, false));
        assertThat(draft.reasons()).containsExactly(Reason.BCR_NOT_APPROVED);

        sms.bases.set(0, new CorporateRules("US", Validity.ALWAYS, true));
        assertThat(draft.basis()).isEqualTo("US:BCR");
    }

    @Test
    void what_was_signed_is_on_file_from_its_first_instant_to_its_last() {
        Validity instant = new Validity(Draft.NOW, AFTER);
        sms.bases.add(new CorporateRules("US", instant, true));
        assertThat(draft.basis()).isEqualTo("US:BCR");

        sms.bases.set(0, new Clauses("US", instant, "2021/914", 3, Assessment.VALID, Validity.ALWAYS, Instant.MAX));
        assertThat(draft.basis()).isEqualTo("US:SCC");

        draft.at = AFTER;
        assertThat(draft.reasons()).containsExactly(Reason.NO_TRANSFER_BASIS);

        sms.bases.set(0, new CorporateRules("US", instant, true));
        assertThat(draft.reasons()).containsExactly(Reason.NO_TRANSFER_BASIS);
    }

    @Test
    void a_person_can_consent_to_a_transfer_once_in_thirty_days() {
        sms.bases.add(new ExplicitConsent("US"));
        assertThat(draft.reasons()).containsExactly(Reason.ART49_CONSENT_MISSING);

        draft.subject = consenting(0);
        assertThat(draft.basis()).isEqualTo("US:ART49_CONSENT");

        draft.subject = consenting(1);
        assertThat(draft.reasons()).containsExactly(Reason.ART49_REPETITIVE);
    }

    private static SubjectStatus consenting(int times) {
        return new SubjectStatus(
                SubjectCategory.VISITOR, false, false, Consent.NONE, Objection.NONE, false, true, times);
    }

    @Test
    void what_is_no_basis_is_told_as_such_whether_instructed_or_not() {
        sms.bases.add(new Invalid("US", "PRIVACY_SHIELD"));
        assertThat(draft.reasons()).containsExactly(Reason.BASIS_INVALID);

        draft.transferInstruction.clear();
        assertThat(draft.reasons()).containsExactly(Reason.BASIS_INVALID);
    }

    @Test
    void a_basis_that_the_agreement_does_not_name_is_not_used() {
        sms.bases.add(new CorporateRules("US", Validity.ALWAYS, true));
        draft.transferInstruction.put("US", List.of(TransferBasis.Type.SCC));

        assertThat(draft.reasons()).containsExactly(Reason.BASIS_NOT_INSTRUCTED_C6);
    }

    @Test
    void a_look_from_abroad_is_a_transfer() {
        sms.country = "DK";
        sms.access = Set.of("US");
        draft.locations.add("US");

        assertThat(draft.reasons()).containsExactly(Reason.NO_TRANSFER_BASIS);
    }

    @Test
    void a_basis_for_another_country_carries_nothing() {
        sms.bases.add(new Adequacy("GB", Validity.ALWAYS, null));

        assertThat(draft.reasons()).containsExactly(Reason.NO_TRANSFER_BASIS);
    }

    @Test
    void of_several_bases_the_first_that_can_be_used_is_used() {
        sms.bases.addAll(List.of(
                new Invalid("US", "PRIVACY_SHIELD"),
                new CorporateRules("US", Validity.ALWAYS, true),
                listed(true, Set.of(), AFTER)));

        assertThat(draft.basis()).isEqualTo("US:BCR");
    }

    @Test
    void each_country_is_carried_by_its_own_basis() {
        sms.bases.add(new CorporateRules("US", Validity.ALWAYS, true));
        sms.chain = Set.of("UA", "GB");
        draft.adequacy.put("GB", new Adequacy("GB", Validity.ALWAYS, null));
        assertThat(draft.reasons()).containsExactly(Reason.CHAIN_NO_TRANSFER_BASIS);

        sms.chain = Set.of("GB");
        assertThat(draft.basis()).isEqualTo("GB:ADEQUACY+US:BCR");
    }

    @Test
    void a_decision_for_the_country_that_is_over_is_told_before_what_else_is_missing() {
        sms.bases.add(clauses("2021/914", 3, Assessment.MISSING));
        draft.adequacy.put("US", new Adequacy("US", new Validity(Instant.MIN, Draft.NOW), null));

        assertThat(draft.reasons()).containsExactly(Reason.ADEQUACY_WITHDRAWN);
    }

    @Test
    void a_registry_is_fresh_for_a_whole_day_and_third_countries_are_closed_after_it() {
        sms.bases.add(new CorporateRules("US", Validity.ALWAYS, true));
        draft.confirmedAt = Draft.NOW.minus(Duration.ofHours(24));
        assertThat(draft.basis()).isEqualTo("US:BCR");

        draft.at = AFTER;
        assertThat(draft.reasons()).containsExactly(Reason.REGISTRY_STALE);

        sms.country = "DK";
        assertThat(draft.basis()).isEqualTo("EEA");
    }
}
