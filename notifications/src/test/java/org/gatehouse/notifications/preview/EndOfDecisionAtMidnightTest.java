package org.gatehouse.notifications.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.NextDates;
import org.gatehouse.core.agreement.NextDates.NextDate;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.findings.Severity;
import org.gatehouse.core.preview.Effect;
import org.gatehouse.core.preview.Effect.Code;
import org.gatehouse.core.preview.Foresight;
import org.gatehouse.core.preview.StressTest;
import org.gatehouse.core.registry.Grounds.AdequacyDecision;
import org.gatehouse.core.subprocessors.RemediationTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two operators enter that the decision for the United States ends at midnight. Whatever speaks of it is compared. */
class EndOfDecisionAtMidnightTest extends SignedBench {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-21T00:00:00Z");

    private List<FlowEvidence> before;
    private StressTest feared;

    @BeforeEach
    void a_day_is_sent_and_the_end_is_known() {
        before = day();
        feared = lobby.as(() -> stress().now("US"));
        AdequacyDecision decision = lobby
                .in(() -> lobby.registers.newest().catalogue().adequacy())
                .stream()
                .filter(one -> one.key().equals("US"))
                .findFirst()
                .orElseThrow();
        operators.put(new AdequacyDecision(
                decision.key(),
                decision.name(),
                decision.instrument(),
                decision.from(),
                MIDNIGHT,
                decision.scope(),
                decision.scopeText(),
                decision.confidence(),
                decision.asOf(),
                decision.fact()));
    }

    @Test
    void what_was_feared_is_announced_and_happens_at_midnight() {
        StressTest again = lobby.as(() -> stress().now("US"));
        Effect hanging = only(previewOfWhatIsInForce(), Code.HANGS);

        lobby.clock.set(MIDNIGHT.minusMillis(1));
        lobby.arrive();
        FlowEvidence last = lobby.evidence().get(lobby.evidence().size() - 1);
        lobby.clock.set(MIDNIGHT);
        List<FlowEvidence> after = send();

        Map<String, Long> happened = differences(before, after);
        long moved = happened.values().stream().mapToLong(Long::longValue).sum();
        assertThat(last.service()).contains(TWILIO);
        assertThat(last.at()).isBefore(MIDNIGHT);
        assertThat(by(TWILIO, after)).isEmpty();
        assertThat(differences(feared.effects())).isEqualTo(happened);
        assertThat(again.effects()).isEqualTo(feared.effects());
        assertThat(List.of(feared.affected(), hanging.count(), (long)
                        by(TWILIO, before).size()))
                .containsOnly(moved);
        assertThat(moved).isPositive();
        assertThat(hanging.about().until()).isEqualTo(MIDNIGHT);
        assertThat(papers.dates()).extracting(NextDate::kind).doesNotContain(NextDates.Kind.ADEQUACY_ENDS);
        assertThat(operators.isRepeatable()).isTrue();
    }

    private static Effect only(Foresight foreseen, Code code) {
        List<Effect> all = foreseen.effects().stream()
                .filter(effect -> effect.code() == code)
                .toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void until_then_documents_let_it_carry_and_say_when_it_ends() {
        lobby.clock.set(MIDNIGHT.minusMillis(1));

        assertThat(by(TWILIO, before)).allSatisfy(one -> assertThat(one.basis()).contains("US:ADEQUACY"));
        assertThat(transfers()).contains(twilio(), "Data may go").doesNotContain("Nothing goes");
        assertThat(papers.naming(twilio())).isEqualTo(papers.naming(papers.legalName(INMOBILE)));
        assertThat(isWarningBy(twilio())).isTrue();
        assertThat(papers.dates()).contains(new NextDate(NextDates.Kind.ADEQUACY_ENDS, MIDNIGHT, twilio(), "US"));
        assertThat(flaws()).containsOnly(Flaw.FRAMEWORK_ONLY);
    }

    @Test
    void from_then_on_documents_let_it_carry_nothing() {
        int notice = papers.guestNotice().number();
        Set<String> places = places();
        lobby.clock.set(MIDNIGHT);

        List<FlowEvidence> after = day();

        assertThat(transfers()).contains(twilio(), "Nothing goes").doesNotContain("Data may go");
        assertThat(papers.naming(twilio()))
                .as("it is still agreed, and nobody's data goes there")
                .containsExactlyInAnyOrder("the agreement", "the list", "the public list", "the records");
        assertThat(papers.guestNotice().number()).isEqualTo(notice + 1);
        assertThat(isWarningBy(twilio())).isFalse();
        assertThat(isWarningBy(papers.legalName(INMOBILE))).isTrue();
        assertThat(papers.card()).as("among those who may not").contains(twilio());
        assertThat(flaws()).containsOnly(Flaw.TRANSFER_UNUSABLE);
        assertThat(places()).isEqualTo(places);
        assertThat(papers.findings())
                .as("one sentence: something to know, nothing that stops")
                .extracting(Finding::severity)
                .doesNotContain(Severity.RED);
        assertThat(reasonsOnStatus()).isEqualTo(reasonsInEvidence(after));
    }

    @Test
    void where_nobody_else_may_carry_it_the_desk_says_why() {
        Terms terms = papers.inForce().terms();
        UUID alone = papers.draft(terms.with(
                terms.approvals().stream()
                        .filter(one ->
                                one.service().equals(TWILIO) || !one.activity().equals(Activity.HOST_ALERT.name()))
                        .toList(),
                terms.order().stream().filter(key -> !key.equals("in-app")).toList()));
        papers.propose(alone);
        papers.sign(alone, Party.CONTROLLER);
        assertThat(papers.desk(lobby.arrive()).service()).isEqualTo(TWILIO);
        lobby.clock.set(MIDNIGHT);

        UUID visit = lobby.arrive();

        FlowEvidence decided = lobby.evidence().get(lobby.evidence().size() - 1);
        assertThat(papers.desk(visit).state()).isEqualTo("failed");
        assertThat(papers.desk(visit).why()).isEqualTo(decided.reason());
        assertThat(reasonsInEvidence(List.of(decided))).isEqualTo(reasonsOnStatus());
    }

    private List<Finding> aboutTwilio() {
        return papers.findings().stream()
                .filter(finding -> finding.details().contains(TWILIO))
                .filter(finding -> finding.flaw() != Flaw.AUDIT_OLD)
                .toList();
    }

    private List<Flaw> flaws() {
        return aboutTwilio().stream().map(Finding::flaw).toList();
    }

    private Set<String> places() {
        return aboutTwilio().stream().map(Finding::place).collect(Collectors.toSet());
    }

    private Set<String> reasonsOnStatus() {
        return aboutTwilio().stream().map(finding -> finding.details().get(1)).collect(Collectors.toSet());
    }

    private static Set<String> reasonsInEvidence(List<FlowEvidence> evidence) {
        return evidence.stream()
                .flatMap(one -> List.of(one.skipped().split(";")).stream())
                .filter(skipped -> skipped.startsWith(TWILIO + ":"))
                .map(skipped -> skipped.substring(TWILIO.length() + 1))
                .filter(reason -> !reason.equals("APPROVED_FOR_OTHER_ACTIVITY"))
                .collect(Collectors.toSet());
    }

    @Test
    void what_it_has_stored_is_cleaned_up() {
        lobby.clock.set(MIDNIGHT);

        lobby.doAs(job::follow);

        assertThat(operators.tasks())
                .extracting(RemediationTask::service, RemediationTask::cause)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(TWILIO, RemediationTask.Cause.GROUND_ENDED));
    }
}
