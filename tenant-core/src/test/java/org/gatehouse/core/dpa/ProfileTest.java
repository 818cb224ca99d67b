package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileTest {

    @Test
    void a_profile_allows_what_it_needs_and_what_it_may_carry_and_nothing_else() {
        Profile profile = new Profile(Set.of(DataField.SITE), Set.of(DataField.COMPANY));

        assertThat(profile.allows(DataField.SITE)).isTrue();
        assertThat(profile.allows(DataField.COMPANY)).isTrue();
        assertThat(profile.allows(DataField.PHOTO)).isFalse();
    }

    @Test
    void a_personal_identification_number_is_not_allowed_even_by_a_profile_that_names_it() {
        Profile profile = new Profile(Set.of(DataField.CPR), Set.of(DataField.CPR));

        assertThat(profile.allows(DataField.CPR)).isFalse();
    }
}
