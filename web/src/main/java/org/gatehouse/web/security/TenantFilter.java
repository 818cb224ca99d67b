package org.gatehouse.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** The tenant is a claim of the verified token, and nothing else a caller sends can name one. */
public class TenantFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (((HttpServletRequest) request).getUserPrincipal() instanceof JsonWebToken token
                && token.getClaim("tid") instanceof String tenant) {
            try (CurrentTenant.Scope entered = CurrentTenant.enter(new TenantId(UUID.fromString(tenant)))) {
                chain.doFilter(request, response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }
}
