package org.gatehouse.notifications.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.gatehouse.core.agreement.Instruct.Stop;
import org.gatehouse.core.agreement.Signature.Signer;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.notices.ConfirmRemediation;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.notifications.testing.Announcer;
import org.junit.jupiter.api.Test;

/** A stop meets a notice. */
class StopOnNoticeTest {
    private static final String ZONE = "Europe/Copenhagen";
    private static final String AFTER = "2026-12-21T09:00:00Z";

    private final Announcer tenant = new Announcer(ZONE, Model.GENERAL);

    @Test
    void a_stop_ends_what_silence_has_approved_and_opens_a_task() {
        tenant.notified();
        tenant.at(AFTER);
        assertThat(tenant.text()).isEqualTo("new-sms PERMIT");

        stop(new Stop(Announcer.NEW, null, null));

        assertThat(tenant.text()).startsWith("inmobile PERMIT");
        tenant.lobby.doAs(tenant.annex::follow);
        assertThat(tenant.text()).startsWith("inmobile PERMIT");
        assertThat(tenant.tasks()).extracting(task -> task.service()).containsExactly(Announcer.NEW);
        UUID task = tenant.tasks().get(0).id();
        ConfirmRemediation confirm =
                tenant.lobby.container.useCase(ConfirmRemediation.class, tenant.remediations, tenant.lobby.clock);
        tenant.lobby.doAs(() -> confirm.confirm(task, "deleted, mail of 22 December", Announcer.ADMIN));
        assertThat(tenant.tasks().get(0).note()).contains("deleted, mail of 22 December");
        assertThatThrownBy(() -> tenant.lobby.doAs(() -> confirm.confirm(task, "again", Announcer.ADMIN)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_stop_of_a_service_on_notice_is_an_objection() {
        UUID notice = tenant.notified();

        stop(new Stop(Announcer.NEW, null, null));

        assertThat(tenant.state(notice)).isEqualTo(NoticeState.OBJECTED);
        tenant.at(AFTER);
        assertThat(tenant.text()).isEqualTo("inmobile PERMIT_FALLBACK new-sms:OBJECTED");
        assertThat(tenant.tasks()).isEmpty();
    }

    @Test
    void a_stop_before_the_notice_has_arrived_is_an_objection_too() {
        UUID change = tenant.announce(Announcer.replacement());
        tenant.tell();
        tenant.lobby.clock.advance(Duration.ofSeconds(1));

        stop(new Stop(Announcer.NEW, null, null));

        assertThat(tenant.state(tenant.notice(change).orElseThrow())).isEqualTo(NoticeState.OBJECTED);
    }

    private void stop(Stop stop) {
        Signer signer = new Signer(Announcer.ADMIN, "Admin", "Director", new byte[32]);
        tenant.lobby.doAs(() -> tenant.instruct.stop(stop, "enough", signer));
    }
}
