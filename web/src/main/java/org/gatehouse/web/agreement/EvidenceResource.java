package org.gatehouse.web.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.gatehouse.core.egress.RepeatDecision;
import org.gatehouse.core.egress.RepeatDecision.Repetition;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.seal.SealLog;
import org.gatehouse.core.seal.SealedLog;
import org.gatehouse.core.seal.SignedCheckpoint;
import org.gatehouse.core.seal.Signet;
import org.gatehouse.core.seal.VerifyLog;
import org.gatehouse.web.http.Page;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Every decision that was made by the agreement, and what shows that none of them was changed since. */
@Path("/agreement/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EvidenceResource {
    @Inject
    private ReadAgreement agreement;

    @Inject
    private RepeatDecision repetition;

    @Inject
    private SealedLog log;

    @Inject
    private SealLog seal;

    @Inject
    private Signet signet;

    @Inject
    private SignedCheckpoints checkpoints;

    @Inject
    private VerifyLog verification;

    /** @param checkpoint one that the tenant has kept: the log must go on from it; null: there is none */
    public record VerificationBody(
            @Nullable @Size(max = 4_000) String checkpoint) {}

    /** @param continuation of the answer before, which has not come to the end */
    public record ContinuationBody(
            @NotNull @Size(max = 20_000) String continuation) {}

    /**
     * Every decision about a flow, newest first: kinds of data, never the data. One activity's, those of which the same
     * became ({@code SENT}, {@code SENT_DIFFERENTLY}, {@code KEPT_INSIDE}, {@code NOT_SENT}), a service's or a
     * country's, where one is named.
     */
    @GET
    @Refuses(Problem.INVALID_INPUT)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Page<EvidenceView> list(
            @QueryParam("activity") @Nullable String activity,
            @QueryParam("became") @Nullable String became,
            @QueryParam("service") @Nullable String service,
            @QueryParam("country") @Nullable String country,
            @QueryParam("cursor") @Nullable String cursor) {
        return agreement.evidence(new EvidenceOnly(activity, became, service, country), cursor);
    }

    @GET
    @Path("/{id}")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.TENANT_ADMIN)
    public EvidenceView get(@PathParam("id") UUID id) {
        return agreement.evidence(id);
    }

    /** Makes a decision again, by the agreement and the registry it cites, however long ago. */
    @GET
    @Path("/{id}/repetition")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Repetition repeat(@PathParam("id") UUID id) {
        return repetition.repeat(id);
    }

    /** Of all that is sealed by now. Whoever keeps it elsewhere can show later what the log was. */
    @GET
    @Path("/checkpoint")
    @Produces(MediaType.TEXT_PLAIN + ";charset=utf-8")
    @Refuses(Problem.NO_CHECKPOINT_YET)
    @RolesAllowed(Role.TENANT_ADMIN)
    public String checkpoint() {
        return seal.checkpoint().orElseThrow(() -> Refusal.of(Problem.NO_CHECKPOINT_YET));
    }

    @GET
    @Path("/checkpoints")
    @Refuses(Problem.INVALID_INPUT)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Page<CheckpointView> checkpoints(@QueryParam("cursor") @Nullable String cursor) {
        return checkpoints.page(cursor);
    }

    /** As verifiers of signed notes take it: name, hash and key. It never changes. */
    @GET
    @Path("/key")
    @Produces(MediaType.TEXT_PLAIN + ";charset=utf-8")
    @RolesAllowed(Role.TENANT_ADMIN)
    public String key() {
        return signet.verifier(log.origin()).text();
    }

    /** Reads the first forty thousand rows; what is wrong is an answer, not a problem. */
    @POST
    @Path("/verification")
    @Refuses(Problem.CHECKPOINT_NOT_READ)
    @RolesAllowed(Role.TENANT_ADMIN)
    public VerdictView verify(@NotNull @Valid VerificationBody body) {
        return VerdictView.of(verification.verify(witness(body.checkpoint())));
    }

    /** Goes on reading where the answer before has stopped, with that one's checkpoint. */
    @POST
    @Path("/verification/continuation")
    @Refuses(Problem.INVALID_INPUT)
    @RolesAllowed(Role.TENANT_ADMIN)
    public VerdictView goOn(@NotNull @Valid ContinuationBody body) {
        return VerdictView.of(verification.goOn(body.continuation().strip()));
    }

    /** However its lines ended on the way here. */
    private static @Nullable SignedCheckpoint witness(@Nullable String text) {
        return text == null
                ? null
                : SignedCheckpoint.read(text.replace("\r\n", "\n").strip() + "\n")
                        .orElseThrow(() -> Refusal.ofField("checkpoint", Problem.CHECKPOINT_NOT_READ));
    }
}
