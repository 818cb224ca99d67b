package org.gatehouse.web.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.List;
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
        if (isKeyLookUp(request)) {
            return; // the server's own comes from one address for everybody
        }
        if (caller == null) {
            limits.address(address.text());
        } else if (request.getSecurityContext().isUserInRole(Role.KIOSK)) {
            limits.kiosk(caller.getName());
        } else if (request.getSecurityContext().isUserInRole(Role.VISITOR)) {
            limits.visitor(caller.getName());
        } else {
            limits.user(caller.getName());
        }
    }

    /** The path as resources are found by it: what may stand behind a semicolon is not part of it. */
    private static boolean isKeyLookUp(ContainerRequestContext request) {
        List<PathSegment> path = request.getUriInfo().getPathSegments();
        return path.size() == 1 && path.get(0).getPath().equals("jwks");
    }
}
