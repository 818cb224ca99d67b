package org.gatehouse.web.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.http.RequestIds;
import org.jspecify.annotations.Nullable;

/** Whatever else is thrown. What the caller could have done better is a 4xx; the rest is a 500 with a reference. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(FaultMapper.class.getName());

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        return toResponse(thrown, Language.of(headers));
    }

    static Response toResponse(Throwable thrown, Locale language) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Refusal known = known(cause);
            if (known != null) {
                return ProblemBody.of(known, language).toResponse();
            }
        }
        if (thrown instanceof WebApplicationException http && http.getResponse().getStatus() < 500) {
            return http(http.getResponse(), language);
        }
        LOG.log(Level.ERROR, "fault " + RequestIds.current(), thrown);
        return ProblemBody.fault(language, RequestIds.current()).toResponse();
    }

    /** Transactions wrap what ended them; the reason is somewhere below. */
    private static @Nullable Refusal known(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return refusal;
        }
        if (cause instanceof OptimisticLockException || Contention.isLost(cause)) {
            LOG.log(Level.WARNING, "a race was lost for good, or a duplicate is no race: " + RequestIds.current());
            return Refusal.of(Problem.CHANGED_MEANWHILE);
        }
        if (cause instanceof ConstraintViolationException && cause.getCause() == null) {
            return Refusal.of(Problem.MALFORMED_BODY);
        }
        return cause instanceof ProcessingException && cause.getCause() == null
                ? Refusal.of(Problem.MEDIA_TYPE_NOT_READ) // nobody reads a body that does not say what it is
                : null;
    }

    private static Response http(Response answer, Locale language) {
        if (answer.getStatus() < 400) {
            return answer;
        }
        Response body = ProblemBody.of(answer.getStatus(), language).toResponse();
        Object allow = answer.getHeaders().getFirst("Allow");
        if (allow != null) {
            body.getHeaders().putSingle("Allow", allow);
        }
        return body;
    }
}
