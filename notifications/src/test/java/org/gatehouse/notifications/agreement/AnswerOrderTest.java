package org.gatehouse.notifications.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Snapshot;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.agreement.Terms.Origin;
import org.gatehouse.core.notices.PreviewNotice;
import org.gatehouse.core.notices.PreviewNotice.Effect;
import org.gatehouse.core.notices.PreviewNotice.Outcomes;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.core.subprocessors.Proposal;
import org.gatehouse.core.subprocessors.Proposal.Kind;
import org.gatehouse.notifications.testing.Announcer;
import org.junit.jupiter.api.Test;

/** What is said later counts later: an answer after an answer, and an answer after a draft. */
class AnswerOrderTest {
    private static final String AFTER = "2026-12-21T09:00:00Z";

    private final Announcer tenant = new Announcer("Europe/Copenhagen", Model.GENERAL);

    @Test
    void what_an_objection_to_a_place_in_use_would_do_is_what_it_does() {
        approve(tenant.notified());
        tenant.lobby.clock.advance(Duration.ofDays(1));
        UUID change = tenant.announce(moved("SE"));
        tenant.tell();
        UUID move = tenant.notice(change).orElseThrow();
        approve(move);
        tenant.lobby.clock.advance(Duration.ofMinutes(1));
        Effect foreseen =
                signIn(tenant.lobby.as(() -> tenant.preview.outcomes(move)).object());

        tenant.lobby.doAs(() -> tenant.answers.object(move, null, Announcer.ADMIN));

        assertThat(tenant.state(move)).isEqualTo(NoticeState.REVOKED);
        assertThat(tenant.text())
                .isEqualTo(foreseen.service() + " " + foreseen.outcome() + " " + String.join(";", foreseen.skipped()))
                .isEqualTo("inmobile PERMIT_FALLBACK new-sms:REVOKED");
    }

    private static Effect signIn(List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect.activity().equals("LOGIN_SMS"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_not_connected_is_foreseen_by_nobody() {
        UUID notice = tenant.notified();
        tenant.lobby.connect(List.of(tenant.newSms, tenant.lobby.mail));
        PreviewNotice preview = tenant.preview(tenant.lobby.connectors());

        Outcomes outcomes = tenant.lobby.as(() -> preview.outcomes(notice));

        assertThat(signIn(outcomes.approve()).service()).isEqualTo(Announcer.NEW);
        assertThat(signIn(outcomes.object()).skipped()).contains("inmobile:NOT_CONNECTED");
    }

    @Test
    void the_last_word_is_the_last_whichever_clock_it_was_said_by() {
        UUID notice = tenant.notified();
        Instant now = tenant.lobby.clock.instant();
        tenant.lobby.clock.set(now.plusSeconds(3));
        approve(notice);
        tenant.lobby.clock.set(now.plusSeconds(1));

        tenant.lobby.doAs(() -> tenant.answers.object(notice, null, Announcer.ADMIN));

        tenant.lobby.clock.set(now.plusSeconds(10));
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.REVOKED);
        assertThat(tenant.text()).startsWith("inmobile");
    }

    @Test
    void nothing_is_a_way_out_but_something_else_that_is_approved_for_all_of_it() {
        UUID notice = tenant.notified();
        tenant.lobby.doAs(() -> tenant.answers.object(notice, null, Announcer.ADMIN));

        assertNoWayOut(notice, Announcer.NEW);
        assertNoWayOut(notice, "nobody");
        Terms all = tenant.inForce();
        tenant.agree(all.with(withoutSignIn(all), all.order()));
        assertNoWayOut(notice, "inmobile");
        tenant.agree(all);

        tenant.lobby.doAs(() -> tenant.answers.mitigate(notice, "inmobile", Announcer.ADMIN));

        assertThat(tenant.state(notice)).isEqualTo(NoticeState.MITIGATED);
    }

    @Test
    void an_old_draft_undoes_nothing_that_silence_has_approved_meanwhile() {
        tenant.notified();
        AgreementVersion draft = drafted();
        tenant.at(AFTER);
        tenant.lobby.doAs(tenant.annex::follow);
        assertThat(tenant.text()).isEqualTo("new-sms PERMIT");
        Snapshot foreseen = under(draft);

        conclude(draft);

        assertThat(tenant.text()).isEqualTo("new-sms PERMIT");
        assertThat(tenant.lobby.in(() -> tenant.lobby.snapshots.now(now()).tenants()))
                .isEqualTo(foreseen.tenants());
    }

    @Test
    void an_old_draft_brings_nothing_back_that_was_stopped_meanwhile() {
        UUID notice = tenant.notified();
        approve(notice);
        tenant.lobby.clock.advance(Duration.ofMinutes(1));
        AgreementVersion draft = drafted();
        assertThat(draft.terms().approvals()).extracting(Approval::service).contains(Announcer.NEW);
        assertThat(draft.terms().approvals()).extracting(Approval::origin).contains(Origin.EXPLICIT);
        tenant.lobby.clock.advance(Duration.ofMinutes(1));
        tenant.lobby.doAs(() -> tenant.answers.object(notice, null, Announcer.ADMIN));
        tenant.lobby.clock.advance(Duration.ofMinutes(1));
        Snapshot foreseen = under(draft);

        conclude(draft);

        assertThat(tenant.text()).isEqualTo("inmobile PERMIT_FALLBACK new-sms:REVOKED");
        assertThat(tenant.lobby.in(() -> tenant.lobby.snapshots.now(now()).tenants()))
                .isEqualTo(foreseen.tenants());
    }

    private Instant now() {
        return tenant.lobby.clock.instant();
    }

    private AgreementVersion drafted() {
        return tenant.lobby.in(() -> Agreed.draft(
                tenant.lobby.rows,
                tenant.lobby.agreements.inForce(now()).orElseThrow().terms(),
                now()));
    }

    private Snapshot under(AgreementVersion draft) {
        return tenant.lobby.in(() -> tenant.lobby.snapshots.under(draft, now()));
    }

    private void conclude(AgreementVersion draft) {
        tenant.lobby.in(() -> Agreed.conclude(
                tenant.lobby.rows,
                tenant.lobby.rows.find(AgreementVersion.class, draft.id()).orElseThrow(),
                now()));
        tenant.lobby.clock.advance(Duration.ofMillis(1));
    }

    private void approve(UUID notice) {
        tenant.lobby.doAs(() -> tenant.answers.approve(notice, null, Announcer.ADMIN));
    }

    private static List<Approval> withoutSignIn(Terms terms) {
        return terms.approvals().stream()
                .filter(approval -> !approval.activity().equals("LOGIN_SMS"))
                .toList();
    }

    private void assertNoWayOut(UUID notice, String instead) {
        assertThatThrownBy(() -> tenant.lobby.doAs(() -> tenant.answers.mitigate(notice, instead, Announcer.ADMIN)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(Problem.NOT_FOUND));
    }

    private static Proposal moved(String storage) {
        Service now = Announcer.service(storage);
        return new Proposal(Kind.MOVED, Announcer.NEW, null, now.activities(), now, "test");
    }
}
