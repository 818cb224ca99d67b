package org.gatehouse.core.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.Test;

/** Signing out, here and everywhere. */
class SignOutTest extends SessionBench {

    @Test
    void signing_out_ends_this_session_and_no_other() {
        String other = open(account);

        bench.leaving.leave(first);

        assertEnded(first);
        assertThatCode(() -> renew(other)).doesNotThrowAnyException();
    }

    @Test
    void signing_out_twice_is_signing_out() {
        bench.leaving.leave(first);

        assertThatCode(() -> bench.leaving.leave(first)).doesNotThrowAnyException();
        assertThatCode(() -> bench.leaving.leave("nonsense")).doesNotThrowAnyException();
    }

    @Test
    void signing_out_by_the_session_of_the_access_token_ends_it() {
        UUID session = onlySession().id();

        bench.doIn(tenant, () -> bench.signOut.here(session));

        assertEnded(first);
    }

    @Test
    void signing_out_everywhere_ends_all_and_begins_the_next_epoch() throws Exception {
        String other = open(account);

        bench.doIn(tenant, () -> bench.signOut.everywhere(account.id()));

        assertEnded(first);
        assertEnded(other);
        assertThat(claims(bench.renewal.renew(open(account))).getIntegerClaim("epo"))
                .isEqualTo(1);
    }

    @Test
    void signing_out_everywhere_leaves_colleagues_alone() {
        Account colleague = bench.newAccount(tenant, "colleague@example.org", AccountRole.RECEPTIONIST);
        String theirs = open(colleague);

        bench.doIn(tenant, () -> bench.signOut.everywhere(account.id()));

        assertThatCode(() -> renew(theirs)).doesNotThrowAnyException();
    }

    @Test
    void renewing_while_signing_out_everywhere_leaves_nobody_signed_in() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        Together.run(4, () -> turn.getAndIncrement() == 0 ? signOutEverywhere() : renewIfPossible());

        bench.clock.advance(SECOND);
        assertEnded(first);
        assertThat(onlySession().isAlive(bench.clock.instant())).isFalse();
    }

    private boolean signOutEverywhere() {
        bench.doIn(tenant, () -> bench.signOut.everywhere(account.id()));
        return true;
    }

    private boolean renewIfPossible() {
        try {
            renew(first);
            return true;
        } catch (Refusal tooLate) {
            return false;
        }
    }
}
