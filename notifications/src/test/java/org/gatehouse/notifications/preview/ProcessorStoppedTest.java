package org.gatehouse.notifications.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.junit.jupiter.api.Test;

/** An operator stops Twilio for everybody: whatever speaks of it says that nothing goes there. */
class ProcessorStoppedTest extends SignedBench {

    @Test
    void what_is_written_follows_the_switch() {
        List<FlowEvidence> before = day();
        assertThat(transfers()).contains(twilio(), "Data may go");
        int notice = papers.guestNotice().number();

        operators.registry.suspendAcrossTenants("twilio", "a breach", ONE);
        lobby.clock.advance(Duration.ofSeconds(1));
        List<FlowEvidence> after = day();

        assertThat(by(TWILIO, before)).isNotEmpty();
        assertThat(by(TWILIO, after)).isEmpty();
        assertThat(after).anyMatch(one -> one.skipped().contains(TWILIO + ":PROCESSOR_SUSPENDED"));
        assertThat(transfers()).contains(twilio(), "Nothing goes").doesNotContain("Data may go");
        assertThat(papers.naming(twilio())).doesNotContain("what guests are told", "what hosts are told");
        assertThat(papers.guestNotice().number()).isEqualTo(notice + 1);
        assertThat(isWarningBy(twilio())).isFalse();
        assertThat(papers.findings())
                .filteredOn(finding -> finding.details().contains(TWILIO))
                .extracting(Finding::flaw)
                .contains(Flaw.SERVICE_NOT_ACTIVE);
        assertThat(differences(before, after).keySet())
                .allSatisfy(line -> assertThat(line).contains(twilio() + " -> SMS " + papers.legalName(INMOBILE)));
        assertThat(differences(before, after).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(by(TWILIO, before).size());
    }
}
