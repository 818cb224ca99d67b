package org.gatehouse.visitor.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.TenantSettings.PhotoStep;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.visitor.desk.UndoPassage;
import org.gatehouse.visitor.visits.Guest;
import org.gatehouse.visitor.visits.Meeting;
import org.gatehouse.visitor.visits.Passage;
import org.junit.jupiter.api.Test;

/** How long a photo is kept, and how long that somebody wanted none. */
class PhotoPeriodDatabaseTest extends PhotoBench {

    @Test
    void a_check_in_that_was_a_mistake_takes_its_photo_with_it() {
        arrive();
        answer(kiosk, scan, FACE);

        world.in(use -> world.undo(use)
                .undo(new UndoPassage.Word(UUID.randomUUID(), world.site, visit, Passage.CHECK_IN, TEN, kiosk)));

        assertThat(choice()).isEmpty();
    }

    @Test
    void it_is_kept_until_the_day_that_the_guest_was_shown_and_not_for_one_more() {
        arrive();
        answer(kiosk, scan, FACE);

        mustGoAfter("2026-12-20");
    }

    @Test
    void it_goes_after_the_day_on_which_the_guest_left() {
        arrive();
        answer(kiosk, scan, FACE);
        world.clock.advance(Duration.ofMinutes(1));
        leave();

        mustGoAfter("2026-11-20");
    }

    @Test
    void it_is_not_shown_after_its_day_though_nobody_came_round_to_erase_it() {
        arrive();
        take(kiosk, scan, LocalDate.parse("2026-11-21"));

        world.clock.set(Instant.parse("2026-11-21T22:59:00Z"));
        assertThat(look(UUID.randomUUID())).isNotEmpty();
        assertThat(isShown()).isTrue();
        world.clock.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> look(UUID.randomUUID())).isInstanceOf(Refusal.class);
        assertThat(isShown()).as("offered to the desk").isFalse();
    }

    @Test
    void what_a_kiosk_sends_once_more_after_it_was_withdrawn_is_not_kept() {
        arrive();
        answer(kiosk, scan, FACE);
        world.clock.advance(Duration.ofSeconds(5));
        withdraw();
        world.clock.advance(Duration.ofSeconds(5));

        answer(kiosk, scan, FACE);

        assertThat(choice()).isEmpty();
        assertThat(jpeg()).isEmpty();
    }

    @Test
    void a_day_that_was_shown_binds_where_more_is_agreed_later_and_where_less_was_agreed_meanwhile() {
        arrive();
        take(kiosk, scan, LocalDate.parse("2026-11-22"));
        agree("P90D");

        mustGoAfter("2026-11-22");
    }

    @Test
    void what_is_agreed_counts_where_it_ends_before_the_day_that_was_shown() {
        arrive();
        answer(kiosk, scan, FACE);
        agree("P1D");

        mustGoAfter("2026-11-21");
    }

    @Test
    void no_kiosk_makes_it_be_kept_for_longer_than_is_agreed() {
        arrive();
        take(kiosk, scan, LocalDate.parse("2036-01-01"));

        LocalDate until = world.in(use -> photos(use).of(visit).orElseThrow().keptUntil());
        assertThat(until).isEqualTo(LocalDate.parse("2026-12-20"));
    }

    @Test
    void more_than_fits_in_one_transaction_goes_in_several_and_one_that_does_not_open_goes_too() {
        Guest[] many =
                IntStream.range(0, 60).mapToObj(n -> guest("Guest" + n, null)).toArray(Guest[]::new);
        UUID large = world.meeting(many);
        world.in(use -> {
            Meeting meeting = use.rows().find(Meeting.class, large).orElseThrow();
            use.visits().of(meeting).forEach(one -> use.rows().add(photoOf(one)));
            return true;
        });
        breakOne(world.visitOf(large).id());
        assertThat(kept()).isEqualTo(60);

        world.clock.advance(Duration.ofDays(31));
        forget();

        assertThat(kept()).isZero();
    }

    @Test
    void consent_is_withdrawn_at_any_time_and_twice_is_as_good_as_once() {
        arrive();
        answer(kiosk, scan, FACE);
        settings(PhotoStep.OFF);
        leave();

        withdraw();
        withdraw();

        assertThat(choice()).isEmpty();
        assertThat(world.events()).containsSubsequence("GuestLeft", "VisitTouched");
    }

    @Test
    void that_none_was_wanted_is_forgotten_when_the_guest_leaves_and_a_photo_is_not() {
        arrive();
        answer(kiosk, scan, NONE);
        left();
        assertThat(choice()).isEmpty();

        answer(kiosk, scan, FACE);
        left();
        assertThat(choice()).contains(PhotoChoice.TAKEN);
    }

    @Test
    void a_photo_that_was_withdrawn_stays_away_though_going_was_a_mistake_and_is_forgotten_after_the_day() {
        arrive();
        answer(kiosk, scan, FACE);
        withdraw();
        world.clock.advance(Duration.ofMinutes(2));
        Instant gone = world.clock.instant();
        leave();
        left();
        world.in(use -> world.undo(use)
                .undo(new UndoPassage.Word(UUID.randomUUID(), world.site, visit, Passage.CHECK_OUT, gone, kiosk)));

        answer(kiosk, scan, FACE);

        assertThat(jpeg()).isEmpty();
        leave();
        left();
        assertThat(kept()).isEqualTo(1);
        world.clock.advance(Duration.ofDays(1));
        forget();
        assertThat(kept()).isZero();
    }

    @Test
    void a_coming_that_was_a_mistake_leaves_the_photo_of_the_one_before() {
        arrive();
        answer(kiosk, scan, FACE);
        world.clock.advance(Duration.ofMinutes(2));
        leave();
        world.clock.advance(Duration.ofMinutes(2));
        world.in(use -> use.checkIn().byId(new Showing(UUID.randomUUID(), world.site, Scan.Way.QR, kiosk), visit));

        world.in(use -> world.undo(use)
                .undo(new UndoPassage.Word(
                        UUID.randomUUID(),
                        world.site,
                        visit,
                        Passage.CHECK_IN,
                        TEN.plus(Duration.ofMinutes(4)),
                        kiosk)));

        assertThat(choice()).contains(PhotoChoice.TAKEN);
    }

    private void mustGoAfter(String day) {
        world.clock.set(Instant.parse(day + "T22:59:00Z")); // 23:59 in Copenhagen
        forget();
        assertThat(choice()).isPresent();

        world.clock.advance(Duration.ofMinutes(1));
        forget();
        assertThat(choice()).isEmpty();
    }
}
