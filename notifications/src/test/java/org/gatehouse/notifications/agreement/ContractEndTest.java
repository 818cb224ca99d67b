package org.gatehouse.notifications.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.agreement.ContractEnd.Choice;
import org.gatehouse.core.agreement.Instruct.Stop;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.agreement.Signature.Signer;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.notifications.testing.Announcer;
import org.junit.jupiter.api.Test;

/** What leaves, and what is decided again, before and after the end of a contract. */
class ContractEndTest {
    private static final String END = "2026-12-01T00:00:00Z";

    private final Announcer tenant = new Announcer("Europe/Copenhagen", Model.GENERAL);

    private UUID end(String at) {
        return tenant.lobby.as(() -> tenant.contract.forTenant(
                at == null ? null : Instant.parse(at), Choice.RETURN, "we move", Announcer.ADMIN));
    }

    @Test
    void nothing_is_sent_from_the_end_on_and_everything_before_it_is_decided_again_as_it_was() {
        assertThat(tenant.text()).isEqualTo("inmobile PERMIT");
        UUID taken = end(END);
        assertThat(tenant.text()).isEqualTo("inmobile PERMIT");
        tenant.lobby.doAs(() -> tenant.contract.withdraw(taken, Party.CONTROLLER, Announcer.ADMIN));
        tenant.at("2026-12-01T00:00:01Z");
        assertThat(tenant.text()).as("it was taken back").isEqualTo("inmobile PERMIT");
        end("2026-12-10T00:00:00Z");

        tenant.at("2026-12-09T23:59:59.999999Z");
        assertThat(tenant.text()).isEqualTo("inmobile PERMIT");
        tenant.at("2026-12-10T00:00:00Z");
        assertThat(tenant.text()).isEqualTo("- DENY");

        assertThat(tenant.lobby.evidence()).extracting(FlowEvidence::reason).contains("TENANT_TERMINATED");
        assertThat(tenant.isRepeatable()).isTrue();
    }

    @Test
    void annex_b_is_not_written_after_the_end_but_for_a_stop() {
        UUID notice = tenant.notified();
        end(END);
        tenant.at("2026-12-21T09:00:00Z");
        assertThat(tenant.state(notice)).isEqualTo(NoticeState.DEEMED_APPROVED);
        tenant.lobby.doAs(tenant.annex::follow);
        assertThat(tenant.inForce().approvals())
                .noneMatch(approval -> approval.service().equals(Announcer.NEW));

        tenant.lobby.doAs(() -> tenant.instruct.stop(
                new Stop(Announcer.NEW, null, null),
                "not this one",
                new Signer(Announcer.ADMIN, "Anna Aftale", "Direktør", null)));

        assertThat(tenant.instructions()).containsExactly("new-sms/*");
        assertThat(tenant.inForce().approvals())
                .noneMatch(approval -> approval.service().equals(Announcer.NEW));
        assertThat(tenant.isRepeatable()).isTrue();
    }

    @Test
    void whose_contract_has_ended_is_told_of_no_other_processor() {
        tenant.contact("notice@firm.example");
        end(END);
        UUID before = tenant.announce(Announcer.replacement());
        tenant.tell();
        assertThat(tenant.notice(before)).isPresent();

        tenant.at(END);
        UUID after = tenant.announce(Announcer.replacement());
        tenant.tell();

        assertThat(tenant.notice(after)).isEmpty();
        assertThat(tenant.lobby.mail.delivered()).hasSize(1);
    }
}
