package org.gatehouse.web.kiosks;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.devices.PairKiosk;
import org.gatehouse.core.devices.SetUpKiosk;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.http.ClientAddress;
import org.gatehouse.web.kiosks.KeepKiosks.Pairing;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Tablets at entrances: added by an administrator, paired by a code that is read to the tablet. */
@Path("/kiosks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class KioskResource {
    @Inject
    private Caller caller;

    @Inject
    private KeepKiosks kiosks;

    @Inject
    private SetUpKiosk setUp;

    @Inject
    private PairKiosk pairing;

    @Inject
    private ClientAddress address;

    /** @param entrance as people there call the place */
    public record KioskBody(
            @NotNull UUID siteId,
            @NotNull @NotBlank @Line(max = 80) String entrance,
            @NotNull @NotBlank @Line(max = 120) String name) {}

    /** A code to be typed into the tablet; shown once. */
    public record PairingBody(UUID id, String pairingCode, Instant pairingUntil) {
        static PairingBody of(Pairing pairing) {
            return new PairingBody(pairing.kiosk(), pairing.code().text(), pairing.until());
        }

        @Override
        public String toString() {
            return "PairingBody[" + id + "]";
        }
    }

    /** As it was typed into the tablet. */
    public record CodeBody(@NotNull @Line(max = 40) String code) {
        @Override
        public String toString() {
            return "CodeBody[…]";
        }
    }

    /** What the tablet keeps and gets its access tokens with; shown once. */
    public record CredentialBody(String credential) {
        @Override
        public String toString() {
            return "CredentialBody[…]";
        }
    }

    @GET
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<KioskView> list() {
        return kiosks.all();
    }

    /** Adds a tablet. The code pairs one, within ten minutes. */
    @POST
    @LiveSession
    @Refuses(Problem.IDEMPOTENCY_KEY_REUSED)
    @Answers(status = 201, body = PairingBody.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid KioskBody body) {
        Pairing added =
                kiosks.add(body.siteId(), body.entrance().strip(), body.name().strip(), caller.creationKey(key, body));
        return Response.created(URI.create("/api/v1/kiosks/" + added.kiosk()))
                .entity(PairingBody.of(added))
                .build();
    }

    /** A new code: the first was too old, or another tablet takes the place. */
    @POST
    @Path("/{kiosk}/pairing-code")
    @LiveSession
    @Refuses({Problem.NOT_FOUND, Problem.DEVICE_REVOKED})
    @RolesAllowed(Role.TENANT_ADMIN)
    public PairingBody awaitPairing(@PathParam("kiosk") UUID id) {
        return PairingBody.of(kiosks.awaitPairing(id));
    }

    /** Shuts a tablet out, for good. It gets no more tokens; the last one expires within five minutes. */
    @DELETE
    @Path("/{kiosk}")
    @LiveSession
    @Refuses(Problem.NOT_FOUND)
    @Answers(status = 204)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response revoke(@PathParam("kiosk") UUID id) {
        setUp.revoke(id);
        return Response.noContent().build();
    }

    /** A tablet gives its code for a credential. Nothing else vouches for it; who guesses is locked out. */
    @POST
    @Path("/pairings")
    @Refuses(Problem.CODE_NOT_VALID)
    @PermitAll
    public CredentialBody pair(@NotNull @Valid CodeBody body) {
        return new CredentialBody(
                pairing.pair(body.code(), SourceNetwork.of(address.text())).text());
    }
}
