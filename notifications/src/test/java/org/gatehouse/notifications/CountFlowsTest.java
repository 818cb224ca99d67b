package org.gatehouse.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.core.egress.CountFlows;
import org.gatehouse.core.egress.CountFlows.Became;
import org.gatehouse.core.egress.CountFlows.Flows;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

/** What became of a period's messages. */
class CountFlowsTest {
    private final Lobby lobby = new Lobby();
    private final Instant from = lobby.clock.instant();

    private List<Flows> count() {
        Instant until = lobby.clock.instant().plus(Duration.ofMillis(1));
        return lobby.in(() -> new CountFlows(lobby.rows).between(from, until));
    }

    @Test
    void messages_are_counted_by_what_became_of_them() {
        lobby.arrive();
        lobby.arrive();
        lobby.clock.advance(Duration.ofSeconds(1));
        lobby.agree(List.of("twilio-us", "smtp"), List.of("inmobile", "twilio-us", "smtp", "in-app"));
        lobby.arrive();
        lobby.clock.advance(Duration.ofSeconds(1));
        lobby.agree(List.of("smtp"), List.of("inmobile", "smtp", "in-app"));
        lobby.arrive();
        lobby.clock.advance(Duration.ofSeconds(1));
        lobby.agree(List.of(), List.of("inmobile", "in-app"));
        lobby.arrive();
        lobby.clock.advance(Duration.ofSeconds(1));
        lobby.agree(List.of(), List.of("inmobile"));
        lobby.arrive();

        assertThat(count())
                .extracting(Flows::became, Flows::service, Flows::skipped, Flows::count)
                .containsExactlyInAnyOrder(
                        tuple(Became.SENT, "inmobile", "", 2L),
                        tuple(
                                Became.SENT_DIFFERENTLY,
                                "smtp",
                                "inmobile:NOT_APPROVED;twilio-us:LOCATION_NOT_ALLOWED",
                                1L),
                        tuple(Became.SENT, "smtp", "inmobile:NOT_APPROVED", 1L),
                        tuple(Became.KEPT_INSIDE, "in-app", "inmobile:NOT_APPROVED", 1L),
                        tuple(Became.NOT_SENT, null, "inmobile:NOT_APPROVED", 2L)); // the host's, and so the deputy's
    }

    @Test
    void a_message_that_was_tried_twice_counts_once_by_the_last_decision() {
        lobby.sms.willBeBusy();
        lobby.arrive();
        lobby.clock.advance(Duration.ofSeconds(1));
        lobby.agree(List.of("smtp"), List.of("inmobile", "smtp", "in-app"));
        lobby.clock.advance(Duration.ofSeconds(5));
        lobby.settle();

        assertThat(lobby.evidence()).hasSize(2);
        assertThat(count())
                .singleElement()
                .extracting(Flows::became, Flows::service, Flows::count)
                .containsExactly(Became.SENT, "smtp", 1L);
    }

    @Test
    void another_period_and_another_tenant_count_for_themselves() {
        lobby.arrive();
        Lobby other = new Lobby();
        Instant until = lobby.clock.instant().plus(Duration.ofMillis(1));

        assertThat(lobby.in(() -> new CountFlows(lobby.rows).between(from.minus(Duration.ofDays(1)), from)))
                .isEmpty();
        assertThat(other.in(() -> new CountFlows(other.rows).between(from, until)))
                .isEmpty();
    }
}
