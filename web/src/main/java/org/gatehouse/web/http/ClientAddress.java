package org.gatehouse.web.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

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
        String forwarded = behindProxy ? last(request.getHeaders("X-Forwarded-For")) : "";
        return forwarded.isEmpty() ? request.getRemoteAddr() : forwarded;
    }

    /** The last element of the last line; a proxy may add a line of its own to those that the caller sent. */
    static String last(@Nullable Enumeration<String> lines) {
        String last = "";
        while (lines != null && lines.hasMoreElements()) {
            last = lines.nextElement();
        }
        return last.substring(last.lastIndexOf(',') + 1).strip();
    }
}
