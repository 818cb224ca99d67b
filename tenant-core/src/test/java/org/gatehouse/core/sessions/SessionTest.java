package org.gatehouse.core.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.Test;

/** How long somebody stays signed in, and what ends it. */
class SessionTest extends SessionBench {

    @Test
    void a_refresh_token_gives_an_access_token_and_its_successor() throws Exception {
        SessionTokens renewed = bench.renewal.renew(first);

        assertThat(renewed.refresh().text()).isNotEqualTo(first);
        JWTClaimsSet claims = claims(renewed);
        assertThat(claims.getSubject()).isEqualTo(account.id().toString());
        assertThat(claims.getStringClaim("ses")).isEqualTo(onlySession().id().toString());
    }

    @Test
    void successors_follow_one_another() {
        String current = first;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            assertThat(seen.add(current)).isTrue();
            bench.clock.advance(Duration.ofMinutes(10));
            current = renew(current);
        }
    }

    @Test
    void an_old_token_ends_the_session_for_whoever_holds_the_new_one() {
        String second = renew(first);
        bench.clock.advance(Session.REPLAY.plus(SECOND));

        assertEnded(first);
        assertEnded(second);
    }

    @Test
    void a_token_older_than_the_last_ends_the_session_at_once() {
        String third = renew(renew(first));

        assertEnded(first);
        assertEnded(third);
    }

    @Test
    void the_last_token_shown_again_within_ten_seconds_gets_the_lost_answer() {
        String second = renew(first);
        bench.clock.advance(Session.REPLAY);

        assertThat(renew(first)).isEqualTo(second);
        assertThatCode(() -> renew(second)).doesNotThrowAnyException();
    }

    @Test
    void tabs_that_renew_together_get_one_successor() throws Exception {
        List<String> successors = Together.run(8, () -> renew(first));

        assertThat(new HashSet<>(successors)).hasSize(1);
        bench.clock.advance(Duration.ofMinutes(10));
        assertThatCode(() -> renew(successors.get(0))).doesNotThrowAnyException();
    }

    @Test
    void knowing_the_session_is_not_enough_to_end_it() {
        RefreshToken guessed = new RefreshToken(Secret.random(), Secret.random());

        assertEnded(guessed.text());
        assertEnded(onlySession().id().toString());
        assertThatCode(() -> renew(first)).doesNotThrowAnyException();
    }

    @Test
    void what_is_no_token_is_refused_alike() {
        for (String text : List.of("", "x", "a.b", first + "x", first.replace('.', ','), "' or 1=1 --")) {
            assertEnded(text);
        }
    }

    @Test
    void unused_for_twelve_hours_it_ends() {
        String other = open(account);
        bench.clock.advance(Session.IDLE.minus(SECOND));
        assertThatCode(() -> renew(other)).doesNotThrowAnyException();

        bench.clock.advance(SECOND);

        assertEnded(first);
    }

    @Test
    void used_all_the_time_it_ends_after_thirty_days() {
        String current = first;
        for (int i = 0; i < 60; i++) {
            bench.clock.advance(Duration.ofHours(12).minus(SECOND));
            current = renew(current);
        }
        bench.clock.advance(SECOND.multipliedBy(59));
        current = renew(current);

        bench.clock.advance(SECOND);

        assertEnded(current);
    }

    @Test
    void whose_roles_change_signs_in_anew_and_then_has_them() throws Exception {
        bench.newAccount(tenant, "other-admin@example.org", AccountRole.TENANT_ADMIN);
        bench.doIn(
                tenant,
                () -> bench.change.change(
                        account.id(),
                        bench.read(account).version(),
                        new Account.Details(Set.of(AccountRole.RECEPTIONIST), null, null, "en"),
                        false,
                        account.id()));

        assertEnded(first);
        assertThat(claims(bench.renewal.renew(open(bench.read(account)))).getStringListClaim("groups"))
                .containsExactly("receptionist");
    }

    @Test
    void a_change_that_leaves_the_roles_alone_ends_no_session() {
        bench.doIn(
                tenant,
                () -> bench.change.change(
                        account.id(),
                        bench.read(account).version(),
                        new Account.Details(account.roles(), null, null, "en"),
                        false,
                        account.id()));

        assertThat(bench.renewal.renew(first)).isNotNull();
    }

    @Test
    void a_disabled_account_gets_no_more_tokens() {
        bench.database.doAs(
                tenant.id(),
                rows -> rows.find(Account.class, account.id()).orElseThrow().disable(bench.clock.instant()));

        assertEnded(first);
    }

    @Test
    void who_has_left_gets_no_more_tokens() {
        Account host = bench.newAccount(tenant, "host@example.org", AccountRole.HOST);
        String theirs = open(host);
        bench.database.doAs(
                tenant.id(),
                rows -> rows.find(Employee.class, host.personId().orElseThrow())
                        .orElseThrow()
                        .leave(bench.clock.instant()));

        assertEnded(theirs);
    }

    @Test
    void where_a_second_factor_becomes_a_duty_whoever_has_none_signs_in_again() {
        bench.database.run(
                open -> open.find(Tenant.class, tenant.id().value()).change(IdentityBench.settings(3, true)));

        assertEnded(first);
    }

    @Test
    void another_tenants_session_is_out_of_reach() {
        UUID session = onlySession().id();

        bench.doIn(bench.newTenant(), () -> bench.signOut.here(session));

        assertThatCode(() -> renew(first)).doesNotThrowAnyException();
    }

    @Test
    void only_hashes_are_kept() {
        RefreshToken token = RefreshToken.parse(first).orElseThrow();

        List<Object[]> stored = bench.database.as(
                tenant.id(),
                rows -> rows.query(
                                "select x.familyHash, x.secretHash from Session x where x.tenantId = :tenant",
                                Object[].class)
                        .getResultList());

        assertThat(stored.get(0))
                .containsExactly(token.family().hash(), token.current().hash());
        assertThat(token.toString()).isEqualTo("RefreshToken[…]");
    }
}
