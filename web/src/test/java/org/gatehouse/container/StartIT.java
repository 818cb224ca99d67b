package org.gatehouse.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.gatehouse.core.tenancy.Tenants;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class StartIT {
    @Inject
    Tenants tenants;

    @Test
    void the_product_is_deployed_with_its_schema() {
        assertThat(tenants.bySlugAcrossTenants("nobody")).isEmpty();
    }

    @Test
    @RunAsClient
    void the_server_says_that_it_is_well() {
        Api.Answer health = Api.anonymous().raw("GET", "/health", null);

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().getString("status")).isEqualTo("UP");
    }

    @Test
    @RunAsClient
    void what_is_not_there_is_a_problem_document() {
        Api.Answer nothing = Api.anonymous().get("/nothing");

        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.header("Content-Type")).startsWith("application/problem+json");
        assertThat(nothing.problem()).isEqualTo("not-found");
    }
}
