package org.gatehouse.web.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import org.gatehouse.web.security.Role;

/** Counts every call against its caller: the kiosk, the account, the visit, or the address of somebody unknown. */
@Provider
@Priority(Priorities.AUTHENTICATION + 10)
public class LimitFilter implements ContainerRequestFilter {
    @Inject
    private Limits limits;

    @Inject
    private ClientAddress address;

    @Override
    public void filter(ContainerRequestContext request) {
        Principal caller = request.getSecurityContext().getUserPrincipal();
        if (request.getUriInfo().getPath().endsWith("jwks")) {
            return; // the server's own key look-up comes from one address for everybody
        }
        if (caller == null) {
            limits.address(address.text());
        } else if (request.getSecurityContext().isUserInRole(Role.KIOSK)) {
            limits.kiosk(caller.getName());
        } else {
            limits.user(caller.getName());
        }
    }
}
