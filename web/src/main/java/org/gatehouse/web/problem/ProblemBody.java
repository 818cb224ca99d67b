package org.gatehouse.web.problem;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
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

    private static final String MEDIA_TYPE = "application/problem+json";

    static ProblemBody of(Refusal refusal, Locale language) {
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

    static ProblemBody fault(int status, Locale language, @Nullable String reference) {
        String code = reference == null ? "http-" + status : "fault";
        String title = texts(language).containsKey(code + ".title")
                ? texts(language).getString(code + ".title")
                : String.valueOf(Response.Status.fromStatusCode(status));
        String detail = texts(language).getString(reference == null ? "http.detail" : "fault.detail");
        return new ProblemBody("urn:gatehouse:" + code, title, status, detail, null, reference);
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
