package org.gatehouse.web.problem;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.http.RequestIds;
import org.jspecify.annotations.Nullable;

/** Whatever else is thrown. What the caller could have done better is a 4xx; the rest is a 500 with a reference. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(FaultMapper.class.getName());

    private static final Pattern PROPERTY = Pattern.compile("property '([A-Za-z.\\[\\]0-9]{1,80})'");

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        Locale language = Language.of(headers);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Response known = known(cause, language);
            if (known != null) {
                return known;
            }
        }
        if (thrown instanceof WebApplicationException http) {
            return http(http.getResponse(), language);
        }
        LOG.log(Level.ERROR, "fault " + RequestIds.current(), thrown);
        return ProblemBody.fault(500, language, RequestIds.current()).toResponse();
    }

    /** Transactions wrap what ended them; the reason is somewhere below. */
    private @Nullable Response known(Throwable cause, Locale language) {
        if (cause instanceof Refusal refusal) {
            return ProblemBody.of(refusal, language).toResponse();
        }
        if (cause instanceof OptimisticLockException) {
            return ProblemBody.of(Refusal.of(Problem.CHANGED_MEANWHILE), language)
                    .toResponse();
        }
        if (cause instanceof JsonException || cause instanceof JsonbException) {
            return malformed(cause, language);
        }
        boolean ours = cause instanceof ConstraintViolationException || cause instanceof ProcessingException;
        return ours && cause.getCause() == null
                ? ProblemBody.of(Refusal.of(Problem.MALFORMED_BODY), language).toResponse()
                : null;
    }

    /** The mapper of JSON names the property it could not read; that is all of its message a caller may see. */
    private static Response malformed(Throwable cause, Locale language) {
        Matcher property = PROPERTY.matcher(String.valueOf(cause.getMessage()));
        Refusal refusal = property.find()
                ? Refusal.ofField(property.group(1), Problem.MALFORMED_BODY)
                : Refusal.of(Problem.MALFORMED_BODY);
        return ProblemBody.of(refusal, language).toResponse();
    }

    private static Response http(Response answer, Locale language) {
        int status = answer.getStatus();
        if (status < 400) {
            return answer;
        }
        Response body = switch (status) {
            case 401 ->
                ProblemBody.of(Refusal.of(Problem.SIGN_IN_REQUIRED), language).toResponse();
            case 403 ->
                ProblemBody.of(Refusal.of(Problem.ROLE_MISSING), language).toResponse();
            case 404 -> ProblemBody.of(Refusal.of(Problem.NOT_FOUND), language).toResponse();
            default -> ProblemBody.fault(status, language, null).toResponse();
        };
        Object allow = answer.getHeaders().getFirst("Allow");
        if (allow != null) {
            body.getHeaders().putSingle("Allow", allow);
        }
        return body;
    }
}
