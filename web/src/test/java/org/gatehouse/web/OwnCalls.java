package org.gatehouse.web;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.web.openapi.Endpoints;
import org.gatehouse.web.security.Role;

/**
 * Every call of the API by a tenant's own people: with things of their own where it takes an id, and with nothing
 * where it takes none. What {@link ForeignIds} asks for of another tenant, they may have.
 */
final class OwnCalls {
    /** Mails a code to a contact, on the word of our own policy. */
    static final String OUR_OWN = "POST /api/v1/agreement/contacts/{id}/code";

    /** They have no end, or end the token that is used. */
    private static final Set<String> LEFT_TO_OTHERS =
            Set.of("GET /api/v1/sites/{site}/changes", "DELETE /api/v1/tokens", "DELETE /api/v1/tokens/everywhere");

    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Staff staff;
    private final Map<String, Method> endpoints = Endpoints.byOperation();
    private final List<Integer> answers = new ArrayList<>();

    private OwnCalls(Staff staff) {
        this.staff = staff;
    }

    /** What was answered. */
    static List<Integer> by(Staff staff) {
        OwnCalls calls = new OwnCalls(staff);
        Map<String, Probe> probes = ForeignIds.of(Theirs.of(staff));
        probes.keySet().stream()
                .filter(operation -> !LEFT_TO_OTHERS.contains(operation) && !OUR_OWN.equals(operation))
                .sorted(Comparator.comparing(OwnCalls::verb, Comparator.comparing(VERBS::indexOf)))
                .forEach(operation -> calls.make(operation, probes.get(operation)));
        return calls.answers;
    }

    private static String verb(String operation) {
        return operation.split(" ", 2)[0];
    }

    private void make(String operation, Probe probe) {
        if (probe.path() != null) {
            Api caller = probe.caller().of(staff);
            String path = "/api/v1" + probe.path();
            String version = caller.raw("GET", path, null).header("ETag");
            answers.add(caller.with("If-Match", version.isEmpty() ? "\"1\"" : version)
                    .raw(verb(operation), path, probe.body())
                    .status());
            return;
        }
        String path = operation.split(" ", 2)[1].replaceAll("\\{[a-z]+}", "01890000-0000-7000-8000-000000000000");
        Object body = verb(operation).equals("GET") ? null : Map.of();
        callers(endpoints.get(operation))
                .forEach(caller ->
                        answers.add(caller.raw(verb(operation), path, body).status()));
    }

    private List<Api> callers(Method method) {
        Map<String, Api> people = Map.of(
                Role.TENANT_ADMIN, staff.admin(),
                Role.RECEPTIONIST, staff.receptionist(),
                Role.HOST, staff.host(),
                Role.OWNER, staff.owner(),
                Role.KIOSK, staff.kiosk(),
                Role.VISITOR, staff.guest());
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        return allowed == null
                ? List.of(Api.anonymous())
                : Arrays.stream(allowed.value())
                        .filter(people::containsKey)
                        .map(people::get)
                        .toList();
    }
}
