package org.gatehouse.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.ledger.Difference.Call;
import org.gatehouse.core.ledger.Difference.Kind;
import org.gatehouse.core.ledger.Permits.Permit;
import org.gatehouse.core.ledger.ProxyJournal.Entry;
import org.gatehouse.core.tenancy.TenantId;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Period DAY = new Period(NOON.minus(Duration.ofHours(12)), NOON.plus(Duration.ofHours(12)));
    private static final Period NEXT_HOUR = new Period(NOON.plusSeconds(3), NOON.plus(Duration.ofHours(1)));
    private static final String HOST = "api.inmobile.com";

    private final TenantId owner = new TenantId(Uuids.next());
    private final UUID flow = Uuids.next();
    private final Permits permits = new Permits(Map.of(flow, new Permit(owner, "inmobile", NOON)));

    @Test
    void a_call_on_a_decision_within_its_minute_is_as_it_should_be() {
        Comparison fine = compare(List.of(call(flow, "inmobile", 60)), List.of(passed(flow, "inmobile")));

        assertThat(fine.differences()).isEmpty();
        assertThat(fine)
                .extracting(Comparison::calls, Comparison::passed, Comparison::unnoted, Comparison::refused)
                .containsExactly(1, 1, 0, 0);
    }

    @Test
    void a_call_that_nobody_had_decided_about_is_found_and_is_whoever_s_thread_made_it() {
        TenantId worker = new TenantId(Uuids.next());
        Call call = new Call(Uuids.next(), "inmobile", HOST, NOON, Optional.of(worker));

        assertThat(compare(List.of(call), List.of()).differences())
                .extracting(Difference::kind, Difference::tenant, Difference::calls)
                .containsExactly(tuple(Kind.CALL_WITHOUT_PERMIT, worker, 1));
    }

    @Test
    void a_decision_for_one_service_permits_no_call_to_another() {
        assertThat(compare(List.of(call(flow, "twilio-us", 1)), List.of()).differences())
                .extracting(Difference::kind, Difference::tenant)
                .containsExactly(tuple(Kind.CALL_WITHOUT_PERMIT, owner));
    }

    @Test
    void a_decision_is_for_one_call() {
        assertThat(kinds(compare(List.of(call(flow, "inmobile", 1), call(flow, "inmobile", 2)), List.of())))
                .containsExactly(Kind.CALL_REPEATED);
        assertThat(kinds(compare(List.of(), List.of(passed(flow, "inmobile"), passed(flow, "inmobile")))))
                .containsExactly(Kind.CALL_REPEATED);
    }

    @Test
    void a_repetition_across_the_border_of_two_periods_is_found_in_the_later_one() {
        List<Call> calls = List.of(call(flow, "inmobile", 1), call(flow, "inmobile", 4));
        List<Entry> journal = List.of(passed(flow, "inmobile", 1), passed(flow, "inmobile", 4));

        assertThat(Comparison.of(NEXT_HOUR, calls, permits, 0, List.of()).differences())
                .extracting(Difference::kind, Difference::calls)
                .containsExactly(tuple(Kind.CALL_REPEATED, 2));
        assertThat(kinds(Comparison.of(NEXT_HOUR, List.of(), permits, 0, journal)))
                .containsExactly(Kind.CALL_REPEATED);
    }

    @Test
    void what_came_before_a_period_is_not_found_again_in_it() {
        UUID madeUp = Uuids.next();
        Entry refused = new Entry(NOON, null, null, HOST, 7, "mac");

        Comparison next = Comparison.of(
                NEXT_HOUR,
                List.of(call(madeUp, "inmobile", 0), call(flow, "inmobile", 1), call(flow, "inmobile", 2)),
                permits,
                0,
                List.of(refused, passed(madeUp, "inmobile", 0)));

        assertThat(next).isEqualTo(new Comparison(0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void a_call_noted_before_the_border_and_let_through_after_it_is_noted() {
        Comparison next = Comparison.of(
                NEXT_HOUR, List.of(call(flow, "inmobile", 2)), permits, 0, List.of(passed(flow, "inmobile", 4)));

        assertThat(next).isEqualTo(new Comparison(0, 0, 1, 0, 0, List.of()));
    }

    @Test
    void what_the_proxy_let_through_long_after_the_decision_had_its_proof_from_somebody_else() {
        assertThat(kinds(compare(List.of(), List.of(passed(flow, "inmobile", 360)))))
                .isEmpty();
        assertThat(kinds(compare(List.of(), List.of(passed(flow, "inmobile", 361)))))
                .containsExactly(Kind.CALL_OUT_OF_TIME);
    }

    @Test
    void refusals_that_were_only_counted_count() {
        Entry counted = new Entry(NOON, null, null, "", 500, "mac");
        Entry single = new Entry(NOON, null, null, "a.example", null, "mac");

        Comparison found = compare(List.of(), List.of(counted, single));

        assertThat(found.refused()).isEqualTo(501);
        assertThat(found.differences()).extracting(Difference::calls).containsExactly(501);
    }

    @Test
    void a_call_before_the_decision_or_a_minute_after_it_is_out_of_time() {
        assertThat(kinds(compare(List.of(call(flow, "inmobile", -1)), List.of())))
                .containsExactly(Kind.CALL_OUT_OF_TIME);
        assertThat(kinds(compare(List.of(call(flow, "inmobile", 61)), List.of())))
                .containsExactly(Kind.CALL_OUT_OF_TIME);
    }

    @Test
    void what_the_proxy_let_through_without_a_decision_is_found() {
        Comparison found = compare(List.of(), List.of(passed(Uuids.next(), "inmobile")));

        assertThat(kinds(found)).containsExactly(Kind.PASSED_WITHOUT_PERMIT);
        assertThat(found.unnoted()).isZero();
    }

    @Test
    void a_call_that_only_the_proxy_remembers_is_counted_for_a_crash_may_have_lost_our_note() {
        Comparison found = compare(List.of(), List.of(passed(flow, "inmobile")));

        assertThat(found.differences()).isEmpty();
        assertThat(found.unnoted()).isEqualTo(1);
    }

    @Test
    void refusals_that_prove_no_flow_are_one_for_each_reason_and_hour() {
        Entry first = new Entry(NOON, null, null, "a.example", null, "mac");
        Entry second = new Entry(NOON.plusSeconds(9), null, null, "b.example", null, "mac");
        Entry later = new Entry(NOON.plus(Duration.ofHours(1)), null, null, "b.example", null, "mac");
        Entry proven = new Entry(NOON, flow, "inmobile", HOST, null, "flow-used");

        Comparison found = compare(List.of(), List.of(first, second, later, proven));

        assertThat(found.refused()).isEqualTo(4);
        assertThat(found.differences())
                .extracting(Difference::detail, Difference::calls, Difference::host, Difference::tenant)
                .containsExactly(
                        tuple("mac", 2, "", null),
                        tuple("mac", 1, "b.example", null),
                        tuple("flow-used", 1, HOST, owner));
    }

    @Test
    void damaged_lines_of_the_journal_are_found_and_spoil_no_other() {
        Instant before = DAY.from().minusSeconds(9);
        Entry lost = new Entry(before, null, null, "", 3, Entry.DAMAGED);

        Comparison found = compare(List.of(), List.of(lost, passed(flow, "inmobile")));

        assertThat(found).extracting(Comparison::passed, Comparison::refused).containsExactly(1, 0);
        assertThat(found.differences())
                .extracting(Difference::kind, Difference::detail, Difference::calls)
                .containsExactly(tuple(Kind.JOURNAL_UNREADABLE, "damaged", 3));
    }

    private Comparison compare(List<Call> calls, List<Entry> journal) {
        return Comparison.of(DAY, calls, permits, 0, journal);
    }

    private static List<Kind> kinds(Comparison comparison) {
        return comparison.differences().stream().map(Difference::kind).toList();
    }

    private static Call call(UUID flow, String service, int second) {
        return new Call(flow, service, HOST, NOON.plusSeconds(second), Optional.empty());
    }

    private static Entry passed(UUID flow, String service) {
        return passed(flow, service, 0);
    }

    private static Entry passed(UUID flow, String service, int second) {
        return new Entry(NOON.plusSeconds(second), flow, service, HOST, null, Entry.PASSED);
    }
}
