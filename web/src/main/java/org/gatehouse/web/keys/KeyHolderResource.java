package org.gatehouse.web.keys;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.access.holders.EraseHolder;
import org.gatehouse.access.holders.HolderKind;
import org.gatehouse.access.holders.KeepHolders;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.access.keys.RevokeKeys;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Those who hold keys (rules 79 and 91). */
@Path("/key-holders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class KeyHolderResource {
    @Inject
    private Caller caller;

    @Inject
    private KeepHolders holders;

    @Inject
    private RevokeKeys revocations;

    @Inject
    private EraseHolder erasure;

    /**
     * Somebody to be registered.
     *
     * @param phone as people write it; without a country it is taken for Danish
     * @param companyId whose people they are one of; none: the tenant's own
     * @param kind whether they open doors at work or at home
     */
    public record HolderBody(
            @NotNull @NotBlank @Line(max = 200) String name,
            @NotNull @NotBlank @Line(max = 30) String phone,
            @Nullable UUID companyId,

            @NotNull @Pattern(regexp = "professional|resident")
            String kind) {
        @Override
        public String toString() {
            return "HolderBody[…]";
        }

        KeyHolder.Details read() {
            return new KeyHolder.Details(
                    name.strip(),
                    PhoneNumber.parse("phone", phone),
                    companyId,
                    HolderKind.valueOf(kind.toUpperCase(Locale.ROOT)));
        }
    }

    /** The name alone: a phone is not edited. */
    public record HolderNameBody(
            @NotNull @NotBlank @Line(max = 200) String name) {}

    /** @param ends whether the holder gets no more keys either */
    public record HolderRevocationBody(
            @NotNull @NotBlank @Line(max = 300) String reason, boolean ends) {}

    /** By the beginning of any part of the name; at most 200. */
    @GET
    @RolesAllowed({Role.TENANT_ADMIN, Role.KEYS_READ})
    public List<HolderView> search(
            @QueryParam("name") @DefaultValue("") @Size(max = 100) String name,
            @QueryParam("company") @Nullable UUID company) {
        return holders.search(name, company, caller.actor()).stream()
                .map(HolderView::of)
                .toList();
    }

    @POST
    @Refuses({Problem.PHONE_TAKEN, Problem.IDEMPOTENCY_KEY_REUSED})
    @Answers(status = 201, body = HolderView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid HolderBody body) {
        UUID id = holders.add(body.read(), caller.creationKey(key, body), caller.actor());
        HolderView holder = HolderView.of(holders.get(id));
        return Response.created(URI.create("/api/v1/key-holders/" + id))
                .tag(Etags.of(holder.version()))
                .entity(holder)
                .build();
    }

    @GET
    @Path("/{holder}")
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = HolderView.class)
    @RolesAllowed({Role.TENANT_ADMIN, Role.KEYS_READ})
    public Response get(@PathParam("holder") UUID id) {
        HolderView holder = HolderView.of(holders.look(id, caller.actor()));
        return Response.ok(holder).tag(Etags.of(holder.version())).build();
    }

    @PUT
    @Path("/{holder}")
    @Refuses({Problem.NOT_FOUND, Problem.VERSION_REQUIRED, Problem.STALE_VERSION, Problem.CHANGED_MEANWHILE})
    @Answers(body = HolderView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response change(
            @PathParam("holder") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid HolderNameBody body) {
        holders.change(id, Etags.require(ifMatch), body.name().strip(), caller.actor());
        return get(id);
    }

    /** Erases who has ended (GDPR Art. 17): the name goes from the log too, and its entries stay. */
    @DELETE
    @Path("/{holder}")
    @Refuses({Problem.NOT_FOUND, Problem.HOLDER_NOT_ENDED, Problem.CHANGED_MEANWHILE})
    @LiveSession
    @Answers(status = 204)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response erase(@PathParam("holder") UUID id) {
        erasure.erase(id, caller.actor());
        return Response.noContent().build();
    }

    /** Until when doors could still open if all of the holder's keys were taken back now. */
    @GET
    @Path("/{holder}/revocation")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.TENANT_ADMIN)
    public RevocationView foresee(@PathParam("holder") UUID id) {
        return RevocationView.of(revocations.ofHolder(id));
    }

    /** Takes back all keys of the holder. */
    @POST
    @Path("/{holder}/revocation")
    @Refuses({Problem.NOT_FOUND, Problem.HOLDER_ENDED, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.TENANT_ADMIN)
    public RevocationView revoke(@PathParam("holder") UUID id, @NotNull @Valid HolderRevocationBody body) {
        String reason = body.reason().strip();
        return RevocationView.of(
                body.ends()
                        ? revocations.endHolder(id, reason, caller.actor())
                        : revocations.allOfHolder(id, reason, caller.actor()));
    }
}
