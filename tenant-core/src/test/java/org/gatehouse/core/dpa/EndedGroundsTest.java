package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.core.dpa.Policy.Preferences;
import org.gatehouse.core.dpa.TransferBasis.Adequacy;
import org.gatehouse.core.dpa.TransferBasis.Adequacy.Listing;
import org.gatehouse.core.dpa.TransferBasis.Assessment;
import org.gatehouse.core.dpa.TransferBasis.Clauses;
import org.gatehouse.core.dpa.TransferBasis.CorporateRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndedGroundsTest {
    private static final Instant END = Draft.NOW;
    private static final Instant EARLIER = END.minus(Duration.ofDays(1));

    private final Draft draft = new Draft();
    private final RecipientDraft sms = draft.recipients.get("sms");

    @BeforeEach
    void in_a_country_that_was_adequate_until_now() {
        sms.storage.add("US");
        draft.locations.add("US");
        draft.transferInstruction.put("US", List.of(TransferBasis.Type.values()));
        draft.adequacy.put("US", adequate("US", END));
    }

    @Test
    void a_ground_has_ended_with_the_decision_it_stood_on() {
        assertThat(ended()).contains(END);
        assertThat(mayConcern()).isTrue();
    }

    @Test
    void it_has_not_ended_before() {
        draft.at = END.minusNanos(1);

        assertThat(ended()).isEmpty();
        assertThat(mayConcern()).isFalse();
    }

    @Test
    void a_decision_for_this_service_alone_counts_as_one_for_the_country() {
        draft.adequacy.clear();
        assertThat(ended()).isEmpty();
        assertThat(mayConcern()).isFalse();

        sms.bases.add(adequate("US", END));
        assertThat(ended()).contains(END);
        assertThat(mayConcern()).isTrue();
    }

    @Test
    void of_two_decisions_the_later_one_says_when() {
        sms.bases.add(adequate("US", EARLIER));

        assertThat(ended()).contains(END);
    }

    @Test
    void a_decision_for_a_country_that_is_not_reached_is_nothing_to_this_service() {
        draft.adequacy.clear();
        draft.adequacy.put("GB", adequate("GB", END));
        sms.bases.add(adequate("GB", END));
        sms.bases.add(new CorporateRules("US", Validity.ALWAYS, false));

        assertThat(ended()).isEmpty();
        assertThat(mayConcern()).isFalse();
    }

    @Test
    void what_is_carried_by_another_ground_goes_on() {
        sms.bases.add(new CorporateRules("US", Validity.ALWAYS, true));

        assertThat(ended()).isEmpty();
        assertThat(mayConcern()).isTrue(); // of a tenant that does not accept the other ground
    }

    @Test
    void a_listing_of_this_service_goes_on() {
        sms.bases.add(new Adequacy("US", Validity.ALWAYS, new Listing(true, Set.of(), Instant.MAX)));

        assertThat(ended()).isEmpty();
    }

    @Test
    void clauses_whose_assessment_was_shaken_carry_for_whom_that_is_enough() {
        sms.bases.add(new Clauses("US", Validity.ALWAYS, "2021/914", 3, Assessment.VALID, Validity.ALWAYS, EARLIER));
        draft.preferences = new Preferences(Strictness.STRICT, Strictness.STRICT, Strictness.STRICT);
        assertThat(ended()).contains(END);

        draft.preferences = new Preferences(Strictness.STRICT, Strictness.LENIENT, Strictness.STRICT);
        assertThat(ended()).isEmpty();
    }

    @Test
    void a_ground_that_the_tenant_does_not_accept_carries_nothing() {
        sms.bases.add(new CorporateRules("US", Validity.ALWAYS, true));
        draft.transferInstruction.put("US", List.of(TransferBasis.Type.ADEQUACY));

        assertThat(ended()).contains(END);
    }

    @Test
    void what_lacks_a_ground_elsewhere_too_did_not_end_with_a_decision() {
        sms.storage.add("BR");

        assertThat(ended()).isEmpty();
    }

    @Test
    void a_registry_that_nobody_has_confirmed_for_long_ends_no_ground() {
        draft.confirmedAt = END.minus(Duration.ofDays(2));

        assertThat(ended()).contains(END);
    }

    @Test
    void our_own_channels_stand_on_no_ground() {
        sms.internal = true;

        assertThat(ended()).isEmpty();
        assertThat(mayConcern()).isFalse();
    }

    @Test
    void who_is_not_known_has_no_ground() {
        Situation now = draft.situation();

        assertThat(EndedGrounds.of("nobody", now.policy(), now.registry(), now.at()))
                .isEmpty();
        assertThat(EndedGrounds.mayConcern("nobody", now.registry(), now.at())).isFalse();
    }

    private static Adequacy adequate(String country, Instant until) {
        return new Adequacy(country, new Validity(Instant.MIN, until), null);
    }

    private Optional<Instant> ended() {
        Situation now = draft.situation();
        return EndedGrounds.of("sms", now.policy(), now.registry(), now.at());
    }

    private boolean mayConcern() {
        Situation now = draft.situation();
        return EndedGrounds.mayConcern("sms", now.registry(), now.at());
    }
}
