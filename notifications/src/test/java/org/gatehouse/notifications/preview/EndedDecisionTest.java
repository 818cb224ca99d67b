package org.gatehouse.notifications.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.findings.Severity;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.preview.Effect;
import org.gatehouse.core.preview.Effect.Code;
import org.gatehouse.core.preview.Effect.Control;
import org.gatehouse.core.preview.Effect.Lever;
import org.gatehouse.core.preview.StressAgreement;
import org.gatehouse.core.preview.StressTest;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.Test;

/** What the end of a decision of the Commission would change is what it then changes. */
class EndedDecisionTest extends PreviewBench {

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

        Effect hanging = preview(now()).effects().stream()
                .filter(effect -> effect.code() == Code.HANGS)
                .findFirst()
                .orElseThrow();

        assertThat(hanging.severity()).isEqualTo(Severity.AMBER);
        assertThat(hanging.count()).isEqualTo(16);
        assertThat(hanging.lever()).isEqualTo(new Lever(Control.TRANSFERS, "US"));
        assertThat(hanging.about().name()).isEqualTo("(EU) 2023/1795");
        assertThat(hanging.about().since()).isEqualTo(Instant.parse("2023-07-10T00:00:00Z"));
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

    @Test
    void instances_that_come_to_it_at_the_same_moment_keep_one_result() throws Exception {
        StressAgreement stress = stress();

        Together.run(4, () -> {
            begunAgain(() -> lobby.doAs(stress::testDue));
            return true;
        });

        assertThat(lobby.as(() -> stress.newest(10))).hasSize(1);
    }

    /** As use cases do. */
    private static void begunAgain(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (RuntimeException lost) {
                if (attempt == 4 || !Contention.isLost(lost)) {
                    throw lost;
                }
            }
        }
    }
}
