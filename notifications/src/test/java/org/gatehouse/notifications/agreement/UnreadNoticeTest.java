package org.gatehouse.notifications.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.core.subprocessors.SubprocessorNotice.Escalation;
import org.gatehouse.notifications.testing.Announcer;
import org.junit.jupiter.api.Test;

/** A mail that a server has taken and nobody has read: somebody calls before silence becomes a yes. */
class UnreadNoticeTest {
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private final Announcer tenant = new Announcer("Europe/Copenhagen", Model.GENERAL);
    private final UUID notice = tenant.notified();

    @Test
    void somebody_calls_after_a_fortnight() {
        tenant.lobby.clock.advance(FORTNIGHT.minusDays(1));
        assertThat(escalation()).isEqualTo(Escalation.NONE);

        tenant.lobby.clock.advance(Duration.ofDays(1));
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.NOTIFIED);
        assertThat(escalation()).isEqualTo(Escalation.CALL);
    }

    @Test
    void nobody_calls_who_has_read_it() {
        tenant.lobby.doAs(() -> tenant.answers.open(notice));
        tenant.lobby.clock.advance(FORTNIGHT);

        assertThat(escalation()).isEqualTo(Escalation.NONE);
    }

    @Test
    void a_call_is_kept_once_and_moves_no_window() {
        Instant arrived = tenant.announced(notice).notice().deliveredAt().orElseThrow();
        tenant.lobby.clock.advance(FORTNIGHT);

        call("Called Anna at the firm");

        assertThat(escalation()).isEqualTo(Escalation.NONE);
        assertThat(tenant.announced(notice).notice().deliveredAt()).contains(arrived);
        assertThat(tenant.announced(notice).notice().proof()).contains("Called Anna at the firm");
        assertThatThrownBy(() -> call("again"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(Problem.ALREADY_DECIDED));
    }

    private void call(String proof) {
        tenant.lobby.doAs(() -> tenant.prove.record(notice, proof, Announcer.ADMIN));
    }

    private Escalation escalation() {
        return tenant.announced(notice).escalation(tenant.state(notice), tenant.lobby.clock.instant());
    }
}
