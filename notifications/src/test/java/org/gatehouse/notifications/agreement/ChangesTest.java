package org.gatehouse.notifications.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.agreement.Terms.Origin;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.notices.PreviewNotice.Effect;
import org.gatehouse.core.notices.PreviewNotice.Outcomes;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Engagements.Contract;
import org.gatehouse.core.registry.Engagements.Offered;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.core.subprocessors.Proposal;
import org.gatehouse.core.subprocessors.Proposal.Kind;
import org.gatehouse.notifications.testing.Announcer;
import org.junit.jupiter.api.Test;

/** What has to be on file before a change is announced, and how it meets the text of an agreement. */
class ChangesTest {
    private static final String ZONE = "Europe/Copenhagen";
    private static final String AFTER = "2026-12-21T09:00:00Z";

    private final Announcer tenant = new Announcer(ZONE, Model.GENERAL);

    @Test
    void a_service_that_nobody_knows_cannot_be_announced() {
        assertThat(flaws(alone("nobody", "LOGIN_SMS"))).containsExactly(Flaw.CHANGE_SERVICE_UNKNOWN);
    }

    @Test
    void a_service_without_a_contract_cannot_be_announced() {
        assertThat(flaws(alone("inmobile", "LOGIN_SMS"))).containsExactly(Flaw.CHANGE_WITHOUT_CONTRACT);
    }

    @Test
    void a_third_country_without_a_usable_basis_cannot_be_announced() {
        assertThat(flaws(moved("US"))).containsExactly(Flaw.CHANGE_WITHOUT_BASIS);
        assertThat(flaws(moved("CH"))).isEmpty();
        assertThat(flaws(moved("?"))).containsExactly(Flaw.CHANGE_LOCATION_UNKNOWN);
    }

    @Test
    void what_the_service_does_not_offer_cannot_be_announced() {
        assertThat(flaws(alone(Announcer.NEW, "VISITOR_INVITE"))).containsExactly(Flaw.CHANGE_NOT_OFFERED);
    }

    @Test
    void a_processor_that_tells_us_too_late_cannot_be_announced() {
        contract(34);
        assertThat(flaws(Announcer.replacement())).containsExactly(Flaw.CHANGE_UPSTREAM_NOTICE_SHORT);
        contract(35);
        assertThat(flaws(Announcer.replacement())).isEmpty();
    }

    private void contract(int upstreamDays) {
        tenant.put(new Contract(
                "new-sms-contract",
                "new-sms-aps",
                LocalDate.parse("2026-01-01"),
                "Gatehouse",
                true,
                true,
                24,
                "at once",
                upstreamDays,
                30,
                null));
    }

    @Test
    void nothing_is_announced_that_was_not_examined() {
        UUID change = tenant.lobby.as(() -> tenant.keep.draft(Announcer.replacement(), Announcer.ADMIN));

        assertThatThrownBy(() -> tenant.lobby.doAs(() -> tenant.keep.announce(change, Announcer.ADMIN)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(Problem.STATE_NOT_POSSIBLE));
        assertThatThrownBy(() -> tenant.announce(alone("inmobile", "LOGIN_SMS")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(Problem.FINDINGS_OPEN));
    }

    @Test
    void each_answer_is_decided_before_it_is_given() {
        UUID notice = tenant.notified();

        Outcomes outcomes = tenant.lobby.as(() -> tenant.preview.outcomes(notice));

        assertThat(service(outcomes.nothing())).isEqualTo("new-sms");
        assertThat(service(outcomes.object())).isEqualTo("inmobile");
        assertThat(service(outcomes.approve())).isEqualTo("new-sms");
        assertThat(outcomes.object().get(1).skipped()).containsExactly("new-sms:OBJECTED");
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.NOTIFIED);
    }

    @Test
    void where_silence_is_a_no_the_preview_says_so() {
        Announcer specific = new Announcer(ZONE, Model.SPECIFIC);
        UUID notice = specific.notified();

        Outcomes outcomes = specific.lobby.as(() -> specific.preview.outcomes(notice));

        assertThat(service(outcomes.nothing())).isEqualTo("inmobile");
        assertThat(outcomes.nothing().get(1).skipped()).containsExactly("new-sms:AWAITING_SPECIFIC_APPROVAL");
    }

    @Test
    void an_activity_that_is_instructed_for_some_sites_is_asked_about_there() {
        UUID notice = tenant.notified();
        Terms terms = tenant.inForce();
        List<Terms.Instruction> sites = terms.instructions().stream()
                .map(one -> new Terms.Instruction(
                        one.activity(), one.legalBasis(), one.fields(), one.subjects(), List.of(tenant.lobby.site)))
                .toList();
        tenant.agree(Agreed.instructing(terms, sites));

        Outcomes outcomes = tenant.lobby.as(() -> tenant.preview.outcomes(notice));

        assertThat(service(outcomes.nothing())).isEqualTo("new-sms");
        assertThat(service(outcomes.object())).isEqualTo("inmobile");
    }

    private static String service(List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect.activity().equals("LOGIN_SMS"))
                .findFirst()
                .orElseThrow()
                .service();
    }

    /** F22: the old one is gone on day 31, and what was objected to is not used. */
    @Test
    void where_the_old_service_is_gone_the_next_approved_channel_is_used() {
        UUID notice = tenant.notified();
        tenant.lobby.doAs(() -> tenant.answers.object(notice, null, Announcer.ADMIN));
        tenant.agree(Agreed.counting(Agreed.terms(List.of("smtp"), List.of("smtp", "in-app")), ZONE, Model.GENERAL));
        tenant.at(AFTER);

        tenant.lobby.arrive();

        assertThat(tenant.lobby.mail.delivered()).hasSize(2); // the notice and the alert
        assertThat(tenant.newSms.delivered()).isEmpty();
        assertThat(tenant.isRepeatable()).isTrue();
    }

    @Test
    void silence_becomes_a_minor_version_that_nobody_signs() {
        tenant.notified();
        tenant.at(AFTER);
        assertThat(tenant.text()).isEqualTo("new-sms PERMIT");

        tenant.lobby.doAs(tenant.annex::follow);
        tenant.lobby.doAs(tenant.annex::follow);

        assertThat(tenant.inForce().approvals())
                .filteredOn(approval -> approval.service().equals("new-sms"))
                .extracting(Approval::origin)
                .containsExactly(Origin.DEEMED, Origin.DEEMED);
        assertThat(tenant.inForce().order()).containsExactly("new-sms", "inmobile", "smtp", "in-app");
        assertThat((List<?>) tenant.lobby.in(() -> tenant.lobby.agreements.versions(10)))
                .hasSize(3); // the lobby's, the announcer's, and this one
        assertThat(tenant.text()).isEqualTo("new-sms PERMIT");
        assertThat(tenant.isRepeatable()).isTrue();
    }

    @Test
    void a_text_signed_after_that_has_the_last_word() {
        tenant.notified();
        tenant.at(AFTER);
        tenant.lobby.doAs(tenant.annex::follow);
        tenant.at("2026-12-22T09:00:00Z");

        tenant.agree(Announcer.terms(ZONE, Model.GENERAL));

        assertThat(tenant.text()).isEqualTo("inmobile PERMIT");
    }

    @Test
    void an_approval_in_the_text_wins_over_a_notice_that_runs() {
        tenant.notified();
        Terms before = tenant.inForce();
        List<Approval> approvals = new ArrayList<>(before.approvals());
        approvals.add(new Approval(Announcer.NEW, "LOGIN_SMS", List.of(), List.of(), Origin.EXPLICIT, null, null));

        tenant.agree(before.with(approvals, before.order()));

        assertThat(tenant.text()).isEqualTo("new-sms PERMIT");
    }

    @Test
    void an_objection_wins_over_the_text_and_stops_what_the_text_allowed() {
        UUID notice = tenant.notified();
        Terms before = tenant.inForce();
        List<Approval> approvals = new ArrayList<>(before.approvals());
        approvals.add(new Approval(Announcer.NEW, "LOGIN_SMS", List.of(), List.of(), Origin.EXPLICIT, null, null));
        tenant.agree(before.with(approvals, before.order()));

        tenant.lobby.clock.advance(Duration.ofMinutes(1));
        tenant.lobby.doAs(() -> tenant.answers.object(notice, null, Announcer.ADMIN));

        assertThat(tenant.text()).isEqualTo("inmobile PERMIT_FALLBACK new-sms:REVOKED");
        assertThat(tenant.tasks()).hasSize(1);
    }

    @Test
    void a_service_that_moves_is_used_where_it_was_until_it_does() {
        UUID first = tenant.notified();
        tenant.lobby.doAs(() -> tenant.answers.approve(first, null, Announcer.ADMIN));
        tenant.lobby.clock.advance(Duration.ofDays(1));
        UUID move = tenant.announce(moved("SE"));
        tenant.tell();
        UUID notice = tenant.notice(move).orElseThrow();
        assertThat(tenant.text()).isEqualTo("new-sms PERMIT");

        tenant.put(Announcer.service("SE"));
        assertThat(tenant.text()).isEqualTo("inmobile PERMIT_FALLBACK new-sms:NOTICE_PERIOD_RUNNING");
        tenant.lobby.doAs(() -> tenant.answers.object(notice, null, Announcer.ADMIN));
        assertThat(tenant.text()).isEqualTo("inmobile PERMIT_FALLBACK new-sms:OBJECTED");

        UUID back = tenant.announce(moved("DK"));
        tenant.tell();
        tenant.lobby.clock.advance(Duration.ofMinutes(1));
        tenant.lobby.doAs(() -> tenant.answers.approve(tenant.notice(back).orElseThrow(), null, Announcer.ADMIN));
        tenant.put(Announcer.service("DK"));
        assertThat(tenant.text()).isEqualTo("new-sms PERMIT");
        assertThat(tenant.isRepeatable()).isTrue();
    }

    private List<Flaw> flaws(Proposal proposal) {
        return tenant.lobby.as(() -> {
            UUID change = tenant.keep.draft(proposal, Announcer.ADMIN);
            return tenant.keep.findings(change).stream().map(Finding::flaw).toList();
        });
    }

    private static Proposal alone(String service, String activity) {
        return new Proposal(
                Kind.NEW, service, null, List.of(new Offered(activity, List.of(), List.of())), null, "test");
    }

    private static Proposal moved(String storage) {
        Service now = Announcer.service(storage);
        return new Proposal(Kind.MOVED, Announcer.NEW, null, now.activities(), now, "test");
    }
}
