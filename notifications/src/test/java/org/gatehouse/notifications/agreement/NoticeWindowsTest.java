package org.gatehouse.notifications.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.agreement.Terms.Origin;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.notifications.testing.Announcer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of answers, row by row, and what leaves while they stand. Delivered on 20 November 2026. */
class NoticeWindowsTest {
    private static final String COPENHAGEN = "Europe/Copenhagen";
    private static final String WAITS = "inmobile PERMIT_FALLBACK new-sms:NOTICE_PERIOD_RUNNING";
    private static final String AFTER = "2026-12-21T09:00:00Z";

    @ParameterizedTest
    @CsvSource({
        "Europe/Copenhagen, 2026-12-20T22:59:59Z, 2026-12-20T23:00:00Z",
        "America/Santiago, 2026-12-21T02:59:59Z, 2026-12-21T03:00:00Z"
    })
    void silence_is_a_yes_from_the_first_second_of_day_31_where_the_tenant_is(String zone, String last, String first) {
        Announcer tenant = new Announcer(zone, Model.GENERAL);
        UUID notice = tenant.notified();
        assertThat(tenant.text()).isEqualTo(WAITS);

        tenant.at(last);
        assertThat(tenant.text()).isEqualTo(WAITS);
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.NOTIFIED);

        tenant.at(first);
        assertThat(tenant.text()).isEqualTo("new-sms PERMIT");
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.DEEMED_APPROVED);
        assertThat(tenant.isRepeatable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Copenhagen, 2026-12-20T22:59:59Z",
        "America/Santiago, 2026-12-21T02:59:59Z",
        "Europe/Copenhagen, 2026-12-19T12:00:00Z"
    })
    void an_objection_by_the_last_second_of_day_30_keeps_the_service_out(String zone, String last) {
        Announcer tenant = new Announcer(zone, Model.GENERAL);
        UUID notice = tenant.notified();

        tenant.at(last);
        object(tenant, notice);

        tenant.at(AFTER);
        assertThat(tenant.text()).isEqualTo("inmobile PERMIT_FALLBACK new-sms:OBJECTED");
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.OBJECTED);
        assertThat(tenant.tasks()).isEmpty();
        assertThat(tenant.isRepeatable()).isTrue();
    }

    @Test
    void an_objection_after_the_window_stops_what_was_in_use_at_once() {
        Announcer tenant = new Announcer(COPENHAGEN, Model.GENERAL);
        UUID notice = tenant.notified();
        tenant.at(AFTER);
        assertThat(tenant.text()).isEqualTo("new-sms PERMIT");

        object(tenant, notice);

        assertThat(tenant.text()).isEqualTo("inmobile PERMIT_FALLBACK new-sms:REVOKED");
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.REVOKED);
        assertThat(tenant.tasks()).extracting(task -> task.processor()).containsExactly("new-sms-aps");
        assertThat(tenant.instructions()).containsExactly("new-sms/*");
        assertThat(tenant.inForce().approvals())
                .noneMatch(approval -> approval.service().equals("new-sms"));
        tenant.lobby.doAs(tenant.annex::follow);
        assertThat(tenant.text()).isEqualTo("inmobile PERMIT_FALLBACK new-sms:REVOKED");
        assertThat(tenant.isRepeatable()).isTrue();
    }

    @Test
    void silence_approves_nothing_while_the_clock_is_not_believed() {
        Announcer tenant = new Announcer(COPENHAGEN, Model.GENERAL);
        tenant.notified();
        Duration year = Duration.ofDays(365);
        long before = versions(tenant);

        tenant.lobby.time.jump(year);
        tenant.lobby.doAs(tenant.annex::follow);
        assertThat(versions(tenant)).as("annex B is not written anew").isEqualTo(before);
        tenant.lobby.arrive();
        assertThat(tenant.newSms.delivered()).isEmpty();

        tenant.lobby.time.jump(year.negated());
        assertThat(tenant.text()).isEqualTo(WAITS);
    }

    private static long versions(Announcer tenant) {
        return tenant.lobby.in(() -> tenant.lobby
                .rows
                .where(AgreementVersion.class, "1 = 1")
                .getResultStream()
                .count());
    }

    @Test
    void where_authorisation_is_specific_silence_is_a_no() {
        Announcer tenant = new Announcer(COPENHAGEN, Model.SPECIFIC);
        UUID notice = tenant.notified();
        assertThat(tenant.text()).isEqualTo(WAITS);

        tenant.at("2026-12-20T23:00:00Z");

        assertThat(tenant.text()).isEqualTo("inmobile PERMIT_FALLBACK new-sms:AWAITING_SPECIFIC_APPROVAL");
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.NOT_APPROVED);
        tenant.lobby.doAs(() -> tenant.answers.approve(notice, null, Announcer.ADMIN));
        assertThat(tenant.text()).isEqualTo("new-sms PERMIT");
        assertThat(tenant.isRepeatable()).isTrue();
    }

    @Test
    void an_agreement_that_becomes_specific_in_the_window_makes_silence_a_no() {
        Announcer tenant = new Announcer(COPENHAGEN, Model.GENERAL);
        UUID notice = tenant.notified();
        tenant.at("2026-12-01T09:00:00Z");
        tenant.agree(Announcer.terms(COPENHAGEN, Model.SPECIFIC));

        tenant.at(AFTER);

        assertThat(tenant.state(notice)).isEqualTo(NoticeState.NOT_APPROVED);
    }

    @Test
    void an_agreement_that_becomes_general_in_the_window_does_not_make_it_a_yes() {
        Announcer tenant = new Announcer(COPENHAGEN, Model.SPECIFIC);
        UUID notice = tenant.notified();
        tenant.at("2026-12-01T09:00:00Z");
        tenant.agree(Announcer.terms(COPENHAGEN, Model.GENERAL));

        tenant.at(AFTER);

        assertThat(tenant.state(notice)).isEqualTo(NoticeState.NOT_APPROVED);
    }

    @Test
    void an_explicit_approval_counts_at_once_and_nothing_else_is_as_fast() {
        Announcer tenant = new Announcer(COPENHAGEN, Model.GENERAL);
        UUID notice = tenant.notified();
        tenant.at("2026-11-21T09:00:00Z");
        tenant.lobby.doAs(tenant.annex::follow);
        assertThat(tenant.text()).isEqualTo(WAITS);

        tenant.lobby.doAs(() -> tenant.answers.approve(notice, "an emergency", Announcer.ADMIN));

        assertThat(tenant.text()).isEqualTo("new-sms PERMIT");
        assertThat(tenant.inForce().approvals())
                .filteredOn(approval -> approval.service().equals("new-sms"))
                .extracting(approval -> approval.origin())
                .containsExactly(Origin.EXPLICIT, Origin.EXPLICIT);
    }

    @Test
    void no_second_delivery_and_no_late_proof_shortens_a_window() {
        Announcer tenant = new Announcer(COPENHAGEN, Model.GENERAL);
        UUID notice = tenant.notified();
        var end = tenant.announced(notice).notice().window().orElseThrow().end();

        tenant.at("2026-11-25T09:00:00Z");
        tenant.lobby.doAs(() -> tenant.answers.open(notice));
        assertThatThrownBy(() -> tenant.lobby.doAs(() -> tenant.prove.record(notice, "called", Announcer.ADMIN)))
                .isInstanceOf(Refusal.class);

        assertThat(tenant.announced(notice).notice().window().orElseThrow().end())
                .isEqualTo(end);
    }

    @Test
    void an_objection_that_is_withdrawn_is_an_explicit_approval() {
        Announcer tenant = new Announcer(COPENHAGEN, Model.GENERAL);
        UUID notice = tenant.notified();
        object(tenant, notice);
        tenant.at("2026-11-25T09:00:00Z");

        tenant.lobby.doAs(() -> tenant.answers.withdrawObjection(notice, null, Announcer.ADMIN));

        assertThat(tenant.state(notice)).isEqualTo(NoticeState.APPROVED_EXPLICIT);
        assertThat(tenant.text()).isEqualTo("new-sms PERMIT");
    }

    @Test
    void after_thirty_more_days_without_a_way_out_the_tenant_may_terminate() {
        Announcer tenant = new Announcer(COPENHAGEN, Model.GENERAL);
        UUID notice = tenant.notified();
        tenant.at("2026-12-10T09:00:00Z");
        object(tenant, notice);

        tenant.at("2027-01-09T22:59:59Z");
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.OBJECTED);
        tenant.at("2027-01-09T23:00:00Z");
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.TENANT_MAY_TERMINATE);
        assertThat(tenant.text()).isEqualTo("inmobile PERMIT_FALLBACK new-sms:OBJECTED");
    }

    @Test
    void another_approved_service_may_do_the_work_instead() {
        Announcer tenant = new Announcer(COPENHAGEN, Model.GENERAL);
        UUID notice = tenant.notified();
        object(tenant, notice);

        assertThatThrownBy(() -> tenant.lobby.doAs(() -> tenant.answers.mitigate(notice, "hetzner", Announcer.ADMIN)))
                .isInstanceOf(Refusal.class);
        tenant.lobby.doAs(() -> tenant.answers.mitigate(notice, "inmobile", Announcer.ADMIN));

        assertThat(tenant.state(notice)).isEqualTo(NoticeState.MITIGATED);
        assertThat(tenant.text()).isEqualTo("inmobile PERMIT_FALLBACK new-sms:OBJECTED");
    }

    @Test
    void a_tenant_that_does_without_has_the_activities_switched_off() {
        Announcer tenant = new Announcer(COPENHAGEN, Model.GENERAL);
        UUID notice = tenant.notified();
        object(tenant, notice);

        tenant.lobby.doAs(() -> tenant.answers.acceptLoss(notice, null, Announcer.ADMIN));

        assertThat(tenant.state(notice)).isEqualTo(NoticeState.FEATURE_OFF);
        assertThat(tenant.text()).isEqualTo("- DENY");
        assertThat(tenant.inForce().instructions())
                .extracting(instruction -> instruction.activity())
                .containsExactlyInAnyOrder("VISITOR_INVITE", "PASSWORD_RESET");
    }

    @Test
    void what_was_known_at_an_instant_can_be_asked_again() {
        Announcer tenant = new Announcer(COPENHAGEN, Model.GENERAL);
        UUID notice = tenant.notified();
        tenant.at("2026-12-22T09:00:00Z");
        object(tenant, notice);
        tenant.at("2026-12-23T09:00:00Z");
        assertThatThrownBy(
                        () -> tenant.lobby.doAs(() -> tenant.answers.withdrawObjection(notice, null, Announcer.ADMIN)))
                .as("what was stopped is opened by the signatory, in a new version")
                .isInstanceOf(Refusal.class);

        assertThat(at(tenant, notice, "2026-11-20T07:00:00Z")).isEqualTo(NoticeState.NOT_DELIVERED);
        assertThat(at(tenant, notice, "2026-12-20T22:59:59Z")).isEqualTo(NoticeState.NOTIFIED);
        assertThat(at(tenant, notice, "2026-12-21T09:00:00Z")).isEqualTo(NoticeState.DEEMED_APPROVED);
        assertThat(at(tenant, notice, "2026-12-22T09:00:00Z")).isEqualTo(NoticeState.REVOKED);
        assertThat(at(tenant, notice, "2026-12-23T09:00:00Z")).isEqualTo(NoticeState.REVOKED);
    }

    private static NoticeState at(Announcer tenant, UUID notice, String instant) {
        return tenant.stateAt(notice, Instant.parse(instant));
    }

    private static void object(Announcer tenant, UUID notice) {
        tenant.lobby.doAs(() -> tenant.answers.object(notice, null, Announcer.ADMIN));
    }
}
