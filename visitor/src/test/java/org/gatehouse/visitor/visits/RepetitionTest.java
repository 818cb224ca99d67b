package org.gatehouse.visitor.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gatehouse.visitor.visits.Repetition.Rhythm;
import org.junit.jupiter.api.Test;

/** The same hour of the clock, whatever the clock does. */
class RepetitionTest {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final UUID SITE = UUID.randomUUID();

    @Test
    void each_rhythm_has_its_step() {
        assertThat(days("2026-11-20T10:00", Rhythm.DAILY, 3)).containsExactly("2026-11-20", "2026-11-21", "2026-11-22");
        assertThat(days("2026-11-20T10:00", Rhythm.WEEKLY, 3))
                .containsExactly("2026-11-20", "2026-11-27", "2026-12-04");
        assertThat(days("2026-11-20T10:00", Rhythm.FORTNIGHTLY, 2)).containsExactly("2026-11-20", "2026-12-04");
        assertThat(days("2026-11-20T10:00", Rhythm.MONTHLY, 2)).containsExactly("2026-11-20", "2026-12-20");
    }

    @Test
    void the_hour_stays_when_summer_ends_and_when_it_begins() {
        assertThat(plans("2026-10-19T10:00", Rhythm.WEEKLY, 2))
                .extracting(Meeting.Plan::startsAt)
                .containsExactly(Instant.parse("2026-10-19T08:00:00Z"), Instant.parse("2026-10-26T09:00:00Z"));
        assertThat(plans("2027-03-22T10:00", Rhythm.WEEKLY, 2))
                .extracting(Meeting.Plan::startsAt)
                .containsExactly(Instant.parse("2027-03-22T09:00:00Z"), Instant.parse("2027-03-29T08:00:00Z"));
    }

    @Test
    void an_hour_that_the_clock_skips_is_the_next_and_of_one_that_comes_twice_the_first() {
        assertThat(plans("2027-03-27T02:30", Rhythm.DAILY, 2).get(1).startsAt())
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z")); // 03:30 in summer
        assertThat(plans("2026-10-24T02:30", Rhythm.DAILY, 2).get(1).startsAt())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z")); // still summer
    }

    @Test
    void each_lasts_as_long_also_over_the_change() {
        assertThat(plans("2026-10-24T23:00", Rhythm.DAILY, 2))
                .allSatisfy(plan -> assertThat(Duration.between(plan.startsAt(), plan.endsAt()))
                        .isEqualTo(Duration.ofHours(6)));
    }

    @Test
    void a_day_that_a_month_has_not_is_its_last_and_the_next_month_has_its_own_again() {
        assertThat(days("2026-12-31T10:00", Rhythm.MONTHLY, 4))
                .containsExactly("2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31");
    }

    @Test
    void who_follows_a_change_moves_as_many_days_and_to_the_same_hours() {
        List<Meeting.Plan> plans = plans("2026-10-19T10:00", Rhythm.WEEKLY, 2);

        Meeting.Plan moved = Repetition.followed(
                plans.get(1), plans.get(0), plan("2026-10-20T14:00", Duration.ofHours(2)), COPENHAGEN);

        assertThat(moved.startsAt()).isEqualTo(Instant.parse("2026-10-27T13:00:00Z"));
        assertThat(moved.endsAt()).isEqualTo(Instant.parse("2026-10-27T15:00:00Z"));
    }

    @Test
    void what_one_of_them_has_of_its_own_stays_where_the_change_is_about_something_else() {
        Meeting.Plan first = plan("2026-11-20T10:00", Duration.ofHours(1));
        Meeting.Plan own = plan("2026-11-27T15:30", Duration.ofHours(3));
        Meeting.Plan otherRoom =
                new Meeting.Plan(first.siteId(), first.hostId(), null, "Room 7", first.startsAt(), first.endsAt());

        Meeting.Plan followed = Repetition.followed(own, first, otherRoom, COPENHAGEN);

        assertThat(followed)
                .isEqualTo(new Meeting.Plan(
                        own.siteId(), own.hostId(), "Standup", "Room 7", own.startsAt(), own.endsAt()));
        assertThat(Repetition.followed(own, first, first, COPENHAGEN)).isEqualTo(own);
    }

    @Test
    void a_meeting_with_hours_of_its_own_is_put_off_by_as_much() {
        Meeting.Plan first = plan("2026-11-20T10:00", Duration.ofHours(1));
        Meeting.Plan own = plan("2026-11-27T15:30", Duration.ofHours(3));

        Meeting.Plan followed =
                Repetition.followed(own, first, plan("2026-11-20T11:00", Duration.ofHours(1)), COPENHAGEN);

        assertThat(followed).isEqualTo(plan("2026-11-27T16:30", Duration.ofHours(3)));
        assertThat(Repetition.followed(own, first, plan("2026-11-20T10:00", Duration.ofHours(2)), COPENHAGEN))
                .isEqualTo(plan("2026-11-27T15:30", Duration.ofHours(2)));
    }

    private static List<String> days(String first, Rhythm rhythm, int times) {
        return plans(first, rhythm, times).stream()
                .map(plan -> plan.startsAt().atZone(COPENHAGEN).toLocalDate().toString())
                .toList();
    }

    private static List<Meeting.Plan> plans(String first, Rhythm rhythm, int times) {
        return new Repetition(rhythm, times).of(plan(first, Duration.ofHours(6)), COPENHAGEN);
    }

    private static Meeting.Plan plan(String start, Duration length) {
        Instant begins = LocalDateTime.parse(start).atZone(COPENHAGEN).toInstant();
        return new Meeting.Plan(SITE, SITE, "Standup", "", begins, begins.plus(length));
    }
}
