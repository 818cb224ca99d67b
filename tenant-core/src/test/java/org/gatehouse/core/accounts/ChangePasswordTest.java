package org.gatehouse.core.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.core.testing.IdentityBench.PASSWORD;
import static org.gatehouse.core.testing.IdentityBench.credentials;

import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sessions.CheckSession;
import org.gatehouse.core.signin.ConfirmPassword;
import org.gatehouse.core.signin.ConfirmTrials;
import org.gatehouse.core.signin.SignInOutcome.SignedIn;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changing the password of an account one is signed in to. */
class ChangePasswordTest {
    private static final String EMAIL = "admin@example.org";
    private static final String CHOSEN = "quite another long walk";

    private final IdentityBench bench = new IdentityBench();
    private final ConfirmPassword confirmation = new ConfirmPassword(
            bench.passwords, bench.container.useCase(ConfirmTrials.class, bench.rows, bench.accounts, bench.limits));
    private final ChangePassword change = new ChangePassword(
            confirmation,
            bench.passwords,
            bench.container.useCase(SetPassword.class, bench.accounts, bench.signOut),
            bench.tenants);
    private final CheckSession check =
            bench.container.useCase(CheckSession.class, bench.sessions, bench.accounts, bench.clock);
    private Tenant tenant;
    private Account account;

    @BeforeEach
    void an_account() {
        tenant = bench.newTenant();
        account = bench.newAccount(tenant, EMAIL, AccountRole.TENANT_ADMIN);
    }

    @Test
    void who_knows_the_password_chooses_another() {
        change(PASSWORD, CHOSEN);

        assertThat(bench.signIn.signIn(credentials(tenant, EMAIL, CHOSEN))).isInstanceOf(SignedIn.class);
        assertRefused(Problem.SIGN_IN_FAILED, () -> bench.signIn.signIn(credentials(tenant, EMAIL, PASSWORD)));
    }

    @Test
    void changing_it_signs_out_everywhere() {
        SignedIn in = (SignedIn) bench.signIn.signIn(credentials(tenant, EMAIL, PASSWORD));

        change(PASSWORD, CHOSEN);

        assertRefused(
                Problem.SIGN_IN_REQUIRED,
                () -> bench.renewal.renew(in.tokens().refresh().text()));
    }

    @Test
    void a_wrong_password_changes_nothing() {
        assertRefused(Problem.PASSWORD_WRONG, () -> change("another long password", CHOSEN));

        assertThat(bench.signIn.signIn(credentials(tenant, EMAIL, PASSWORD))).isInstanceOf(SignedIn.class);
    }

    @Test
    void the_rules_hold_for_the_new_one() {
        assertRefused(Problem.PASSWORD_TOO_SHORT, () -> change(PASSWORD, "short"));
        assertRefused(Problem.PASSWORD_LIKE_ACCOUNT, () -> change(PASSWORD, "my mail is " + EMAIL));
    }

    @Test
    void guessing_is_locked_like_signing_in_and_apart_from_it() {
        for (int i = 0; i < 3; i++) {
            assertRefused(Problem.PASSWORD_WRONG, () -> change("another long password", CHOSEN));
        }

        assertRefused(Problem.TOO_MANY_REQUESTS, () -> change(PASSWORD, CHOSEN));
        assertThat(bench.signIn.signIn(credentials(tenant, EMAIL, PASSWORD))).isInstanceOf(SignedIn.class);
        bench.clock.advance(Duration.ofMinutes(1));
        change(PASSWORD, CHOSEN);
    }

    @Test
    void a_session_is_live_until_it_ends_the_account_closes_or_the_next_epoch_begins() {
        bench.signIn.signIn(credentials(tenant, EMAIL, PASSWORD));
        var session = bench.database.as(
                tenant.id(),
                rows -> rows.query("select x.id from Session x where x.tenantId = :tenant", UUID.class)
                        .getSingleResult());
        Account colleague = bench.newAccount(tenant, "colleague@example.org", AccountRole.RECEPTIONIST);

        assertThat(bench.<Boolean>in(tenant, () -> check.isLive(session, account.id(), 0)))
                .isTrue();
        assertThat(bench.<Boolean>in(tenant, () -> check.isLive(session, colleague.id(), 0)))
                .isFalse();
        assertThat(bench.<Boolean>in(tenant, () -> check.isLive(session, account.id(), 1)))
                .isFalse();
        assertThat(bench.<Boolean>in(tenant, () -> check.isOpen(account.id(), 0)))
                .isTrue();
        assertThat(bench.<Boolean>in(bench.newTenant(), () -> check.isLive(session, account.id(), 0)))
                .isFalse();

        bench.doIn(tenant, () -> bench.signOut.here(session));

        assertThat(bench.<Boolean>in(tenant, () -> check.isLive(session, account.id(), 0)))
                .isFalse();
        bench.doIn(tenant, () -> bench.signOut.everywhere(account.id()));
        assertThat(bench.<Boolean>in(tenant, () -> check.isOpen(account.id(), 0)))
                .isFalse();
    }

    private void change(String current, String chosen) {
        bench.doIn(tenant, () -> change.change(account.id(), current, chosen));
    }

    private static void assertRefused(Problem problem, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(problem));
    }
}
