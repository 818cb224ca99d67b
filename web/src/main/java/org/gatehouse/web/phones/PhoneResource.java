package org.gatehouse.web.phones;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.factors.Factors;
import org.gatehouse.access.openings.IssueCredentials;
import org.gatehouse.access.phones.BindPhone;
import org.gatehouse.access.phones.PhoneCalls.CallingPhone;
import org.gatehouse.access.units.DoorSigning;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.web.http.ClientAddress;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.proof.KeepProof;
import org.gatehouse.web.proof.Proven;
import org.gatehouse.web.proof.ProvenCalls;
import org.jspecify.annotations.Nullable;

/** What a key holder's phone asks for itself. Each call carries its proof; the tenant is the one of the phone's key. */
@Path("/phone")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Proven
public class PhoneResource {
    @Inject
    private BindPhone binding;

    @Inject
    private ProvenCalls calls;

    @Inject
    private IssueCredentials credentials;

    @Inject
    private Factors factors;

    @Inject
    private DoorSigning signing;

    @Inject
    private ClientAddress address;

    /** @param key a JWK: P-256 */
    public record BindingBody(
            @NotNull @Line(min = 8, max = 60) String code,
            @NotNull @Line(max = 400) String key) {
        @Override
        public String toString() {
            return "BindingBody[…]";
        }
    }

    public record BoundView(UUID phoneId) {}

    /**
     * For which key, and to which doors.
     *
     * @param sessionKey a JWK: P-256
     * @param doorIds absent: all
     */
    public record CredentialsBody(
            @NotNull @Line(max = 400) String sessionKey,
            @Nullable @Size(max = 32) List<@NotNull UUID> doorIds) {}

    /**
     * A copy of a key to one door, with the certificate of the door's unit; both signed.
     *
     * @param address of the unit on the network at the door
     */
    public record CredentialView(
            UUID doorId,
            String name,
            String zone,
            Instant expiresAt,
            boolean offline,
            @Nullable String address,
            String credential,
            String certificate) {
        static CredentialView of(IssueCredentials.Issued issued) {
            return new CredentialView(
                    issued.door(),
                    issued.name(),
                    issued.zone().getId(),
                    issued.expiresAt(),
                    issued.offline(),
                    issued.address().orElse(null),
                    issued.credential(),
                    issued.certificate());
        }
    }

    /**
     * What the phone can open.
     *
     * @param tenantKey a JWK, by which the phone knows the certificates
     * @param secondFactor what doors ask for that are not among them for lack of it
     */
    public record CredentialsView(
            UUID tenantId, String tenantKey, List<CredentialView> credentials, FactorView secondFactor) {}

    @POST
    @Path("/binding")
    @Refuses({Problem.CODE_NOT_VALID, Problem.CALL_NOT_PROVEN, Problem.TOO_MANY_PHONES})
    @PermitAll
    public BoundView bind(@Context ContainerRequestContext request, @NotNull @Valid BindingBody body) {
        return new BoundView(binding.bind(
                new BindPhone.Binding(new Secret(body.code()), body.key(), KeepProof.of(request)),
                SourceNetwork.of(address.text())));
    }

    @POST
    @Path("/credentials")
    @Refuses({Problem.CALL_NOT_PROVEN, Problem.DEVICE_REVOKED})
    @PermitAll
    public CredentialsView issue(@Context ContainerRequestContext request, @NotNull @Valid CredentialsBody body) {
        CallingPhone phone = calls.phone(request);
        try (CurrentTenant.Scope entered = CurrentTenant.enter(phone.tenant())) {
            Set<UUID> doors = body.doorIds() == null ? Set.of() : Set.copyOf(body.doorIds());
            List<CredentialView> issued = credentials.issue(phone.phone(), body.sessionKey(), doors).stream()
                    .map(CredentialView::of)
                    .toList();
            String tenantKey = signing.key().toPublicJWK().toJSONString();
            FactorView factor = FactorView.of(factors.of(phone.phone()));
            return new CredentialsView(phone.tenant().value(), tenantKey, issued, factor);
        }
    }
}
