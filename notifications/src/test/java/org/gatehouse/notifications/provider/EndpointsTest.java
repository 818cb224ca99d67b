package org.gatehouse.notifications.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.core.registry.Catalogue.Service;
import org.gatehouse.core.registry.Registries;
import org.gatehouse.notifications.testing.Endpoints;
import org.junit.jupiter.api.Test;

class EndpointsTest {

    @Test
    void the_way_out_leads_to_the_services_the_catalogue_gives_an_address_and_to_our_mail_relay() {
        List<String> spoken = Registries.first().services().stream()
                .filter(service -> !service.endpoints().isEmpty())
                .map(Service::key)
                .toList();

        assertThat(Endpoints.services())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(spoken.stream(), Stream.of("smtp")).toList());
    }
}
