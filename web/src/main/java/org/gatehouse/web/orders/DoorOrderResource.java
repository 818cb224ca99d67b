package org.gatehouse.web.orders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.access.orders.AllowFromAfar;
import org.gatehouse.access.orders.DoorOrder;
import org.gatehouse.access.orders.OrderOpening;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.PasswordAgain;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** A door is opened from afar, by another system or by an administrator. */
@Path("/doors/{door}/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DoorOrderResource {
    @Inject
    private Caller caller;

    @Inject
    private OrderOpening orders;

    @Inject
    private AllowFromAfar permission;

    @Inject
    private PasswordAgain password;

    @Inject
    private Clock clock;

    /** @param password of an administrator's account, once more; a system has none */
    public record OrderBody(@Nullable @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "OrderBody[…]";
        }
    }

    /** Whether the door may be opened from afar. */
    public record PermissionBody(@NotNull Boolean allowed) {}

    /**
     * An order.
     *
     * @param state {@code ordered}, {@code opened}, {@code refused}; {@code unanswered}: the unit did not hear of it in
     *     time or has not told yet
     * @param ground why the unit has refused; a code of the protocol
     * @param expiresAt after this the unit does not open any more
     */
    public record OrderView(UUID id, String state, @Nullable String ground, Instant expiresAt) {
        static OrderView of(DoorOrder order, Instant now) {
            return new OrderView(order.id(), order.state(now), order.ground(), order.expiresAt());
        }
    }

    /**
     * The door opens within some seconds, or not at all. What became of it, the order tells; ask for it once a second.
     */
    @POST
    @Refuses({Problem.NOT_FOUND, Problem.NOT_FROM_AFAR, Problem.INVALID_INPUT, Problem.IDEMPOTENCY_KEY_REUSED})
    @LiveSession
    @Answers(status = 201, body = OrderView.class)
    @RolesAllowed({Role.TENANT_ADMIN, Role.DOORS_OPEN})
    public Response order(
            @PathParam("door") UUID door,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid OrderBody body) {
        if (!caller.has(Role.DOORS_OPEN)) {
            password.require(body.password() == null ? "" : body.password());
        }
        UUID id = orders.order(door, caller.creationKey(key, door), caller.actor());
        return Response.created(URI.create("/api/v1/doors/" + door + "/orders/" + id))
                .entity(OrderView.of(orders.get(door, id), clock.instant()))
                .build();
    }

    @GET
    @Path("/{order}")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed({Role.TENANT_ADMIN, Role.DOORS_OPEN})
    public OrderView get(@PathParam("door") UUID door, @PathParam("order") UUID id) {
        return OrderView.of(orders.get(door, id), clock.instant());
    }

    /** Says whether the door may be opened from afar; a door may not unless somebody says so. */
    @PUT
    @Path("/permission")
    @Refuses({Problem.NOT_FOUND, Problem.CHANGED_MEANWHILE})
    @LiveSession
    @Answers(status = 204)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response allow(@PathParam("door") UUID door, @NotNull @Valid PermissionBody body) {
        permission.allow(door, body.allowed(), caller.actor());
        return Response.noContent().build();
    }
}
