package org.gatehouse.web.disclosure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.gatehouse.access.disclosure.DecideRequest;
import org.gatehouse.access.disclosure.RefusalReason;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.disclosure.DisclosureViews.DisclosureView;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Whether the log is handed out. */
@Path("/disclosures/{disclosure}/decision")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DisclosureDecisionResource {
    @Inject
    private Caller caller;

    @Inject
    private DecideRequest decisions;

    @Inject
    private ShowDisclosure show;

    /** @param reference by which the payment is found in the books */
    public record PaymentBody(
            @NotNull LocalDate paidOn,
            @NotNull @NotBlank @Line(max = 200) String reference) {
        @Override
        public String toString() {
            return "PaymentBody[" + paidOn + "]";
        }
    }

    /** @param words what is meant by the reason here; the second administrator's are not kept */
    public record RefusalBody(
            @NotNull @Pattern(regexp = "unlawful|misuse|harassment")
            String reason,

            @NotNull @NotBlank @Line(max = 500) String words) {
        @Override
        public String toString() {
            return "RefusalBody[" + reason + "]";
        }
    }

    /** Free of charge where the owner has had fewer than two this calendar year; else the fee is awaited. */
    @POST
    @LiveSession
    @Path("/approval")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.STATE_NOT_POSSIBLE,
        Problem.DOCUMENT_TOO_OLD,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = DisclosureView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response approve(@PathParam("disclosure") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        decisions.approve(id, Etags.require(ifMatch), caller.actor());
        return show.answer(id);
    }

    /** The fee has arrived. */
    @POST
    @LiveSession
    @Path("/payment")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.STATE_NOT_POSSIBLE,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = DisclosureView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response pay(
            @PathParam("disclosure") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PaymentBody body) {
        decisions.recordPayment(
                id, Etags.require(ifMatch), body.paidOn(), body.reference().strip(), caller.actor());
        return show.answer(id);
    }

    /** Proposes to refuse it; asked again by another administrator, refuses it. */
    @POST
    @LiveSession
    @Path("/refusal")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.STATE_NOT_POSSIBLE,
        Problem.SECOND_PERSON_NEEDED,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = DisclosureView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response refuse(
            @PathParam("disclosure") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RefusalBody body) {
        decisions.refuse(
                id,
                Etags.require(ifMatch),
                RefusalReason.of(body.reason()),
                body.words().strip(),
                caller.actor());
        return show.answer(id);
    }

    /** The owner wants it no more. */
    @POST
    @LiveSession
    @Path("/withdrawal")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.STATE_NOT_POSSIBLE,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = DisclosureView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response withdraw(@PathParam("disclosure") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        decisions.withdraw(id, Etags.require(ifMatch), caller.actor());
        return show.answer(id);
    }
}
