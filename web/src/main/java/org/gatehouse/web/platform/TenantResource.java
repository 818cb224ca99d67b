package org.gatehouse.web.platform;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.gatehouse.core.accounts.ReleaseSignatories;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.platform.Founding;
import org.gatehouse.core.platform.OpenTenant;
import org.gatehouse.core.platform.Slug;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Customers;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.PasswordAgain;
import org.gatehouse.web.security.Role;
import org.gatehouse.web.security.Within;

/** The operator's customers. */
@Path("/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TenantResource {
    @Inject
    private Caller caller;

    @Inject
    private Tenants tenants;

    @Inject
    private OpenTenant opening;

    @Inject
    private ReleaseSignatories signatories;

    @Inject
    private PasswordAgain password;

    @Inject
    private Customers customers;

    /**
     * A customer to be.
     *
     * @param slug the short name its people sign in with
     * @param email of its first administrator
     */
    public record TenantBody(
            @NotNull @Line(max = 40) String slug,
            @NotNull @NotBlank @Line(max = 200) String name,
            boolean publicBody,
            @NotNull @Line(max = 254) String email,
            @NotNull @Pattern(regexp = "da|en") String language) {

        Founding founding() {
            return new Founding(Slug.parse("slug", slug), name.strip(), Email.parse("email", email), language);
        }

        @Override
        public String toString() {
            return "TenantBody[…]";
        }
    }

    /** @param activationLink for the first administrator, to be handed over; shown once */
    public record OpenedBody(UUID id, String activationLink) {
        static OpenedBody of(OpenTenant.Opened opened) {
            return new OpenedBody(
                    opened.tenant().value(), opened.administrator().link().orElseThrow());
        }

        @Override
        public String toString() {
            return "OpenedBody[" + id + "]";
        }
    }

    /**
     * Why nobody of the customer's can sign any more; the customer reads it.
     *
     * @param password of the caller's account, once more
     */
    public record ReleaseBody(
            @NotNull @NotBlank @Line(max = 500) String reason,
            @NotNull @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "ReleaseBody[…]";
        }
    }

    @GET
    @RolesAllowed(Role.OPERATOR)
    public List<TenantView> list() {
        return tenants.allAcrossTenants().stream().map(TenantView::of).toList();
    }

    /** Adds a customer. A short name is taken once, so that the same request sent twice adds it once. */
    @POST
    @LiveSession
    @Refuses(Problem.SLUG_TAKEN)
    @Answers(status = 201, body = OpenedBody.class)
    @RolesAllowed(Role.OPERATOR)
    public Response add(@NotNull @Valid TenantBody body) {
        OpenTenant.Opened opened = opening.open(body.founding(), body.publicBody());
        return Response.status(Response.Status.CREATED)
                .entity(OpenedBody.of(opened))
                .build();
    }

    /** A new link for a customer's first administrator, who has not used the one before. */
    @POST
    @LiveSession
    @Path("/{tenant}/activation-link")
    @Refuses({Problem.NOT_FOUND, Problem.ACCOUNT_ACTIVATED})
    @RolesAllowed(Role.OPERATOR)
    public OpenedBody inviteAgain(@PathParam("tenant") UUID id) {
        return OpenedBody.of(opening.inviteAgain(new TenantId(id)));
    }

    /** Whoever could sign for a customer is gone: the role is taken away, and an administrator names the next. */
    @POST
    @LiveSession
    @Path("/{tenant}/signatory-releases")
    @Refuses({Problem.NOT_FOUND, Problem.PASSWORD_WRONG, Problem.TOO_MANY_REQUESTS, Problem.CHANGED_MEANWHILE})
    @Answers(status = 204)
    @RolesAllowed(Role.OPERATOR)
    public Response releaseSignatories(@PathParam("tenant") UUID id, @NotNull @Valid ReleaseBody body) {
        TenantId tenant = customers.known(id);
        password.require(body.password());
        UUID by = caller.id();
        Within.tenantDo(tenant, () -> signatories.release(body.reason().strip(), by));
        return Response.noContent().build();
    }
}
