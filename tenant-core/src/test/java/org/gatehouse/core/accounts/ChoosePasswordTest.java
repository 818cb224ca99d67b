package org.gatehouse.core.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.core.testing.IdentityBench.PASSWORD;
import static org.gatehouse.core.testing.IdentityBench.credentials;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.sessions.Browser;
import org.gatehouse.core.sessions.Sessions;
import org.gatehouse.core.signin.SignInOutcome;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A forgotten password is replaced (rule 37): what a link and a code open, and for how long. */
class ChoosePasswordTest {
    private static final String EMAIL = "host@example.org";
    private static final String CHOSEN = "quite another long walk";
    private static final SourceNetwork HERE = SourceNetwork.of("198.51.100.7");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final IdentityBench bench = new IdentityBench();
    private final SourceNetwork guesser = new SourceNetwork(UUID.randomUUID().toString());
    private Tenant tenant;
    private Account account;

    @BeforeEach
    void an_account() {
        tenant = bench.newTenant();
        account = bench.newAccount(tenant, EMAIL, AccountRole.HOST);
    }

    @Test
    void a_link_sets_a_new_password() {
        bench.choice.withLink(link(), CHOSEN);

        assertSignsIn(CHOSEN);
        assertDoesNotSignIn(PASSWORD);
    }

    @Test
    void a_link_works_once() {
        Secret link = link();
        bench.choice.withLink(link, CHOSEN);

        assertRefused(Problem.LINK_NOT_VALID, () -> bench.choice.withLink(link, "a third long password"));
        assertSignsIn(CHOSEN);
    }

    @Test
    void of_two_that_use_a_link_together_one_chooses() throws Exception {
        Secret link = link();

        List<Boolean> chosen = Together.run(3, attempt(() -> {
            bench.choice.withLink(link, CHOSEN);
            return true;
        }));

        assertThat(chosen).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    @Test
    void a_link_works_for_fifteen_minutes() {
        Secret link = link();

        bench.clock.advance(Duration.ofMinutes(15));

        assertRefused(Problem.LINK_NOT_VALID, () -> bench.choice.withLink(link, CHOSEN));
    }

    @Test
    void who_asks_again_makes_no_earlier_link_worthless_but_the_first_password_chosen_does() {
        Secret first = link();
        Secret second = link();

        bench.choice.withLink(first, CHOSEN);

        assertRefused(Problem.LINK_NOT_VALID, () -> bench.choice.withLink(second, "a third long password"));
    }

    @Test
    void an_invented_link_opens_nothing() {
        link();

        assertRefused(Problem.LINK_NOT_VALID, () -> bench.choice.withLink(Secret.random(), CHOSEN));
    }

    @Test
    void a_weak_password_does_not_use_up_the_link() {
        Secret link = link();

        assertRefused(Problem.PASSWORD_TOO_SHORT, () -> bench.choice.withLink(link, "short"));
        assertRefused(Problem.PASSWORD_LIKE_ACCOUNT, () -> bench.choice.withLink(link, "my mail is " + EMAIL));

        bench.choice.withLink(link, CHOSEN);
    }

    @Test
    void a_new_password_signs_out_everywhere_and_unlocks() {
        String session = bench.database.as(
                tenant.id(),
                rows -> new Sessions(rows, bench.master, bench.clock)
                        .open(account, Browser.OTHER)
                        .refresh()
                        .text());
        for (int i = 0; i < 3; i++) {
            assertDoesNotSignIn("wrong password " + i);
        }
        assertDoesNotSignIn(PASSWORD);

        bench.choice.withLink(link(), CHOSEN);

        assertRefused(Problem.SIGN_IN_REQUIRED, () -> bench.renewal.renew(session));
        assertThat(bench.read(account).tokenEpoch()).isEqualTo(1);
        assertSignsIn(CHOSEN);
    }

    @Test
    void a_code_sets_a_new_password() {
        withCode(tenant.slug(), EMAIL, code(), CHOSEN);

        assertSignsIn(CHOSEN);
    }

    @Test
    void a_code_works_once() {
        String code = code();
        withCode(tenant.slug(), EMAIL, code, CHOSEN);

        assertRefused(Problem.CODE_NOT_VALID, () -> withCode(tenant.slug(), EMAIL, code, "a third long password"));
    }

    @Test
    void a_code_works_for_five_minutes() {
        String code = code();
        bench.clock.advance(Duration.ofMinutes(5).minus(SECOND));
        assertRefused(Problem.PASSWORD_TOO_SHORT, () -> withCode(tenant.slug(), EMAIL, code, "short"));

        bench.clock.advance(SECOND);

        assertRefused(Problem.CODE_NOT_VALID, () -> withCode(tenant.slug(), EMAIL, code, CHOSEN));
    }

    @Test
    void three_wrong_codes_end_the_right_one() {
        String code = code();
        for (int i = 1; i <= 3; i++) {
            String wrong = otherThan(code, i);
            assertRefused(Problem.CODE_NOT_VALID, () -> withCode(tenant.slug(), EMAIL, wrong, CHOSEN));
        }

        assertRefused(Problem.CODE_NOT_VALID, () -> withCode(tenant.slug(), EMAIL, code, CHOSEN));
    }

    @Test
    void after_two_wrong_codes_the_right_one_still_works() {
        String code = code();
        for (int i = 1; i <= 2; i++) {
            String wrong = otherThan(code, i);
            assertRefused(Problem.CODE_NOT_VALID, () -> withCode(tenant.slug(), EMAIL, wrong, CHOSEN));
        }

        withCode(tenant.slug(), EMAIL, code, CHOSEN);
    }

    @Test
    void many_wrong_codes_at_once_are_no_more_than_three() throws Exception {
        String code = code();
        Together.run(6, attempt(() -> {
            withCode(tenant.slug(), EMAIL, otherThan(code, 1), CHOSEN);
            return true;
        }));

        int tries = bench.database.as(
                tenant.id(),
                rows -> rows.query("select x.tries from PasswordTicket x where x.tenantId = :tenant", Integer.class)
                        .getSingleResult());

        assertThat(tries).isEqualTo(3);
    }

    @Test
    void ten_wrong_codes_from_a_network_close_it_for_every_account() {
        String code = code();
        for (int i = 0; i < 10; i++) {
            String email = "somebody" + i + "@example.org";
            assertRefused(Problem.CODE_NOT_VALID, () -> withCode(tenant.slug(), email, code, CHOSEN));
        }
        assertRefused(Problem.TOO_MANY_REQUESTS, () -> withCode(tenant.slug(), EMAIL, code, CHOSEN));

        SourceNetwork elsewhere = SourceNetwork.of("198.51.100.1");
        bench.choice.withCode(tenant.slug(), EMAIL, code, CHOSEN, elsewhere);
        bench.clock.advance(Duration.ofMinutes(1));
        withCode(tenant.slug(), EMAIL, code(), "a third long password");
    }

    @Test
    void an_unknown_organisation_closes_after_as_many_guesses_as_a_known_one() {
        for (int i = 0; i < 10; i++) {
            assertRefused(Problem.CODE_NOT_VALID, () -> withCode("no-such-organisation", EMAIL, "123456", CHOSEN));
        }

        assertRefused(Problem.TOO_MANY_REQUESTS, () -> withCode("no-such-organisation", EMAIL, "123456", CHOSEN));
        assertRefused(Problem.TOO_MANY_REQUESTS, () -> withCode(tenant.slug(), EMAIL, code(), CHOSEN));
    }

    @Test
    void a_code_opens_its_own_account_only() {
        bench.newAccount(tenant, "colleague@example.org", AccountRole.HOST);
        String code = code();

        assertRefused(Problem.CODE_NOT_VALID, () -> withCode(tenant.slug(), "colleague@example.org", code, CHOSEN));
        assertRefused(Problem.CODE_NOT_VALID, () -> withCode("no-such-organisation", EMAIL, code, CHOSEN));
        assertRefused(Problem.CODE_NOT_VALID, () -> withCode(bench.newTenant().slug(), EMAIL, code, CHOSEN));
    }

    @Test
    void a_code_is_no_link() {
        String code = code();

        assertRefused(Problem.LINK_NOT_VALID, () -> bench.choice.withLink(new Secret(code), CHOSEN));
    }

    private void withCode(String organisation, String email, String code, String chosen) {
        bench.choice.withCode(organisation, email, code, chosen, guesser);
    }

    private Secret link() {
        bench.resetRequest.byMail(tenant.slug(), EMAIL, HERE);
        String link = last().getJsonObject("fields").getString("RESET_LINK");
        return new Secret(link.substring(link.indexOf('#') + 1));
    }

    private String code() {
        bench.resetRequest.bySms(tenant.slug(), EMAIL, HERE);
        return last().getJsonObject("fields").getString("OTP");
    }

    private static String otherThan(String code, int by) {
        return "%06d".formatted((Integer.parseInt(code) + by) % 1_000_000);
    }

    private JsonObject last() {
        List<JsonObject> errands = bench.errands(tenant);
        return errands.get(errands.size() - 1);
    }

    private void assertSignsIn(String password) {
        assertThat(bench.signIn.signIn(credentials(tenant, EMAIL, password)))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    private void assertDoesNotSignIn(String password) {
        assertRefused(Problem.SIGN_IN_FAILED, () -> bench.signIn.signIn(credentials(tenant, EMAIL, password)));
    }

    private static void assertRefused(Problem problem, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(problem));
    }

    private static Callable<Boolean> attempt(Callable<Boolean> work) {
        return () -> {
            try {
                return work.call();
            } catch (Refusal no) {
                return false;
            }
        };
    }
}
