package org.gatehouse.web.owners;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.access.contracts.ChangeTerms;
import org.gatehouse.access.contracts.ConcludeContract;
import org.gatehouse.access.contracts.ContractKind;
import org.gatehouse.access.contracts.Contracts;
import org.gatehouse.access.contracts.EndContracts;
import org.gatehouse.access.contracts.LeaveContract;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.input.Times;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.owners.OwnerViews.ContractView;
import org.gatehouse.web.owners.OwnerViews.DatesView;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Contracts with building owners, from their conclusion to their end. */
@Path("/stairwell-contracts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StairwellContractResource {
    @Inject
    private Caller caller;

    @Inject
    private Contracts contracts;

    @Inject
    private ConcludeContract conclusions;

    @Inject
    private LeaveContract leaving;

    @Inject
    private ChangeTerms terms;

    @Inject
    private EndContracts ends;

    /** @param policyNumber the version of the access policy that is part of it */
    public record ContractBody(
            @NotNull UUID ownerId,
            @NotNull @Pattern(regexp = "business|consumer") String kind,
            @NotNull LocalDate concludedOn,
            @Min(1) @Max(1_000_000) int policyNumber) {

        ConcludeContract.Terms read() {
            ContractKind with = ContractKind.valueOf(kind.toUpperCase(Locale.ROOT));
            return new ConcludeContract.Terms(ownerId, with, concludedOn, policyNumber);
        }
    }

    /** A letter of the owner. */
    public record ReceivedBody(@NotNull LocalDate receivedOn) {}

    /** A consumer's withdrawal; when it arrives does not matter. */
    public record WithdrawalBody(@NotNull LocalDate sentOn) {}

    /** @param highlights what is essential about the change, as the owner was told */
    public record TermsBody(
            @NotNull LocalDate announcedOn,
            @Min(1) @Max(1_000_000) int policyNumber,
            @NotNull @NotBlank @Line(max = 1000) String highlights) {}

    /** How the stairwell is used to the harm of the supplier's name. */
    public record EndBody(
            @NotNull @NotBlank @Line(max = 500) String reason) {}

    /** The newest first. */
    @GET
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<ContractView> list() {
        return contracts.all().stream().map(ContractView::of).toList();
    }

    @POST
    @LiveSession
    @Refuses({Problem.CONTRACT_LIVING, Problem.IDEMPOTENCY_KEY_REUSED})
    @Answers(status = 201, body = ContractView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response conclude(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ContractBody body) {
        UUID id = conclusions.conclude(body.read(), caller.creationKey(key, body), caller.actor());
        ContractView contract = ContractView.of(contracts.get(id));
        return Response.created(URI.create("/api/v1/stairwell-contracts/" + id))
                .tag(Etags.of(contract.version()))
                .entity(contract)
                .build();
    }

    @GET
    @Path("/{contract}")
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = ContractView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response get(@PathParam("contract") UUID id) {
        ContractView contract = ContractView.of(contracts.get(id));
        return Response.ok(contract).tag(Etags.of(contract.version())).build();
    }

    /** What a letter of that day would mean; nothing is done. */
    @GET
    @Path("/{contract}/dates")
    @Refuses({Problem.NOT_FOUND, Problem.INVALID_INPUT})
    @RolesAllowed(Role.TENANT_ADMIN)
    public DatesView dates(@PathParam("contract") UUID id, @QueryParam("receivedOn") @Nullable String day) {
        return DatesView.of(contracts.get(id), parse(day));
    }

    /** Ends it at the end of a month, some months on. */
    @POST
    @LiveSession
    @Path("/{contract}/notice")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.STATE_NOT_POSSIBLE,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = ContractView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response notice(
            @PathParam("contract") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReceivedBody body) {
        leaving.giveNotice(id, Etags.require(ifMatch), body.receivedOn(), caller.actor());
        return get(id);
    }

    /** The units open nothing from now on. */
    @POST
    @LiveSession
    @Path("/{contract}/withdrawal")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.STATE_NOT_POSSIBLE,
        Problem.WITHDRAWAL_TOO_LATE,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = ContractView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response withdraw(
            @PathParam("contract") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WithdrawalBody body) {
        leaving.withdraw(id, Etags.require(ifMatch), body.sentOn(), caller.actor());
        return get(id);
    }

    /** The owner was told of new terms. */
    @POST
    @LiveSession
    @Path("/{contract}/terms")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.STATE_NOT_POSSIBLE,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = ContractView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response announce(
            @PathParam("contract") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TermsBody body) {
        ChangeTerms.Notice notice = new ChangeTerms.Notice(
                body.announcedOn(), body.policyNumber(), body.highlights().strip());
        terms.announce(id, Etags.require(ifMatch), notice, caller.actor());
        return get(id);
    }

    /** The owner leaves rather than have the new terms. */
    @POST
    @LiveSession
    @Path("/{contract}/objection")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.STATE_NOT_POSSIBLE,
        Problem.OBJECTION_TOO_LATE,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = ContractView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response object(
            @PathParam("contract") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReceivedBody body) {
        terms.object(id, Etags.require(ifMatch), body.receivedOn(), caller.actor());
        return get(id);
    }

    /** Proposes to end it at once; asked again by another administrator, ends it. */
    @POST
    @LiveSession
    @Path("/{contract}/end")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.STATE_NOT_POSSIBLE,
        Problem.SECOND_PERSON_NEEDED,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = ContractView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response end(
            @PathParam("contract") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EndBody body) {
        ends.endNow(id, Etags.require(ifMatch), body.reason().strip(), caller.actor());
        return get(id);
    }

    private static LocalDate parse(@Nullable String day) {
        try {
            return Times.day(day == null ? "" : day);
        } catch (DateTimeException notADay) {
            throw Refusal.ofField("receivedOn", Problem.INVALID_INPUT);
        }
    }
}
