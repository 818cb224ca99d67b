package org.gatehouse.web.subprocessors;

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
import org.gatehouse.core.input.Line;
import org.gatehouse.core.notices.ConfirmRemediation;
import org.gatehouse.core.notices.NoticeRegister;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.gatehouse.web.security.Within;
import org.gatehouse.web.subprocessors.NoticeViews.RemediationView;

/** Where an approval has ended and a processor may still have something. */
@Path("/remediations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RemediationResource {
    private static final int MOST = 200;

    @Inject
    private Caller caller;

    @Inject
    private NoticeRegister register;

    @Inject
    private ReadNotices notices;

    @Inject
    private ConfirmRemediation confirm;

    /** @param note what was done, and how the processor has confirmed it */
    public record ConfirmationBody(
            @NotNull @NotBlank @Line(max = 500) String note) {}

    /** Of all tenants; those still open first. */
    @GET
    @RolesAllowed(Role.OPERATOR)
    public List<RemediationView> list() {
        return register.remediationsAcrossTenants(MOST).stream()
                .map(place -> Within.tenant(place.tenant(), () -> notices.remediation(place.id())))
                .toList();
    }

    /** Nothing flows there any more, and nothing is left behind. */
    @POST
    @LiveSession
    @Path("/{id}/confirmation")
    @Refuses({Problem.NOT_FOUND, Problem.ALREADY_DECIDED, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.OPERATOR)
    public RemediationView confirm(@PathParam("id") UUID id, @NotNull @Valid ConfirmationBody body) {
        TenantId owner = register.ownerOfRemediationAcrossTenants(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        UUID by = caller.id();
        return Within.tenant(owner, () -> {
            confirm.confirm(id, body.note(), by);
            return notices.remediation(id);
        });
    }
}
