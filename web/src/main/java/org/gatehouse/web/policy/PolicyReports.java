package org.gatehouse.web.policy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.http.ClientAddress;
import org.gatehouse.web.http.EdgeFilter;
import org.gatehouse.web.http.Limits;
import org.gatehouse.web.input.ReadBody;

/** Takes what a browser says of our content security policy; from anybody, for no tenant, and answers nothing. */
@WebServlet(EdgeFilter.REPORTS)
public class PolicyReports extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int MOST = 4096;

    @Inject
    private transient Breaches breaches;

    @Inject
    private transient Limits limits;

    @Inject
    private transient ClientAddress address;

    @Inject
    private transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            limits.report(address.text());
            byte[] report = ReadBody.bytes(request.getInputStream(), MOST + 1, clock);
            if (report.length > MOST) {
                throw Refusal.of(Problem.BODY_TOO_LARGE, MOST / 1024);
            }
            breaches.count(new String(report, StandardCharsets.UTF_8));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (Refusal refusal) {
            response.setStatus(refusal.problem().kind().status());
        }
    }
}
