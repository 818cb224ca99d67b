package org.gatehouse.notifications.hostalert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Disclosures;
import org.gatehouse.core.egress.Disclosures.Disclosure;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

class DisclosuresTest {
    private final Lobby lobby = new Lobby();

    @Test
    void each_service_that_was_allowed_to_have_something_is_named_with_what_and_where() {
        UUID visit = lobby.arrive();
        lobby.pass(Duration.ofSeconds(65));

        List<Disclosure> given = about("visit", visit);

        assertThat(given).extracting(Disclosure::service).containsExactly("inmobile", "smtp");
        assertThat(given.get(0).at()).isEqualTo(Lobby.NINE);
        assertThat(given.get(0).countries()).contains("DK");
        assertThat(given.get(0).fields()).contains(DataField.VISITOR_FIRST_NAME, DataField.SITE);
    }

    @Test
    void what_was_taken_out_was_not_given() {
        lobby.agreeFields("inmobile", Activity.HOST_ALERT, DataField.SITE, DataField.HOST_PHONE);

        UUID visit = lobby.arrive();

        assertThat(about("visit", visit))
                .allSatisfy(one -> assertThat(one.fields())
                        .doesNotContain(DataField.VISITOR_FIRST_NAME, DataField.VISITOR_LAST_NAME));
    }

    @Test
    void what_stays_in_the_house_and_what_was_refused_is_given_to_nobody() {
        lobby.agree(List.of(), List.of("in-app"));

        assertThat(about("visit", lobby.arrive())).isEmpty();
    }

    @Test
    void another_visits_and_another_tenants_messages_are_not_told() {
        UUID visit = lobby.arrive();
        Lobby other = new Lobby();

        assertThat(about("visit", Uuids.next())).isEmpty();
        assertThat(about("account", visit)).isEmpty();
        assertThat(other.<List<Disclosure>>in(() -> new Disclosures(other.rows).about(Set.of("visit"), visit)))
                .isEmpty();
    }

    private List<Disclosure> about(String kind, UUID id) {
        return lobby.in(() -> new Disclosures(lobby.rows).about(Set.of(kind), id));
    }
}
