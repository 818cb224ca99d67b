package org.gatehouse.notifications.testing;

import java.util.UUID;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.people.Email;

/** Somebody who is told of new processors, and whose address we have seen to be theirs. */
final class NoticeContact {
    private NoticeContact() {}

    static UUID addTo(Lobby lobby, String email) {
        return lobby.in(() -> {
            Contact contact = new Contact(
                    new Contact.Details(ContactRole.SUBPROCESSOR_NOTICE, "Notices", new Email(email), null, "en"),
                    lobby.clock.instant());
            contact.ask(new byte[32], lobby.clock.instant().plusSeconds(60));
            contact.answer(new byte[32], lobby.clock.instant().minusSeconds(1));
            lobby.rows.add(contact);
            return contact.id();
        });
    }
}
