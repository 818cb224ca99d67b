package org.gatehouse.notifications.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.agreement.ContractEnd.Choice;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.notices.NoticeClock;
import org.gatehouse.core.notices.TellOfEnd;
import org.gatehouse.notifications.testing.Announcer;
import org.junit.jupiter.api.Test;

/** A tenant is told that we end its contract. */
class TellOfEndTest {
    private final Announcer tenant = new Announcer("Europe/Copenhagen", Model.GENERAL);
    private final TellOfEnd tell = tenant.lobby.container.useCase(
            TellOfEnd.class,
            tenant.lobby.agreements,
            new NoticeClock(tenant.lobby.agreements),
            tenant.lobby.post,
            tenant.lobby.clock);

    private void tell() {
        tenant.lobby.doAs(tell::tellDue);
        tenant.lobby.settle();
    }

    private UUID endByUs() {
        Instant end = tenant.lobby.clock.instant().plus(Duration.ofDays(60));
        return tenant.lobby.as(() -> tenant.contract.forUs(end, "No longer offered", Announcer.ADMIN));
    }

    @Test
    void once_and_again_when_we_take_it_back() {
        tenant.contact("notice@firm.example");
        UUID end = endByUs();
        tell();
        tell();
        assertThat(tenant.lobby.mail.delivered())
                .extracting(Content.Mail::subject)
                .containsExactly("Our contract with your organisation ends");
        assertThat(tenant.lobby.mail.only().text()).contains("19 January 2027", "/agreement/#end");

        tenant.lobby.doAs(() ->
                tenant.contract.withdraw(end, org.gatehouse.core.agreement.Signature.Party.PROCESSOR, Announcer.ADMIN));
        tell();
        tell();

        assertThat(tenant.lobby.mail.delivered())
                .extracting(Content.Mail::subject)
                .containsExactly(
                        "Our contract with your organisation ends", "Our contract with your organisation goes on");
    }

    @Test
    void as_soon_as_there_is_somebody_to_tell() {
        endByUs();
        tell();
        assertThat(tenant.lobby.mail.delivered()).isEmpty();

        tenant.contact("notice@firm.example");
        tell();

        assertThat(tenant.lobby.mail.delivered()).hasSize(1);
    }

    @Test
    void what_the_tenant_ends_itself_it_knows() {
        tenant.contact("notice@firm.example");
        tenant.lobby.doAs(() -> tenant.contract.forTenant(null, Choice.ERASE, "Another service", Announcer.ADMIN));

        tell();

        assertThat(tenant.lobby.mail.delivered()).isEmpty();
    }
}
