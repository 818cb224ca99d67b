package org.gatehouse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.gatehouse.web.openapi.Endpoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantFilterTest {

    @Test
    void a_call_for_anybody_or_for_the_operator_alone_is_of_no_tenant() {
        Endpoints.byOperation().forEach((operation, method) -> {
            String path = operation.substring(operation.indexOf(' ') + 1);
            boolean ofTheirOwn = path.startsWith("/api/v1/accounts/"); // operators keep theirs like any tenant
            if (isForAnybody(method) || (isForTheOperatorAlone(method) && !ofTheirOwn)) {
                assertThat(TenantFilter.isOfNoTenant(path)).as(operation).isTrue();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/accounts",
                "/api/v1/tokens-of-others",
                "/api/v1/kiosks",
                "/api/v1/my-visit",
                "/api/v1/setup/x",
                "/x/api/v1/tokens"
            })
    void any_other_call_is_of_the_tokens_tenant(String path) {
        assertThat(TenantFilter.isOfNoTenant(path)).isFalse();
    }

    private static boolean isForAnybody(Method method) {
        return method.isAnnotationPresent(PermitAll.class);
    }

    private static boolean isForTheOperatorAlone(Method method) {
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        return roles != null && Arrays.equals(roles.value(), new String[] {Role.OPERATOR});
    }
}
