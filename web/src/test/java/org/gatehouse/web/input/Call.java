package org.gatehouse.web.input;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gatehouse.access.calls.Callers;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.web.openapi.Endpoints;
import org.gatehouse.web.proof.Proven;
import org.gatehouse.web.security.Role;
import org.gatehouse.web.units.Signed;

/**
 * One call of the API that takes a body.
 *
 * @param name verb and path
 * @param body what it is read into
 * @param isNeeded whether there has to be one
 */
record Call(String name, Class<?> body, boolean isNeeded, Api caller) {
    static final String NOWHERE = "01890000-0000-7000-8000-000000000000";

    private static final Map<String, Supplier<Api>> CALLERS = Map.of(
            Role.TENANT_ADMIN, Staff.STILLE::admin,
            Role.RECEPTIONIST, Staff.STILLE::receptionist,
            Role.HOST, Staff.STILLE::host,
            Role.OWNER, Staff.STILLE::owner,
            Role.KIOSK, Staff.STILLE::kiosk,
            Role.VISITOR, Staff.STILLE::guest);

    /** All that somebody of a tenant, or nobody, can make; a new one is among them by itself. */
    static List<Call> all() {
        return Endpoints.byOperation().entrySet().stream()
                .flatMap(call -> Arrays.stream(call.getValue().getParameters())
                        .filter(taken -> taken.getType().isRecord())
                        .map(taken -> new Call(
                                call.getKey(),
                                taken.getType(),
                                taken.isAnnotationPresent(NotNull.class),
                                caller(call.getValue()))))
                .filter(call -> call.caller() != null)
                .toList();
    }

    private static Api caller(Method method) {
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        return allowed == null
                ? anybody(method)
                : Arrays.stream(allowed.value())
                        .filter(CALLERS::containsKey)
                        .map(role -> CALLERS.get(role).get())
                        .findFirst()
                        .orElse(null); // the operator's
    }

    /** A unit or a phone signs each call; by what, is asked after what it says was found to have the right form. */
    private static Api anybody(Method method) {
        return method.getDeclaringClass().isAnnotationPresent(Proven.class)
                ? Api.anonymous().with("DPoP", new Signed(Callers.p256()).proof("POST", "/unit", new byte[0]))
                : Api.anonymous();
    }

    Api.Answer send(Object content) {
        return send(content, "application/json");
    }

    Api.Answer send(Object content, String type) {
        String[] parts = name.split(" ", 2);
        return caller.with("Content-Type", type)
                .with("If-Match", "\"0\"")
                .raw(parts[0], parts[1].replaceAll("\\{[a-z]+}", NOWHERE), content);
    }
}
