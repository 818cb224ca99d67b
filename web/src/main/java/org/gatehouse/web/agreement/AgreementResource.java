package org.gatehouse.web.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.gatehouse.core.egress.RepeatDecision;
import org.gatehouse.core.egress.RepeatDecision.Repetition;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.agreement.AgreementViews.InForceView;
import org.gatehouse.web.http.Page;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Who may receive the tenant's data for what, and every decision that was made by it. */
@Path("/agreement")
@Produces(MediaType.APPLICATION_JSON)
public class AgreementResource {
    @Inject
    private ReadAgreement agreement;

    @Inject
    private RepeatDecision repetition;

    /** The version in force, with the catalogue it speaks of. Without one nothing leaves. */
    @GET
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public InForceView get() {
        return agreement.inForce();
    }

    /** Every decision about a flow, newest first: kinds of data, never the data. */
    @GET
    @Path("/evidence")
    @Refuses(Problem.INVALID_INPUT)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Page<EvidenceView> evidence(@QueryParam("cursor") @Nullable String cursor) {
        return agreement.evidence(cursor);
    }

    /** Makes a decision again, by the agreement and the registry it cites, however long ago. */
    @GET
    @Path("/evidence/{id}/repetition")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Repetition repeat(@PathParam("id") UUID id) {
        return repetition.repeat(id);
    }
}
