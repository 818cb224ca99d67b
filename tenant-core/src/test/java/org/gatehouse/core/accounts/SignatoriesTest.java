package org.gatehouse.core.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.core.accounts.InviteAccount.Invited;
import org.gatehouse.core.accounts.InviteAccount.Way;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.Account.Details;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.junit.jupiter.api.Test;

/** Who may bind the tenant is decided by those who may. */
class SignatoriesTest {
    private static final Details SIGNS = new Details(Set.of(AccountRole.TENANT_SIGNATORY), null, null, "da");
    private static final Details ADMINISTERS = new Details(Set.of(AccountRole.TENANT_ADMIN), null, null, "da");
    private static final Details BOTH =
            new Details(Set.of(AccountRole.TENANT_ADMIN, AccountRole.TENANT_SIGNATORY), null, null, "da");

    private final IdentityBench bench = new IdentityBench();
    private final Tenant tenant = bench.newTenant();
    private final Account admin = bench.newAccount(tenant, "admin@example.org", AccountRole.TENANT_ADMIN);
    private final ReleaseSignatories release = bench.container.useCase(
            ReleaseSignatories.class,
            bench.container.rows(),
            bench.accounts,
            bench.signOut,
            bench.tenants,
            bench.clock);

    @Test
    void while_nobody_signs_an_administrator_names_the_first() {
        change(admin, BOTH, admin);

        assertThat(bench.read(admin).isSignatory()).isTrue();
        assertThat(bench.read(admin).signatoryBy()).contains(admin.id());
        assertThat(bench.read(admin).signatoryAt()).contains(bench.clock.instant());
    }

    @Test
    void from_then_on_no_administrator_makes_one_of_himself_or_of_anybody() {
        Account signatory = bench.newAccount(tenant, "signs@example.org", AccountRole.TENANT_SIGNATORY);
        Account desk = bench.newAccount(tenant, "desk@example.org", AccountRole.RECEPTIONIST);

        assertRefused(() -> change(admin, BOTH, admin));
        assertRefused(() -> change(desk, SIGNS, admin));
        assertRefused(() -> invite("puppet@example.org", admin));
        assertThat(bench.read(admin).isSignatory()).isFalse();

        change(desk, SIGNS, signatory);
        assertThat(bench.read(desk).signatoryBy()).contains(signatory.id());
    }

    @Test
    void no_administrator_takes_the_role_or_the_account_away() {
        Account signatory = bench.newAccount(tenant, "signs@example.org", AccountRole.TENANT_SIGNATORY);

        assertRefused(() -> change(signatory, ADMINISTERS, admin));
        assertRefused(() -> change(signatory, SIGNS, true, admin));

        change(signatory, ADMINISTERS, signatory);
        assertThat(bench.read(signatory).signatoryBy()).isEmpty();
        assertThat(bench.read(signatory).signatoryAt()).isEmpty();
        change(admin, BOTH, admin);
    }

    @Test
    void what_has_nothing_to_do_with_signing_is_the_administrators_business() {
        Account signatory = bench.newAccount(tenant, "signs@example.org", AccountRole.TENANT_SIGNATORY);

        change(signatory, new Details(Set.of(AccountRole.TENANT_SIGNATORY), null, null, "en"), admin);

        assertThat(bench.read(signatory).details().language()).isEqualTo("en");
    }

    @Test
    void one_who_is_only_invited_or_is_disabled_keeps_nobody_from_naming_another() {
        Invited first = invite("first@example.org", admin);
        Account gone = bench.newAccount(tenant, "gone@example.org", AccountRole.TENANT_SIGNATORY);
        change(gone, SIGNS, true, gone);

        assertThat(invite("second@example.org", admin).account()).isNotNull();
        assertThat(bench.<Invited>in(tenant, () -> bench.invitation.again(first.account(), Way.BY_HAND, admin.id()))
                        .link())
                .isPresent();
    }

    @Test
    void a_disabled_signatory_is_not_let_in_again_by_an_administrator_while_there_is_another() {
        Account gone = bench.newAccount(tenant, "gone@example.org", AccountRole.TENANT_SIGNATORY);
        change(gone, SIGNS, true, gone);
        bench.newAccount(tenant, "signs@example.org", AccountRole.TENANT_SIGNATORY);

        assertRefused(() -> change(gone, SIGNS, false, admin));
    }

    @Test
    void the_link_of_an_invited_signatory_is_given_to_no_administrator() {
        Account signatory = bench.newAccount(tenant, "signs@example.org", AccountRole.TENANT_SIGNATORY);
        UUID invited = invite("new@example.org", signatory).account();

        assertRefused(() -> bench.in(tenant, () -> bench.invitation.again(invited, Way.BY_HAND, admin.id())));
        assertThat(bench.<Invited>in(tenant, () -> bench.invitation.again(invited, Way.BY_HAND, signatory.id()))
                        .link())
                .isPresent();
    }

    @Test
    void a_signatory_is_sent_no_code_by_sms() {
        UUID person = bench.newEmployee(tenant, "+4520111213");
        Account signatory = bench.newAccount(tenant, "signs@example.org", AccountRole.TENANT_SIGNATORY);
        change(signatory, new Details(Set.of(AccountRole.TENANT_SIGNATORY), person, null, "da"), signatory);
        int before = bench.errands(tenant).size();

        bench.resetRequest.bySms(tenant.slug(), "signs@example.org", SourceNetwork.of("198.51.100.7"));
        assertThat(bench.errands(tenant)).hasSize(before);
        bench.resetRequest.byMail(tenant.slug(), "signs@example.org", SourceNetwork.of("198.51.100.7"));

        assertThat(bench.errands(tenant)).hasSize(before + 1);
    }

    @Test
    void where_all_signatories_are_gone_the_operator_makes_room_for_the_next() {
        Account alone = bench.newAccount(tenant, "signs@example.org", AccountRole.TENANT_SIGNATORY);
        Account both =
                bench.newAccount(tenant, "both@example.org", AccountRole.TENANT_SIGNATORY, AccountRole.RECEPTIONIST);

        UUID operator = UUID.randomUUID();
        Instant named = bench.read(alone).signatoryAt().orElseThrow();
        bench.clock.advance(Duration.ofHours(1));

        bench.doIn(tenant, () -> release.release("they have left", operator));

        assertThat(releases()).extracting(SignatoryRelease::accountId).containsExactlyInAnyOrder(alone.id(), both.id());
        assertThat(releases()).allSatisfy(kept -> {
            assertThat(kept.reason()).isEqualTo("they have left");
            assertThat(kept.releasedBy()).isEqualTo(operator);
            assertThat(kept.releasedAt()).isEqualTo(bench.clock.instant());
            assertThat(kept.namedAt()).contains(named);
        });
        assertThat(bench.read(alone).isDisabled()).isTrue();
        assertThat(bench.read(both).roles()).containsExactly(AccountRole.RECEPTIONIST);
        assertThat(bench.read(both).tokenEpoch()).isEqualTo(1);
        change(admin, BOTH, admin);
    }

    @Test
    void one_who_has_chosen_a_password_counts_at_once() {
        String link = invite("first@example.org", admin).link().orElseThrow();
        bench.choice.withLink(new Secret(link.substring(link.indexOf('#') + 1)), "quite another long walk");

        assertRefused(() -> invite("second@example.org", admin));
    }

    private List<SignatoryRelease> releases() {
        return bench.database.as(
                tenant.id(),
                rows -> rows.where(SignatoryRelease.class, "1 = 1 order by x.id")
                        .getResultList());
    }

    private Invited invite(String email, Account by) {
        return bench.in(
                tenant, () -> bench.invitation.invite(Email.parse("email", email), SIGNS, Way.BY_HAND, by.id()));
    }

    private void change(Account account, Details details, Account by) {
        change(account, details, false, by);
    }

    private void change(Account account, Details details, boolean disabled, Account by) {
        long version = bench.read(account).version();
        bench.doIn(tenant, () -> bench.change.change(account.id(), version, details, disabled, by.id()));
    }

    private static void assertRefused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(Problem.SIGNATORY_NEEDED));
    }
}
