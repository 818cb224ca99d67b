package org.gatehouse.web.owners;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.stairwells.ReportEntryPhone;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.owners.OwnPageViews.ReportView;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** An administrator reads what owners tell of entry phones, and says when somebody comes. */
@Path("/entry-phone-reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EntryPhoneReportResource {
    @Inject
    private Caller caller;

    @Inject
    private ReportEntryPhone reports;

    /** When somebody comes, in Copenhagen: {@code 08:00}. */
    public record ReinstallBody(
            @NotNull LocalDate reinstallOn,

            @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
            String reinstallTime) {}

    @GET
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<ReportView> list() {
        return reports.all().stream().map(ReportView::of).toList();
    }

    /** On a Danish working day from eight to four, not before the entry phone is replaced (rule 72). */
    @PUT
    @LiveSession
    @Path("/{report}")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.NOT_WORKING_HOURS,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(status = 204)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response plan(
            @PathParam("report") UUID report,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReinstallBody body) {
        reports.plan(
                report,
                Etags.require(ifMatch),
                body.reinstallOn().atTime(LocalTime.parse(body.reinstallTime())),
                caller.actor());
        return Response.noContent().build();
    }
}
