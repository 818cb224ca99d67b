package org.gatehouse.web.owners;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gatehouse.access.keys.BlockCompany;
import org.gatehouse.web.owners.OwnPageViews.BlockView;
import org.gatehouse.web.security.Role;

/** An administrator reads whom owners keep out. */
@Path("/company-blocks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CompanyBlockResource {
    @Inject
    private BlockCompany blocks;

    /** Which companies owners keep out of which stairwells. */
    @GET
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<BlockView> list() {
        return blocks.all().stream().map(BlockView::of).toList();
    }
}
