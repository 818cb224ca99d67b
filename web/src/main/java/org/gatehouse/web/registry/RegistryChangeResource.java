package org.gatehouse.web.registry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.registry.Change;
import org.gatehouse.core.registry.KeepRegistry;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.problem.FindingView;
import org.gatehouse.web.registry.RegistryViews.ChangeView;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;

/** Changes of the registry: one operator proposes, another confirms. */
@Path("/registry/changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegistryChangeResource {
    @Inject
    private Caller caller;

    @Inject
    private ReadRegistry registry;

    @Inject
    private KeepRegistry keep;

    @Context
    private HttpHeaders headers;

    /**
     * A change.
     *
     * @param put rows by section: each takes the place of the one with its key, or is new
     * @param remove {@code section/key}, such as {@code closures/US}
     */
    public record ChangeBody(
            @NotNull @NotBlank @Line(max = 500) String reason,
            @NotNull @Valid RegistryRows put,
            @NotNull @Size(max = 100) List<@NotNull @Line(max = 100) String> remove) {

        Change read() {
            return new Change(reason, put.read(), remove);
        }
    }

    /** The newest first. */
    @GET
    @RolesAllowed(Role.OPERATOR)
    public List<ChangeView> list() {
        return registry.changesAcrossTenants();
    }

    @GET
    @Path("/{id}")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.OPERATOR)
    public ChangeView get(@PathParam("id") UUID id) {
        return registry.changeAcrossTenants(id);
    }

    /** What would be wrong with it, before anybody proposes it. */
    @POST
    @LiveSession
    @Path("/findings")
    @RolesAllowed(Role.OPERATOR)
    public List<FindingView> findings(@NotNull @Valid ChangeBody body) {
        return FindingView.all(keep.findingsAcrossTenants(body.read()), headers);
    }

    /** Proposes a change. A row with a red finding is refused, with the clause and what to do. */
    @POST
    @LiveSession
    @Refuses(Problem.FINDINGS_OPEN)
    @Answers(status = 201, body = ChangeView.class)
    @RolesAllowed(Role.OPERATOR)
    public Response propose(@NotNull @Valid ChangeBody body) {
        UUID id = keep.proposeAcrossTenants(body.read(), caller.id());
        return Response.status(Response.Status.CREATED)
                .entity(registry.changeAcrossTenants(id))
                .build();
    }

    /**
     * By somebody else than who proposed it, neither of them new since yesterday, and while the registry is still the
     * one that person saw.
     */
    @POST
    @LiveSession
    @Path("/{id}/confirmation")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.SECOND_PERSON_NEEDED,
        Problem.OPERATOR_TOO_NEW,
        Problem.ALREADY_DECIDED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @RolesAllowed(Role.OPERATOR)
    public ChangeView confirm(@PathParam("id") UUID id) {
        keep.confirmAcrossTenants(id, caller.id());
        return registry.changeAcrossTenants(id);
    }

    @POST
    @LiveSession
    @Path("/{id}/rejection")
    @Refuses({Problem.NOT_FOUND, Problem.ALREADY_DECIDED, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.OPERATOR)
    public ChangeView reject(@PathParam("id") UUID id) {
        keep.rejectAcrossTenants(id, caller.id());
        return registry.changeAcrossTenants(id);
    }
}
