package org.gatehouse.web.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.notifications.mailbox.Mailbox;
import org.gatehouse.notifications.mailbox.MailboxReaders;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;

/** What would have been sent, in an installation without connectors. Not there at all where one is configured. */
@Path("/mailbox")
@Produces(MediaType.APPLICATION_JSON)
public class MailboxResource {
    private static final int MOST = 100;

    @Inject
    private Mailbox mailbox;

    @Inject
    private MailboxReaders readers;

    @Inject
    private Caller caller;

    /** A message that stayed here; for a text message subject, HTML and calendar entry are empty. */
    public record Letter(
            UUID id,
            String channel,
            String service,
            String to,
            String subject,
            String text,
            String html,
            String calendar,
            Instant receivedAt) {
        @Override
        public String toString() {
            return "Letter[" + id + "]";
        }
    }

    /** In a demonstration for everybody, elsewhere for administrators. A message stays for a day. */
    @GET
    @LiveSession
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed({Role.TENANT_ADMIN, Role.RECEPTIONIST, Role.HOST})
    public List<Letter> list() {
        if (!readers.isThereAMailbox()) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        if (!readers.include(caller.has(Role.TENANT_ADMIN))) {
            throw Refusal.of(Problem.ROLE_MISSING);
        }
        return mailbox.newest(MOST).stream()
                .map(message -> new Letter(
                        message.id(),
                        message.channel().name(),
                        message.service(),
                        message.recipient(),
                        message.subject(),
                        message.text(),
                        message.html(),
                        message.calendar(),
                        message.receivedAt()))
                .toList();
    }
}
