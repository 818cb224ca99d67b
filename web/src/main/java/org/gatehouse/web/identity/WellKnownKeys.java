package org.gatehouse.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatehouse.core.tokens.Jwks;

/** The same keys where other systems look for them. */
@WebServlet("/.well-known/jwks.json")
public class WellKnownKeys extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Jwks keys;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "max-age=" + JwksResource.SECONDS);
        response.getWriter().write(keys.published());
    }
}
