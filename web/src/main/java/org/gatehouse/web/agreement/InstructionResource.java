package org.gatehouse.web.agreement;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gatehouse.core.agreement.Instruct;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.agreement.AgreementViews.InForceView;
import org.gatehouse.web.agreement.AgreementViews.InstructionView;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** What the tenant tells us to do after the agreement was signed (clause 3.1). */
@Path("/agreement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InstructionResource {
    @Inject
    private ReadAgreement agreement;

    @Inject
    private Instruct instruct;

    @Inject
    private SignForTenant signer;

    /**
     * What is to stop: a service, an activity, one service for one activity, or a country.
     *
     * @param password of the caller's account, once more
     */
    public record StopBody(
            @Nullable @Line(max = 60) String service,
            @Nullable @Line(max = 60) String activity,
            @Nullable @Line(max = 60) String location,
            @NotNull @NotBlank @Line(max = 500) String reason,
            @NotNull @NotBlank @Line(max = 200) String name,
            @NotNull @NotBlank @Line(max = 200) String title,
            @NotNull @Size(max = 1000) String password) {

        Instruct.Stop read() {
            boolean what = service != null || activity != null;
            if (what == (location != null)) {
                throw Refusal.ofField(what ? "location" : "service", Problem.INVALID_INPUT);
            }
            return new Instruct.Stop(service, activity, location);
        }

        @Override
        public String toString() {
            return "StopBody[…]";
        }
    }

    /** The newest first. */
    @GET
    @Path("/instructions")
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public List<InstructionView> list() {
        return agreement.instructions();
    }

    /** Stops something at once: a narrower version is in force when this answers. */
    @POST
    @LiveSession
    @Path("/stops")
    @Refuses({
        Problem.NO_AGREEMENT,
        Problem.NOT_FOUND,
        Problem.PASSWORD_WRONG,
        Problem.TOO_MANY_REQUESTS,
        Problem.CHANGED_MEANWHILE
    })
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public InForceView stop(@NotNull @Valid StopBody body) {
        instruct.stop(body.read(), body.reason(), signer.signer(body.name(), body.title(), body.password()));
        return agreement.inForce();
    }
}
