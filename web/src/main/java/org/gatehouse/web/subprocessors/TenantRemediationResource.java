package org.gatehouse.web.subprocessors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gatehouse.web.security.Role;
import org.gatehouse.web.subprocessors.NoticeViews.RemediationView;

/** What we still have to clean up at processors that a tenant has stopped, and what we have confirmed. */
@Path("/agreement/remediations")
@Produces(MediaType.APPLICATION_JSON)
public class TenantRemediationResource {
    @Inject
    private ReadNotices notices;

    /** The newest first. */
    @GET
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public List<RemediationView> list() {
        return notices.remediations();
    }
}
