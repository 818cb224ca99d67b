package org.gatehouse.web.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.gatehouse.core.push.PushSubscription.Owner;
import org.gatehouse.core.push.PushSubscriptions;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.notifications.push.Vapid;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;

/**
 * The devices on which the caller is told of guests. Each belongs to a session, and goes when that is signed out. Only
 * a host has a new one; whoever works here sees and removes their own, and a browser asks in anybody's session whether
 * what it has is still theirs.
 */
@Path("/receiving/devices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeviceResource {
    @Inject
    private Caller caller;

    @Inject
    private KeepDevices devices;

    @Inject
    private PushSubscriptions subscriptions;

    @Inject
    private Vapid vapid;

    @GET
    @RolesAllowed({Role.HOST, Role.RECEPTIONIST, Role.TENANT_ADMIN, Role.TENANT_SIGNATORY, Role.EVACUATION_LEAD})
    public DevicesView list() {
        DevicesView own = devices.read(owner());
        return own.isOpen() && caller.has(Role.HOST) ? own.with(vapid.publicKey()) : own;
    }

    /** From now on this browser rings. */
    @POST
    @LiveSession
    @Refuses({Problem.NOT_FOUND, Problem.PUSH_NOT_PERMITTED, Problem.TOO_MANY_DEVICES, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.HOST)
    public DevicesView add(@NotNull @Valid DeviceBody body) {
        devices.add(owner(), body);
        return list();
    }

    /**
     * The same browser in a new session: it goes on ringing until that is signed out. One whose company no site may use
     * any more is as unknown as one that never was, and unsubscribes by itself.
     */
    @POST
    @Path("/seen")
    @LiveSession
    @Refuses({Problem.NOT_FOUND, Problem.CHANGED_MEANWHILE})
    @Answers(status = 204)
    @RolesAllowed({Role.HOST, Role.RECEPTIONIST, Role.TENANT_ADMIN, Role.TENANT_SIGNATORY, Role.EVACUATION_LEAD})
    public Response seen(@NotNull @Valid SeenBody body) {
        if (!devices.see(owner(), body.endpoint())) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{id}")
    @LiveSession
    @Refuses(Problem.NOT_FOUND)
    @Answers(status = 204)
    @RolesAllowed({Role.HOST, Role.RECEPTIONIST, Role.TENANT_ADMIN, Role.TENANT_SIGNATORY, Role.EVACUATION_LEAD})
    public Response remove(@PathParam("id") UUID id) {
        subscriptions.remove(owner().personId(), id);
        return Response.noContent().build();
    }

    private Owner owner() {
        UUID session = caller.session().orElseThrow(() -> Refusal.of(Problem.SIGN_IN_REQUIRED));
        return new Owner(caller.id(), caller.person().orElse(caller.id()), session);
    }
}
