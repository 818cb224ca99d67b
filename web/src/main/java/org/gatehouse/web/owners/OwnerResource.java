package org.gatehouse.web.owners;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.owners.BuildingOwner;
import org.gatehouse.access.owners.KeepOwners;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.owners.OwnerViews.OwnerView;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** The register of building owners. */
@Path("/owners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnerResource {
    @Inject
    private Caller caller;

    @Inject
    private KeepOwners owners;

    /**
     * A company or a private person that owns a building.
     *
     * @param contact whom to ask for there; a private person's own name
     */
    public record OwnerBody(
            @NotNull @NotBlank @Line(max = 200) String name,
            @NotNull @NotBlank @Line(max = 200) String contact,
            @NotNull @NotBlank @Line(max = 300) String address,
            @NotNull @Line(max = 254) String email,
            @Nullable @Line(max = 40) String phone) {

        BuildingOwner.Details details() {
            PhoneNumber number = phone == null || phone.isBlank() ? null : PhoneNumber.parse("phone", phone);
            return new BuildingOwner.Details(
                    name.strip(), contact.strip(), address.strip(), Email.parse("email", email), number);
        }

        @Override
        public String toString() {
            return "OwnerBody[…]";
        }
    }

    @GET
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<OwnerView> list() {
        return owners.all().stream().map(OwnerView::of).toList();
    }

    @POST
    @LiveSession
    @Refuses(Problem.IDEMPOTENCY_KEY_REUSED)
    @Answers(status = 201, body = OwnerView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid OwnerBody body) {
        UUID id = owners.add(body.details(), caller.creationKey(key, body), caller.actor());
        OwnerView owner = OwnerView.of(owners.get(id));
        return Response.created(URI.create("/api/v1/owners/" + id))
                .tag(Etags.of(owner.version()))
                .entity(owner)
                .build();
    }

    @GET
    @Path("/{owner}")
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = OwnerView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response get(@PathParam("owner") UUID id) {
        OwnerView owner = OwnerView.of(owners.get(id));
        return Response.ok(owner).tag(Etags.of(owner.version())).build();
    }

    @PUT
    @LiveSession
    @Path("/{owner}")
    @Refuses({Problem.NOT_FOUND, Problem.VERSION_REQUIRED, Problem.STALE_VERSION, Problem.CHANGED_MEANWHILE})
    @Answers(body = OwnerView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response change(
            @PathParam("owner") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OwnerBody body) {
        owners.change(id, Etags.require(ifMatch), body.details(), caller.actor());
        return get(id);
    }
}
