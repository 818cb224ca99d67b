package org.gatehouse.visitor.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.testing.Together;
import org.gatehouse.visitor.testing.World;
import org.gatehouse.visitor.visits.Arrival;
import org.gatehouse.visitor.visits.Departure;
import org.gatehouse.visitor.visits.Meeting;
import org.junit.jupiter.api.Test;

class CheckInDatabaseTest extends ArrivalBench {

    @Test
    void a_guest_with_a_pass_is_welcome_and_the_arrival_is_told() {
        UUID meeting = world.meeting(guest("Gerda", "gerda@example.org"));

        Arrival arrival = arrive(UUID.randomUUID(), world.passOf(meeting));

        assertThat(arrival).isEqualTo(new Arrival.Welcome(TEN));
        assertThat(world.visitOf(meeting).arrivedAt()).contains(TEN);
        assertThat(world.events()).containsExactly("GuestInvited", "GuestArrived");
    }

    @Test
    void the_same_scan_sent_twice_gets_the_first_answer_and_changes_nothing() {
        UUID meeting = world.meeting(guest("Gerda", null));
        String pass = world.passOf(meeting);
        UUID scan = UUID.randomUUID();
        Arrival first = arrive(scan, pass);
        world.clock.advance(Duration.ofMinutes(5));

        assertThat(arrive(scan, pass)).isEqualTo(first);
        assertThat(world.events()).containsOnlyOnce("GuestArrived").doesNotContain("GuestTurnedAway");
        assertThat(scans()).hasSize(1);
    }

    @Test
    void the_same_scan_sent_by_several_connections_at_once_is_one_scan_with_one_answer() throws Exception {
        String pass = world.passOf(world.meeting(guest("Gerda", null)));
        UUID scan = UUID.randomUUID();

        assertThat(Together.run(6, () -> arrive(scan, pass))).containsOnly(new Arrival.Welcome(TEN));
        assertThat(scans()).containsExactly("welcome");
    }

    @Test
    void the_id_of_a_scan_says_nothing_about_it_to_another_guest_or_device() {
        UUID scan = UUID.randomUUID();
        String pass = world.passOf(world.meeting(guest("Gerda", null)));
        arrive(scan, pass);
        String other = world.passOf(world.meeting(guest("Viggo", null)));
        Showing elsewhere = new Showing(scan, world.site, Scan.Way.QR, UUID.randomUUID());

        assertThatThrownBy(() -> arrive(scan, other)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> world.in(use -> use.checkIn().byPass(elsewhere, pass)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> leave(scan, pass)).isInstanceOf(Refusal.class);
        assertThat(scans()).containsExactly("welcome");
    }

    @Test
    void a_second_scan_of_the_pass_is_answered_kept_and_told_to_the_desk() {
        UUID meeting = world.meeting(guest("Gerda", null));
        String pass = world.passOf(meeting);
        arrive(UUID.randomUUID(), pass);
        world.clock.advance(Duration.ofMinutes(5));

        assertThat(arrive(UUID.randomUUID(), pass)).isEqualTo(new Arrival.AlreadyInside(TEN));
        assertThat(scans()).containsExactly("welcome", "already-inside");
        assertThat(world.events()).endsWith("GuestTurnedAway");
    }

    @Test
    void a_refused_pass_shown_again_and_again_is_kept_each_time_and_told_once_a_minute() {
        UUID meeting = world.meeting(guest("Gerda", null));
        String pass = world.passOf(meeting);
        world.clock.set(TEN.minus(Duration.ofDays(2)));
        for (int time = 0; time < 7; time++) {
            assertThat(arrive(UUID.randomUUID(), pass)).isEqualTo(new Arrival.WrongDay(TEN));
            world.clock.advance(Duration.ofSeconds(20));
        }

        assertThat(scans()).hasSize(7).containsOnly("wrong-day");
        assertThat(turnedAway()).isEqualTo(3); // at once, after one minute and after two
    }

    @Test
    void another_place_and_another_outcome_are_told_of_at_once() {
        UUID meeting = world.meeting(guest("Gerda", null));
        String pass = world.passOf(meeting);
        Showing elsewhere = new Showing(UUID.randomUUID(), world.addSite("Elsewhere"), Scan.Way.QR, UUID.randomUUID());
        Showing again = new Showing(UUID.randomUUID(), elsewhere.siteId(), Scan.Way.QR, UUID.randomUUID());
        arrive(UUID.randomUUID(), pass);
        arrive(UUID.randomUUID(), pass);
        assertThat(turnedAway()).isEqualTo(1);

        world.in(use -> use.checkIn().byPass(elsewhere, pass));
        world.in(use -> use.checkIn().byPass(again, pass));
        arrive(UUID.randomUUID(), pass);

        assertThat(turnedAway()).isEqualTo(2);
    }

    private long turnedAway() {
        return world.events().stream().filter("GuestTurnedAway"::equals).count();
    }

    @Test
    void two_kiosks_with_one_pass_let_it_in_once() throws Exception {
        UUID meeting = world.meeting(guest("Gerda", null));
        String pass = world.passOf(meeting);
        ExecutorService kiosks = Executors.newFixedThreadPool(4);
        List<Future<Arrival>> answers = new ArrayList<>();
        for (int scan = 0; scan < 20; scan++) {
            answers.add(kiosks.submit(() -> arrive(UUID.randomUUID(), pass)));
        }

        List<String> codes = new ArrayList<>();
        for (Future<Arrival> answer : answers) {
            codes.add(answer.get().code());
        }
        kiosks.shutdown();
        assertThat(codes).containsOnlyOnce("welcome").hasSize(20).contains("already-inside");
        assertThat(world.events()).containsOnlyOnce("GuestArrived");
    }

    @Test
    void an_unknown_pass_is_answered_and_kept() {
        assertThat(arrive(UUID.randomUUID(), "no-such-pass")).isEqualTo(new Arrival.Unknown());
        assertThat(scans()).containsExactly("unknown");
    }

    @Test
    void another_tenants_pass_is_as_unknown_as_any() {
        World other = new World();
        String theirs = other.passOf(other.meeting(guest("Gerda", null)));

        assertThat(arrive(UUID.randomUUID(), theirs)).isEqualTo(new Arrival.Unknown());
    }

    @Test
    void a_refused_guest_is_kept_too() {
        UUID meeting = world.meeting(guest("Gerda", null));
        String pass = world.passOf(meeting);
        world.clock.set(TEN.minus(Duration.ofDays(2)));

        assertThat(arrive(UUID.randomUUID(), pass)).isEqualTo(new Arrival.WrongDay(TEN));
        assertThat(scans()).containsExactly("wrong-day");
        assertThat(world.visitOf(meeting).isInside()).isFalse();
    }

    @Test
    void a_typed_code_opens_the_same_visit() {
        UUID meeting = world.meeting(guest("Gerda", null));
        String code = world.codeOf(meeting);

        Arrival arrival = world.in(use -> use.checkIn().byCode(showing(UUID.randomUUID(), Scan.Way.CODE), code))
                .arrival();

        assertThat(arrival).isInstanceOf(Arrival.Welcome.class);
    }

    @Test
    void a_typed_code_counts_in_and_out_on_every_day_of_a_long_assignment() {
        Meeting.Plan month =
                new Meeting.Plan(world.site, world.host, "Assignment", "", TEN, TEN.plus(Duration.ofDays(30)));
        UUID meeting = world.in(use -> use.plan().plan(month, List.of(guest("Gerda", null)), null));
        String code = world.codeOf(meeting);

        for (int day : new int[] {0, 10, 29}) {
            world.clock.set(TEN.plus(Duration.ofDays(day)));
            assertThat(world.in(use -> use.checkIn().byCode(showing(UUID.randomUUID(), Scan.Way.CODE), code))
                            .arrival())
                    .isInstanceOf(Arrival.Welcome.class);
            assertThat(world.in(use -> use.checkOut().byCode(showing(UUID.randomUUID(), Scan.Way.CODE), code))
                            .departure())
                    .isInstanceOf(Departure.Goodbye.class);
        }
        world.clock.set(TEN.plus(Duration.ofDays(39)));
        assertThat(world.in(use -> use.checkIn().byCode(showing(UUID.randomUUID(), Scan.Way.CODE), code))
                        .arrival())
                .isEqualTo(new Arrival.Unknown());
    }

    @Test
    void a_typed_code_of_a_meeting_weeks_away_is_unknown() {
        UUID meeting = world.meeting(guest("Gerda", null));
        String code = world.codeOf(meeting);
        world.clock.set(TEN.minus(Duration.ofDays(20)));

        Arrival arrival = world.in(use -> use.checkIn().byCode(showing(UUID.randomUUID(), Scan.Way.CODE), code))
                .arrival();

        assertThat(arrival).isEqualTo(new Arrival.Unknown());
    }

    @Test
    void at_another_site_the_guest_is_sent_to_the_right_one() {
        UUID meeting = world.meeting(guest("Gerda", null));
        UUID elsewhere = world.addSite("Elsewhere");
        Showing showing = new Showing(UUID.randomUUID(), elsewhere, Scan.Way.QR, UUID.randomUUID());
        String pass = world.passOf(meeting);

        assertThat(world.in(use -> use.checkIn().byPass(showing, pass)).arrival())
                .isEqualTo(new Arrival.WrongSite());
    }

    @Test
    void a_guest_who_leaves_is_told_goodbye_once() {
        UUID meeting = world.meeting(guest("Gerda", null));
        String pass = world.passOf(meeting);
        arrive(UUID.randomUUID(), pass);
        UUID scan = UUID.randomUUID();

        Departure first = leave(scan, pass);

        assertThat(first).isEqualTo(new Departure.Goodbye(TEN));
        assertThat(leave(scan, pass)).isEqualTo(first);
        assertThat(leave(UUID.randomUUID(), pass)).isEqualTo(new Departure.NotInside());
        assertThat(world.events()).containsOnlyOnce("GuestLeft");
    }

    private List<String> scans() {
        return world.in(use -> use.rows()
                .query(
                        "select x.outcome from Scan x where x.tenantId = :tenant order by x.recordedAt, x.outcome desc",
                        String.class)
                .getResultList());
    }
}
