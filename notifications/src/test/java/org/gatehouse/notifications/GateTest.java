package org.gatehouse.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Profiles;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.events.DomainEvent.GuestArrived;
import org.gatehouse.core.events.DomainEvent.MessageSettled;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

/** From an event to a provider and back, with everything between them real. */
class GateTest {
    private final Lobby lobby = new Lobby();

    @Test
    void an_event_in_a_transaction_that_rolls_back_sends_nothing() {
        assertThatThrownBy(() -> lobby.inTenant(() -> {
                    lobby.outbox.record(new GuestArrived(Uuids.next(), Lobby.NINE, lobby.appointment(), Lobby.NINE));
                    throw new IllegalStateException("the check-in failed");
                }))
                .hasMessage("the check-in failed");

        lobby.settle();

        assertThat(lobby.messages()).isEmpty();
        assertThat(lobby.sms.delivered()).isEmpty();
    }

    @Test
    void an_event_told_twice_sends_one_message() {
        UUID visit = Uuids.next();
        lobby.arrive(visit);
        lobby.settle();

        assertThat(lobby.sms.delivered()).hasSize(1);
    }

    @Test
    void a_host_is_told_of_every_guest_of_a_full_bus() {
        for (int guest = 0; guest < 60; guest++) {
            lobby.arrive();
        }

        assertThat(lobby.sms.delivered()).hasSize(60);
    }

    @Test
    void each_word_with_a_service_is_on_a_decision_of_its_own() {
        lobby.sms.will(new Delivery.Unknown("timed-out"));
        lobby.sms.whenAsked(new Delivery.Accepted("p-1"));
        lobby.arrive();
        lobby.clock.advance(Duration.ofSeconds(5));
        lobby.settle();

        assertThat(lobby.sms.flows())
                .hasSize(2)
                .doesNotHaveDuplicates()
                .isEqualTo(lobby.evidence().stream().map(FlowEvidence::id).toList());
    }

    @Test
    void an_approval_withdrawn_while_the_message_waits_is_honoured_when_it_is_sent() {
        lobby.sms.willBeBusy();
        lobby.arrive();
        lobby.clock.advance(Duration.ofSeconds(1));
        lobby.agree(List.of("smtp"), List.of("inmobile", "smtp", "in-app"));

        lobby.clock.advance(Duration.ofSeconds(5));
        lobby.settle();

        assertThat(lobby.sms.delivered()).hasSize(1); // the one that was not taken
        assertThat(lobby.mail.delivered()).hasSize(1);
        assertThat(lobby.evidence())
                .extracting(evidence -> evidence.service().orElse(""))
                .containsExactly("inmobile", "smtp");
        assertThat(lobby.evidence().get(1).skipped()).isEqualTo("inmobile:NOT_APPROVED");
    }

    @Test
    void an_agreement_that_changes_between_event_and_sending_decides_as_it_then_is() {
        lobby.record(new GuestArrived(Uuids.next(), Lobby.NINE, lobby.appointment(), Lobby.NINE));
        lobby.clock.advance(Duration.ofSeconds(1));
        lobby.agree(List.of(), List.of("in-app"));

        lobby.settle();

        assertThat(lobby.sms.delivered()).isEmpty();
        assertThat(lobby.notes(lobby.host)).hasSize(1);
    }

    @Test
    void whoever_may_have_a_message_is_not_asked_any_more_once_the_approval_is_gone() {
        lobby.sms.will(new Delivery.Unknown("timed-out"));
        lobby.arrive();
        lobby.clock.advance(Duration.ofSeconds(1));
        lobby.agree(List.of("smtp"), List.of("smtp"));
        lobby.clock.advance(Duration.ofSeconds(5));

        lobby.settle();

        assertThat(lobby.sms.asked()).isEmpty();
        assertThat(lobby.mail.delivered()).hasSize(1);
    }

    @Test
    void an_agreement_without_approvals_reaches_nobody_outside() {
        lobby.agree(List.of(), List.of("inmobile", "smtp", "in-app"));

        lobby.arrive();
        lobby.pass(Duration.ofSeconds(200));

        assertThat(lobby.sms.delivered()).isEmpty();
        assertThat(lobby.mail.delivered()).isEmpty();
        assertThat(lobby.notes(lobby.host)).hasSize(1);
        assertThat(lobby.notes(lobby.deputy)).hasSize(1);
        assertThat(lobby.evidence())
                .allSatisfy(evidence ->
                        assertThat(evidence.skipped()).contains("inmobile:NOT_APPROVED", "smtp:NOT_APPROVED"));
    }

    @Test
    void services_outside_the_agreed_countries_are_passed_over() {
        lobby.agree(List.of("twilio-us", "smtp"), List.of("twilio-us", "smtp"));

        lobby.arrive();

        assertThat(lobby.mail.delivered()).hasSize(1);
        assertThat(lobby.evidence().get(0).skipped()).isEqualTo("twilio-us:LOCATION_NOT_ALLOWED");
    }

    @Test
    void no_message_ever_carries_more_than_its_profile() {
        lobby.arrive();
        lobby.pass(Duration.ofSeconds(200));

        assertThat(lobby.evidence())
                .isNotEmpty()
                .filteredOn(evidence -> evidence.outcome().equals("PERMIT_REDACTED"))
                .allSatisfy(evidence -> {
                    Channel channel = evidence.channel().orElseThrow();
                    for (String field : evidence.released().split("\\|")) {
                        var profile = Profiles.of(evidence.activity(), channel).orElseThrow();
                        assertThat(profile.mandatory().contains(DataField.valueOf(field))
                                        || profile.optional().contains(DataField.valueOf(field)))
                                .as(field + " on " + channel)
                                .isTrue();
                    }
                });
        assertThat(lobby.sms.delivered()).noneMatch(sms -> sms.text().contains("Jensen"));
    }

    @Test
    void what_became_of_a_message_is_told() {
        UUID visit = lobby.arrive();

        assertThat(lobby.told(MessageSettled.class))
                .containsExactly(new MessageSettled(lobby.messages().get(0).id(), "visit", visit, true));
    }
}
