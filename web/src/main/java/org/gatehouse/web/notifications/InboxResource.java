package org.gatehouse.web.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.notifications.inbox.Inbox;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** The host's own inbox: the channel for which no data leaves the house. */
@Path("/inbox")
@Produces(MediaType.APPLICATION_JSON)
public class InboxResource {
    private static final int MOST = 100;

    @Inject
    private Caller caller;

    @Inject
    private Inbox inbox;

    /** One note. */
    public record Note(
            UUID id,
            String text,
            Instant createdAt,
            @Nullable Instant readAt) {
        @Override
        public String toString() {
            return "Note[" + id + "]";
        }
    }

    @GET
    @RolesAllowed(Role.HOST)
    public List<Note> list() {
        return inbox.of(caller.person().orElse(caller.id()), MOST).stream()
                .map(note -> new Note(
                        note.id(), note.text(), note.createdAt(), note.readAt().orElse(null)))
                .toList();
    }

    @POST
    @Path("/{id}/read")
    @Refuses(Problem.NOT_FOUND)
    @Answers(status = 204)
    @RolesAllowed(Role.HOST)
    public Response read(@PathParam("id") UUID id) {
        inbox.markRead(caller.person().orElse(caller.id()), id);
        return Response.noContent().build();
    }
}
