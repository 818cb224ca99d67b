package org.gatehouse.notifications.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.findings.Severity;
import org.gatehouse.core.preview.Basis;
import org.gatehouse.core.preview.Effect;
import org.gatehouse.core.preview.Effect.Code;
import org.gatehouse.core.preview.Effect.Control;
import org.gatehouse.core.preview.Effect.Lever;
import org.gatehouse.core.preview.Foresight;
import org.gatehouse.core.preview.StressTest;
import org.gatehouse.core.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** What a preview says is what then happens: the same day is sent before and after, and evidence tells both. */
class ForesightTest extends PreviewBench {

    /** Foresees it, signs it, sends the same again and compares. */
    private Foresight comesTrue(Terms terms, Map<String, Long> expected) {
        List<FlowEvidence> before = send();
        lobby.clock.advance(Duration.ofSeconds(1));
        Foresight foreseen = preview(terms);
        lobby.agree(terms);
        lobby.clock.advance(Duration.ofSeconds(1));
        List<FlowEvidence> after = send();

        Map<String, Long> happened = differences(before, after);
        assertThat(differences(foreseen.effects())).isEqualTo(happened);
        assertThat(happened).as("and something happened").isEqualTo(expected);
        assertThat(foreseen.basis()).isEqualTo(Basis.OWN);
        assertThat(foreseen.flows()).isEqualTo(before.size());
        foreseen.effects().stream()
                .filter(effect -> effect.code() == Code.RECIPIENT_GONE)
                .forEach(effect -> assertThat(effect.count())
                        .isEqualTo(by(before, effect.lever().key())));
        foreseen.effects().stream()
                .filter(effect -> effect.code() == Code.RECIPIENT_NEW)
                .forEach(effect -> assertThat(effect.count())
                        .isEqualTo(by(after, effect.lever().key())));
        return foreseen;
    }

    private static long by(List<FlowEvidence> evidence, String service) {
        return evidence.stream()
                .filter(one -> one.service().filter(service::equals).isPresent())
                .count();
    }

    private static Effect only(Foresight foreseen, Code code) {
        List<Effect> all = foreseen.effects().stream()
                .filter(effect -> effect.code() == code)
                .toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void a_processor_is_removed() {
        Foresight foreseen = comesTrue(
                american(List.of("inmobile", "smtp"), List.of("inmobile", "smtp", "in-app")),
                Map.of(
                        "HOST_ALERT: SMS Twilio Inc. -> SMS inMobile", 8L,
                        "LOGIN_SMS: SMS Twilio Inc. -> SMS inMobile", 4L,
                        "VISITOR_INVITE: SMS Twilio Inc. -> SMS inMobile", 4L));

        Effect alerts = foreseen.effects().stream()
                .filter(effect -> effect.about().activity() == Activity.HOST_ALERT)
                .findFirst()
                .orElseThrow();
        assertThat(alerts.severity()).isEqualTo(Severity.BLUE);
        assertThat(alerts.lever()).isEqualTo(new Lever(Control.APPROVALS, "twilio-us"));
        assertThat(only(foreseen, Code.RECIPIENT_GONE).count()).isEqualTo(16);
        assertThat(only(foreseen, Code.COUNTRY_GONE).about().name()).isEqualTo("US");
    }

    @Test
    void a_country_is_forbidden() {
        Foresight foreseen = comesTrue(
                Agreed.terms(List.of("twilio-us", "smtp"), List.of("twilio-us", "smtp", "in-app")),
                Map.of(
                        "HOST_ALERT: SMS Twilio Inc. -> EMAIL Gatehouse -[] +[VISITOR_LAST_NAME]",
                        8L,
                        "LOGIN_SMS: SMS Twilio Inc. -> nobody",
                        4L,
                        "VISITOR_INVITE: SMS Twilio Inc. -> EMAIL Gatehouse -[] +[COMPANY, HOST_NAME,"
                                + " VISITOR_FIRST_NAME]",
                        4L));

        assertThat(foreseen.effects())
                .filteredOn(effect -> effect.about().activity() != null)
                .extracting(Effect::lever)
                .containsOnly(new Lever(Control.LOCATIONS, "US"));
        Effect silenced = only(foreseen, Code.SILENCED);
        assertThat(silenced.severity()).as("nobody gets a code any more").isEqualTo(Severity.RED);
        assertThat(foreseen.effects()).extracting(Effect::severity).isSorted();
    }

    @Test
    void an_activity_is_switched_off() {
        Terms terms = Agreed.instructing(
                now(),
                now().instructions().stream()
                        .filter(one -> !one.activity().equals("VISITOR_INVITE"))
                        .toList());

        Foresight foreseen = comesTrue(
                terms,
                Map.of(
                        "VISITOR_INVITE: SMS Twilio Inc. -> nobody", 4L,
                        "VISITOR_INVITE: EMAIL Gatehouse -> nobody", 4L));

        assertThat(foreseen.effects())
                .filteredOn(effect -> effect.code() == Code.SILENCED)
                .allSatisfy(effect -> {
                    assertThat(effect.severity()).isEqualTo(Severity.AMBER);
                    assertThat(effect.lever()).isEqualTo(new Lever(Control.ACTIVITIES, "VISITOR_INVITE"));
                });
    }

    @Test
    void a_field_is_removed() {
        Terms terms = Agreed.instructing(
                now(),
                now().instructions().stream()
                        .map(one ->
                                one.activity().equals("HOST_ALERT") ? without(one, DataField.VISITOR_FIRST_NAME) : one)
                        .toList());

        Foresight foreseen = comesTrue(
                terms,
                Map.of(
                        "HOST_ALERT: SMS Twilio Inc. -> SMS Twilio Inc. -[VISITOR_FIRST_NAME] +[]", 8L,
                        "HOST_ALERT: EMAIL Gatehouse -> EMAIL Gatehouse -[VISITOR_FIRST_NAME] +[]", 5L));

        assertThat(foreseen.effects())
                .filteredOn(effect -> effect.code() == Code.REWORDED)
                .hasSize(2)
                .allSatisfy(effect -> {
                    assertThat(effect.severity()).isEqualTo(Severity.BLUE);
                    assertThat(effect.lever()).isEqualTo(new Lever(Control.ACTIVITIES, "HOST_ALERT"));
                });
    }

    private static Terms.Instruction without(Terms.Instruction one, DataField field) {
        return new Terms.Instruction(
                one.activity(),
                one.legalBasis(),
                one.fields().stream().filter(name -> !name.equals(field.name())).toList(),
                one.subjects(),
                one.sites());
    }

    @Test
    void nobody_outside_is_told_any_more() {
        Foresight foreseen = comesTrue(
                american(List.of(), List.of("in-app")),
                Map.of(
                        "HOST_ALERT: SMS Twilio Inc. -> in house", 8L,
                        "HOST_ALERT: EMAIL Gatehouse -> in house", 5L,
                        "LOGIN_SMS: SMS Twilio Inc. -> nobody", 4L,
                        "PASSWORD_RESET: EMAIL Gatehouse -> nobody", 1L,
                        "VISITOR_INVITE: SMS Twilio Inc. -> nobody", 4L,
                        "VISITOR_INVITE: EMAIL Gatehouse -> nobody", 4L));

        assertThat(foreseen.effects())
                .filteredOn(effect -> effect.code() == Code.FINDING)
                .as("what stops a proposal leads to where it is put right")
                .extracting(effect -> effect.about().finding().flaw().name() + " "
                        + effect.lever().control())
                .contains("SIGN_IN_WITHOUT_CHANNEL APPROVALS", "CONTACT_UNVERIFIED CONTACTS");
    }

    @Test
    void the_decision_for_the_united_states_ends() {
        List<FlowEvidence> before = send();
        lobby.clock.advance(Duration.ofSeconds(1));
        StressTest foreseen = lobby.as(() -> stress().now("US.DPF.ADEQUACY"));
        lobby.doAs(() -> operators.registry.endAdequacyAcrossTenants("US", lobby.clock.instant(), "the Court", ONE));
        List<FlowEvidence> after = send();

        Map<String, Long> happened = differences(before, after);
        assertThat(differences(foreseen.effects())).isEqualTo(happened);
        assertThat(foreseen.affected())
                .isEqualTo(happened.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(16);
        assertThat(foreseen.effects())
                .filteredOn(effect -> effect.about().activity() != null)
                .extracting(Effect::lever)
                .containsOnly(new Lever(Control.TRANSFERS, "US"));
        assertThat(lobby.as(() -> stress().newest(10)))
                .as("it is kept")
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.affected()).isEqualTo(16);
                    assertThat(kept.effects()).isEqualTo(foreseen.effects());
                });
    }

    @Test
    void what_hangs_on_one_decision_is_said_with_its_date() {
        send();
        lobby.clock.advance(Duration.ofSeconds(1));

        Effect hanging = only(preview(now()), Code.HANGS);

        assertThat(hanging.severity()).isEqualTo(Severity.AMBER);
        assertThat(hanging.count()).isEqualTo(16);
        assertThat(hanging.lever()).isEqualTo(new Lever(Control.TRANSFERS, "US"));
        assertThat(hanging.about().name()).isEqualTo("(EU) 2023/1795");
        assertThat(hanging.about().since()).isEqualTo(Instant.parse("2023-07-10T00:00:00Z"));
    }

    @Test
    void whoever_is_told_again_is_told_by_the_way_that_is_then_another() {
        List<FlowEvidence> before = again();
        Terms terms = american(List.of("inmobile", "smtp"), List.of("inmobile", "smtp", "in-app"));
        Foresight foreseen = preview(terms);
        lobby.agree(terms);
        lobby.clock.advance(Duration.ofSeconds(1));

        assertThat(foreseen.basis()).isEqualTo(Basis.OWN);
        assertThat(differences(foreseen.effects())).isEqualTo(differences(before, again()));
        assertThat(differences(foreseen.effects()))
                .containsEntry("HOST_ALERT: SMS inMobile -> EMAIL Gatehouse -[] +[VISITOR_LAST_NAME]", 7L);
    }

    /** Seven guests whom nobody comes for, until the host is told again. */
    private List<FlowEvidence> again() {
        int before = lobby.evidence().size();
        for (int guest = 0; guest < 7; guest++) {
            lobby.arrive();
        }
        lobby.pass(Duration.ofSeconds(200));
        return lobby.evidence().subList(before, lobby.evidence().size());
    }

    @Test
    void a_tenant_that_has_sent_little_sees_a_model_tenants_month() {
        lobby.arrive();

        Foresight foreseen = preview(american(List.of("smtp"), List.of("smtp", "in-app")));

        assertThat(foreseen.basis()).isEqualTo(Basis.MODEL);
        assertThat(foreseen.flows()).isGreaterThan(500);
        assertThat(differences(foreseen.effects())).isNotEmpty();
    }

    @Test
    void a_message_that_was_tried_often_counts_once() {
        send();
        lobby.sms.willBeBusy();
        lobby.agree(american(List.of("inmobile"), List.of("inmobile", "in-app")));
        lobby.clock.advance(Duration.ofSeconds(1));
        lobby.arrive();
        lobby.clock.advance(Duration.ofSeconds(10));
        lobby.settle();

        assertThat(lobby.evidence()).hasSize(28);
        assertThat(preview(now()).flows()).isEqualTo(27);
    }

    @Test
    void records_that_would_go_at_once_are_counted() {
        send();
        lobby.clock.advance(Duration.ofDays(10));

        Foresight foreseen = preview(Agreed.keeping(now(), "notification", "P7D"));

        Effect erased = only(foreseen, Code.ERASED);
        assertThat(erased.count()).isEqualTo(26);
        assertThat(erased.severity()).isEqualTo(Severity.AMBER);
        assertThat(erased.lever()).isEqualTo(new Lever(Control.RETENTION, "notification"));
        assertThat(preview(Agreed.keeping(now(), "notification", "P60D")).effects())
                .extracting(Effect::code)
                .as("a longer period erases nothing")
                .doesNotContain(Code.ERASED);
    }

    @Test
    void a_registry_that_has_changed_since_the_draft_was_begun_is_said() {
        var draft = draft(now());
        assertThat(preview(draft).changedSinceDraft()).isFalse();
        lobby.clock.advance(Duration.ofSeconds(1));
        lobby.doAs(() -> operators.registry.endAdequacyAcrossTenants(
                "US", lobby.clock.instant().plus(Duration.ofDays(9)), "the Court", ONE));

        Foresight foreseen = preview(draft);

        assertThat(foreseen.changedSinceDraft()).isTrue();
        assertThat(foreseen.effects()).extracting(Effect::code).contains(Code.REGISTRY_CHANGED);
    }

    @Test
    void a_decision_that_nobody_knows_is_no_question() {
        assertThatThrownBy(() -> lobby.as(() -> stress().now("UA"))).isInstanceOf(Refusal.class);
    }

    @Test
    void once_a_month_each_tenant_is_tested_by_itself() {
        lobby.doAs(stress()::testDue);
        lobby.clock.advance(Duration.ofDays(5));
        lobby.doAs(stress()::testDue);
        assertThat(lobby.as(() -> stress().newest(10))).hasSize(1);

        lobby.clock.advance(Duration.ofDays(10));
        lobby.doAs(stress()::testDue);

        assertThat(lobby.as(() -> stress().newest(10)))
                .extracting(StressTest::fact)
                .containsExactly("US.DPF.ADEQUACY", "US.DPF.ADEQUACY");
    }
}
