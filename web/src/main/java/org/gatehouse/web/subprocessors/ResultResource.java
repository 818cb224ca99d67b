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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.notices.AnswerNotice;
import org.gatehouse.core.notices.NoticeRegister;
import org.gatehouse.core.notices.NoticeRegister.Place;
import org.gatehouse.core.notices.ProveDelivery;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.gatehouse.web.security.Within;
import org.gatehouse.web.subprocessors.NoticeViews.ResultView;

/** What became of a change at each tenant: told or not, answered or not. */
@Path("/subprocessor-changes/{change}/notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ResultResource {
    @Inject
    private Caller caller;

    @Inject
    private NoticeRegister register;

    @Inject
    private ReadNotices read;

    @Inject
    private ProveDelivery prove;

    @Inject
    private AnswerNotice answers;

    /** Every tenant that the change concerns, those whom nobody has reached included. */
    @GET
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.OPERATOR)
    public List<ResultView> list(@PathParam("change") UUID change) {
        Within.tenant(caller.tenant(), () -> read.change(change)); // or there is no such change
        return register.noticesAcrossTenants(change).stream()
                .map(place -> Within.tenant(place.tenant(), () -> read.result(place.id())))
                .toList();
    }

    /** The tenant was told by telephone or registered letter. The window begins now. */
    @POST
    @LiveSession
    @Path("/{notice}/delivery")
    @Refuses({Problem.NOT_FOUND, Problem.ALREADY_DECIDED, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.OPERATOR)
    public ResultView prove(
            @PathParam("change") UUID change,
            @PathParam("notice") UUID notice,
            @NotNull @Valid ChangeBodies.DeliveryBody body) {
        UUID by = caller.id();
        return at(change, notice, () -> prove.record(notice, body.reason(), by));
    }

    /** After an objection: another service that the agreement approves does the work. */
    @POST
    @LiveSession
    @Path("/{notice}/mitigation")
    @Refuses({Problem.NOT_FOUND, Problem.STATE_NOT_POSSIBLE, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.OPERATOR)
    public ResultView mitigate(
            @PathParam("change") UUID change,
            @PathParam("notice") UUID notice,
            @NotNull @Valid ChangeBodies.MitigationBody body) {
        UUID by = caller.id();
        return at(change, notice, () -> answers.mitigate(notice, body.instead(), by));
    }

    private ResultView at(UUID change, UUID notice, Runnable work) {
        Place place = register.noticesAcrossTenants(change).stream()
                .filter(known -> known.id().equals(notice))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        return Within.tenant(place.tenant(), () -> {
            work.run();
            return read.result(notice);
        });
    }
}
