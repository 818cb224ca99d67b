package org.gatehouse.notifications.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.AgreementVersion.State;
import org.gatehouse.core.agreement.ChangeClass;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.documents.DocumentKind;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.preview.Effect;
import org.gatehouse.core.preview.Effect.Code;
import org.gatehouse.core.preview.Foresight;
import org.gatehouse.core.subprocessors.RemediationTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant does without Twilio: what the preview says is what happens once it is signed, and what is written. */
class TwilioRemovedTest extends SignedBench {
    private List<FlowEvidence> before;
    private UUID draft;
    private Foresight foreseen;

    @BeforeEach
    void a_day_is_sent_and_a_draft_does_without_it() {
        before = day();
        Terms terms = papers.inForce().terms();
        draft = papers.draft(terms.with(
                terms.approvals().stream()
                        .filter(approval -> !approval.service().equals(TWILIO))
                        .toList(),
                terms.order().stream().filter(key -> !key.equals(TWILIO)).toList()));
        foreseen = preview(draft);
    }

    /** It takes one signature. */
    private AgreementVersion sign() {
        AgreementVersion proposed = papers.propose(draft);
        assertThat(proposed.changeClass()).contains(ChangeClass.NARROWING);
        papers.sign(draft, Party.CONTROLLER);
        assertThat(papers.version(draft).state()).isEqualTo(State.IN_FORCE);
        return papers.version(draft);
    }

    @Test
    void as_many_messages_go_by_inmobile_instead_as_were_foreseen() {
        int texts = lobby.sms.delivered().size();
        sign();
        List<FlowEvidence> after = day();

        Map<String, Long> happened = differences(before, after);
        long moved = happened.values().stream().mapToLong(Long::longValue).sum();
        assertThat(differences(foreseen.effects())).isEqualTo(happened);
        assertThat(foreseen.effects())
                .filteredOn(effect -> effect.about().activity() != null)
                .allSatisfy(effect -> {
                    assertThat(effect.code()).isEqualTo(Code.REROUTED);
                    assertThat(effect.about().from().name()).isEqualTo(twilio());
                    assertThat(effect.about().to().name()).isEqualTo(papers.legalName(INMOBILE));
                });
        assertThat(List.of(moved(foreseen.effects()), gone().count(), (long)
                        by(TWILIO, before).size()))
                .containsOnly(moved);
        assertThat(moved).isPositive();
        assertThat(by(INMOBILE, after)).hasSize((int) moved);
        assertThat(lobby.sms.delivered()).hasSize(texts + (int) moved);
        assertThat(by(TWILIO, after)).isEmpty();
        assertThat(operators.isRepeatable()).isTrue();
    }

    private Effect gone() {
        return foreseen.effects().stream()
                .filter(effect -> effect.code() == Code.RECIPIENT_GONE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_desk_and_the_host_are_told_by_whom_evidence_names() {
        UUID visit = lobby.arrive();
        assertThat(papers.desk(visit).service()).isEqualTo(TWILIO);
        sign();

        UUID next = lobby.arrive();

        FlowEvidence decided = lobby.evidence().get(lobby.evidence().size() - 1);
        assertThat(decided.service()).contains(INMOBILE);
        assertThat(papers.desk(next).service()).isEqualTo(INMOBILE);
        assertThat(papers.desk(next).state()).isEqualTo("sent");
        assertThat(decided.released()).contains("VISITOR_FIRST_NAME").doesNotContain("VISITOR_LAST_NAME");
        assertThat(lobby.sms.last().text()).contains("Mette").doesNotContain("Jensen");
    }

    @Test
    void evidence_names_the_version_that_decided_and_who_was_not_asked() {
        UUID first = papers.inForce().id();

        UUID second = sign().id();

        assertThat(before).allSatisfy(one -> assertThat(one.agreementId()).contains(first));
        assertThat(day()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.agreementId()).contains(second);
            assertThat(one.skipped()).doesNotContain(TWILIO);
            assertThat(one.countries().orElse("")).doesNotContain("US");
        });
    }

    @Test
    void nothing_that_is_written_names_it_any_more() {
        String twilio = twilio();
        assertThat(papers.naming(twilio)).isEqualTo(papers.naming(papers.legalName(INMOBILE)));
        assertThat(transfers()).contains(twilio);
        assertThat(isWarningBy(twilio)).isTrue();
        int notice = papers.guestNotice().number();

        AgreementVersion signed = sign();

        assertThat(papers.naming(twilio)).isEmpty();
        assertThat(transfers()).doesNotContain(twilio);
        assertThat(isWarningBy(twilio)).isFalse();
        assertThat(papers.guestNotice().number()).isEqualTo(notice + 1);
        assertThat(papers.page(DocumentKind.AGREEMENT)).contains(signed.hash().orElseThrow());
        assertThat(papers.list().version()).isEqualTo(signed.number().orElseThrow());
        assertThat(entryOf(signed)).contains("- " + twilio).doesNotContain("+ ");
        assertThat(papers.findings()).noneMatch(finding -> finding.details().contains(TWILIO));
    }

    /** What the feed says of a version. */
    private String entryOf(AgreementVersion version) {
        return Stream.of(papers.feed().split("<entry>"))
                .filter(entry -> entry.contains(version.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_it_has_stored_is_cleaned_up() {
        AgreementVersion signed = sign();

        assertThat(operators.tasks()).singleElement().satisfies(task -> {
            assertThat(task.service()).isEqualTo(TWILIO);
            assertThat(task.cause()).isEqualTo(RemediationTask.Cause.STOP);
            assertThat(task.detail()).isEqualTo("version/" + signed.number().orElseThrow());
        });
    }
}
