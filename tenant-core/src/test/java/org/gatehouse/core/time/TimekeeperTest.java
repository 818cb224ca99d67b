package org.gatehouse.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.time.Timekeeper.Standing;
import org.junit.jupiter.api.Test;

class TimekeeperTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final MovableClock clock = new MovableClock(NOON);
    private final KnownTime known = new KnownTime();
    private Duration set = Duration.ZERO;
    private final Timekeeper time = instance();

    @Test
    void before_the_first_look_nobody_knows() {
        assertThat(time.standing()).isEqualTo(Standing.NOT_KNOWN);
        assertThat(time.isSure()).isFalse();
    }

    @Test
    void the_first_clock_there_ever_was_is_believed() {
        assertThat(time.look(known)).contains(NOON);
        assertThat(time.isSure()).isTrue();
    }

    @Test
    void time_may_pass() {
        look();

        clock.advance(Duration.ofDays(400));

        assertThat(time.isSure()).isTrue();
    }

    @Test
    void a_clock_that_is_set_forward_by_more_than_an_hour_is_doubted_at_once() {
        look();
        jump(Duration.ofHours(1));
        assertThat(time.isSure()).isTrue();

        jump(SECOND);

        assertThat(time.standing()).isEqualTo(Standing.AHEAD);
        assertThat(time.look(known)).as("and nobody is told so late a time").isEmpty();
    }

    @Test
    void steps_forward_add_up() {
        look();
        for (int step = 0; step < 3; step++) {
            jump(Duration.ofMinutes(21));
            clock.advance(Duration.ofMinutes(10));
            look();
        }

        assertThat(time.standing()).isEqualTo(Standing.AHEAD);
    }

    @Test
    void a_clock_that_is_set_back_by_more_than_five_minutes_is_doubted_at_once() {
        look();
        jump(Duration.ofMinutes(-5));
        assertThat(time.isSure()).isTrue();

        jump(SECOND.negated());

        assertThat(time.standing()).isEqualTo(Standing.BEHIND);
    }

    @Test
    void a_clock_that_is_right_again_is_believed_again() {
        look();
        jump(Duration.ofDays(3_650));
        clock.advance(Duration.ofMinutes(3));
        assertThat(time.isSure()).isFalse();

        jump(Duration.ofDays(-3_650));

        assertThat(time.isSure()).isTrue();
    }

    @Test
    void a_time_that_runs_up_to_an_hour_ahead_is_not_put_on_record() {
        look();

        jump(Duration.ofMinutes(50));

        assertThat(time.look(known)).contains(NOON);
    }

    @Test
    void a_clock_behind_what_any_instance_has_seen_is_doubted() {
        known.see(NOON.plus(Duration.ofMinutes(5)));
        look();
        assertThat(time.isSure()).isTrue();

        known.see(NOON.plus(Duration.ofMinutes(5)).plus(SECOND));
        look();

        assertThat(time.standing()).isEqualTo(Standing.BEHIND);
        clock.advance(SECOND);
        assertThat(time.isSure()).as("and not for ever").isTrue();
    }

    @Test
    void an_instance_begins_within_a_week_of_what_was_seen_and_not_later() {
        known.see(NOON.minus(Duration.ofDays(7)));
        assertThat(begun().isSure()).isTrue();

        clock.advance(SECOND);

        assertThat(begun().standing()).isEqualTo(Standing.AHEAD);
    }

    @Test
    void an_instance_that_begins_with_a_wrong_clock_waits_until_it_is_set() {
        known.see(NOON);
        clock.set(Instant.parse("1970-01-01T00:00:10Z"));
        look();
        assertThat(time.standing()).isEqualTo(Standing.BEHIND);

        jump(Duration.between(clock.instant(), NOON.plusSeconds(60)));
        look();

        assertThat(time.isSure()).isTrue();
    }

    @Test
    void whoever_says_what_time_it_is_is_believed_by_instances_that_show_it() {
        look();
        jump(Duration.ofDays(30));
        known.confirm(clock.instant(), new UUID(1, 1));
        assertThat(time.isSure()).as("not before it has heard").isFalse();

        look();

        assertThat(time.isSure()).isTrue();
        assertThat(begun().isSure()).as("one that begins later").isTrue();
    }

    @Test
    void an_instance_that_shows_another_time_than_was_said_is_doubted() {
        look();
        known.confirm(NOON.minus(Duration.ofHours(2)), new UUID(1, 1));

        look();

        assertThat(time.standing()).isEqualTo(Standing.AHEAD);
    }

    @Test
    void what_was_seen_later_than_was_said_was_never_so_late() {
        known.see(NOON.plus(Duration.ofDays(3_650)));
        look();
        assertThat(time.standing()).isEqualTo(Standing.BEHIND);

        known.confirm(NOON, new UUID(1, 1));
        look();

        assertThat(time.isSure()).isTrue();
        assertThat(known.seenAt()).contains(NOON);
    }

    private void look() {
        time.look(known).ifPresent(known::see);
    }

    private void jump(Duration step) {
        set = set.plus(step);
        clock.advance(step);
    }

    private Timekeeper begun() {
        Timekeeper begun = instance();
        begun.look(known);
        return begun;
    }

    private Timekeeper instance() {
        return new Timekeeper(
                clock, () -> Duration.between(NOON, clock.instant()).minus(set).toNanos());
    }
}
