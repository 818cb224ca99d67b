package org.gatehouse.notifications.hostalert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.egress.RepeatDecision;
import org.gatehouse.core.events.DomainEvent.ReceptionMustAct;
import org.gatehouse.core.tenancy.TenantSettings;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

class EscalationTest {
    private final Lobby lobby = new Lobby();

    @Test
    void the_host_is_told_at_once_by_the_first_permitted_way() {
        lobby.arrive();

        assertThat(lobby.sms.only().to()).isEqualTo("+4520000001");
        assertThat(lobby.mail.delivered()).isEmpty();
        assertThat(lobby.notes(lobby.host)).isEmpty();
    }

    @Test
    void without_an_answer_the_host_is_told_again_by_another_way_after_60_seconds() {
        lobby.arrive();
        lobby.pass(Duration.ofSeconds(59));
        assertThat(lobby.mail.delivered()).isEmpty();
        lobby.pass(Duration.ofSeconds(1));

        assertThat(lobby.mail.only().to()).isEqualTo("anna@firm.example");
        assertThat(lobby.sms.delivered()).hasSize(1);
    }

    @Test
    void the_deputy_is_told_after_120_seconds() {
        lobby.arrive();
        lobby.pass(Duration.ofSeconds(119));
        assertThat(lobby.sms.delivered()).hasSize(1);
        lobby.pass(Duration.ofSeconds(1));

        assertThat(lobby.sms.last().to()).isEqualTo("+4520000002");
        assertThat(lobby.sms.last().text()).startsWith("Som stedfortræder: Mette (Novus) er ankommet til Havnen.");
    }

    @Test
    void reception_must_act_after_180_seconds_and_then_nothing_more_happens() {
        UUID visit = lobby.arrive();
        lobby.pass(Duration.ofSeconds(179));
        assertThat(lobby.told(ReceptionMustAct.class)).isEmpty();
        lobby.pass(Duration.ofSeconds(1));

        assertThat(lobby.told(ReceptionMustAct.class))
                .containsExactly(new ReceptionMustAct(visit, Lobby.NINE.plusSeconds(180)));
        lobby.pass(Duration.ofSeconds(60));
        assertThat(lobby.messages()).hasSize(3);
        assertThat(lobby.told(ReceptionMustAct.class)).hasSize(1);
    }

    @Test
    void the_tenant_sets_the_times() {
        TenantSettings preset = TenantSettings.DEFAULT;
        lobby.tenant(tenant -> tenant.change(new TenantSettings(
                preset.language(),
                3,
                false,
                30,
                120,
                10,
                15,
                20,
                List.of(),
                false,
                preset.offline(),
                preset.kioskHostSearch(),
                preset.kioskSteps())));
        lobby.arrive();

        lobby.pass(Duration.ofSeconds(15));

        assertThat(lobby.sms.last().to()).isEqualTo("+4520000002");
        lobby.pass(Duration.ofSeconds(5));
        assertThat(lobby.told(ReceptionMustAct.class)).hasSize(1);
    }

    @Test
    void an_absent_host_is_passed_over_and_the_deputy_told_at_once() {
        lobby.employee(lobby.host, host -> host.setAbsentUntil(Lobby.NINE.plus(Duration.ofDays(1))));

        lobby.arrive();

        assertThat(lobby.sms.only().to()).isEqualTo("+4520000002");
        lobby.pass(Duration.ofSeconds(60));
        assertThat(lobby.told(ReceptionMustAct.class)).hasSize(1);
        assertThat(lobby.messages()).hasSize(1);
    }

    @Test
    void an_absence_that_has_not_begun_is_none() {
        lobby.employee(lobby.host, host -> host.setAbsent(Lobby.NINE.plusSeconds(1), Lobby.NINE.plusSeconds(3600)));

        lobby.arrive();
        assertThat(lobby.sms.only().to()).isEqualTo("+4520000001");

        lobby.clock.advance(Duration.ofSeconds(1));
        lobby.arrive();
        assertThat(lobby.sms.last().to()).isEqualTo("+4520000002");
    }

    @Test
    void a_host_who_prefers_mail_is_told_by_mail_first_and_reminded_by_text() {
        lobby.employee(lobby.host, host -> host.preferAlertsBy(Channel.EMAIL));

        lobby.arrive();
        assertThat(lobby.mail.only().to()).isEqualTo("anna@firm.example");
        assertThat(lobby.sms.delivered()).isEmpty();
        lobby.pass(Duration.ofSeconds(60));

        assertThat(lobby.sms.only().to()).isEqualTo("+4520000001");
    }

    @Test
    void a_preference_that_the_agreement_does_not_permit_gives_way() {
        lobby.agree(List.of("inmobile"), List.of("inmobile", "smtp", "in-app"));
        lobby.employee(lobby.host, host -> host.preferAlertsBy(Channel.EMAIL));

        lobby.arrive();

        assertThat(lobby.sms.only().to()).isEqualTo("+4520000001");
    }

    @Test
    void what_a_preference_has_decided_is_decided_the_same_when_it_is_repeated() {
        lobby.employee(lobby.host, host -> host.preferAlertsBy(Channel.EMAIL));
        lobby.arrive();

        FlowEvidence evidence = lobby.evidence().get(0);

        assertThat(evidence.asked()).doesNotContain(DataField.HOST_PHONE);
        assertThat(lobby.in(() -> new RepeatDecision(lobby.rows, lobby.snapshots).repeat(evidence.id()))
                        .sameDecision())
                .isTrue();
    }

    @Test
    void a_host_who_is_back_is_told() {
        lobby.employee(lobby.host, host -> host.setAbsentUntil(Lobby.NINE));

        lobby.arrive();

        assertThat(lobby.sms.only().to()).isEqualTo("+4520000001");
    }

    @Test
    void a_host_who_has_left_the_company_is_passed_over() {
        lobby.employee(lobby.host, host -> host.leave(Lobby.NINE));

        lobby.arrive();

        assertThat(lobby.sms.only().to()).isEqualTo("+4520000002");
    }

    @Test
    void a_host_who_leaves_in_between_is_not_reminded() {
        lobby.arrive();
        lobby.employee(lobby.host, host -> host.leave(Lobby.NINE));

        lobby.pass(Duration.ofSeconds(60));

        assertThat(lobby.mail.delivered()).isEmpty();
        assertThat(lobby.sms.last().to()).isEqualTo("+4520000002");
    }

    @Test
    void without_a_deputy_reception_acts_when_the_deputy_would_be_told() {
        lobby.employee(lobby.host, host -> host.appointDeputy(null));
        lobby.arrive();

        lobby.pass(Duration.ofSeconds(120));

        assertThat(lobby.told(ReceptionMustAct.class)).hasSize(1);
    }

    @Test
    void with_host_and_deputy_away_reception_acts_at_once_and_nobody_is_told() {
        lobby.employee(lobby.host, host -> host.leave(Lobby.NINE));
        lobby.employee(lobby.deputy, deputy -> deputy.setAbsentUntil(Lobby.NINE.plusSeconds(3600)));

        UUID visit = lobby.arrive();

        assertThat(lobby.told(ReceptionMustAct.class)).containsExactly(new ReceptionMustAct(visit, Lobby.NINE));
        assertThat(lobby.messages()).isEmpty();
    }

    @Test
    void a_refused_text_message_becomes_a_mail_within_the_same_telling() {
        lobby.sms.willReject();

        lobby.arrive();

        assertThat(lobby.mail.only().to()).isEqualTo("anna@firm.example");
        lobby.pass(Duration.ofSeconds(60));
        assertThat(lobby.notes(lobby.host)).hasSize(1);
        assertThat(lobby.sms.delivered()).hasSize(1);
    }

    @Test
    void when_nobody_takes_the_hosts_message_the_deputy_is_told_at_once() {
        lobby.agree(List.of("inmobile"), List.of("inmobile"));
        lobby.sms.willReject();

        lobby.arrive();

        assertThat(lobby.sms.last().to()).isEqualTo("+4520000002");
        lobby.pass(Duration.ofSeconds(60));
        assertThat(lobby.told(ReceptionMustAct.class)).hasSize(1);
    }

    @Test
    void with_no_other_way_to_remind_the_host_the_deputy_is_told_instead() {
        lobby.agree(List.of("inmobile"), List.of("inmobile"));
        lobby.arrive();

        lobby.pass(Duration.ofSeconds(60));

        assertThat(lobby.sms.last().to()).isEqualTo("+4520000002");
    }

    @Test
    void with_no_way_to_tell_anybody_reception_acts_at_once() {
        lobby.agree(List.of(), List.of());

        lobby.arrive();

        assertThat(lobby.told(ReceptionMustAct.class)).hasSize(1);
    }

    @Test
    void a_number_corrected_meanwhile_is_used() {
        lobby.arrive();
        lobby.person(
                lobby.deputy,
                new org.gatehouse.core.people.Person.Details(
                        "Bo", "Berg", null, new org.gatehouse.core.people.PhoneNumber("+4520000099"), null, "da"));

        lobby.pass(Duration.ofSeconds(120));

        assertThat(lobby.sms.last().to()).isEqualTo("+4520000099");
    }

    @Test
    void a_step_that_two_instances_find_due_is_taken_once() {
        UUID visit = lobby.arrive();
        lobby.clock.advance(Duration.ofSeconds(60));
        List<UUID> due = lobby.as(lobby.alerts::due);
        assertThat(due).hasSize(1);

        lobby.doAs(() -> lobby.escalate.ifDue(due.get(0)));
        lobby.doAs(() -> lobby.escalate.ifDue(due.get(0)));

        assertThat(lobby.as(() -> lobby.alerts.of(List.of(visit))).get(visit).told())
                .hasSize(2);
    }

    @Test
    void two_instances_at_the_same_moment_take_one_step() throws Exception {
        UUID visit = lobby.arrive();
        lobby.clock.advance(Duration.ofSeconds(60));

        List<Thread> instances = List.of(new Thread(this::escalate), new Thread(this::escalate));
        instances.forEach(Thread::start);
        for (Thread instance : instances) {
            instance.join();
        }

        assertThat(lobby.as(() -> lobby.alerts.of(List.of(visit))).get(visit).told())
                .hasSize(2);
    }

    private void escalate() {
        lobby.doAs(lobby.job::escalateDue);
    }

    @Test
    void after_an_outage_the_steps_are_caught_up_with() {
        lobby.arrive();
        lobby.clock.advance(Duration.ofMinutes(10));

        lobby.pass(Duration.ofSeconds(3));

        assertThat(lobby.told(ReceptionMustAct.class)).hasSize(1);
        assertThat(lobby.messages()).hasSize(3);
    }
}
