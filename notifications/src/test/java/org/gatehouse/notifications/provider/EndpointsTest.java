package org.gatehouse.notifications.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.core.dpa.Agreements;
import org.gatehouse.core.dpa.ProcessorService;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.testing.TestDatabase;
import org.gatehouse.notifications.testing.Endpoints;
import org.junit.jupiter.api.Test;

class EndpointsTest {

    @Test
    void every_service_of_the_catalogue_that_is_not_ours_has_its_endpoints_and_no_other_has() {
        TestDatabase database = TestDatabase.shared();
        List<String> outside = database.withDatabase(
                database.newTenant(),
                entityManager -> new Agreements(new Rows(entityManager), entityManager)
                        .catalogue().values().stream()
                                .filter(service -> !service.isInternal())
                                .map(ProcessorService::key)
                                .toList());

        assertThat(Endpoints.services()).containsExactlyInAnyOrderElementsOf(outside);
    }
}
