package org.gatehouse.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.dpa.TransferBasis.Coverage;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.notices.ConfirmRemediation;
import org.gatehouse.core.notices.FollowRegistry;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Change;
import org.gatehouse.core.registry.Grounds.Closure;
import org.gatehouse.core.registry.Grounds.Listing;
import org.gatehouse.core.registry.Registries;
import org.gatehouse.core.subprocessors.RemediationTask;
import org.gatehouse.core.subprocessors.RemediationTask.Cause;
import org.gatehouse.notifications.testing.Announcer;
import org.gatehouse.notifications.testing.FakeConnector;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A third country at the gate: what it takes, and the instant at which it is no longer enough. */
class TransferGateTest {
    private static final UUID ONE = Uuids.next();
    private static final UUID TWO = Uuids.next();

    private final Announcer operators = new Announcer("Europe/Copenhagen", Model.GENERAL);
    private final Lobby lobby = operators.lobby;
    private final FakeConnector<Content.Sms> twilio = new FakeConnector<>("twilio-us");

    @BeforeEach
    void twilio_is_listed_approved_and_first() {
        lobby.connect(List.of(twilio, lobby.sms, lobby.mail));
        operators.put(
                new Listing("twilio", "twilio", true, List.of(Coverage.HR, Coverage.NON_HR), lobby.clock.instant()));
        operators.agree(Agreed.reaching(
                Agreed.terms(List.of("twilio-us", "inmobile"), List.of("twilio-us", "inmobile")), "US", "ADEQUACY"));
    }

    /** The registry is everybody's. */
    @AfterEach
    void the_registry_is_as_it_was() {
        Catalogue first = Registries.first();
        change(new Change("back", Registries.adequacyAndProcessors(first, "twilio"), List.of("listings/twilio")));
        if (Registries.isClosed(lobby.in(() -> lobby.registers.newest().catalogue()), "US")) {
            change(new Change("back", Registries.nothing(), List.of("closures/US")));
        }
    }

    private void change(Change change) {
        UUID proposed = operators.registry.proposeAcrossTenants(change, ONE);
        operators.registry.confirmAcrossTenants(proposed, TWO);
    }

    private FlowEvidence last() {
        List<FlowEvidence> all = lobby.evidence();
        return all.get(all.size() - 1);
    }

    @Test
    void a_decision_that_ends_at_midnight_stops_at_midnight() {
        Instant end = lobby.clock.instant().plus(Duration.ofHours(8));
        lobby.doAs(() -> operators.registry.endAdequacyAcrossTenants("US", end, "the Court", ONE));
        lobby.arrive();
        assertThat(last().service()).contains("twilio-us");
        assertThat(last().basis()).contains("US:ADEQUACY");

        lobby.clock.advance(Duration.between(lobby.clock.instant(), end).minusMillis(1));
        lobby.arrive();
        assertThat(last().service()).contains("twilio-us");
        lobby.clock.advance(Duration.ofMillis(1));
        lobby.arrive();

        assertThat(last().service()).contains("inmobile");
        assertThat(last().skipped()).isEqualTo("twilio-us:ADEQUACY_WITHDRAWN");
    }

    @Test
    void when_the_decision_ends_who_relied_on_it_gets_the_task_to_clean_up_once() {
        Instant end = lobby.clock.instant().plus(Duration.ofDays(3));
        lobby.doAs(() -> operators.registry.endAdequacyAcrossTenants("US", end, "the Court", ONE));
        lobby.clock.advance(Duration.ofDays(3).minusMillis(1));
        follow();
        assertThat(operators.tasks()).isEmpty();

        lobby.clock.advance(Duration.ofMillis(1));
        follow();
        follow();

        assertThat(operators.tasks()).singleElement().satisfies(task -> {
            assertThat(task.cause()).isEqualTo(Cause.GROUND_ENDED);
            assertThat(task.service()).isEqualTo("twilio-us");
            assertThat(task.detail()).isEqualTo("adequacy/" + end);
        });
        clean(operators.tasks().get(0));
        follow();
        assertThat(operators.tasks()).as("nothing went there since").hasSize(1);
    }

    @Test
    void who_had_not_approved_it_has_nothing_to_clean_up() {
        operators.agree(Agreed.reaching(Agreed.terms(List.of("inmobile"), List.of("inmobile")), "US", "ADEQUACY"));
        lobby.doAs(() -> operators.registry.endAdequacyAcrossTenants("US", lobby.clock.instant(), "today", ONE));

        follow();

        assertThat(operators.tasks()).isEmpty();
    }

    private void follow() {
        FollowRegistry job = lobby.container.useCase(
                FollowRegistry.class,
                lobby.rows,
                lobby.registers,
                lobby.annexB,
                operators.remediations,
                lobby.tenants,
                lobby.clock);
        lobby.doAs(job::follow);
    }

    private void clean(RemediationTask task) {
        ConfirmRemediation confirm =
                lobby.container.useCase(ConfirmRemediation.class, operators.remediations, lobby.clock);
        lobby.doAs(() -> confirm.confirm(task.id(), "deleted", Announcer.ADMIN));
    }

    @Test
    void what_waits_to_be_sent_again_is_decided_again() {
        twilio.will(new Delivery.Busy("busy", Duration.ofSeconds(30)));
        lobby.arrive();
        lobby.doAs(() -> operators.registry.endAdequacyAcrossTenants("US", lobby.clock.instant(), "today", ONE));

        lobby.clock.advance(Duration.ofSeconds(30));
        lobby.settle();

        assertThat(twilio.delivered()).as("but for the attempt before").hasSize(1);
        assertThat(lobby.sms.delivered()).hasSize(1);
        assertThat(last().skipped()).isEqualTo("twilio-us:ADEQUACY_WITHDRAWN");
    }

    @Test
    void a_clock_that_is_set_back_opens_nothing_again_and_stops_nothing() {
        Instant end = lobby.clock.instant().plus(Duration.ofHours(1));
        lobby.doAs(() -> operators.registry.endAdequacyAcrossTenants("US", end, "the Court", ONE));
        lobby.clock.advance(Duration.ofHours(1));
        lobby.arrive();
        assertThat(last().service()).contains("inmobile");

        for (Duration jump : List.of(Duration.ofMinutes(-4), Duration.ofMinutes(-30), Duration.ofDays(-400))) {
            int before = lobby.evidence().size();
            lobby.time.jump(jump);
            lobby.arrive();

            assertThat(lobby.evidence()).hasSize(before + 1);
            assertThat(lobby.evidence())
                    .allSatisfy(evidence -> assertThat(evidence.service()).contains("inmobile"))
                    .allSatisfy(evidence -> assertThat(evidence.at()).isAfterOrEqualTo(end));
            lobby.time.jump(jump.negated());
        }
    }

    @Test
    void a_clock_that_is_set_ahead_sends_nothing_until_it_is_right() {
        lobby.time.jump(Duration.ofDays(400));
        lobby.arrive();
        assertThat(lobby.evidence())
                .as("nothing is decided, so nothing is put on record")
                .isEmpty();
        assertThat(twilio.delivered()).isEmpty();

        lobby.time.jump(Duration.ofDays(-400));
        lobby.arrive();

        assertThat(last().at()).isEqualTo(lobby.clock.instant());
        assertThat(twilio.delivered()).isNotEmpty();
    }

    @Test
    void a_decision_of_a_clock_that_was_years_ahead_decides_nothing_once_it_is_right() {
        Instant end = lobby.clock.instant().plus(Duration.ofDays(30));
        lobby.doAs(() -> operators.registry.endAdequacyAcrossTenants("US", end, "the Court", ONE));
        lobby.clock.advance(Duration.ofDays(3_650)); // the machine was off, and began with this clock
        lobby.arrive();
        assertThat(last().service()).contains("inmobile");
        int before = lobby.evidence().size();

        lobby.clock.advance(Duration.ofDays(-3_650)); // set right, and confirmed
        lobby.arrive();

        assertThat(lobby.evidence()).hasSize(before + 1);
        assertThat(lobby.evidence())
                .filteredOn(evidence -> evidence.at().isBefore(end))
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.service()).contains("twilio-us"));
    }

    @Test
    void a_registry_that_nobody_confirms_for_a_day_closes_third_countries_and_no_others() {
        lobby.clock.advance(Duration.ofHours(24).plusMillis(1));
        lobby.arrive();
        assertThat(last().service()).contains("inmobile");
        assertThat(last().skipped()).isEqualTo("twilio-us:REGISTRY_STALE");

        lobby.doAs(() -> operators.registry.confirmTrueAcrossTenants(ONE));
        lobby.arrive();

        assertThat(last().service()).contains("twilio-us");
    }

    @Test
    void one_operator_stops_a_processor_or_a_country_for_the_very_next_message() {
        lobby.arrive();
        assertThat(last().service()).contains("twilio-us");
        lobby.doAs(() -> operators.registry.closeAcrossTenants("US", "unclear", ONE));
        lobby.arrive();
        assertThat(last().skipped()).isEqualTo("twilio-us:COUNTRY_CLOSED");
        lobby.doAs(() -> operators.registry.suspendAcrossTenants("twilio", "a breach", ONE));
        lobby.arrive();

        assertThat(last().skipped()).isEqualTo("twilio-us:PROCESSOR_SUSPENDED");
        assertThat(twilio.delivered()).hasSize(1);
    }

    @Test
    void a_look_at_the_list_counts_for_thirty_days() {
        lobby.clock.advance(Duration.ofDays(30));
        operators.put(new Closure("KP", lobby.clock.instant(), "so that the registry is fresh"));
        lobby.arrive();

        assertThat(last().skipped()).isEqualTo("twilio-us:DPF_NOT_CERTIFIED");
        change(new Change("back", Registries.nothing(), List.of("closures/KP")));
    }
}
