package org.gatehouse.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final Passwords PASSWORDS = new Passwords(1);

    @Test
    void a_hash_is_argon2id_of_19_mebibytes_and_two_passes() {
        assertThat(PASSWORDS.hash("a long walk to the harbour")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void the_right_password_matches_and_another_does_not() {
        Optional<String> hash = Optional.of(PASSWORDS.hash("a long walk to the harbour"));

        assertThat(matches(hash, "a long walk to the harbour")).isTrue();
        assertThat(matches(hash, "a long walk to the harbor")).isFalse();
    }

    @Test
    void one_password_never_has_the_same_hash_twice() {
        assertThat(PASSWORDS.hash("the same password")).isNotEqualTo(PASSWORDS.hash("the same password"));
    }

    @Test
    void what_looks_the_same_is_the_same_whichever_keyboard_wrote_it() {
        assertThat(matches(Optional.of(PASSWORDS.hash("A\u030Aret rundt 2026")), "Året rundt 2026"))
                .isTrue();
    }

    @Test
    void without_a_hash_nothing_matches() {
        assertThat(matches(Optional.empty(), "")).isFalse();
        assertThat(matches(Optional.empty(), "anything")).isFalse();
    }

    @Test
    void too_long_a_password_never_matches() {
        String tooLong = "x".repeat(257);

        assertThat(matches(Optional.of(PASSWORDS.hash(tooLong)), tooLong)).isFalse();
    }

    @Test
    void one_without_a_hash_takes_as_long_as_one_with_it() {
        Optional<String> hash = Optional.of(PASSWORDS.hash("a long walk to the harbour"));
        time(Optional.empty());
        long with = Math.min(time(hash), time(hash));
        long without = Math.min(time(Optional.empty()), time(Optional.empty()));

        assertThat((double) without / with).isBetween(0.2, 5.0);
    }

    @Test
    void no_more_run_at_a_time_than_there_are_turns() throws Exception {
        Passwords two = new Passwords(2);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        Together.run(
                8,
                () -> two.inTurn(turn -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    turn.matches(Optional.empty(), "x");
                    running.decrementAndGet();
                    return true;
                }));

        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_turn_is_given_back_when_the_work_fails() {
        assertThatThrownBy(() -> PASSWORDS.inTurn(turn -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(PASSWORDS.<Boolean>inTurn(turn -> true)).isTrue();
    }

    private boolean matches(Optional<String> hash, String typed) {
        return PASSWORDS.inTurn(turn -> turn.matches(hash, typed));
    }

    private long time(Optional<String> hash) {
        long begin = System.nanoTime();
        matches(hash, "something else entirely");
        return System.nanoTime() - begin;
    }
}
