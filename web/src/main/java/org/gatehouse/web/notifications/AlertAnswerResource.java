package org.gatehouse.web.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.notifications.answers.AlertCard;
import org.gatehouse.notifications.answers.AnswerAlert;
import org.gatehouse.notifications.answers.AnswerLinks;
import org.gatehouse.notifications.hostalert.Answer;
import org.gatehouse.web.openapi.Refuses;

/** The host's one tap: the link of the message is enough, for two hours, and opens nothing else. */
@Path("/alert-answers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AlertAnswerResource {
    @Inject
    private AnswerLinks links;

    @Inject
    private AnswerAlert answers;

    /** The secret behind the {@code #} of the link. */
    public record LinkBody(
            @NotNull @Line(min = 8, max = 100) String secret) {
        @Override
        public String toString() {
            return "LinkBody[…]";
        }
    }

    /**
     * One tap.
     *
     * @param answer one of those the alert offers: {@code coming, five-minutes, send-up, not-mine, admit}
     */
    public record AnswerBody(
            @NotNull @Line(min = 8, max = 100) String secret,
            @NotNull @Line(max = 20) String answer) {
        @Override
        public String toString() {
            return "AnswerBody[" + answer + "]";
        }
    }

    /** Who waits; looking uses nothing up. */
    @POST
    @Path("/open")
    @Refuses(Problem.ANSWER_LINK_DEAD)
    @PermitAll
    public AlertCard open(@NotNull @Valid LinkBody body) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(links.tenantAcrossTenants(body.secret()))) {
            return answers.read(body.secret());
        }
    }

    /** Within ten minutes the last answer counts. */
    @POST
    @Refuses(Problem.ANSWER_LINK_DEAD)
    @PermitAll
    public AlertCard answer(@NotNull @Valid AnswerBody body) {
        Answer answer = Answer.of(body.answer());
        try (CurrentTenant.Scope entered = CurrentTenant.enter(links.tenantAcrossTenants(body.secret()))) {
            return answers.byLink(body.secret(), answer);
        }
    }
}
