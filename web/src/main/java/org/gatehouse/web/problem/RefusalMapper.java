package org.gatehouse.web.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/** A refusal becomes its problem document. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Refusal refusal) {
        Response answer = ProblemBody.of(refusal, Language.of(headers)).toResponse();
        if (refusal.problem() == Problem.TOO_MANY_REQUESTS && !refusal.details().isEmpty()) {
            answer.getHeaders().putSingle("Retry-After", refusal.details().get(0));
        }
        if (refusal.problem() == Problem.BODY_TOO_SLOW) {
            answer.getHeaders().putSingle("Connection", "close"); // what is still to come is not waited for
        }
        if (refusal.problem() == Problem.SIGN_IN_REQUIRED) {
            answer.getHeaders().putSingle("WWW-Authenticate", "Bearer");
        }
        return answer;
    }
}
