package org.gatehouse.web.problem;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type {@code urn:gatehouse:<code>}; the code is part of the API
 * @param detail for people, in their language
 * @param errors the fields at fault, where there are any
 * @param reference names a fault in the log
 */
@JsonbPropertyOrder({"type", "title", "status", "detail", "errors", "reference"})
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<FieldError> errors,
        @Nullable String reference) {

    /** @param field its path in the request */
    public record FieldError(String field, String message) {}

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<Integer, Problem> BY_STATUS = Map.of(
            401, Problem.SIGN_IN_REQUIRED,
            403, Problem.ROLE_MISSING,
            404, Problem.NOT_FOUND,
            405, Problem.METHOD_NOT_ALLOWED,
            406, Problem.MEDIA_TYPE_NOT_SPOKEN,
            415, Problem.MEDIA_TYPE_NOT_READ);

    static ProblemBody of(Refusal refusal, Locale language) {
        if (!refusal.findings().isEmpty()) {
            List<FieldError> all = FindingView.all(refusal.findings(), language).stream()
                    .map(finding -> new FieldError(finding.place(), finding.line()))
                    .toList();
            return of(refusal.problem(), language, text(refusal.problem(), "detail", language), all);
        }
        String field = refusal.field();
        Object[] details = refusal.details().toArray();
        String detail = text(refusal.problem(), "detail", language, details);
        return of(refusal.problem(), language, detail, field == null ? null : List.of(new FieldError(field, detail)));
    }

    static ProblemBody of(Problem problem, Locale language, String detail, @Nullable List<FieldError> errors) {
        return new ProblemBody(
                "urn:gatehouse:" + problem.code(),
                text(problem, "title", language),
                problem.kind().status(),
                detail,
                errors,
                null);
    }

    /** For an answer that tells more than a problem does. */
    public static ProblemBody of(Problem problem, HttpHeaders headers) {
        Locale language = Language.of(headers);
        return of(problem, language, text(problem, "detail", language), null);
    }

    /** What the server says no to before anybody else is asked. */
    static ProblemBody of(int status, Locale language) {
        Problem problem = BY_STATUS.getOrDefault(status, Problem.NOT_UNDERSTOOD);
        return new ProblemBody(
                "urn:gatehouse:" + problem.code(),
                text(problem, "title", language),
                status,
                text(problem, "detail", language),
                null,
                null);
    }

    static ProblemBody fault(Locale language, String reference) {
        ResourceBundle texts = texts(language);
        return new ProblemBody(
                "urn:gatehouse:fault",
                texts.getString("fault.title"),
                500,
                texts.getString("fault.detail"),
                null,
                reference);
    }

    Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    static String text(Problem problem, String part, Locale language, Object... details) {
        String pattern = texts(language).getString(problem.code() + "." + part);
        return details.length == 0 ? pattern : new MessageFormat(pattern, language).format(details);
    }

    static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                "org.gatehouse.web.problem.problems",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
