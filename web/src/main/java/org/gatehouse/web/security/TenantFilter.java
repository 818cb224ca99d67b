package org.gatehouse.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** The tenant is a claim of the verified token, and nothing else a caller sends can name one. */
public class TenantFilter implements Filter {
    /**
     * Calls that anybody can make, and those of the operator: they work for the tenant that what they are shown belongs
     * to, and never for the one of a token that happens to come along.
     */
    private static final Pattern OF_NO_TENANT =
            Pattern.compile("/api/v1/(?:alert-answers(?:/open)?|awaited-signatures|brands(?:/.*)?|clock(?:/.*)?"
                    + "|incidents(?:/.*)?|jwks|kiosks/pairings|my-visit/open|password-resets(?:/.*)?"
                    + "|phone(?:/.*)?|public(?:/.*)?|reconciliations|registry(?:/.*)?|remediations(?:/.*)?|setup"
                    + "|signing-keys(?:/.*)?|subprocessor-changes(?:/.*)?|tenants(?:/.*)?|tokens(?:/.*)?|unit/.*)/?");

    /** Whether a path is one of those. */
    public static boolean isOfNoTenant(String path) {
        return OF_NO_TENANT.matcher(path).matches();
    }

    /** As resources are found by it: decoded, and without what may stand behind a semicolon. */
    private static String path(HttpServletRequest call) {
        return call.getServletPath() + (call.getPathInfo() == null ? "" : call.getPathInfo());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest call = (HttpServletRequest) request;
        if (!isOfNoTenant(path(call))
                && call.getUserPrincipal() instanceof JsonWebToken token
                && token.getClaim("tid") instanceof String tenant) {
            try (CurrentTenant.Scope entered = CurrentTenant.enter(new TenantId(UUID.fromString(tenant)))) {
                chain.doFilter(request, response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }
}
