package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.core.dpa.Activity.HOST_ALERT;
import static org.gatehouse.core.dpa.Activity.PASSWORD_RESET;
import static org.gatehouse.core.dpa.DataField.COMPANY;
import static org.gatehouse.core.dpa.DataField.HOST_EMAIL;
import static org.gatehouse.core.dpa.DataField.HOST_PHONE;
import static org.gatehouse.core.dpa.DataField.SITE;
import static org.gatehouse.core.dpa.DataField.VISITOR_FIRST_NAME;
import static org.gatehouse.core.dpa.DataField.VISITOR_LAST_NAME;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.dpa.Agreement.Approval;
import org.gatehouse.core.dpa.Decision.Deny;
import org.gatehouse.core.dpa.Decision.Permit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransferPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Map<String, ProcessorService> CATALOGUE = Map.of(
            "twilio-us", new ProcessorService("twilio-us", "Twilio Inc.", Channel.SMS, "US", "US", ""),
            "remote", new ProcessorService("remote", "Looks from afar", Channel.SMS, "DK", "DK", "IN"),
            "inmobile", new ProcessorService("inmobile", "inMobile ApS", Channel.SMS, "DK", "DK", ""),
            "smtp", new ProcessorService("smtp", "Mail", Channel.EMAIL, "DK", "DK", ""),
            "in-app", new ProcessorService("in-app", "Gatehouse", Channel.INAPP, "DK", "DK", ""));
    private static final List<String> ORDER = List.of("twilio-us", "remote", "inmobile", "smtp", "in-app");
    private static final Set<DataField> FIELDS =
            Set.of(HOST_PHONE, HOST_EMAIL, SITE, COMPANY, VISITOR_FIRST_NAME, VISITOR_LAST_NAME);

    @Test
    void without_an_agreement_nothing_leaves() {
        assertThat(TransferPolicy.decide(alert(), null, CATALOGUE, NOW))
                .isEqualTo(new Deny(Reason.DPA_NOT_IN_FORCE, List.of()));
    }

    @Test
    void an_agreement_that_begins_tomorrow_permits_nothing_today() {
        Agreement tomorrow = agreement(approve("inmobile"), Set.of("EEA"));

        assertThat(TransferPolicy.decide(alert(), tomorrow, CATALOGUE, NOW.minusSeconds(1)))
                .isEqualTo(new Deny(Reason.DPA_NOT_IN_FORCE, List.of()));
        assertThat(TransferPolicy.decide(alert(), tomorrow, CATALOGUE, NOW)).isInstanceOf(Permit.class);
    }

    @ParameterizedTest
    @EnumSource(Activity.class)
    void an_empty_agreement_permits_no_activity(Activity activity) {
        Agreement empty = new Agreement(UUID.randomUUID(), 1, NOW, Set.of(), Set.of(), List.of(), ORDER);

        assertThat(TransferPolicy.decide(
                        new Flow(activity, FIELDS, Set.copyOf(ORDER), Set.of()), empty, CATALOGUE, NOW))
                .isEqualTo(new Deny(Reason.ACTIVITY_NOT_INSTRUCTED, List.of()));
    }

    @Test
    void what_is_not_approved_is_passed_over_and_the_next_is_taken() {
        Permit permit = permit(agreement(approve("inmobile"), Set.of("EEA")));

        assertThat(permit.service().key()).isEqualTo("inmobile");
        assertThat(permit.skippedText()).isEqualTo("twilio-us:NOT_APPROVED;remote:NOT_APPROVED");
    }

    @Test
    void an_approval_covers_its_own_activity_and_no_other() {
        Agreement forLogin = agreement(List.of(new Approval("inmobile", PASSWORD_RESET, Set.of())), Set.of("EEA"));

        assertThat(permit(forLogin).service().key()).isEqualTo("in-app");
        assertThat(permit(forLogin).skippedText()).contains("inmobile:APPROVED_FOR_OTHER_ACTIVITY");
    }

    @Test
    void a_country_outside_the_allowed_locations_is_refused() {
        assertThat(permit(agreement(approve("twilio-us", "smtp"), Set.of("EEA")))
                        .skippedText())
                .startsWith("twilio-us:LOCATION_NOT_ALLOWED");
    }

    @Test
    void an_allowed_third_country_is_still_refused_for_want_of_a_basis() {
        assertThat(permit(agreement(approve("twilio-us"), Set.of("EEA", "US"))).skippedText())
                .startsWith("twilio-us:NO_TRANSFER_BASIS");
    }

    @Test
    void a_look_from_a_third_country_is_a_transfer() {
        assertThat(permit(agreement(approve("remote"), Set.of("EEA"))).skippedText())
                .contains("remote:LOCATION_NOT_ALLOWED");
    }

    @Test
    void only_what_the_channels_profile_names_is_released() {
        Permit sms = permit(agreement(approve("inmobile"), Set.of("EEA")));

        assertThat(sms.released()).containsExactlyInAnyOrder(HOST_PHONE, SITE, COMPANY, VISITOR_FIRST_NAME);
        assertThat(sms.removed()).containsExactlyInAnyOrder(HOST_EMAIL, VISITOR_LAST_NAME);
    }

    @Test
    void an_approval_of_fewer_fields_releases_fewer() {
        Agreement narrow =
                agreement(List.of(new Approval("inmobile", HOST_ALERT, Set.of(HOST_PHONE, SITE))), Set.of("EEA"));

        assertThat(permit(narrow).released()).containsExactlyInAnyOrder(HOST_PHONE, SITE);
    }

    @Test
    void without_a_mandatory_field_the_message_would_be_useless() {
        Agreement noPhone = agreement(List.of(new Approval("inmobile", HOST_ALERT, Set.of(SITE))), Set.of("EEA"));

        assertThat(permit(noPhone).skippedText()).contains("inmobile:MANDATORY_FIELD_NOT_ALLOWED");
    }

    @Test
    void a_service_that_did_not_take_the_message_is_not_tried_again() {
        Flow again = new Flow(HOST_ALERT, FIELDS, Set.copyOf(ORDER), Set.of("inmobile"));

        Decision decision =
                TransferPolicy.decide(again, agreement(approve("inmobile", "smtp"), Set.of("EEA")), CATALOGUE, NOW);

        assertThat(((Permit) decision).service().key()).isEqualTo("smtp");
        assertThat(decision.skippedText()).contains("inmobile:EXHAUSTED");
    }

    @Test
    void a_service_without_a_connector_is_passed_over() {
        Flow flow = new Flow(HOST_ALERT, FIELDS, Set.of("in-app"), Set.of());

        assertThat(TransferPolicy.decide(flow, agreement(approve("inmobile"), Set.of("EEA")), CATALOGUE, NOW)
                        .skippedText())
                .contains("inmobile:NOT_CONNECTED");
    }

    @Test
    void our_own_inbox_needs_no_approval() {
        Permit inbox = permit(agreement(List.of(), Set.of()));

        assertThat(inbox.service().key()).isEqualTo("in-app");
        assertThat(inbox.released()).contains(VISITOR_LAST_NAME).doesNotContain(HOST_PHONE);
    }

    @Test
    void where_nobody_is_left_everybody_who_was_tried_is_named() {
        Agreement onlySms = new Agreement(
                UUID.randomUUID(),
                1,
                NOW,
                Set.of(HOST_ALERT),
                Set.of("EEA"),
                List.of(),
                List.of("twilio-us", "inmobile"));

        Decision decision = TransferPolicy.decide(alert(), onlySms, CATALOGUE, NOW);

        assertThat(decision.reason()).isEqualTo("NO_PERMITTED_RECIPIENT");
        assertThat(decision.skipped()).hasSize(2);
    }

    @Test
    void an_unknown_service_in_the_order_is_not_approved() {
        Agreement unknown = new Agreement(
                UUID.randomUUID(), 1, NOW, Set.of(HOST_ALERT), Set.of("EEA"), approve("ghost"), List.of("ghost"));

        assertThat(TransferPolicy.decide(alert(), unknown, CATALOGUE, NOW).reason())
                .isEqualTo("NOT_APPROVED");
    }

    private static Flow alert() {
        return new Flow(HOST_ALERT, FIELDS, Set.copyOf(ORDER), Set.of());
    }

    private static Permit permit(Agreement agreement) {
        Decision decision = TransferPolicy.decide(alert(), agreement, CATALOGUE, NOW);
        assertThat(decision).isInstanceOf(Permit.class);
        return (Permit) decision;
    }

    private static Agreement agreement(List<Approval> approvals, Set<String> locations) {
        return new Agreement(UUID.randomUUID(), 1, NOW, Set.of(HOST_ALERT), locations, approvals, ORDER);
    }

    private static List<Approval> approve(String... services) {
        return List.of(services).stream()
                .map(service -> new Approval(service, HOST_ALERT, Set.of()))
                .toList();
    }
}
