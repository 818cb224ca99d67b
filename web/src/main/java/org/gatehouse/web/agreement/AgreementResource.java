package org.gatehouse.web.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.gatehouse.core.vocabulary.Vocabulary;
import org.gatehouse.web.agreement.AgreementViews.InForceView;
import org.gatehouse.web.problem.Language;
import org.gatehouse.web.security.Role;

/** Who may receive the tenant's data for what. */
@Path("/agreement")
@Produces(MediaType.APPLICATION_JSON)
public class AgreementResource {
    @Inject
    private ReadAgreement agreement;

    @Inject
    private ReadStatus status;

    @Context
    private HttpHeaders headers;

    /** How it stands with it: what became of the last thirty days' messages, and what comes next. */
    @GET
    @Path("/status")
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public StatusView status() {
        return status.now(headers);
    }

    /** The version in force, with the catalogue it speaks of. Without one nothing leaves. */
    @GET
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public InForceView get() {
        return agreement.inForce();
    }

    /** What everything is called that an agreement can name, in the caller's language, with a line on each. */
    @GET
    @Path("/vocabulary")
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public Vocabulary vocabulary() {
        return agreement.vocabulary(Language.of(headers));
    }
}
