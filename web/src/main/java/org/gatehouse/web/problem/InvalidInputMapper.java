package org.gatehouse.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.problem.ProblemBody.FieldError;

/** Input that breaks a constraint: 422, naming each field. */
@Provider
public class InvalidInputMapper implements ExceptionMapper<ConstraintViolationException> {
    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        Locale language = Language.of(headers);
        List<FieldError> errors = invalid.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), ConstraintTexts.of(violation, language)))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
        String detail = ProblemBody.text(Problem.INVALID_INPUT, "detail", language);
        return ProblemBody.of(Problem.INVALID_INPUT, language, detail, errors).toResponse();
    }

    /** The path without the method and its parameter, as the caller wrote it. */
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD
                    || (node.getKind() == ElementKind.PARAMETER && "body".equals(node.getName()))) {
                continue;
            }
            if (node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']'); // within what stands before
            }
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.isEmpty() ? "body" : field.toString();
    }
}
