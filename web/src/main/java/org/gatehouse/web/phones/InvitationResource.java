package org.gatehouse.web.phones;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.gatehouse.access.phones.InvitePhone;
import org.gatehouse.access.phones.PhoneInvitation;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;

/** With an invitation a key holder binds a phone. */
@Path("/key-holders/{holder}/invitations")
@Produces(MediaType.APPLICATION_JSON)
public class InvitationResource {
    @Inject
    private Caller caller;

    @Inject
    private InvitePhone invitations;

    /** Shown this once; good for so many seconds. */
    public record InvitationView(String code, long expiresIn) {
        @Override
        public String toString() {
            return "InvitationView[…]";
        }
    }

    @POST
    @Refuses({Problem.NOT_FOUND, Problem.HOLDER_ENDED})
    @RolesAllowed(Role.TENANT_ADMIN)
    public InvitationView invite(@PathParam("holder") UUID holder) {
        String code = invitations.invite(holder, caller.actor()).text();
        return new InvitationView(code, PhoneInvitation.LIFE.toSeconds());
    }
}
