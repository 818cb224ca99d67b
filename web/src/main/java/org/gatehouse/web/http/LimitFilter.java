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
        if (isKeyLookUp(request) || isProven(request)) {
            return;
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

    /** Units and phones are counted by their keys, when the call is read: a building has one address for all. */
    private static boolean isProven(ContainerRequestContext request) {
        String first = request.getUriInfo().getPathSegments().get(0).getPath();
        return first.equals("phone") || first.equals("unit");
    }

    /** The server's own. The path as resources are found by it: what may stand behind a semicolon is no part of it. */
    private static boolean isKeyLookUp(ContainerRequestContext request) {
        List<PathSegment> path = request.getUriInfo().getPathSegments();
        return path.size() == 1 && path.get(0).getPath().equals("jwks");
    }
}
