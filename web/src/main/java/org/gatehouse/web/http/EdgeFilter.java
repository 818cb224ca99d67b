package org.gatehouse.web.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Around every request: an id, the headers that keep a browser from talking to anybody else, and one line in the log
 * that names no person: paths carry ids only, and the query is left out.
 */
public class EdgeFilter implements Filter {
    /** Where browsers tell that a page wanted what the policy forbids. */
    public static final String REPORTS = "/policy-reports";

    /** What the build of the pages names by a hash of what is in it. */
    private static final Pattern NAMED_BY_CONTENT = Pattern.compile("/app/[a-z-]+-[A-Z0-9]{8}\\.[a-z0-9]+");

    private static final Logger LOG = System.getLogger("org.gatehouse.access");
    private static final String KEYS = "/key/";
    private static final String POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"
            + " img-src 'self' data: blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none';"
            + " form-action 'self'; report-uri " + REPORTS + "; report-to own";

    /** For each answer, also one given before a request comes here. */
    public static void keepInside(HttpServletResponse answer) {
        answer.setHeader("Content-Security-Policy", POLICY);
        answer.setHeader("Reporting-Endpoints", "own=\"" + REPORTS + "\"");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
    }

    /**
     * A phone that is a key asks the units at the doors, which no other page does, and says where it is when its holder
     * ticks that.
     *
     * @param doors where units may be found, by blanks
     */
    static void keepInside(HttpServletResponse answer, String path, String doors) {
        keepInside(answer);
        if (path.equals(KEYS) || path.equals(KEYS + "index.html")) {
            String units = doors.isBlank() ? "" : " " + doors.strip();
            answer.setHeader(
                    "Content-Security-Policy", POLICY.replace("connect-src 'self'", "connect-src 'self'" + units));
            answer.setHeader("Permissions-Policy", "camera=(self), geolocation=(self), microphone=()");
        }
    }

    /** How long a browser may keep an answer, unless who gives it says otherwise. */
    private static String keeping(String path) {
        if (NAMED_BY_CONTENT.matcher(path).matches()) {
            return "public, max-age=31536000, immutable";
        }
        // pages are kept but asked for again: one of an older version would load scripts of a newer one
        return path.startsWith("/api/") ? "no-store" : "no-cache";
    }

    private static String doors() {
        return ConfigProvider.getConfig()
                .getOptionalValue("gatehouse.door-origins", String.class)
                .orElse("");
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest question = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        long begin = System.nanoTime();
        answer.setHeader(RequestIds.HEADER, RequestIds.begin());
        keepInside(answer, question.getRequestURI(), doors());
        if (question.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        answer.setHeader("Cache-Control", keeping(question.getRequestURI()));
        try {
            chain.doFilter(request, response);
        } finally {
            LOG.log(
                    Level.DEBUG,
                    () -> question.getMethod() + " " + question.getRequestURI() + " " + answer.getStatus() + " "
                            + (System.nanoTime() - begin) / 1_000_000 + " ms");
            RequestIds.end();
        }
    }
}
