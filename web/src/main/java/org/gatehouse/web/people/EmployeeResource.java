package org.gatehouse.web.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Those who receive guests. */
@Path("/employees")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EmployeeResource {
    @Inject
    private Caller caller;

    @Inject
    private KeepEmployees employees;

    @Inject
    private LetEmployeeGo leaving;

    /** By the beginning of a name; for everybody who plans or receives. */
    @GET
    @RolesAllowed({Role.TENANT_ADMIN, Role.RECEPTIONIST, Role.HOST})
    public List<EmployeeView> list(@QueryParam("name") @DefaultValue("") String name) {
        return employees.search(name, caller.has(Role.TENANT_ADMIN));
    }

    @GET
    @Path("/{id}")
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = EmployeeView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response get(@PathParam("id") UUID id) {
        EmployeeView employee = employees.one(id, true);
        return Response.ok(employee).tag(Etags.of(employee.version())).build();
    }

    @POST
    @LiveSession
    @Refuses({Problem.EMAIL_TAKEN, Problem.IDEMPOTENCY_KEY_REUSED})
    @Answers(status = 201, body = EmployeeView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid EmployeeBody body) {
        UUID id = employees.add(body, caller.creationKey(key, body));
        EmployeeView employee = employees.one(id, true);
        return Response.created(URI.create("/api/v1/employees/" + id))
                .tag(Etags.of(employee.version()))
                .entity(employee)
                .build();
    }

    @PUT
    @LiveSession
    @Path("/{id}")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.EMAIL_TAKEN,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = EmployeeView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EmployeeBody body) {
        employees.change(id, Etags.require(ifMatch), body);
        return get(id);
    }

    @DELETE
    @LiveSession
    @Path("/{id}")
    @Refuses({Problem.NOT_FOUND, Problem.LAST_ADMINISTRATOR, Problem.SIGNATORY_NEEDED, Problem.BLOCKED_BY_DOOR})
    @Answers(status = 204)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response remove(@PathParam("id") UUID id) {
        leaving.letGo(id, caller.id());
        return Response.noContent().build();
    }
}
