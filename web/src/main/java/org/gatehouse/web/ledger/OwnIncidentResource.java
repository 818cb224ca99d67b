package org.gatehouse.web.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gatehouse.core.ledger.KeepIncidents;
import org.gatehouse.web.security.Role;

/** What a tenant's administrator must know about its own flows. */
@Path("/agreement/incidents")
@Produces(MediaType.APPLICATION_JSON)
public class OwnIncidentResource {
    private static final int MOST = 500;

    @Inject
    private KeepIncidents incidents;

    /** Calls on the tenant's behalf that do not fit what its agreement decided, newest first. */
    @GET
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<IncidentView> list() {
        return incidents.newest(MOST).stream().map(IncidentView::of).toList();
    }
}
