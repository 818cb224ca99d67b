package org.gatehouse.notifications.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Examine;
import org.gatehouse.core.agreement.SignAgreement;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.agreement.Signature.Seen;
import org.gatehouse.core.agreement.Signature.Signer;
import org.gatehouse.core.agreement.SigningLink;
import org.gatehouse.core.agreement.TakeEffect;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.notices.AskToSign;
import org.gatehouse.core.notices.AskToSign.Led;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.subprocessors.Remediations;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

/** A link leads whoever may sign to what they are asked to sign: one person, one version, until they have signed. */
class AskToSignTest {
    private static final Pattern LINK = Pattern.compile("/agreement/#sign/(\\S+)");
    private static final UUID ADMIN = Uuids.next();

    private final Lobby lobby = new Lobby();
    private final AskToSign asking = asking(lobby);
    private final SignAgreement signing = lobby.container.useCase(
            SignAgreement.class,
            lobby.agreements,
            lobby.registers,
            new Examine(lobby.agreements, lobby.registers, lobby.tenants, lobby.clock),
            lobby.container.useCase(
                    TakeEffect.class,
                    lobby.agreements,
                    lobby.epochs,
                    new Remediations(lobby.rows),
                    lobby.registers,
                    lobby.clock),
            lobby.clock);
    private final UUID anna = account("anna@firm.example", AccountRole.TENANT_SIGNATORY);
    private final UUID version = proposed();

    private static AskToSign asking(Lobby of) {
        return of.container.useCase(AskToSign.class, of.rows, of.agreements, new Accounts(of.rows), of.post, of.clock);
    }

    private UUID account(String email, AccountRole role) {
        return lobby.in(() -> {
            Account account = new Account(
                    new Email(email),
                    new Account.Details(Set.of(role), null, null, "en"),
                    lobby.tenants.current(),
                    lobby.clock.instant());
            account.choosePassword("chosen");
            lobby.rows.add(account);
            return account.id();
        });
    }

    private UUID proposed() {
        lobby.clock.advance(Duration.ofSeconds(1));
        return lobby.in(() -> {
            AgreementVersion before =
                    lobby.agreements.inForce(lobby.clock.instant()).orElseThrow();
            return Agreed.proposed(lobby.rows, before, before.terms(), lobby.clock.instant())
                    .id();
        });
    }

    /** Asks, and returns what the mail holds. */
    private Secret ask(UUID whom) {
        lobby.doAs(() -> asking.ask(version, whom, ADMIN));
        lobby.settle();
        Matcher link = LINK.matcher(lobby.mail.last().text());
        assertThat(link.find()).isTrue();
        return new Secret(link.group(1));
    }

    private Led open(Secret link, UUID caller) {
        return lobby.as(() -> asking.open(link, caller));
    }

    private void refused(Problem why, Secret link, UUID caller) {
        assertThat(open(link, caller)).isEqualTo(new Led(null, why));
        assertThat(newest()).satisfies(kept -> {
            assertThat(kept.refusedAs()).contains(why);
            assertThat(kept.refusedAt()).contains(lobby.clock.instant());
        });
    }

    private SigningLink newest() {
        return lobby.as(() -> asking.of(version)).get(0);
    }

    private void sign() {
        String hash = lobby.in(
                () -> lobby.agreements.version(version).orElseThrow().hash().orElseThrow());
        Signer signer = new Signer(anna, "Anna Aftale", "Direktør", null);
        lobby.doAs(() -> signing.sign(version, Party.CONTROLLER, new Seen(hash, null), signer));
    }

    @Test
    void it_leads_to_that_version_and_the_signature_uses_it_up() {
        Secret link = ask(anna);
        assertThat(lobby.mail.only().to()).isEqualTo("anna@firm.example");
        assertThat(lobby.mail.only().text()).contains("4 December 2026").doesNotContain("?");

        assertThat(open(link, anna)).isEqualTo(new Led(version, null));
        assertThat(open(link, anna)).as("reading uses nothing up").isEqualTo(new Led(version, null));
        sign();

        assertThat(newest().usedAt()).contains(lobby.clock.instant());
        refused(Problem.SIGNING_LINK_USED, link, anna);
    }

    @Test
    void somebody_else_is_told_nothing_and_is_on_record() {
        UUID bo = account("bo@firm.example", AccountRole.TENANT_SIGNATORY);
        Secret link = ask(anna);

        refused(Problem.SIGNING_LINK_NOT_YOURS, link, bo);
        sign();
        refused(Problem.SIGNING_LINK_NOT_YOURS, link, bo);

        assertThat(newest().refusals()).isEqualTo(2);
    }

    @Test
    void whoever_may_sign_no_more_is_refused() {
        Secret link = ask(anna);
        lobby.inTenant(() -> lobby.rows
                .lock(Account.class, anna)
                .orElseThrow()
                .change(
                        new Account.Details(Set.of(AccountRole.TENANT_ADMIN), null, null, "en"),
                        lobby.tenants.current(),
                        null,
                        lobby.clock.instant()));

        refused(Problem.SIGNATURE_NOT_YOURS, link, anna);
    }

    @Test
    void it_is_good_for_fourteen_days_or_until_a_newer_one() {
        Secret link = ask(anna);
        lobby.clock.advance(SigningLink.LIFE.minusSeconds(1));
        assertThat(open(link, anna).refused()).isNull();
        Secret newer = ask(anna);

        assertThat(open(link, anna).refused()).isEqualTo(Problem.SIGNING_LINK_EXPIRED);
        assertThat(open(newer, anna).refused()).isNull();
        lobby.clock.advance(SigningLink.LIFE);
        refused(Problem.SIGNING_LINK_EXPIRED, newer, anna);
    }

    @Test
    void a_version_that_was_taken_back_is_signed_by_no_link() {
        Secret link = ask(anna);
        lobby.doAs(() -> signing.withdraw(version));

        refused(Problem.SIGNING_LINK_OVER, link, anna);
    }

    @Test
    void a_version_that_was_changed_is_signed_by_no_link() {
        Secret link = ask(anna);
        lobby.inTenant(() -> lobby.entityManager
                .createQuery("update AgreementVersion v set v.document = :other"
                        + " where v.tenantId = :tenant and v.id = :id")
                .setParameter(
                        "other",
                        lobby.agreements
                                .version(version)
                                .orElseThrow()
                                .document()
                                .replace("EEA", "AEA"))
                .setParameter("tenant", lobby.tenant.value())
                .setParameter("id", version)
                .executeUpdate());

        refused(Problem.SIGNING_LINK_OVER, link, anna);
    }

    @Test
    void nobody_elses_secret_opens_anything() {
        Secret link = ask(anna);
        Lobby elsewhere = new Lobby();

        assertThat(open(Secret.random(), anna)).isEqualTo(new Led(null, Problem.LINK_NOT_VALID));
        assertThat(elsewhere.<Led>as(() -> asking(elsewhere).open(link, anna)))
                .isEqualTo(new Led(null, Problem.LINK_NOT_VALID));
    }

    @Test
    void only_who_may_sign_is_asked_and_only_for_what_waits() {
        UUID admin = account("admin@firm.example", AccountRole.TENANT_ADMIN);
        assertThatThrownBy(() -> ask(admin)).isInstanceOf(Refusal.class);
        sign();

        assertThatThrownBy(() -> ask(anna))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.STATE_NOT_POSSIBLE));
        assertThat(lobby.mail.delivered()).isEmpty();
    }
}
