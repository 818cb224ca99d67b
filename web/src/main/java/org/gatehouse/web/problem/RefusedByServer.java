package org.gatehouse.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gatehouse.core.json.Json;
import org.gatehouse.web.http.EdgeFilter;
import org.gatehouse.web.http.RequestIds;

/** What the server refuses or breaks before the API is reached is a problem document too, and not a page of its own. */
public class RefusedByServer extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = System.getLogger(RefusedByServer.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Language.of(request);
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        ProblemBody problem = status < 500 ? ProblemBody.of(status, language) : fault(request, response, language);
        response.setStatus(status);
        response.setContentType(ProblemBody.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        EdgeFilter.keepInside(response); // a bad token is met before the edge
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.getWriter().write(Json.write(problem));
    }

    private static ProblemBody fault(HttpServletRequest request, HttpServletResponse response, Locale language) {
        String reference = RequestIds.of(response);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.log(Level.ERROR, "fault " + reference, thrown instanceof Throwable cause ? cause : null);
        return ProblemBody.fault(language, reference);
    }
}
