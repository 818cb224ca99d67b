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
import org.gatehouse.core.egress.Connectors;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.notifications.mailbox.Mailbox;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Role;

/** What would have been sent, in an installation without connectors. Not there at all where one is configured. */
@Path("/mailbox")
@Produces(MediaType.APPLICATION_JSON)
public class MailboxResource {
    private static final int MOST = 100;

    @Inject
    private Mailbox mailbox;

    @Inject
    private Connectors connectors;

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

    @GET
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed({Role.TENANT_ADMIN, Role.RECEPTIONIST, Role.HOST})
    public List<Letter> list() {
        if (!connectors.areLocal()) {
            throw Refusal.of(Problem.NOT_FOUND);
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
