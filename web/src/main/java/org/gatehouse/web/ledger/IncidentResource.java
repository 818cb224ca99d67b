package org.gatehouse.web.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.ledger.CloseIncident;
import org.gatehouse.core.ledger.Incidents;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.input.Line;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;

/**
 * What the operator has to look into: calls that nobody had decided about, and the like. Ids of flows, nobody's data.
 */
@Path("/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IncidentResource {
    private static final int MOST = 500;

    @Inject
    private Incidents incidents;

    @Inject
    private CloseIncident close;

    @Inject
    private Caller caller;

    /** @param reason what it was, for the operator and the tenant to read */
    public record ClosingBody(
            @NotNull @NotBlank @Line(max = 1000) String reason) {}

    /** All of them, open ones first. */
    @GET
    @RolesAllowed(Role.OPERATOR)
    public List<IncidentView> list() {
        return incidents.newestAcrossTenants(MOST).stream()
                .map(IncidentView::of)
                .toList();
    }

    /** Somebody has looked into it. More calls of the same kind open it again. */
    @POST
    @LiveSession
    @Path("/{incident}/closing")
    @Refuses({Problem.NOT_FOUND, Problem.INCIDENT_CLOSED})
    @RolesAllowed(Role.OPERATOR)
    public IncidentView close(@PathParam("incident") UUID incident, @NotNull @Valid ClosingBody body) {
        return IncidentView.of(close.close(incident, caller.id(), body.reason().strip()));
    }
}
