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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.gatehouse.core.agreement.BreakGlass;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.agreement.EmergencyViews.EmergenciesView;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.PasswordAgain;
import org.gatehouse.web.security.Role;

/** Emergencies: declared, ended early, and looked back on. */
@Path("/agreement/emergencies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EmergencyResource {
    @Inject
    private Caller caller;

    @Inject
    private ReadEmergencies emergencies;

    @Inject
    private BreakGlass glass;

    @Inject
    private PasswordAgain password;

    /**
     * @param incapable persons cannot consent: Art. 49(1)(f) is asserted, where the agreement allows it
     * @param password of the caller's account, once more
     */
    public record EmergencyBody(
            @NotNull @NotBlank @Line(max = 500) String reason,
            boolean incapable,
            @NotNull @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "EmergencyBody[…]";
        }
    }

    public record EndingBody(
            @NotNull @NotBlank @Line(max = 500) String reason) {}

    /** @param note what was found: whether it was needed, and who has received what */
    public record ReviewBody(
            @NotNull @NotBlank @Line(max = 500) String note) {}

    @GET
    @RolesAllowed({Role.TENANT_ADMIN, Role.EVACUATION_LEAD})
    public EmergenciesView list() {
        return emergencies.all();
    }

    /** Breaks the glass: services that are not approved may be used for the emergency, as long as was agreed. */
    @POST
    @LiveSession
    @Refuses({
        Problem.NO_AGREEMENT,
        Problem.CONTRACT_ENDED,
        Problem.STATE_NOT_POSSIBLE,
        Problem.PASSWORD_WRONG,
        Problem.TOO_MANY_REQUESTS,
        Problem.CHANGED_MEANWHILE
    })
    @RolesAllowed({Role.TENANT_ADMIN, Role.EVACUATION_LEAD})
    public EmergenciesView breakGlass(@NotNull @Valid EmergencyBody body) {
        password.require(body.password());
        glass.breakGlass(body.reason(), body.incapable(), caller.id());
        return emergencies.all();
    }

    /** It is over before its time. */
    @POST
    @LiveSession
    @Path("/ending")
    @Refuses({Problem.STATE_NOT_POSSIBLE, Problem.CHANGED_MEANWHILE})
    @RolesAllowed({Role.TENANT_ADMIN, Role.EVACUATION_LEAD})
    public EmergenciesView end(@NotNull @Valid EndingBody body) {
        glass.end(body.reason(), caller.id());
        return emergencies.all();
    }

    /** An administrator has looked back on it. */
    @POST
    @LiveSession
    @Path("/{id}/review")
    @Refuses({Problem.NOT_FOUND, Problem.ALREADY_DECIDED, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.TENANT_ADMIN)
    public EmergenciesView review(@PathParam("id") UUID id, @NotNull @Valid ReviewBody body) {
        glass.review(id, body.note(), caller.id());
        return emergencies.all();
    }
}
