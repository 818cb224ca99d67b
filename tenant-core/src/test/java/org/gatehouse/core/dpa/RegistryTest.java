package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegistryTest {
    private final Draft draft = new Draft();
    private final RecipientDraft sms = draft.recipients.get("sms");

    @Test
    void a_service_that_is_not_engaged_can_be_seen_as_if_it_were() {
        sms.status = Recipient.Status.SUSPENDED;
        sms.engaged = Validity.from(Draft.NOW.plusSeconds(1));
        Registry registry = draft.situation().registry();
        RecipientDraft engaged = new RecipientDraft("sms");

        assertThat(registry.engaging("sms").recipients()).containsEntry("sms", engaged.recipient());
        assertThat(registry.recipients()).containsEntry("sms", sms.recipient());
    }

    @Test
    void a_service_that_nobody_knows_cannot_be_seen_as_engaged() {
        Registry registry = draft.situation().registry();

        assertThat(registry.engaging("nobody")).isEqualTo(registry);
    }

    @Test
    void a_registry_is_as_true_as_somebody_has_said_since() {
        Registry registry = draft.situation().registry();

        assertThat(registry.confirmed(Draft.NOW.plusSeconds(1)))
                .isEqualTo(new Registry(
                        registry.recipients(), registry.adequacy(), registry.closed(), Draft.NOW.plusSeconds(1)));
    }

    @Test
    void other_recipients_can_be_tried_under_the_same_agreement() {
        Policy policy = draft.situation().policy();
        draft.order.add("mail");

        assertThat(policy.inOrder(draft.order)).isEqualTo(draft.situation().policy());
    }
}
