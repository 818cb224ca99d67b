package org.gatehouse.access.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.keys.Register.BY;

import org.gatehouse.access.keys.Register;
import org.junit.jupiter.api.Test;

class PublishPolicyDatabaseTest {
    private final Register register = new Register();

    @Test
    void another_text_is_another_version_and_the_old_one_stays() {
        assertThat(publish("Regler", "Rules")).isEqualTo(1);
        assertThat(publish("Regler", "Better rules")).isEqualTo(2);

        assertThat(english(1)).isEqualTo("Rules");
        assertThat(english(2)).isEqualTo("Better rules");
    }

    @Test
    void the_text_that_counts_already_is_no_new_version() {
        publish("Regler", "Rules");

        assertThat(publish("Regler", "Rules")).isEqualTo(1);
    }

    @Test
    void another_tenants_policy_is_not_ours() {
        publish("Regler", "Rules");

        boolean theirs =
                new Register().in(use -> new AccessPolicies(use.rows()).newest().isPresent());

        assertThat(theirs).isFalse();
    }

    private int publish(String danish, String english) {
        return register.in(use -> use.policies().publish(danish, english, BY));
    }

    private String english(int number) {
        return register.in(use ->
                new AccessPolicies(use.rows()).numbered(number).orElseThrow().english());
    }
}
