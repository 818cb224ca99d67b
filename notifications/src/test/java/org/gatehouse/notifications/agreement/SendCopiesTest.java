package org.gatehouse.notifications.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Message;
import org.gatehouse.core.egress.MessageState;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.notices.SendCopies;
import org.gatehouse.core.notices.SendCopies.Copy;
import org.gatehouse.core.people.Email;
import org.gatehouse.notifications.testing.Announcer;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

/** Both parties are told where their copy of what they have signed is. */
class SendCopiesTest {
    private static final String DANISH = "da".repeat(32);
    private static final String ENGLISH = "ee".repeat(32);

    private final Announcer tenant = new Announcer("Europe/Copenhagen", Model.GENERAL);
    private final Lobby us = new Lobby();
    private final UUID anna = account(tenant.lobby, "anna@firm.example");
    private final UUID drift = account(us, "drift@us.example");
    private final SendCopies copies = copies(tenant.lobby);

    private static SendCopies copies(Lobby of) {
        return of.container.useCase(
                SendCopies.class, of.rows, of.agreements, new Accounts(of.rows), of.tenants, of.post, of.clock);
    }

    private static UUID account(Lobby of, String email) {
        return of.in(() -> {
            Account account = new Account(
                    new Email(email),
                    new Account.Details(Set.of(AccountRole.TENANT_SIGNATORY), null, null, "en"),
                    of.tenants.current(),
                    of.clock.instant());
            of.rows.add(account);
            return account.id();
        });
    }

    /** Signed by Anna and by one of us. */
    private UUID sign() {
        return tenant.lobby.in(() -> Agreed.signed(
                        tenant.lobby.rows,
                        Announcer.terms("Europe/Copenhagen", Model.GENERAL),
                        tenant.lobby.clock.instant(),
                        anna,
                        drift)
                .id());
    }

    private UUID signOnPaper() {
        UUID id = sign();
        tenant.lobby.inTenant(() -> {
            AgreementVersion version = tenant.lobby.agreements.lock(id).orElseThrow();
            version.keepPaper("da", HexFormat.of().parseHex(DANISH), new byte[32]);
            version.keepPaper("en", HexFormat.of().parseHex(ENGLISH), new byte[32]);
        });
        return id;
    }

    private List<Copy> due() {
        return tenant.lobby.as(copies::due);
    }

    private void tell(List<Copy> due) {
        due.forEach(copy -> tenant.lobby.doAs(() -> copies.tellCustomer(copy)));
        tenant.lobby.settle();
    }

    @Test
    void whoever_signed_and_the_contacts_are_told_once_by_what_a_file_is_proved() {
        tenant.contact("notice@firm.example");
        tenant.contact("anna@firm.example");
        UUID id = signOnPaper();
        String hash = tenant.lobby.in(
                () -> tenant.lobby.agreements.version(id).orElseThrow().hash().orElseThrow());

        List<Copy> due = due();
        tell(due);
        tell(due);
        tell(due());

        assertThat(tenant.lobby.mail.delivered())
                .extracting(Content.Mail::to)
                .containsExactlyInAnyOrder("notice@firm.example", "anna@firm.example");
        assertThat(tenant.lobby.mail.delivered().get(0).subject())
                .isEqualTo("The data processing agreement is signed by both parties");
        assertThat(tenant.lobby.mail.delivered().get(0).text())
                .contains("20 November 2026", DANISH, ENGLISH, hash, Lobby.PUBLIC_URL + "/agreement/#versions/" + id)
                .doesNotContain("?");
        assertThat(tenant.lobby.mail.delivered().get(0).attachments()).isEmpty();
    }

    @Test
    void nobody_is_told_before_there_is_a_paper_in_each_language() {
        tenant.contact("notice@firm.example");
        sign();

        assertThat(due()).isEmpty();
    }

    @Test
    void whoever_signed_for_us_is_told_once_in_our_own_rows() {
        signOnPaper();
        SendCopies ours = copies(us);

        due().forEach(copy -> us.doAs(() -> ours.tellUs(copy)));
        due().forEach(copy -> us.doAs(() -> ours.tellUs(copy)));
        us.settle();

        assertThat(us.mail.only().to()).isEqualTo("drift@us.example");
        assertThat(us.mail.only().text())
                .contains("/agreement-versions/", "/paper", ENGLISH)
                .doesNotContain("?");
        assertThat(tenant.lobby.mail.delivered()).isEmpty();
    }

    @Test
    void a_mail_that_does_not_leave_is_tried_again_and_is_seen_meanwhile() {
        UUID id = signOnPaper();
        tenant.lobby.mail.willBeBusy();

        tell(due());

        assertThat(states(id)).containsExactly(MessageState.WAITING);
        tenant.lobby.clock.advance(Duration.ofMinutes(5));
        tenant.lobby.settle();
        assertThat(states(id)).containsExactly(MessageState.SENT);
    }

    private List<MessageState> states(UUID version) {
        return tenant.lobby.in(() -> tenant.lobby.post.about(SendCopies.SUBJECT, version).stream()
                .map(Message::state)
                .toList());
    }
}
