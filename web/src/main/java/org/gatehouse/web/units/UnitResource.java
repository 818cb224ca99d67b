package org.gatehouse.web.units;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.openings.DecideOpening;
import org.gatehouse.access.openings.TakeEvents;
import org.gatehouse.access.openings.TellUnit;
import org.gatehouse.access.protocol.OpeningProof;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.access.units.EnrolUnit;
import org.gatehouse.access.units.InstalledUnit;
import org.gatehouse.access.units.KnownUnits;
import org.gatehouse.access.units.UnitCalls.CallingUnit;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.web.http.ClientAddress;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.proof.KeepProof;
import org.gatehouse.web.proof.Proven;
import org.gatehouse.web.proof.ProvenCalls;
import org.jspecify.annotations.Nullable;

/** What the unit on a door asks for itself. Each call carries its proof; the tenant is the one of the unit's key. */
@Path("/unit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Proven
public class UnitResource {
    @Inject
    private ProvenCalls calls;

    @Inject
    private EnrolUnit enrolling;

    @Inject
    private KnownUnits units;

    @Inject
    private DecideOpening decisions;

    @Inject
    private TellUnit tell;

    @Inject
    private TakeEvents events;

    @Inject
    private LiveUnits live;

    @Inject
    private ClientAddress address;

    /**
     * A unit enrols.
     *
     * @param signingKey a JWK: Ed25519
     * @param sealingKey a JWK: P-256
     */
    public record EnrolmentBody(
            @NotNull @Line(min = 8, max = 60) String code,
            @NotNull @Line(max = 400) String signingKey,
            @NotNull @Line(max = 400) String sealingKey) {
        @Override
        public String toString() {
            return "EnrolmentBody[…]";
        }
    }

    /**
     * What the unit goes by from now on.
     *
     * @param tenantKey a JWK, by which the unit knows the server
     * @param notice signed, the first
     */
    public record EnrolledView(UUID tenantId, UUID doorId, String certificate, String tenantKey, String notice) {}

    /**
     * How the unit is.
     *
     * @param battery in percent
     * @param address where phones near the door reach it: {@code http://10.0.0.7:7101}
     */
    public record StatusBody(
            @Nullable @Min(0) @Max(100) Integer battery,
            @Nullable @Line(max = 60) String firmware,

            @Nullable @Pattern(regexp = "https?://[A-Za-z0-9.-]{1,80}(?::[0-9]{1,5})?")
            String address) {}

    /** A phone's answer to the unit's question, both as they were signed. */
    public record AnswerBody(
            @NotNull @Size(max = 8_192) String question,
            @NotNull @Size(max = 8_192) String answer) {}

    /** Signed. */
    public record DecisionView(String decision) {}

    /**
     * What a unit has not been told.
     *
     * @param notice signed
     * @param order signed: to open now; mostly absent
     */
    public record NoticeView(String notice, @Nullable String order) {}

    /** @param events as they were signed, the oldest first */
    public record EventsBody(@NotNull @Size(max = 25) List<@NotNull @Size(max = 8_192) String> events) {}

    /** @param why where it was not believed to be the unit's */
    public record ReceiptView(String outcome, @Nullable String why) {
        static ReceiptView of(TakeEvents.Taken taken) {
            return new ReceiptView(
                    taken.outcome().name().toLowerCase(Locale.ROOT),
                    taken.why().map(RefusalCode::code).orElse(null));
        }
    }

    /** In the order of the events. */
    public record ReceiptsView(List<ReceiptView> receipts) {}

    @POST
    @Path("/enrolment")
    @Refuses({Problem.CODE_NOT_VALID, Problem.CALL_NOT_PROVEN, Problem.STATE_NOT_POSSIBLE})
    @PermitAll
    public EnrolledView enrol(@Context ContainerRequestContext request, @NotNull @Valid EnrolmentBody body) {
        EnrolUnit.Enrolled enrolled = enrolling.enrol(
                new EnrolUnit.Enrolment(
                        new Secret(body.code()), body.signingKey(), body.sealingKey(), KeepProof.of(request)),
                SourceNetwork.of(address.text()));
        try (CurrentTenant.Scope entered = CurrentTenant.enter(enrolled.tenant())) {
            return new EnrolledView(
                    enrolled.tenant().value(),
                    enrolled.door(),
                    enrolled.certificate(),
                    enrolled.tenantKey().toJSONString(),
                    tell.notice(enrolled.door()));
        }
    }

    @PUT
    @Path("/status")
    @Refuses({Problem.CALL_NOT_PROVEN, Problem.DEVICE_REVOKED})
    @Answers(status = 204)
    @PermitAll
    public Response status(@Context ContainerRequestContext request, @NotNull @Valid StatusBody body) {
        return calls.unit(request, unit -> {
            units.tell(unit.door(), new InstalledUnit.Status(body.battery(), body.firmware(), body.address()));
            return Response.noContent().build();
        });
    }

    @POST
    @Path("/decisions")
    @Refuses({Problem.CALL_NOT_PROVEN, Problem.DEVICE_REVOKED})
    @PermitAll
    public DecisionView decide(@Context ContainerRequestContext request, @NotNull @Valid AnswerBody body) {
        return calls.unit(
                request,
                unit -> new DecisionView(
                        decisions.decide(unit.door(), new OpeningProof(body.question(), body.answer()))));
    }

    /** Also of a unit that was deactivated meanwhile: what it opened before is not lost. */
    @POST
    @Path("/events")
    @Refuses(Problem.CALL_NOT_PROVEN)
    @PermitAll
    public ReceiptsView take(@Context ContainerRequestContext request, @NotNull @Valid EventsBody body) {
        return calls.unitThatWas(
                request,
                unit -> new ReceiptsView(events.take(unit.door(), body.events()).stream()
                        .map(ReceiptView::of)
                        .toList()));
    }

    /** Answers when there is something the unit has not been told, and after 25 seconds in any case. */
    @GET
    @Path("/notices")
    @Refuses({Problem.CALL_NOT_PROVEN, Problem.DEVICE_REVOKED})
    @Answers(body = NoticeView.class)
    @PermitAll
    public void listen(
            @Context ContainerRequestContext request,
            @QueryParam("after") @Min(0) long after,
            @Suspended AsyncResponse response) {
        Heard heard = calls.unit(
                request,
                unit -> new Heard(
                        unit,
                        tell.news(unit.door(), after)
                                .map(notice -> new NoticeView(
                                        notice, tell.order(unit.door()).orElse(null)))));
        heard.news()
                .ifPresentOrElse(
                        response::resume,
                        () -> live.listen(heard.unit().tenant(), heard.unit().door(), response));
    }

    private record Heard(CallingUnit unit, Optional<NoticeView> news) {}
}
