package org.gatehouse.web.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.problem.ProblemBody;
import org.gatehouse.web.problem.ProblemExamples;
import org.gatehouse.web.security.AfterTheEnd;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Everything a call can answer: the one thing it is made for, and each problem with its code and an example. */
final class Responses {
    private Responses() {}

    static APIResponses of(Method method, Schemas schemas) {
        Answers said = method.getAnnotation(Answers.class);
        Schema schema = said == null ? schemas.of(method.getAnnotatedReturnType()) : schema(said, schemas);
        String media = media(method);
        APIResponses all = OASFactory.createAPIResponses();
        all.addAPIResponse(Integer.toString(said == null ? 200 : said.status()), yes(media, schema));
        Map<Integer, Set<Problem>> byStatus = new TreeMap<>();
        for (Problem problem : problems(method, schema != null)) {
            byStatus.computeIfAbsent(problem.kind().status(), status -> EnumSet.noneOf(Problem.class))
                    .add(problem);
        }
        Schema problem = schemas.of(ProblemBody.class);
        byStatus.forEach((status, codes) -> all.addAPIResponse(Integer.toString(status), no(codes, problem)));
        return all.addAPIResponse("500", fault(problem));
    }

    private static @Nullable Schema schema(Answers said, Schemas schemas) {
        return said.body() == Void.class ? null : schemas.of(said.body());
    }

    private static String media(Method method) {
        Produces own = method.getAnnotation(Produces.class);
        Produces every = method.getDeclaringClass().getAnnotation(Produces.class);
        return own != null ? own.value()[0] : every != null ? every.value()[0] : "application/json";
    }

    private static Set<Problem> problems(Method method, boolean hasAnswer) {
        Set<Problem> problems = EnumSet.of(Problem.TOO_MANY_REQUESTS, Problem.SIGN_IN_REQUIRED);
        if (!method.isAnnotationPresent(PermitAll.class)) {
            problems.add(Problem.ROLE_MISSING);
        }
        if (!method.isAnnotationPresent(GET.class)) {
            problems.add(Problem.CHANGED_MEANWHILE);
        }
        if (endsWithTheContract(method)) {
            problems.add(Problem.CONTRACT_ENDED);
        }
        if (hasAnswer) {
            problems.add(Problem.MEDIA_TYPE_NOT_SPOKEN);
        }
        if (Questions.taken(method).isPresent()) {
            problems.addAll(List.of(
                    Problem.INVALID_INPUT,
                    Problem.MALFORMED_BODY,
                    Problem.BODY_TOO_LARGE,
                    Problem.BODY_TOO_SLOW,
                    Problem.MEDIA_TYPE_NOT_READ));
        }
        Refuses more = method.getAnnotation(Refuses.class);
        if (more != null) {
            problems.addAll(List.of(more.value()));
        }
        return problems;
    }

    private static boolean endsWithTheContract(Method method) {
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        return roles != null
                && !List.of(roles.value()).equals(List.of(Role.OPERATOR))
                && AfterTheEnd.stops(Endpoints.verb(method), Endpoints.within(method.getDeclaringClass(), method));
    }

    private static APIResponse yes(String media, @Nullable Schema schema) {
        APIResponse answer = OASFactory.createAPIResponse().description("Done");
        return schema == null
                ? answer
                : answer.content(content(media, OASFactory.createMediaType().schema(schema)));
    }

    private static APIResponse no(Set<Problem> problems, Schema schema) {
        MediaType json = OASFactory.createMediaType().schema(schema);
        for (Problem problem : problems) {
            json.addExample(problem.code(), example(ProblemExamples.of(problem, Locale.ENGLISH)));
        }
        String codes = String.join(", ", problems.stream().map(Problem::code).toList());
        return OASFactory.createAPIResponse().description(codes).content(content(ProblemBody.MEDIA_TYPE, json));
    }

    private static APIResponse fault(Schema schema) {
        MediaType json = OASFactory.createMediaType().schema(schema);
        json.addExample("fault", example(ProblemExamples.fault(Locale.ENGLISH)));
        return OASFactory.createAPIResponse().description("fault").content(content(ProblemBody.MEDIA_TYPE, json));
    }

    private static org.eclipse.microprofile.openapi.models.media.Content content(String media, MediaType type) {
        return OASFactory.createContent().addMediaType(media, type);
    }

    private static Example example(Map<String, Object> body) {
        return OASFactory.createExample().value(body);
    }
}
