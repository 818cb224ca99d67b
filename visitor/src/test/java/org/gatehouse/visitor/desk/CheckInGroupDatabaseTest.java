package org.gatehouse.visitor.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.visitor.testing.World;
import org.gatehouse.visitor.visits.Arrival;
import org.gatehouse.visitor.visits.Guest;
import org.gatehouse.visitor.visits.Meeting;
import org.gatehouse.visitor.visits.Visit;
import org.junit.jupiter.api.Test;

/** Forty people at once, on the real database. */
class CheckInGroupDatabaseTest {
    private final World world = new World();
    private final UUID receptionist = UUID.randomUUID();
    private final UUID meeting = world.meeting(IntStream.rangeClosed(1, 40)
            .mapToObj(number -> guest("Guest " + number, null))
            .toArray(Guest[]::new));

    @Test
    void those_who_are_here_come_in_and_the_others_are_still_expected() {
        List<Arrival> answers = arrive(firstGuests(12));

        assertThat(answers).hasSize(12).containsOnly(new Arrival.Welcome(TEN));
        assertThat(visits()).filteredOn(Visit::isInside).hasSize(12);
        assertThat(world.events()).filteredOn("GuestArrived"::equals).hasSize(12);
    }

    @Test
    void the_same_request_twice_lets_each_in_once() {
        List<CheckInGroup.Guest> guests = firstGuests(3);
        List<Arrival> first = arrive(guests);
        world.clock.advance(java.time.Duration.ofSeconds(5));

        assertThat(arrive(guests)).isEqualTo(first);
        assertThat(world.events()).filteredOn("GuestArrived"::equals).hasSize(3);
    }

    @Test
    void who_is_in_already_is_told_so_and_keeps_nobody_out() {
        List<CheckInGroup.Guest> guests = firstGuests(2);
        arrive(guests.subList(0, 1));

        assertThat(arrive(firstGuests(2))).containsExactly(new Arrival.AlreadyInside(TEN), new Arrival.Welcome(TEN));
    }

    @Test
    void a_guest_of_another_meeting_or_one_named_twice_stops_the_whole_request() {
        UUID stranger = world.visitOf(world.meeting(guest("Stranger", null))).id();
        CheckInGroup.Guest foreign = new CheckInGroup.Guest(UUID.randomUUID(), stranger);
        CheckInGroup.Guest own = firstGuests(1).get(0);

        assertThatThrownBy(() -> arrive(List.of(own, foreign))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> arrive(List.of(own, own))).isInstanceOf(Refusal.class);
        assertThat(visits()).noneMatch(Visit::isInside);
    }

    private List<Arrival> arrive(List<CheckInGroup.Guest> guests) {
        return world.in(
                use -> new CheckInGroup(use.rows(), use.checkIn()).arrive(world.site, meeting, receptionist, guests));
    }

    private List<CheckInGroup.Guest> firstGuests(int many) {
        return visits().stream()
                .limit(many)
                .map(visit -> new CheckInGroup.Guest(UUID.randomUUID(), visit.id()))
                .toList();
    }

    private List<Visit> visits() {
        return world.in(
                use -> use.visits().of(use.rows().find(Meeting.class, meeting).orElseThrow()));
    }
}
