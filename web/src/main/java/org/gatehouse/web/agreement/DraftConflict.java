package org.gatehouse.web.agreement;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.agreement.AgreementViews.VersionView;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.problem.ProblemBody;

/**
 * A problem document (RFC 9457) with two more members: two administrators wrote on one draft, and the second chooses.
 *
 * @param current what the first one wrote
 * @param yours what was sent now, and is kept nowhere
 */
public record DraftConflict(String type, String title, int status, String detail, VersionView current, Terms yours) {

    static DraftConflict of(VersionView current, Terms yours, HttpHeaders headers) {
        ProblemBody problem = ProblemBody.of(Problem.STALE_VERSION, headers);
        return new DraftConflict(problem.type(), problem.title(), problem.status(), problem.detail(), current, yours);
    }

    Response toResponse() {
        return Response.status(status)
                .type(ProblemBody.MEDIA_TYPE)
                .tag(Etags.of(current.version()))
                .entity(this)
                .build();
    }
}
