package org.gatehouse.web.openapi;

import jakarta.annotation.security.PermitAll;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.problem.ProblemExamples;

/** Adds to each operation every problem it can end with, with its status and an example, and how to sign in. */
public class DescribeProblems implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setInfo(OASFactory.createInfo()
                .title("Gatehouse")
                .version("1")
                .description("Visits and access. Instants are ISO 8601 in UTC; errors are RFC 9457 problems, titled in"
                        + " the language of Accept-Language (da, en); creating calls take an Idempotency-Key, changing"
                        + " calls an If-Match."));
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents()
                .addSecurityScheme(
                        "token",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        Map<String, Method> methods = Endpoints.byOperation();
        api.getPaths().getPathItems().forEach((path, item) -> describe(path, item, methods));
    }

    private static void describe(String path, PathItem item, Map<String, Method> methods) {
        item.getOperations().forEach((verb, operation) -> {
            Method method = methods.get(verb + " " + path);
            if (method != null) {
                describe(operation, method);
            }
        });
    }

    private static void describe(Operation operation, Method method) {
        operation.setOperationId(Endpoints.operationId(method));
        if (!method.isAnnotationPresent(PermitAll.class)) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("token")));
        }
        Map<Integer, Set<Problem>> byStatus = new TreeMap<>();
        for (Problem problem : problems(method, operation.getRequestBody() != null)) {
            byStatus.computeIfAbsent(problem.kind().status(), status -> EnumSet.noneOf(Problem.class))
                    .add(problem);
        }
        byStatus.forEach((status, problems) ->
                operation.getResponses().addAPIResponse(Integer.toString(status), response(problems)));
        operation.getResponses().addAPIResponse("500", fault());
    }

    private static Set<Problem> problems(Method method, boolean hasBody) {
        Set<Problem> problems = EnumSet.of(Problem.TOO_MANY_REQUESTS);
        if (!method.isAnnotationPresent(PermitAll.class)) {
            problems.add(Problem.SIGN_IN_REQUIRED);
            problems.add(Problem.ROLE_MISSING);
        }
        if (hasBody) {
            problems.add(Problem.INVALID_INPUT);
            problems.add(Problem.MALFORMED_BODY);
        }
        Refuses more = method.getAnnotation(Refuses.class);
        if (more != null) {
            problems.addAll(List.of(more.value()));
        }
        return problems;
    }

    private static APIResponse response(Set<Problem> problems) {
        MediaType json = OASFactory.createMediaType();
        StringBuilder codes = new StringBuilder();
        for (Problem problem : problems) {
            codes.append(codes.isEmpty() ? "" : ", ").append(problem.code());
            json.addExample(problem.code(), example(ProblemExamples.of(problem, Locale.ENGLISH)));
        }
        return problem(codes.toString(), json);
    }

    private static APIResponse fault() {
        MediaType json = OASFactory.createMediaType();
        json.addExample("fault", example(ProblemExamples.fault(Locale.ENGLISH)));
        return problem("fault", json);
    }

    private static APIResponse problem(String description, MediaType json) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType("application/problem+json", json));
    }

    private static Example example(Map<String, Object> body) {
        return OASFactory.createExample().value(body);
    }
}
