package org.gatehouse.core.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.core.testing.IdentityBench.credentials;

import jakarta.json.JsonObject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.core.accounts.InviteAccount.Invited;
import org.gatehouse.core.accounts.InviteAccount.Way;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.Account.Details;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.signin.SignInOutcome;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inviting, changing and disabling accounts. */
class AccountsTest {
    private static final String CHOSEN = "quite another long walk";
    private static final Details DESK = new Details(Set.of(AccountRole.RECEPTIONIST), null, null, "en");

    private final IdentityBench bench = new IdentityBench();
    private Tenant tenant;
    private Account admin;

    @BeforeEach
    void a_tenant_with_its_administrator() {
        tenant = bench.newTenant();
        admin = bench.newAccount(tenant, "admin@example.org", AccountRole.TENANT_ADMIN);
    }

    @Test
    void who_is_invited_gets_a_link_and_never_a_password() {
        Invited invited = invite("desk@example.org", DESK, Way.MAIL);

        assertThat(invited.link()).isEmpty();
        JsonObject errand = bench.errands(tenant).get(0);
        assertThat(errand.getJsonObject("fields").getString("RESET_LINK"))
                .matches("https://gatehouse\\.example/activate/#[\\w-]{24}");
        assertThat(errand.getJsonObject("links").getString("kind")).isEqualTo("activation");
    }

    @Test
    void an_employee_with_a_telephone_gets_the_link_by_sms() {
        Details host = new Details(Set.of(AccountRole.HOST), bench.newEmployee(tenant, "+4520111213"), null, "da");

        invite("host@example.org", host, Way.SMS);

        JsonObject fields = bench.errands(tenant).get(0).getJsonObject("fields");
        assertThat(fields.getString("USER_PHONE")).isEqualTo("+4520111213");
        assertThat(fields.getString("OTP")).startsWith("https://gatehouse.example/activate/#");
    }

    @Test
    void a_link_handed_over_is_not_sent() {
        Invited invited = invite("desk@example.org", DESK, Way.BY_HAND);

        assertThat(invited.link().orElseThrow()).startsWith("https://gatehouse.example/activate/#");
        assertThat(bench.errands(tenant)).isEmpty();
        assertThat(invited.toString()).doesNotContain("#");
    }

    @Test
    void the_link_lets_its_owner_choose_the_first_password_for_a_day() {
        Secret link = handedOver(invite("desk@example.org", DESK, Way.BY_HAND));
        bench.clock.advance(Duration.ofHours(24).minusSeconds(1));

        bench.choice.withLink(link, CHOSEN);

        assertThat(bench.signIn.signIn(credentials(tenant, "desk@example.org", CHOSEN)))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void after_a_day_the_link_is_dead_and_can_be_sent_anew() {
        Invited invited = invite("desk@example.org", DESK, Way.BY_HAND);
        Secret late = handedOver(invited);
        bench.clock.advance(Duration.ofHours(24));
        assertRefused(Problem.LINK_NOT_VALID, () -> bench.choice.withLink(late, CHOSEN));

        Invited again = bench.in(tenant, () -> bench.invitation.again(invited.account(), Way.BY_HAND, admin.id()));

        bench.choice.withLink(handedOver(again), CHOSEN);
    }

    @Test
    void nobody_gets_a_link_to_an_account_that_has_a_password() {
        assertRefused(
                Problem.ACCOUNT_ACTIVATED,
                () -> bench.in(tenant, () -> bench.invitation.again(admin.id(), Way.BY_HAND, admin.id())));
    }

    @Test
    void an_address_has_one_account_in_a_tenant_however_it_is_written() {
        assertRefused(Problem.EMAIL_TAKEN, () -> invite("Admin@Example.org", DESK, Way.MAIL));
        assertThat(bench.in(bench.newTenant(), () -> 1)).isEqualTo(1);
    }

    @Test
    void look_alike_addresses_are_different_addresses() {
        invite("andre@example.org", DESK, Way.BY_HAND);

        Invited other = invite("andré@example.org", DESK, Way.BY_HAND);

        assertThat(other.account()).isNotNull();
    }

    @Test
    void a_host_is_an_employee() {
        Details without = new Details(Set.of(AccountRole.HOST), null, null, "da");
        Details unknown = new Details(Set.of(AccountRole.HOST), UUID.randomUUID(), null, "da");
        Details theirs =
                new Details(Set.of(AccountRole.HOST), bench.newEmployee(bench.newTenant(), "+4520111213"), null, "da");

        for (Details details : List.of(without, unknown, theirs)) {
            assertRefused(Problem.INVALID_INPUT, () -> invite("host@example.org", details, Way.BY_HAND));
        }
    }

    @Test
    void a_site_must_be_one_of_the_tenants() {
        Details nowhere = new Details(Set.of(AccountRole.RECEPTIONIST), null, UUID.randomUUID(), "da");

        assertRefused(Problem.INVALID_INPUT, () -> invite("desk@example.org", nowhere, Way.BY_HAND));
    }

    @Test
    void operators_exist_in_the_operators_tenant_and_nobody_else_does() {
        Details operator = new Details(Set.of(AccountRole.OPERATOR), null, null, "en");
        Details both = new Details(Set.of(AccountRole.OPERATOR, AccountRole.TENANT_ADMIN), null, null, "en");
        Tenant ours = bench.newOperatorTenant();

        assertRefused(Problem.INVALID_INPUT, () -> invite("op@example.org", operator, Way.BY_HAND));
        assertRefused(Problem.INVALID_INPUT, () -> invite("op@example.org", both, Way.BY_HAND));
        assertRefused(
                Problem.INVALID_INPUT, () -> change(admin, bench.read(admin).version(), operator, false));
        assertRefused(Problem.INVALID_INPUT, () -> inviteIn(ours, "desk@example.org", DESK));
        assertRefused(Problem.INVALID_INPUT, () -> inviteIn(ours, "op@example.org", both));
        assertThat(inviteIn(ours, "op@example.org", operator).account()).isNotNull();
    }

    @Test
    void an_account_without_a_role_or_in_another_language_is_refused() {
        assertRefused(
                Problem.INVALID_INPUT,
                () -> invite("desk@example.org", new Details(Set.of(), null, null, "da"), Way.BY_HAND));
        assertRefused(
                Problem.INVALID_INPUT,
                () -> invite(
                        "desk@example.org",
                        new Details(Set.of(AccountRole.RECEPTIONIST), null, null, "fr"),
                        Way.BY_HAND));
    }

    @Test
    void roles_are_read_by_their_codes() {
        assertThat(AccountRole.parse(List.of("tenant-admin", "host")))
                .containsExactlyInAnyOrder(AccountRole.TENANT_ADMIN, AccountRole.HOST);
        assertRefused(Problem.INVALID_INPUT, () -> AccountRole.parse(List.of("TENANT_ADMIN")));
        assertRefused(Problem.INVALID_INPUT, () -> AccountRole.parse(List.of("kiosk")));
    }

    @Test
    void a_change_is_based_on_the_version_that_was_read() {
        Account desk = bench.newAccount(tenant, "desk@example.org", AccountRole.RECEPTIONIST);
        long version = bench.read(desk).version();
        change(desk, version, new Details(Set.of(AccountRole.TENANT_ADMIN), null, null, "da"), false);

        assertRefused(Problem.STALE_VERSION, () -> change(desk, version, DESK, false));
    }

    @Test
    void disabling_signs_out_everywhere() {
        Account desk = bench.newAccount(tenant, "desk@example.org", AccountRole.RECEPTIONIST);

        change(desk, bench.read(desk).version(), DESK, true);

        assertThat(bench.read(desk).isDisabled()).isTrue();
        assertThat(bench.read(desk).tokenEpoch()).isEqualTo(1);
    }

    @Test
    void an_account_can_be_enabled_again() {
        Account desk = bench.newAccount(tenant, "desk@example.org", AccountRole.RECEPTIONIST);
        change(desk, bench.read(desk).version(), DESK, true);

        change(desk, bench.read(desk).version(), DESK, false);

        assertThat(bench.signIn.signIn(credentials(tenant, "desk@example.org", IdentityBench.PASSWORD)))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void the_last_administrator_stays_one() {
        long version = bench.read(admin).version();

        assertRefused(Problem.LAST_ADMINISTRATOR, () -> change(admin, version, DESK, false));
        assertRefused(Problem.LAST_ADMINISTRATOR, () -> change(admin, version, admin.details(), true));
        assertThat(bench.read(admin).roles()).containsExactly(AccountRole.TENANT_ADMIN);
    }

    @Test
    void who_was_only_invited_or_has_left_is_no_administrator_who_stays() {
        invite("invited@example.org", new Details(Set.of(AccountRole.TENANT_ADMIN), null, null, "da"), Way.BY_HAND);
        Account gone = bench.newAccount(tenant, "gone@example.org", AccountRole.TENANT_ADMIN, AccountRole.HOST);
        bench.database.doAs(
                tenant.id(),
                rows -> rows.find(Employee.class, gone.personId().orElseThrow())
                        .orElseThrow()
                        .leave(bench.clock.instant()));

        assertRefused(
                Problem.LAST_ADMINISTRATOR,
                () -> change(admin, bench.read(admin).version(), DESK, false));
    }

    @Test
    void two_administrators_cannot_disable_each_other_at_the_same_moment() throws Exception {
        Account other = bench.newAccount(tenant, "other@example.org", AccountRole.TENANT_ADMIN);
        AtomicInteger turn = new AtomicInteger();

        Together.run(2, () -> {
            Account victim = turn.getAndIncrement() == 0 ? admin : other;
            try {
                change(victim, bench.read(victim).version(), victim.details(), true);
            } catch (Refusal | PersistenceException no) {
                return false;
            }
            return true;
        });

        assertThat(List.of(bench.read(admin).isDisabled(), bench.read(other).isDisabled()))
                .contains(false);
    }

    @Test
    void another_tenants_account_is_not_found() {
        Tenant other = bench.newTenant();
        bench.newAccount(other, "admin@example.org", AccountRole.TENANT_ADMIN);

        assertRefused(
                Problem.NOT_FOUND,
                () -> bench.doIn(other, () -> bench.change.change(admin.id(), 1, DESK, false, admin.id())));
        assertRefused(Problem.NOT_FOUND, () -> bench.doIn(other, () -> bench.change.unlock(admin.id())));
        assertRefused(Problem.NOT_FOUND, () -> bench.doIn(other, () -> bench.change.removeSecondFactor(admin.id())));
    }

    private Invited invite(String email, Details details, Way way) {
        return bench.in(tenant, () -> bench.invitation.invite(Email.parse("email", email), details, way, admin.id()));
    }

    private Invited inviteIn(Tenant where, String email, Details details) {
        return bench.in(where, () -> bench.invitation.invite(Email.parse("email", email), details, Way.BY_HAND, null));
    }

    private void change(Account account, long version, Details details, boolean disabled) {
        bench.doIn(tenant, () -> bench.change.change(account.id(), version, details, disabled, admin.id()));
    }

    private static Secret handedOver(Invited invited) {
        String link = invited.link().orElseThrow();
        return new Secret(link.substring(link.indexOf('#') + 1));
    }

    private static void assertRefused(Problem problem, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(problem));
    }
}
