package org.gatehouse.web.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.AgreementTerms;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.input.Line;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Who may receive the tenant's data for what. */
@Path("/agreement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgreementResource {
    @Inject
    private KeepAgreement agreement;

    /**
     * The terms of a version.
     *
     * @param locations country codes, or {@code EEA}
     * @param order services by preference; each must be in the catalogue
     */
    public record TermsBody(
            @NotNull @Size(max = 20) List<@NotNull Activity> activities,
            @NotNull @Size(max = 60) List<@NotNull @Pattern(regexp = "[A-Z]{2}|EEA") String> locations,
            @NotNull @Size(max = 100) List<@NotNull @Valid ApprovalBody> approvals,
            @NotNull @Size(max = 20) List<@NotNull @Line(max = 40) String> order) {

        AgreementTerms read() {
            return new AgreementTerms(
                    activities,
                    locations,
                    approvals.stream().map(ApprovalBody::read).toList(),
                    order);
        }
    }

    /** One service for one activity; no fields: all that the activity's profile allows. */
    public record ApprovalBody(
            @NotNull @Line(max = 40) String service,
            @NotNull Activity activity,
            @NotNull @Size(max = 30) List<@NotNull DataField> fields) {

        AgreementTerms.Approval read() {
            return new AgreementTerms.Approval(service, activity, fields);
        }
    }

    /** The version in force, with the catalogue it speaks of. Without one nothing leaves, and the version is 0. */
    @GET
    @Answers(body = AgreementView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response get() {
        AgreementView view = agreement.inForce();
        return Response.ok(view).tag(Etags.of(view.number())).build();
    }

    /** Makes a new version, in force at once. Versions are never changed: the evidence cites them. */
    @PUT
    @LiveSession
    @Refuses({Problem.VERSION_REQUIRED, Problem.STALE_VERSION, Problem.CHANGED_MEANWHILE})
    @Answers(body = AgreementView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response replace(@HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid TermsBody body) {
        agreement.replace(Etags.require(ifMatch), body.read());
        return get();
    }
}
