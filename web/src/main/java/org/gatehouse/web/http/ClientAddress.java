package org.gatehouse.web.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. A forwarded address counts only where the operator says that a proxy of theirs sets it,
 * and then only the last one: whatever stands before it is the caller's own invention.
 */
@RequestScoped
public class ClientAddress {
    @Inject
    private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "gatehouse.behind-proxy", defaultValue = "false")
    private boolean behindProxy;

    public String text() {
        String forwarded = behindProxy ? request.getHeader("X-Forwarded-For") : null;
        if (forwarded == null || forwarded.isBlank()) {
            return request.getRemoteAddr();
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
