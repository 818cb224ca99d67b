package org.gatehouse.visitor.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.core.agreement.RetentionPeriod;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.visitor.visits.KeptVisits;
import org.junit.jupiter.api.Test;

/** How many records would be over under another period. It is ten o'clock on the twentieth. */
class KeptRecordsDatabaseTest extends PhotoBench {
    private static final Instant LAST_OF_THE_NEXT_DAY = Instant.parse("2026-11-21T22:59:59Z");

    private long photos(String period) {
        return world.in(use ->
                new KeptPhotos(use.rows(), new Sites(use.rows()), world.clock).over(new RetentionPeriod(period)));
    }

    private long visits(String period) {
        return world.in(use ->
                new KeptVisits(use.rows(), new Sites(use.rows()), world.clock).over(new RetentionPeriod(period)));
    }

    @Test
    void a_photo_is_over_after_its_last_day_at_the_site() {
        arrive();
        answer(kiosk, scan, FACE);

        world.clock.set(LAST_OF_THE_NEXT_DAY);
        assertThat(photos("P1D")).isZero();
        world.clock.advance(Duration.ofSeconds(1));

        assertThat(photos("P1D")).isEqualTo(1);
        assertThat(photos("P2D")).isZero();
    }

    @Test
    void that_somebody_wanted_none_is_no_photo() {
        arrive();
        answer(kiosk, scan, NONE);
        world.clock.set(LAST_OF_THE_NEXT_DAY.plusSeconds(1));

        assertThat(photos("P1D")).isZero();
    }

    @Test
    void a_visit_counts_from_the_day_on_which_the_guest_left() {
        arrive();
        world.clock.set(LAST_OF_THE_NEXT_DAY.plusSeconds(1));
        assertThat(visits("P1D")).as("they are inside").isZero();

        world.clock.set(Instant.parse("2026-11-20T10:00:00Z"));
        leave();
        world.clock.set(LAST_OF_THE_NEXT_DAY);
        assertThat(visits("P1D")).isZero();
        world.clock.advance(Duration.ofSeconds(1));

        assertThat(visits("P1D")).isEqualTo(1);
        assertThat(visits("Y5C")).isZero();
    }

    @Test
    void who_never_came_counts_from_the_day_on_which_they_were_expected() {
        long before = visitsLater();
        world.meeting(guest("Gry", null));

        assertThat(visitsLater()).isEqualTo(before + 1);
    }

    private long visitsLater() {
        Instant now = world.clock.instant();
        world.clock.set(LAST_OF_THE_NEXT_DAY.plusSeconds(1));
        long over = visits("P1D");
        world.clock.set(now);
        return over;
    }
}
