package org.gatehouse.web.keys;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.keys.GrantKey;
import org.gatehouse.access.keys.KeyFilter;
import org.gatehouse.access.keys.Keys;
import org.gatehouse.access.keys.RevokeKeys;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Keys: granted, shared, looked up, taken back (rules 65, 68 and 78). */
@Path("/keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class KeyResource {
    @Inject
    private Caller caller;

    @Inject
    private Keys keys;

    @Inject
    private GrantKey grants;

    @Inject
    private RevokeKeys revocations;

    /** Newest first, revoked ones among them; at most 500. That somebody looked is on record. */
    @GET
    @RolesAllowed({Role.TENANT_ADMIN, Role.KEYS_READ})
    public List<KeyView> list(
            @QueryParam("holder") @Nullable UUID holder,
            @QueryParam("company") @Nullable UUID company,
            @QueryParam("door") @Nullable UUID door) {
        return keys.list(new KeyFilter(holder, company, door), caller.actor()).stream()
                .map(KeyView::of)
                .toList();
    }

    @POST
    @Refuses({
        Problem.COMPANY_NOT_APPROVED,
        Problem.END_BEFORE_START,
        Problem.HOLDER_ENDED,
        Problem.KEY_REVOKED,
        Problem.KEY_OUT_OF_SCOPE,
        Problem.IDEMPOTENCY_KEY_REUSED
    })
    @Answers(status = 201, body = KeyView.class)
    @RolesAllowed({Role.TENANT_ADMIN, Role.KEYS_GRANT})
    public Response grant(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid KeyBody body) {
        UUID id = grants.grant(body.read(), caller.creationKey(key, body), caller.actor());
        return Response.created(URI.create("/api/v1/keys/" + id))
                .entity(KeyView.of(keys.get(id)))
                .build();
    }

    @GET
    @Path("/{key}")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed({Role.TENANT_ADMIN, Role.KEYS_READ})
    public KeyView get(@PathParam("key") UUID id) {
        return KeyView.of(keys.look(id, caller.actor()));
    }

    /** Until when doors could still open if the key were taken back now. */
    @GET
    @Path("/{key}/revocation")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed({Role.TENANT_ADMIN, Role.KEYS_REVOKE})
    public RevocationView foresee(@PathParam("key") UUID id) {
        return RevocationView.of(revocations.ofKey(id));
    }

    /** Takes the key back, and all that are shared from it. */
    @POST
    @Path("/{key}/revocation")
    @Refuses({Problem.NOT_FOUND, Problem.KEY_REVOKED, Problem.CHANGED_MEANWHILE})
    @RolesAllowed({Role.TENANT_ADMIN, Role.KEYS_REVOKE})
    public RevocationView revoke(@PathParam("key") UUID id, @NotNull @Valid RevocationBody body) {
        return RevocationView.of(revocations.key(id, body.reason().strip(), caller.actor()));
    }
}
