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
import org.gatehouse.core.input.Line;
import org.gatehouse.core.notices.AnswerNotice;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.gatehouse.web.subprocessors.NoticeViews.NoticeView;
import org.gatehouse.web.subprocessors.NoticeViews.OpenedView;
import org.jspecify.annotations.Nullable;

/** Changes among our processors that a tenant was told of, and its answers. */
@Path("/agreement/notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoticeResource {
    @Inject
    private Caller caller;

    @Inject
    private ReadNotices notices;

    @Inject
    private AnswerNotice answers;

    /** What can be said to a notice. */
    public enum Answer {
        APPROVE,
        /** In time it keeps the service out; later it stops it, at once. */
        OBJECT,
        WITHDRAW_OBJECTION,
        /** After an objection: the activities go out of the agreement. */
        ACCEPT_LOSS
    }

    /** @param reason asked for, never required */
    public record AnswerBody(
            @NotNull Answer answer,
            @Nullable @Line(max = 500) String reason) {}

    /** The newest first. */
    @GET
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public List<NoticeView> list() {
        return notices.list();
    }

    /** One, with what each answer would do. Once an administrator has opened it, it has been delivered. */
    @GET
    @LiveSession
    @Path("/{id}")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.TENANT_ADMIN)
    public OpenedView open(@PathParam("id") UUID id) {
        answers.open(id);
        return notices.opened(id);
    }

    /** Answers; what is said counts when this returns. */
    @POST
    @LiveSession
    @Path("/{id}/answer")
    @Refuses({Problem.NOT_FOUND, Problem.STATE_NOT_POSSIBLE, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.TENANT_ADMIN)
    public OpenedView answer(@PathParam("id") UUID id, @NotNull @Valid AnswerBody body) {
        switch (body.answer()) {
            case APPROVE -> answers.approve(id, body.reason(), caller.id());
            case OBJECT -> answers.object(id, body.reason(), caller.id());
            case WITHDRAW_OBJECTION -> answers.withdrawObjection(id, body.reason(), caller.id());
            case ACCEPT_LOSS -> answers.acceptLoss(id, body.reason(), caller.id());
        }
        return notices.opened(id);
    }
}
