package org.gatehouse.access.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.disclosure.Desk.FIRST;
import static org.gatehouse.access.disclosure.Desk.SECOND;
import static org.gatehouse.access.disclosure.Desk.assertRefused;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gatehouse.access.disclosure.Disclosure.Request;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.refusal.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request from its receipt to a decision. */
class RequestDatabaseTest {
    private final Desk desk = new Desk();

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-29, PERIOD_TOO_LONG",
        "2026-11-29, 2026-11-28, END_BEFORE_START",
        "2026-11-30, 2026-12-01, INVALID_INPUT",
        "2023-11-30, 2023-12-02, DAYS_ERASED",
        "2023-11-01, 2023-11-02, DAYS_ERASED"
    })
    void a_request_for_too_much_is_none(String from, String to, Problem problem) {
        assertRefused(() -> desk.receive(desk.asking(from, to)), problem);
    }

    @Test
    void the_oldest_day_that_is_kept_can_be_asked_for() {
        UUID id = desk.receive(desk.asking("2023-12-01", "2023-12-07"));

        assertThat(desk.get(id).state()).isEqualTo(DisclosureState.RECEIVED);
    }

    @Test
    void days_that_were_dropped_from_the_log_are_erased_and_not_empty() {
        UUID before = desk.approved();
        desk.dropped("2026-11-24 22:30:00");

        assertRefused(() -> desk.receive(desk.asking("2026-11-24", "2026-11-25")), Problem.DAYS_ERASED);
        assertRefused(() -> desk.read(before), Problem.DAYS_ERASED);
        assertThat(desk.receive(desk.asking("2026-11-25", "2026-11-26"))).isNotNull();
    }

    @Test
    void the_days_of_an_open_request_stay_in_the_log_until_it_is_answered() {
        assertThat(desk.held()).isEmpty();
        UUID first = desk.received();
        UUID older = desk.receive(desk.asking("2026-11-02", "2026-11-08"));
        assertThat(desk.held()).contains(Instant.parse("2026-11-01T00:00:00Z"));

        desk.step(older, (use, version) -> use.decision().withdraw(older, version, FIRST));
        assertThat(desk.held()).contains(Instant.parse("2026-11-22T00:00:00Z"));

        desk.step(first, (use, version) -> use.decision().withdraw(first, version, FIRST));
        assertThat(desk.held()).isEmpty();
    }

    @Test
    void requests_are_numbered_and_each_step_is_on_record() {
        UUID first = desk.received();
        UUID second = desk.received();
        desk.step(second, (use, version) -> use.examination().validate(second, version, FIRST));
        desk.step(second, (use, version) -> use.examination().askForDocuments(second, version, FIRST));
        desk.take(second, desk.documents("2026-06-01", "2026-11-30"));
        desk.approve(second);

        assertThat(desk.get(first).number()).isEqualTo(1);
        assertThat(desk.get(second).number()).isEqualTo(2);
        assertThat(desk.deeds(second))
                .containsExactly(
                        Deed.DISCLOSURE_RECEIVED,
                        Deed.DISCLOSURE_VALIDATED,
                        Deed.DISCLOSURE_DOCUMENTS_ASKED,
                        Deed.DISCLOSURE_DOCUMENTS_TAKEN,
                        Deed.DISCLOSURE_APPROVED);
    }

    @Test
    void a_request_is_in_a_stairwell_of_the_register() {
        Request asked = desk.asking("2026-11-23", "2026-11-29");
        Request elsewhere = new Request(
                UUID.randomUUID(), asked.receivedOn(), "Bo", asked.from(), asked.to(), "Theft", true, false);

        assertRefused(() -> desk.receive(elsewhere), Problem.INVALID_INPUT);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-29, 2027-06-01", "2026-06-01, 2026-11-29"})
    void documents_that_do_not_hold_are_not_taken(String entitlementOn, String authorityUntil) {
        UUID id = desk.received();
        desk.step(id, (use, version) -> use.examination().validate(id, version, FIRST));

        assertRefused(() -> desk.take(id, desk.documents(entitlementOn, authorityUntil)), Problem.DOCUMENT_TOO_OLD);
        assertThat(desk.get(id).state()).isEqualTo(DisclosureState.VALIDATED);
    }

    @Test
    void documents_that_grew_old_while_it_was_assessed_are_asked_for_anew() {
        UUID id = desk.received();
        desk.step(id, (use, version) -> use.examination().validate(id, version, FIRST));
        desk.take(id, desk.documents("2025-11-30", "2027-06-01"));
        desk.register.clock.advance(Duration.ofDays(1));

        assertRefused(() -> desk.approve(id), Problem.DOCUMENT_TOO_OLD);
        desk.step(id, (use, version) -> use.examination().askForDocuments(id, version, FIRST));

        assertThat(desk.get(id).state()).isEqualTo(DisclosureState.DOCUMENTATION_REQUESTED);
    }

    @Test
    void a_third_one_in_a_calendar_year_is_paid_for_before_it_is_approved() {
        assertThat(desk.get(desk.approved()).state()).isEqualTo(DisclosureState.APPROVED);
        desk.approved();
        UUID third = desk.approved();

        assertThat(desk.get(third).state()).isEqualTo(DisclosureState.PAYMENT_PENDING);
        assertThat(desk.get(third).fee().flatMap(Fee::price).orElseThrow().gross())
                .isEqualTo(new BigDecimal("937.50"));
        assertRefused(() -> desk.read(third), Problem.STATE_NOT_POSSIBLE);
        desk.step(
                third,
                (use, version) -> use.decision()
                        .recordPayment(third, version, LocalDate.parse("2026-11-30"), "Invoice 7", FIRST));

        assertThat(desk.get(third).state()).isEqualTo(DisclosureState.APPROVED);
        assertThat(desk.get(third).fee().flatMap(Fee::payment)).contains("Invoice 7");
    }

    @Test
    void in_the_next_calendar_year_two_are_free_again() {
        desk.approved();
        desk.approved();
        desk.register.clock.advance(Duration.ofDays(32));

        assertThat(desk.get(desk.approved()).state()).isEqualTo(DisclosureState.APPROVED);
    }

    @Test
    void what_was_refused_or_withdrawn_uses_nothing_up() {
        UUID refused = desk.approved();
        desk.refuse(refused, FIRST);
        desk.refuse(refused, SECOND);
        UUID withdrawn = desk.approved();
        desk.step(withdrawn, (use, version) -> use.decision().withdraw(withdrawn, version, FIRST));
        desk.approved();

        assertThat(desk.get(desk.approved()).state()).isEqualTo(DisclosureState.APPROVED);
    }

    @Test
    void an_owner_who_can_read_the_log_gets_none_free() {
        Request asked = desk.asking("2026-11-23", "2026-11-29");
        UUID id = desk.receive(
                new Request(desk.stairwell, asked.receivedOn(), "Bo", asked.from(), asked.to(), "Theft", true, true));
        desk.examined(id);
        desk.approve(id);

        assertThat(desk.get(id).state()).isEqualTo(DisclosureState.PAYMENT_PENDING);
    }

    @Test
    void nobody_refuses_alone() {
        UUID id = desk.received();
        desk.refuse(id, FIRST);

        assertRefused(() -> desk.refuse(id, FIRST), Problem.SECOND_PERSON_NEEDED);
        assertThat(desk.get(id).state()).isEqualTo(DisclosureState.RECEIVED);
        desk.refuse(id, SECOND);

        assertThat(desk.get(id).state()).isEqualTo(DisclosureState.REFUSED);
        assertThat(desk.get(id).refusal().orElseThrow().words()).isEqualTo("Five about one baker");
        assertThat(desk.deeds(id)).endsWith(Deed.DISCLOSURE_REFUSAL_PROPOSED, Deed.DISCLOSURE_REFUSED);
        assertRefused(() -> desk.examined(id), Problem.STATE_NOT_POSSIBLE);
    }

    @Test
    void a_refusal_that_was_only_proposed_is_gone_with_an_approval() {
        UUID id = desk.received();
        desk.examined(id);
        desk.refuse(id, FIRST);
        desk.step(id, (use, version) -> use.decision().approve(id, version, SECOND));

        assertThat(desk.get(id).refusal()).isEmpty();
        assertThat(desk.get(id).state()).isEqualTo(DisclosureState.APPROVED);
    }

    @Test
    void without_documents_a_request_expires_after_sixty_days() {
        UUID id = desk.received();
        desk.step(id, (use, version) -> use.examination().validate(id, version, FIRST));
        desk.step(id, (use, version) -> use.examination().askForDocuments(id, version, FIRST));
        desk.register.clock.advance(Duration.ofDays(60));
        desk.moveOn();
        assertThat(desk.get(id).state()).isEqualTo(DisclosureState.DOCUMENTATION_REQUESTED);

        desk.register.clock.advance(Duration.ofDays(1));
        desk.moveOn();

        assertThat(desk.get(id).state()).isEqualTo(DisclosureState.EXPIRED);
        assertThat(desk.deeds(id)).endsWith(Deed.DISCLOSURE_EXPIRED);
    }

    @Test
    void whoever_decides_sees_that_much_was_asked_before() {
        desk.received();
        UUID second = desk.received();
        UUID third = desk.received();

        assertThat(desk.hints(second)).containsExactly(new Hint(Hint.Kind.SAME_DAYS, 1));
        assertThat(desk.hints(third))
                .containsExactly(new Hint(Hint.Kind.SAME_STAIRWELL, 2), new Hint(Hint.Kind.SAME_DAYS, 2));
    }

    @Test
    void of_two_who_change_one_the_second_is_told() {
        UUID id = desk.received();
        desk.run(use -> use.examination().validate(id, desk.get(id).version(), FIRST));

        assertRefused(() -> desk.run(use -> use.decision().withdraw(id, 1, FIRST)), Problem.STALE_VERSION);
    }
}
