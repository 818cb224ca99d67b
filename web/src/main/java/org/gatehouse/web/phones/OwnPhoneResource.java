package org.gatehouse.web.phones;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.faults.DoorFault.Spot;
import org.gatehouse.access.faults.DoorFault.Told;
import org.gatehouse.access.faults.KeepFaults;
import org.gatehouse.access.mine.OwnKeys;
import org.gatehouse.access.openings.ClosePhone;
import org.gatehouse.access.phones.PhoneCalls.CallingPhone;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.proof.Proven;
import org.gatehouse.web.proof.ProvenCalls;
import org.gatehouse.web.security.AfterTheEnd;
import org.jspecify.annotations.Nullable;

/** What a key holder sees of themselves and does for themselves, by their own phone. */
@Path("/phone")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Proven
public class OwnPhoneResource {
    private static final double MILLIONTHS = 1e6;

    @Inject
    private ProvenCalls calls;

    @Inject
    private AfterTheEnd contract;

    @Inject
    private ReadHolder reading;

    @Inject
    private OwnKeys own;

    @Inject
    private KeepFaults faults;

    @Inject
    private ClosePhone closing;

    /**
     * Where the phone is.
     *
     * @param latitude in millionths of a degree, as {@code longitude}
     * @param within metres, as well as the phone knows
     */
    public record SpotBody(
            @Min(-90_000_000) @Max(90_000_000) int latitude,
            @Min(-180_000_000) @Max(180_000_000) int longitude,
            @Min(0) @Max(1_000_000) int within) {
        Spot spot() {
            return new Spot(latitude / MILLIONTHS, longitude / MILLIONTHS, within);
        }

        @Override
        public String toString() {
            return "SpotBody[…]";
        }
    }

    /** @param location only where the holder sends it with this report; erased with it */
    public record FaultBody(
            @NotNull UUID doorId,
            @NotNull @Line(max = 500) String words,
            @Valid @Nullable SpotBody location) {
        Told told() {
            return new Told(doorId, words, Optional.ofNullable(location).map(SpotBody::spot));
        }

        @Override
        public String toString() {
            return "FaultBody[" + doorId + "]";
        }
    }

    public record ReportedView(UUID id) {}

    @GET
    @Path("/me")
    @Refuses({Problem.CALL_NOT_PROVEN, Problem.DEVICE_REVOKED})
    @PermitAll
    public HolderData me(@Context ContainerRequestContext request) {
        CallingPhone phone = calls.phone(request);
        try (CurrentTenant.Scope entered = CurrentTenant.enter(phone.tenant())) {
            return reading.read(phone.phone());
        }
    }

    @POST
    @Path("/faults")
    @Refuses({
        Problem.CALL_NOT_PROVEN,
        Problem.DEVICE_REVOKED,
        Problem.NOT_FOUND,
        Problem.TOO_MANY_FAULTS,
        Problem.CONTRACT_ENDED
    })
    @PermitAll
    public ReportedView report(@Context ContainerRequestContext request, @NotNull @Valid FaultBody body) {
        CallingPhone phone = calls.phone(request);
        try (CurrentTenant.Scope entered = CurrentTenant.enter(phone.tenant())) {
            contract.requireNotEnded();
            UUID holder = own.of(phone.phone()).holder().id();
            return new ReportedView(faults.report(holder, body.told()));
        }
    }

    @DELETE
    @Refuses({Problem.CALL_NOT_PROVEN, Problem.DEVICE_REVOKED})
    @Answers(status = 204)
    @PermitAll
    public Response close(@Context ContainerRequestContext request) {
        CallingPhone phone = calls.phone(request);
        try (CurrentTenant.Scope entered = CurrentTenant.enter(phone.tenant())) {
            UUID holder = own.of(phone.phone()).holder().id();
            closing.close(phone.phone(), Actor.holder(holder));
            return Response.noContent().build();
        }
    }
}
