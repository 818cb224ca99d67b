package org.gatehouse.notifications.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.notices.KeepContacts;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

/** Codes that prove an address, asked for more often than anybody needs. */
class ContactCodesTest {
    private final Lobby lobby = new Lobby();
    private final KeepContacts contacts = lobby.container.useCase(
            KeepContacts.class, lobby.rows, lobby.agreements, lobby.post, lobby.masterKey, lobby.clock);

    @Test
    void nobody_floods_a_mailbox_by_naming_it_again_and_again() {
        for (int time = 0; time < 20; time++) {
            nameAskAndForget();
        }

        assertRefused(this::nameAskAndForget);

        lobby.clock.advance(Duration.ofHours(1));
        assertThatCode(this::nameAskAndForget).doesNotThrowAnyException();
    }

    @Test
    void a_contact_is_sent_a_code_every_five_minutes_at_most() {
        UUID contact = named();
        ask(contact);

        assertRefused(() -> ask(contact));

        lobby.clock.advance(Duration.ofMinutes(6));
        assertThatCode(() -> ask(contact)).doesNotThrowAnyException();
    }

    private static void assertRefused(Runnable asking) {
        assertThatThrownBy(asking::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(Problem.TOO_MANY_REQUESTS));
    }

    private void nameAskAndForget() {
        UUID contact = named();
        try {
            ask(contact);
        } finally {
            lobby.doAs(() -> contacts.remove(contact));
        }
    }

    private UUID named() {
        return lobby.as(() -> contacts.add(new Contact.Details(
                ContactRole.SUBPROCESSOR_NOTICE, "Somebody", new Email("stranger@elsewhere.example"), null, "en")));
    }

    private void ask(UUID contact) {
        lobby.doAs(() -> contacts.ask(contact));
    }
}
