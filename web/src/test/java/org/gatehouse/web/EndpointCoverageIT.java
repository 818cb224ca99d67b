package org.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.web.openapi.Endpoints;
import org.gatehouse.web.security.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every call of the API with no token, with each role that may not make it, and with the ids of another tenant. A call
 * that nobody has put into {@link ForeignIds} fails the build.
 */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class EndpointCoverageIT {
    private static final String NOWHERE = "01890000-0000-7000-8000-000000000000";

    private final Map<String, Method> endpoints = Endpoints.byOperation();

    @Test
    void every_call_says_who_may_make_it() {
        endpoints.forEach((operation, method) -> assertThat(
                        method.isAnnotationPresent(PermitAll.class) || method.isAnnotationPresent(RolesAllowed.class))
                .as(operation)
                .isTrue());
    }

    @Test
    void without_a_token_nothing_is_done() {
        List<String> open = new ArrayList<>();
        protectedEndpoints().forEach((operation, method) -> {
            int status = call(Api.anonymous(), operation).status();
            if (status != 401) {
                open.add(operation + " answered " + status);
            }
        });

        assertThat(open).isEmpty();
    }

    @Test
    void a_forged_token_is_no_token() {
        Api forged = Api.anonymous().as("eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9.");

        assertThat(forged.get("/sites").status()).isEqualTo(401);
    }

    @Test
    void the_wrong_role_is_refused() {
        Map<String, Api> callers = callers();
        List<String> open = new ArrayList<>();
        protectedEndpoints().forEach((operation, method) -> {
            Set<String> allowed =
                    Set.of(method.getAnnotation(RolesAllowed.class).value());
            callers.forEach((role, caller) -> {
                if (!allowed.contains(role)) {
                    int status = call(caller, operation).status();
                    if (status != 403) {
                        open.add(operation + " as " + role + " answered " + status);
                    }
                }
            });
        });

        assertThat(open).isEmpty();
    }

    @Test
    void another_tenants_ids_do_not_exist() {
        Map<String, Probe> probes = ForeignIds.of(Theirs.of(Staff.HAVNEBY));
        Set<String> untested = new TreeSet<>(endpoints.keySet());
        untested.removeAll(probes.keySet());
        assertThat(untested)
                .as("calls that nobody has tried with another tenant's ids")
                .isEmpty();

        List<String> leaks = new ArrayList<>();
        probes.forEach((operation, probe) -> {
            if (!endpoints.containsKey(operation)) {
                fail("there is no call " + operation);
            }
            if (probe.path() != null) {
                Api.Answer answer = send(probe.caller().of(Staff.STILLE).with("If-Match", "\"1\""), operation, probe);
                if (answer.status() != probe.status() || answer.text().contains("Their")) {
                    leaks.add(operation + " answered " + answer.status() + " " + answer.text());
                }
            }
        });
        assertThat(leaks).isEmpty();
    }

    private Map<String, Method> protectedEndpoints() {
        Map<String, Method> found = new LinkedHashMap<>(endpoints);
        found.values().removeIf(method -> method.isAnnotationPresent(PermitAll.class));
        return found;
    }

    private static Map<String, Api> callers() {
        Map<String, Api> callers = new LinkedHashMap<>(Map.of(
                Role.TENANT_ADMIN, Staff.STILLE.only(Role.TENANT_ADMIN),
                Role.TENANT_SIGNATORY, Staff.STILLE.only(Role.TENANT_SIGNATORY),
                Role.EVACUATION_LEAD, Staff.STILLE.only(Role.EVACUATION_LEAD),
                Role.RECEPTIONIST, Staff.STILLE.receptionist(),
                Role.HOST, Staff.STILLE.host(),
                Role.OWNER, Staff.STILLE.owner(),
                Role.KIOSK, Staff.STILLE.kiosk(),
                Role.VISITOR, Staff.STILLE.guest()));
        for (String scope : List.of(Role.KEYS_READ, Role.KEYS_GRANT, Role.KEYS_REVOKE, Role.DOORS_OPEN)) {
            callers.put(scope, Staff.STILLE.machine(scope));
        }
        return callers;
    }

    private static Api.Answer call(Api caller, String operation) {
        String[] parts = operation.split(" ", 2);
        String path = parts[1].replaceAll("\\{[a-z]+}", NOWHERE);
        boolean body = !parts[0].equals("GET") && !parts[0].equals("DELETE");
        return caller.raw(parts[0], path, body ? Map.of() : null);
    }

    private static Api.Answer send(Api caller, String operation, Probe probe) {
        return caller.raw(operation.split(" ", 2)[0], "/api/v1" + probe.path(), probe.body());
    }
}
