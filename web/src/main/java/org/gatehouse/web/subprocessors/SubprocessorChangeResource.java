package org.gatehouse.web.subprocessors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.gatehouse.core.notices.EndChange;
import org.gatehouse.core.notices.KeepChanges;
import org.gatehouse.core.notices.NoticeRegister;
import org.gatehouse.core.notices.TellTenant;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.subprocessors.SubprocessorNotice.Escalation;
import org.gatehouse.core.tenancy.EachTenant;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.problem.FindingView;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.gatehouse.web.security.Within;
import org.gatehouse.web.subprocessors.NoticeViews.ChangeView;
import org.gatehouse.web.subprocessors.NoticeViews.ResultView;

/** Changes among our processors: from the draft over due diligence to the announcement, and to their end. */
@Path("/subprocessor-changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SubprocessorChangeResource {
    @Inject
    private Caller caller;

    @Inject
    private ReadNotices read;

    @Inject
    private NoticeRegister register;

    @Inject
    private KeepChanges keep;

    @Inject
    private EndChange end;

    @Inject
    private EachTenant eachTenant;

    @Inject
    private TellTenant tell;

    @Context
    private HttpHeaders headers;

    /** The newest first. */
    @GET
    @RolesAllowed(Role.OPERATOR)
    public List<ChangeView> list() {
        return asOperator(read::changes);
    }

    /** Tenants that a notice has not reached, of whatever change: somebody has to call them, or to write a letter. */
    @GET
    @Path("/escalations")
    @RolesAllowed(Role.OPERATOR)
    public List<ResultView> escalations() {
        return register.undeliveredAcrossTenants().stream()
                .map(place -> Within.tenant(place.tenant(), () -> read.result(place.id())))
                .filter(result -> !result.escalation().equals(Escalation.NONE.name()))
                .toList();
    }

    @GET
    @Path("/{id}")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.OPERATOR)
    public ChangeView get(@PathParam("id") UUID id) {
        return asOperator(() -> read.change(id));
    }

    /** Drafts a change. Nobody is told. */
    @POST
    @LiveSession
    @Answers(status = 201, body = ChangeView.class)
    @RolesAllowed(Role.OPERATOR)
    public Response draft(@NotNull @Valid ChangeBodies.ProposalBody body) {
        UUID by = caller.id();
        ChangeView drafted = asOperator(() -> read.change(keep.draft(body.read(), by)));
        return Response.status(Response.Status.CREATED).entity(drafted).build();
    }

    /** What has to be put on file before it can be announced. */
    @GET
    @Path("/{id}/findings")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.OPERATOR)
    public List<FindingView> findings(@PathParam("id") UUID id) {
        return FindingView.all(asOperator(() -> keep.findings(id)), headers);
    }

    @POST
    @LiveSession
    @Path("/{id}/due-diligence")
    @Refuses({Problem.NOT_FOUND, Problem.STATE_NOT_POSSIBLE, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.OPERATOR)
    public ChangeView examine(@PathParam("id") UUID id) {
        return moved(id, () -> keep.examine(id));
    }

    /** Everything is on file. A red finding stops it. */
    @POST
    @LiveSession
    @Path("/{id}/ready")
    @Refuses({Problem.NOT_FOUND, Problem.FINDINGS_OPEN, Problem.STATE_NOT_POSSIBLE, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.OPERATOR)
    public ChangeView ready(@PathParam("id") UUID id) {
        return moved(id, () -> keep.ready(id));
    }

    /** Tells every tenant whose agreement instructs one of the activities. */
    @POST
    @LiveSession
    @Path("/{id}/announcement")
    @Refuses({Problem.NOT_FOUND, Problem.FINDINGS_OPEN, Problem.STATE_NOT_POSSIBLE, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.OPERATOR)
    public ChangeView announce(@PathParam("id") UUID id) {
        UUID by = caller.id();
        ChangeView announced = moved(id, () -> keep.announce(id, by));
        eachTenant.run(tell::tellDue);
        return announced;
    }

    /** Takes it back, as long as it counts for nobody. Whoever was told is told again. */
    @POST
    @LiveSession
    @Path("/{id}/cancellation")
    @Refuses({Problem.NOT_FOUND, Problem.STATE_NOT_POSSIBLE, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.OPERATOR)
    public ChangeView cancel(@PathParam("id") UUID id, @NotNull @Valid ChangeBodies.EndBody body) {
        end.cancelAcrossTenants(id, body.reason());
        eachTenant.run(tell::tellDue);
        return get(id);
    }

    /** Every window has passed, and the processor whose place was taken has nothing any more. */
    @POST
    @LiveSession
    @Path("/{id}/closure")
    @Refuses({Problem.NOT_FOUND, Problem.STATE_NOT_POSSIBLE, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.OPERATOR)
    public ChangeView close(@PathParam("id") UUID id, @NotNull @Valid ChangeBodies.EndBody body) {
        end.closeAcrossTenants(id, body.reason());
        return get(id);
    }

    private ChangeView moved(UUID id, Runnable step) {
        Within.tenantDo(caller.tenant(), step);
        return get(id);
    }

    private <T> T asOperator(Supplier<T> work) {
        return Within.tenant(caller.tenant(), work);
    }
}
