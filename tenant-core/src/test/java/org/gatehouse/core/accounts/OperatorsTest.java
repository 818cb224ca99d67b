package org.gatehouse.core.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.core.testing.IdentityBench.credentials;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.core.accounts.InviteAccount.Way;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.Account.Details;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.identity.Operators;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.signin.SignInOutcome;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.junit.jupiter.api.Test;

/** Two operators are two persons. */
class OperatorsTest {
    private static final Details OPERATOR = new Details(Set.of(AccountRole.OPERATOR), null, null, "en");
    private static final Duration DAY = Duration.ofDays(1);

    private final IdentityBench bench = new IdentityBench();
    private final Tenant ours = bench.newOperatorTenant();
    private final Account first = bench.newAccount(ours, "first@operator.example", AccountRole.OPERATOR);
    private final ConfirmOperator confirmation =
            bench.container.useCase(ConfirmOperator.class, bench.accounts, bench.clock);
    private final Operators operators = bench.container.useCase(Operators.class, bench.entityManager, bench.clock);

    @Test
    void the_second_is_made_by_the_first_alone() {
        Account second = made("second@operator.example", first);

        assertThat(second.awaitsConfirmation()).isFalse();
        assertThat(second.making().madeBy()).contains(first.id());
        assertThat(second.making().confirmedBy()).isEmpty();
        assertThat(signIn("second@operator.example")).isInstanceOf(SignInOutcome.EnrolmentRequired.class);
    }

    @Test
    void for_a_day_the_second_is_no_second_person() {
        Account second = made("second@operator.example", first);
        bench.clock.advance(DAY.minusNanos(1));
        assertRefused(
                Problem.OPERATOR_TOO_NEW, () -> operators.requireSettledAcrossTenants(Set.of(first.id(), second.id())));

        bench.clock.advance(Duration.ofNanos(1));

        assertThatCode(() -> operators.requireSettledAcrossTenants(Set.of(first.id(), second.id())))
                .doesNotThrowAnyException();
    }

    @Test
    void the_third_cannot_sign_in_until_another_than_the_maker_has_confirmed_it() {
        Account second = settled("second@operator.example");
        Account third = made("third@operator.example", first);
        assertThat(third.awaitsConfirmation()).isTrue();
        assertRefused(Problem.SIGN_IN_FAILED, () -> signIn("third@operator.example"));

        assertRefused(Problem.SECOND_PERSON_NEEDED, () -> confirm(third, first));
        confirm(third, second);

        assertThat(bench.read(third).making().confirmedBy()).contains(second.id());
        assertThat(bench.read(third).making().confirmedAt()).contains(bench.clock.instant());
        assertThat(signIn("third@operator.example")).isInstanceOf(SignInOutcome.EnrolmentRequired.class);
        assertRefused(Problem.ALREADY_DECIDED, () -> confirm(third, second));
    }

    @Test
    void who_is_new_confirms_nobody() {
        Account second = made("second@operator.example", first);
        Account third = made("third@operator.example", first);
        assertRefused(Problem.OPERATOR_TOO_NEW, () -> confirm(third, second));

        bench.clock.advance(DAY);

        confirm(third, second);
    }

    @Test
    void nobody_is_confirmed_before_somebody_uses_the_account() {
        Account second = settled("second@operator.example");
        UUID third = invite("third@operator.example", first).account();

        assertRefused(
                Problem.STATE_NOT_POSSIBLE, () -> bench.doIn(ours, () -> confirmation.confirm(third, second.id())));
    }

    @Test
    void no_operator_gets_the_link_of_an_account_that_another_has_made() {
        Account second = settled("second@operator.example");
        UUID third = invite("third@operator.example", second).account();

        assertRefused(Problem.INVALID_INPUT, () -> again(third, Way.BY_HAND, first));
        assertThat(again(third, Way.MAIL, first).link()).isEmpty();
        assertThat(again(third, Way.BY_HAND, second).link()).isPresent();
    }

    @Test
    void who_shuts_the_other_out_is_never_alone_again() {
        Account second = settled("second@operator.example");
        bench.doIn(
                ours, () -> bench.change.change(second.id(), bench.read(second).version(), OPERATOR, true, first.id()));
        assertThat(made("third@operator.example", first).awaitsConfirmation()).isTrue();

        bench.clock.advance(DAY.multipliedBy(400));

        assertThat(made("fourth@operator.example", first).awaitsConfirmation()).isTrue();
        assertRefused(Problem.SIGN_IN_FAILED, () -> signIn("fourth@operator.example"));
    }

    @Test
    void of_two_that_the_first_makes_alone_only_the_last_one_counts() {
        UUID lost = invite("mistyped@operator.example", first).account();

        Account second = made("second@operator.example", first);

        assertThat(second.awaitsConfirmation()).isFalse();
        assertThat(bench.database.<Boolean>as(
                        ours.id(),
                        rows -> rows.find(Account.class, lost).orElseThrow().awaitsConfirmation()))
                .isTrue();
    }

    @Test
    void the_accounts_of_a_customer_wait_for_nobody() {
        Tenant tenant = bench.newTenant();
        Account admin = bench.newAccount(tenant, "admin@example.org", AccountRole.TENANT_ADMIN);
        Details desk = new Details(Set.of(AccountRole.RECEPTIONIST), null, null, "da");

        UUID made = bench.<InviteAccount.Invited>in(
                        tenant,
                        () -> bench.invitation.invite(
                                Email.parse("email", "desk@example.org"), desk, Way.BY_HAND, admin.id()))
                .account();

        Account read = bench.database.as(
                tenant.id(), rows -> rows.find(Account.class, made).orElseThrow());
        assertThat(read.awaitsConfirmation()).isFalse();
        assertThat(read.making().madeBy()).contains(admin.id());
    }

    private InviteAccount.Invited invite(String email, Account by) {
        return bench.in(
                ours, () -> bench.invitation.invite(Email.parse("email", email), OPERATOR, Way.BY_HAND, by.id()));
    }

    private InviteAccount.Invited again(UUID account, Way way, Account by) {
        return bench.in(ours, () -> bench.invitation.again(account, way, by.id()));
    }

    /** Invited, and its owner has chosen a password. */
    private Account made(String email, Account by) {
        InviteAccount.Invited invited = invite(email, by);
        String link = invited.link().orElseThrow();
        bench.choice.withLink(new Secret(link.substring(link.indexOf('#') + 1)), IdentityBench.PASSWORD);
        return bench.database.as(
                ours.id(), rows -> rows.find(Account.class, invited.account()).orElseThrow());
    }

    private Account settled(String email) {
        Account made = made(email, first);
        bench.clock.advance(DAY);
        return made;
    }

    private SignInOutcome signIn(String email) {
        return bench.signIn.signIn(credentials(ours, email, IdentityBench.PASSWORD));
    }

    private void confirm(Account account, Account by) {
        bench.doIn(ours, () -> confirmation.confirm(account.id(), by.id()));
    }

    private static void assertRefused(Problem problem, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(problem));
    }
}
