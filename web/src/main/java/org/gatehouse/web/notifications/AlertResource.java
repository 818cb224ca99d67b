package org.gatehouse.web.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.notifications.answers.AlertCard;
import org.gatehouse.notifications.answers.AnswerAlert;
import org.gatehouse.notifications.answers.ReassignAlert;
import org.gatehouse.notifications.hostalert.Answer;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;

/** Guests who wait: for their hosts, and for the desk when nobody answers. */
@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AlertResource {
    @Inject
    private Caller caller;

    @Inject
    private AnswerAlert answers;

    @Inject
    private ReassignAlert reassign;

    /** One guest who waits. */
    public record Open(UUID id, AlertCard guest) {}

    /** As {@link AlertAnswerResource.AnswerBody}, signed in. */
    public record AnswerBody(@NotNull @Line(max = 20) String answer) {}

    /** Who is to receive the guest instead. */
    public record ReassignBody(@NotNull UUID employeeId) {}

    /** What the caller has not answered yet. */
    @GET
    @RolesAllowed(Role.HOST)
    public List<Open> list() {
        return answers.openFor(caller.person().orElse(caller.id())).entrySet().stream()
                .map(entry -> new Open(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** By whoever was asked, or by the desk that has reached somebody by other means. */
    @POST
    @Path("/{id}/answer")
    @Refuses({Problem.NOT_FOUND, Problem.ALERT_OVER})
    @RolesAllowed({Role.HOST, Role.RECEPTIONIST})
    public AlertCard answer(@PathParam("id") UUID id, @NotNull @Valid AnswerBody body) {
        Answer answer = Answer.of(body.answer());
        return caller.has(Role.RECEPTIONIST)
                ? answers.atDesk(id, caller.person().orElse(caller.id()), answer)
                : answers.signedIn(id, caller.person().orElse(caller.id()), answer);
    }

    /** The desk asks somebody else. */
    @POST
    @Path("/{id}/reassignment")
    @Refuses({Problem.NOT_FOUND, Problem.ALERT_OVER})
    @Answers(status = 204)
    @RolesAllowed(Role.RECEPTIONIST)
    public Response reassign(@PathParam("id") UUID id, @NotNull @Valid ReassignBody body) {
        reassign.to(id, body.employeeId());
        return Response.noContent().build();
    }
}
