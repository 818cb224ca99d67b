package org.gatehouse.notifications.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Message;
import org.gatehouse.core.egress.MessageState;
import org.gatehouse.core.notices.NoticeRegister;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.core.subprocessors.SubprocessorChange;
import org.gatehouse.core.subprocessors.SubprocessorNotice.DeliveredBy;
import org.gatehouse.core.subprocessors.SubprocessorNotice.Escalation;
import org.gatehouse.notifications.testing.Announcer;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

/** Whom a change is told to, when it has arrived, and what happens where it has not. */
class NoticeDeliveryTest {
    private static final Instant TOLD = Lobby.NINE;

    private final Announcer tenant = new Announcer("Europe/Copenhagen", Model.GENERAL);

    @Test
    void a_mail_to_the_contact_begins_the_window() {
        UUID notice = tenant.notified();

        assertThat(tenant.lobby.mail.only().to()).isEqualTo("notice@firm.example");
        assertThat(tenant.lobby.mail.only().subject()).isEqualTo("A change among our data processors");
        assertThat(tenant.lobby.mail.only().text()).contains("Nye SMS ApS", notice.toString());
        assertThat(tenant.announced(notice).notice().deliveredAt()).contains(TOLD);
        assertThat(tenant.announced(notice).notice().deliveredBy()).contains(DeliveredBy.MAIL);
    }

    @Test
    void nobody_is_told_twice() {
        tenant.notified();
        tenant.tell();
        tenant.tell();

        assertThat(tenant.lobby.mail.delivered()).hasSize(1);
    }

    @Test
    void of_two_contacts_the_last_begins_the_window() {
        tenant.contact("one@firm.example");
        tenant.contact("two@firm.example");
        tenant.lobby.mail.willBeBusy();
        UUID change = tenant.announce(Announcer.replacement());
        tenant.tell();
        UUID notice = tenant.notice(change).orElseThrow();
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.NOT_DELIVERED);

        tenant.lobby.clock.advance(Duration.ofHours(1));
        tenant.lobby.settle();

        assertThat(tenant.announced(notice).notice().deliveredAt()).contains(TOLD.plus(Duration.ofHours(1)));
    }

    @Test
    void one_contact_whom_it_reaches_is_enough() {
        tenant.contact("one@firm.example");
        tenant.contact("two@firm.example");
        tenant.lobby.mail.willReject();
        UUID change = tenant.announce(Announcer.replacement());
        tenant.tell();

        UUID notice = tenant.notice(change).orElseThrow();
        assertThat(tenant.lobby.mail.delivered()).isNotEmpty();
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.NOTIFIED);
    }

    @Test
    void a_mail_that_nobody_takes_begins_nothing_and_somebody_has_to_call() {
        tenant.contact("notice@firm.example");
        tenant.lobby.mail.willReject();
        UUID change = tenant.announce(Announcer.replacement());
        tenant.tell();
        UUID notice = tenant.notice(change).orElseThrow();

        assertThat(escalation(notice)).isEqualTo(Escalation.CALL);
        tenant.at("2027-02-01T09:00:00Z");
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.NOT_DELIVERED);
        assertThat(escalation(notice)).isEqualTo(Escalation.REGISTERED_LETTER);
        assertThat(tenant.text()).isEqualTo("inmobile PERMIT_FALLBACK new-sms:NOTICE_PERIOD_RUNNING");
    }

    @Test
    void a_mail_that_is_given_up_begins_nothing_and_somebody_has_to_call() {
        tenant.contact("notice@firm.example");
        UUID change = tenant.announce(Announcer.replacement());
        for (int attempt = 0; attempt < 4; attempt++) {
            tenant.lobby.mail.willBeBusy();
        }
        tenant.tell();
        UUID notice = tenant.notice(change).orElseThrow();
        assertThat(escalation(notice)).isEqualTo(Escalation.NONE);

        for (int minute = 0; minute < 5; minute++) {
            tenant.lobby.clock.advance(Duration.ofMinutes(1));
            tenant.lobby.settle();
        }

        assertThat(tenant.lobby.messages()).extracting(Message::state).containsOnly(MessageState.UNDELIVERABLE);
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.NOT_DELIVERED);
        assertThat(escalation(notice)).isEqualTo(Escalation.CALL);
        assertThat(tenant.announced(notice).notice().failedAt()).isPresent();
        assertThat(tenant.announced(notice).notice().window()).isEmpty();
    }

    @Test
    void nobody_is_called_about_a_change_that_was_taken_back() {
        UUID change = tenant.announce(Announcer.replacement());
        tenant.tell();
        UUID notice = tenant.notice(change).orElseThrow();
        assertThat(escalation(notice)).isEqualTo(Escalation.CALL);
        assertThat(undelivered()).contains(notice);

        tenant.end.cancelAcrossTenants(change, "not needed");

        assertThat(escalation(notice)).isEqualTo(Escalation.NONE);
        assertThat(undelivered()).doesNotContain(notice);
    }

    @Test
    void what_an_operator_has_told_by_telephone_is_nobodys_task_any_more() {
        UUID change = tenant.announce(Announcer.replacement());
        tenant.tell();
        UUID notice = tenant.notice(change).orElseThrow();

        tenant.lobby.doAs(() -> tenant.prove.record(notice, "called", Announcer.ADMIN));

        assertThat(escalation(notice)).isEqualTo(Escalation.NONE);
        assertThat(undelivered()).doesNotContain(notice);
    }

    private List<UUID> undelivered() {
        return tenant
                .lobby
                .container
                .useCase(NoticeRegister.class, tenant.lobby.entityManager)
                .undeliveredAcrossTenants()
                .stream()
                .map(NoticeRegister.Place::id)
                .toList();
    }

    @Test
    void without_a_verified_contact_the_window_has_not_begun() {
        tenant.lobby.inTenant(() -> tenant.lobby.rows.add(new Contact(
                new Contact.Details(
                        ContactRole.SUBPROCESSOR_NOTICE, "Notices", new Email("new@firm.example"), null, "en"),
                TOLD)));
        UUID change = tenant.announce(Announcer.replacement());
        tenant.tell();
        UUID notice = tenant.notice(change).orElseThrow();

        assertThat(tenant.state(notice)).isEqualTo(NoticeState.NOT_DELIVERED);
        assertThat(escalation(notice)).isEqualTo(Escalation.CALL);
        assertThat(tenant.lobby.mail.delivered()).isEmpty();

        tenant.lobby.clock.advance(Duration.ofDays(2));
        tenant.contact("verified@firm.example");
        tenant.tell();

        assertThat(tenant.lobby.mail.only().to()).isEqualTo("verified@firm.example");
        assertThat(tenant.announced(notice).notice().deliveredAt()).contains(TOLD.plus(Duration.ofDays(2)));
    }

    @Test
    void a_contact_verified_more_than_a_year_ago_is_not_told() {
        tenant.contact("notice@firm.example");
        tenant.at("2027-11-21T09:00:00Z");
        UUID change = tenant.announce(Announcer.replacement());
        tenant.tell();

        assertThat(tenant.state(tenant.notice(change).orElseThrow())).isEqualTo(NoticeState.NOT_DELIVERED);
    }

    @Test
    void an_operators_proof_begins_the_window_when_it_is_recorded() {
        UUID change = tenant.announce(Announcer.replacement());
        tenant.tell();
        UUID notice = tenant.notice(change).orElseThrow();
        tenant.at("2026-11-25T09:00:00Z");

        tenant.lobby.doAs(() -> tenant.prove.record(notice, "registered letter 42", Announcer.ADMIN));

        assertThat(tenant.announced(notice).notice().deliveredBy()).contains(DeliveredBy.PROOF);
        tenant.at("2026-12-25T22:59:59Z");
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.NOTIFIED);
        tenant.at("2026-12-25T23:00:00Z");
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.DEEMED_APPROVED);
    }

    @Test
    void an_administrator_who_opens_it_has_it() {
        UUID change = tenant.announce(Announcer.replacement());
        tenant.tell();
        UUID notice = tenant.notice(change).orElseThrow();

        tenant.lobby.doAs(() -> tenant.answers.open(notice));

        assertThat(tenant.state(notice)).isEqualTo(NoticeState.NOTIFIED);
        assertThat(tenant.announced(notice).notice().deliveredBy()).contains(DeliveredBy.OPENED);
    }

    @Test
    void a_tenant_that_instructs_none_of_it_is_not_told() {
        tenant.agree(Agreed.terms("smtp", Activity.VISITOR_INVITE));
        UUID change = tenant.announce(Announcer.replacement());
        tenant.tell();

        assertThat(tenant.notice(change)).isEmpty();
    }

    @Test
    void a_notice_of_one_tenant_does_not_exist_for_another() {
        UUID notice = tenant.notified();
        Announcer other = new Announcer("Europe/Copenhagen", Model.GENERAL);

        assertThatThrownBy(() -> other.lobby.doAs(() -> other.answers.object(notice, null, Announcer.ADMIN)))
                .isInstanceOf(Refusal.class);
        assertThat(other.text()).isEqualTo("inmobile PERMIT");
        assertThat(tenant.text()).startsWith("inmobile PERMIT_FALLBACK");
    }

    @Test
    void a_change_can_be_taken_back_after_an_objection_and_everybody_is_told() {
        UUID notice = tenant.notified();
        UUID change = tenant.announced(notice).change().id();
        tenant.lobby.doAs(() -> tenant.answers.object(notice, "no", Announcer.ADMIN));

        tenant.end.cancelAcrossTenants(change, "not needed");
        tenant.tell();
        tenant.tell();

        assertThat(tenant.lobby.mail.delivered())
                .extracting(Content.Mail::subject)
                .containsExactly("A change among our data processors", "A change among our data processors is off");
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.CANCELLED);
        tenant.at("2027-01-01T09:00:00Z");
        assertThat(tenant.text()).isEqualTo("inmobile PERMIT");
        assertThatThrownBy(() -> tenant.lobby.doAs(() -> tenant.answers.approve(notice, null, Announcer.ADMIN)))
                .isInstanceOf(Refusal.class);
        assertThat(tenant.isRepeatable()).isTrue();
    }

    @Test
    void a_change_that_counts_for_somebody_cannot_be_taken_back() {
        UUID notice = tenant.notified();
        UUID change = tenant.announced(notice).change().id();
        tenant.lobby.doAs(() -> tenant.answers.approve(notice, null, Announcer.ADMIN));

        assertThatThrownBy(() -> tenant.end.cancelAcrossTenants(change, "not needed"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_change_is_closed_when_no_window_runs_any_more() {
        UUID notice = tenant.notified();
        UUID change = tenant.announced(notice).change().id();
        assertThatThrownBy(() -> tenant.end.closeAcrossTenants(change, "done")).isInstanceOf(Refusal.class);

        tenant.at("2026-12-21T09:00:00Z");
        tenant.end.closeAcrossTenants(change, "done");

        assertThat(tenant.changeState(change)).isEqualTo(SubprocessorChange.State.CLOSED);
        assertThat(tenant.text()).isEqualTo("new-sms PERMIT");
    }

    @Test
    void the_operators_find_every_notice_of_a_change() {
        UUID notice = tenant.notified();
        NoticeRegister register = tenant.lobby.container.useCase(NoticeRegister.class, tenant.lobby.entityManager);

        assertThat(register.noticesAcrossTenants(
                        tenant.announced(notice).change().id()))
                .isEqualTo(List.of(new NoticeRegister.Place(tenant.lobby.tenant, notice)));
    }

    private Escalation escalation(UUID notice) {
        return tenant.announced(notice).escalation(tenant.state(notice), tenant.lobby.clock.instant());
    }
}
