package org.gatehouse.web.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.gatehouse.core.journal.ReadJournal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** What people did and looked up. It is sealed with the evidence, in one log, and verified there. */
@Path("/log")
@Produces(MediaType.APPLICATION_JSON)
public class LogResource {
    @Inject
    private Caller caller;

    @Inject
    private ReadLog log;

    /** The newest first; reading is a deed too, and comes before what was read. */
    @GET
    @Refuses(Problem.INVALID_INPUT)
    @RolesAllowed(Role.TENANT_ADMIN)
    public LogView list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(ReadJournal.MOST) int limit,
            @QueryParam("before") @Nullable String before,
            @QueryParam("object") @Nullable UUID object) {
        return log.part(limit, before, object, caller.actor());
    }
}
