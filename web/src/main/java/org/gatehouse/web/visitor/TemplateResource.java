package org.gatehouse.web.visitor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.visitor.visits.KeepTemplates;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;

/** Meetings that the caller plans again and again; nobody else sees them. */
@Path("/meeting-templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TemplateResource {
    @Inject
    private Caller caller;

    @Inject
    private KeepTemplates templates;

    @GET
    @RolesAllowed(Role.HOST)
    public List<TemplateView> list() {
        return templates.of(own()).stream().map(TemplateView::of).toList();
    }

    /** Keeps one under its name. */
    @PUT
    @Refuses({Problem.NOT_FOUND, Problem.TOO_MANY_TEMPLATES, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.HOST)
    public List<TemplateView> keep(@NotNull @Valid TemplateBody body) {
        templates.keep(own(), body.name().strip(), body.content());
        return list();
    }

    @DELETE
    @Path("/{id}")
    @Refuses(Problem.NOT_FOUND)
    @Answers(status = 204)
    @RolesAllowed(Role.HOST)
    public Response remove(@PathParam("id") UUID id) {
        templates.remove(own(), id);
        return Response.noContent().build();
    }

    private UUID own() {
        return caller.person().orElse(caller.id());
    }
}
