package org.gatehouse.core.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.platform.SweepIdentity;
import org.gatehouse.core.push.PushSubscription.Owner;
import org.gatehouse.core.push.PushSubscriptions.Keys;
import org.gatehouse.core.push.PushSubscriptions.Opened;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sessions.Browser;
import org.gatehouse.core.sessions.Grant;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.junit.jupiter.api.Test;

/** A device rings for one person as long as the session lasts in which that was wished for. */
class PushSubscriptionsTest {
    private static final String TELEPHONE = "https://web.push.apple.com/telephone";

    private final IdentityBench bench = new IdentityBench();
    private final PushSubscriptions subscriptions =
            bench.container.useCase(PushSubscriptions.class, bench.rows, bench.master, bench.clock);
    private final SweepIdentity sweep = bench.container.useCase(SweepIdentity.class, bench.entityManager, bench.clock);
    private final Tenant tenant = bench.newTenant();
    private final Account account = bench.newAccount(tenant, "host@example.org", AccountRole.HOST);
    private final Grant grant = open(account);
    private final Owner owner = owner(account, grant);

    private Grant open(Account who) {
        return bench.in(tenant, () -> bench.container.call(() -> bench.sessions.open(who, Browser.FIREFOX)));
    }

    private static Owner owner(Account account, Grant grant) {
        return new Owner(
                account.id(), account.personId().orElseThrow(), grant.claims().session());
    }

    private UUID add(Owner whose, String endpoint) {
        return bench.in(
                tenant, () -> subscriptions.add(whose, PushCarrier.APPLE, 3, new Keys(endpoint, "p256dh", "auth")));
    }

    private List<PushSubscription> all(Owner whose) {
        return bench.in(tenant, () -> subscriptions.of(whose.personId()));
    }

    @Test
    void where_it_rings_is_sealed() {
        UUID id = add(owner, TELEPHONE);

        assertThat(bench.in(tenant, () -> subscriptions.open(id)))
                .contains(new Opened(new Keys(TELEPHONE, "p256dh", "auth"), 3));
        assertThat(new String(all(owner).get(0).sealed(), StandardCharsets.ISO_8859_1))
                .doesNotContain("telephone", "auth");
    }

    @Test
    void subscribing_twice_is_subscribing() {
        add(owner, TELEPHONE);
        add(owner, TELEPHONE);

        assertThat(all(owner)).hasSize(1);
    }

    @Test
    void what_somebody_else_has_is_not_taken_from_them() {
        Account colleague = bench.newAccount(tenant, "colleague@example.org", AccountRole.HOST);
        Owner other = owner(colleague, open(colleague));
        add(owner, TELEPHONE);

        assertRefused(Problem.CHANGED_MEANWHILE, () -> add(other, TELEPHONE));

        assertThat(all(owner)).hasSize(1);
        assertThat(all(other)).isEmpty();
    }

    @Test
    void nobody_touches_what_is_somebody_elses() {
        Account colleague = bench.newAccount(tenant, "colleague@example.org", AccountRole.HOST);
        Owner other = owner(colleague, open(colleague));
        UUID id = add(owner, TELEPHONE);

        assertRefused(Problem.NOT_FOUND, () -> bench.doIn(tenant, () -> subscriptions.remove(other.personId(), id)));
        assertRefused(Problem.NOT_FOUND, () -> bench.doIn(tenant, () -> subscriptions.see(other, TELEPHONE)));
        Tenant elsewhere = bench.newTenant();
        assertRefused(Problem.NOT_FOUND, () -> bench.doIn(elsewhere, () -> subscriptions.remove(owner.personId(), id)));
        assertThat(bench.in(elsewhere, () -> subscriptions.open(id))).isEmpty();
        assertThat(all(owner)).hasSize(1);
    }

    @Test
    void there_is_an_end_to_how_many() {
        for (int device = 0; device < PushSubscriptions.MOST; device++) {
            add(owner, TELEPHONE + device);
        }

        assertRefused(Problem.TOO_MANY_DEVICES, () -> add(owner, TELEPHONE));
        assertThatCode(() -> add(owner, TELEPHONE + 0)).doesNotThrowAnyException();
    }

    @Test
    void signing_out_there_ends_it_and_elsewhere_does_not() {
        Grant laptop = open(account);
        add(owner, TELEPHONE);
        add(owner(account, laptop), TELEPHONE + "/laptop");

        bench.leaving.leave(grant.refresh().text());

        assertThat(all(owner))
                .singleElement()
                .matches(left -> left.isOfSession(laptop.claims().session()));
    }

    @Test
    void a_new_password_or_a_closed_account_ends_all_also_of_sessions_that_have_run_out() {
        add(owner, TELEPHONE);
        bench.clock.advance(Duration.ofDays(40));

        bench.doIn(tenant, () -> bench.signOut.everywhere(account.id()));

        assertThat(all(owner)).isEmpty();
    }

    @Test
    void a_session_that_has_only_run_out_ends_nothing_and_the_next_one_takes_it_over() {
        add(owner, TELEPHONE);
        bench.clock.advance(Duration.ofDays(2));
        Grant next = open(account);

        bench.doIn(tenant, () -> subscriptions.see(owner(account, next), TELEPHONE));
        bench.leaving.leave(next.refresh().text());

        assertThat(all(owner)).isEmpty();
    }

    @Test
    void a_session_that_was_thrown_away_takes_its_browser_along() {
        add(owner, TELEPHONE);
        bench.clock.advance(Duration.ofDays(6));
        sweep.sweepAcrossTenants();
        assertThat(all(owner)).hasSize(1);

        bench.clock.advance(Duration.ofDays(2));
        sweep.sweepAcrossTenants();

        assertThat(all(owner)).isEmpty();
    }

    @Test
    void a_browser_in_which_its_owner_signs_in_again_stays() {
        add(owner, TELEPHONE);
        bench.clock.advance(Duration.ofDays(6));
        Grant next = open(account);
        bench.doIn(tenant, () -> subscriptions.see(owner(account, next), TELEPHONE));
        bench.clock.advance(Duration.ofDays(2));

        sweep.sweepAcrossTenants();

        assertThat(all(owner)).hasSize(1);
    }

    @Test
    void a_session_that_has_ended_or_run_out_has_no_new_device() {
        bench.doIn(tenant, () -> bench.container.run(() -> bench.sessions.requireLive(owner.sessionId())));
        Grant laptop = open(account);
        bench.leaving.leave(laptop.refresh().text());

        assertRefused(Problem.SIGN_IN_REQUIRED, () -> requireLive(laptop));
        bench.clock.advance(Duration.ofHours(13));
        assertRefused(Problem.SIGN_IN_REQUIRED, () -> requireLive(grant));
    }

    private void requireLive(Grant which) {
        bench.doIn(
                tenant,
                () -> bench.container.run(
                        () -> bench.sessions.requireLive(which.claims().session())));
    }

    @Test
    void whoever_is_no_host_any_more_or_is_another_person_has_no_devices() {
        add(owner, TELEPHONE);
        change(account, new Account.Details(Set.of(AccountRole.RECEPTIONIST), owner.personId(), null, "da"));
        assertThat(all(owner)).isEmpty();

        Account colleague = bench.newAccount(tenant, "colleague@example.org", AccountRole.HOST);
        Owner other = owner(colleague, open(colleague));
        add(other, TELEPHONE);
        UUID somebody = bench.newEmployee(tenant, "+4520123457");
        change(colleague, new Account.Details(Set.of(AccountRole.HOST), somebody, null, "da"));
        assertThat(all(other)).isEmpty();
    }

    private void change(Account whose, Account.Details details) {
        bench.newAccount(tenant, whose.id() + "@example.org", AccountRole.TENANT_ADMIN);
        bench.doIn(
                tenant, () -> bench.change.change(whose.id(), bench.read(whose).version(), details, false, whose.id()));
    }

    @Test
    void whoever_has_left_gets_none() {
        bench.doIn(
                tenant,
                () -> bench.container.run(() -> bench.rows
                        .lock(Employee.class, owner.personId())
                        .orElseThrow()
                        .leave(bench.clock.instant())));

        assertRefused(Problem.NOT_FOUND, () -> add(owner, TELEPHONE));
    }

    @Test
    void whoever_leaves_has_no_devices() {
        add(owner, TELEPHONE);

        bench.doIn(tenant, () -> subscriptions.forgetAll(owner.personId()));

        assertThat(all(owner)).isEmpty();
    }

    private static void assertRefused(Problem problem, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(problem));
    }
}
