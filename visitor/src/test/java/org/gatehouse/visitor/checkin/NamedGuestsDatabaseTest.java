package org.gatehouse.visitor.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent.HostAdmitsGuest;
import org.gatehouse.visitor.checkin.NamedGuests.Namesake;
import org.gatehouse.visitor.visits.AdmitOnHostsWord;
import org.gatehouse.visitor.visits.Meeting;
import org.junit.jupiter.api.Test;

class NamedGuestsDatabaseTest extends ArrivalBench {

    @Test
    void a_guest_is_found_by_the_full_name_however_it_is_written() {
        UUID visit = world.visitOf(world.meeting(guest("Åse-Marie", null))).id();

        for (String name : List.of("Åse-Marie Test", "aase marie TEST", "ase marie  test")) {
            assertThat(expected(name)).extracting(Namesake::visitId).as(name).containsExactly(visit);
        }
        for (String name : List.of("Åse-Marie", "Åse Test", "Test", "", "- -")) {
            assertThat(expected(name)).as(name).isEmpty();
        }
    }

    @Test
    void of_namesakes_is_said_whom_they_see_and_when_and_nothing_of_them() {
        world.meeting(guest("Gerda", "gerda@example.org"));
        world.in(use -> use.plan().plan(world.planAt(TEN.plusSeconds(600)), List.of(guest("Gerda", null)), null));

        assertThat(expected("gerda test"))
                .extracting(Namesake::hostInitials, Namesake::startsAt)
                .containsExactly(tuple("HT", TEN), tuple("HT", TEN.plusSeconds(600)));
    }

    @Test
    void who_may_not_come_in_now_is_nobody() {
        UUID called = world.visitOf(world.meeting(guest("Gerda", null))).id();
        world.in(use -> {
            use.change().cancelGuest(called);
            return true;
        });
        UUID elsewhere = world.addSite("Elsewhere");
        world.in(use -> use.plan()
                .plan(
                        new Meeting.Plan(elsewhere, world.host, "", "", TEN, TEN.plus(Duration.ofHours(1))),
                        List.of(guest("Gerda", null)),
                        null));
        world.in(use ->
                use.plan().plan(world.planAt(TEN.plus(Duration.ofHours(3))), List.of(guest("Gerda", null)), null));

        assertThat(expected("Gerda Test")).isEmpty();
        world.clock.set(TEN.plus(Duration.ofHours(3)));
        assertThat(expected("Gerda Test")).hasSize(1);
        world.clock.set(TEN.plus(Duration.ofHours(7)));
        assertThat(expected("Gerda Test")).isEmpty();
    }

    @Test
    void whom_somebody_let_in_for_the_day_may_come_in_that_day_and_once_on_the_list() {
        UUID meeting = world.in(use ->
                use.plan().plan(world.planAt(TEN.plus(Duration.ofDays(3))), List.of(guest("Gerda", null)), null));
        UUID other = world.meeting(guest("Viggo", null));
        for (UUID admitted : List.of(meeting, other)) {
            UUID visit = world.visitOf(admitted).id();
            world.in(use -> {
                new AdmitOnHostsWord(use.rows()).on(new HostAdmitsGuest(visit, world.host, TEN));
                return true;
            });
        }

        assertThat(expected("Gerda Test")).hasSize(1);
        assertThat(expected("Viggo Test")).hasSize(1);
        world.clock.advance(Duration.ofDays(1));
        assertThat(expected("Gerda Test")).isEmpty();
    }

    @Test
    void the_longest_meeting_is_found_on_its_last_day() {
        world.in(use -> use.plan()
                .plan(
                        new Meeting.Plan(world.site, world.host, "", "", TEN, TEN.plus(Duration.ofDays(31))),
                        List.of(guest("Gerda", null)),
                        null));
        world.clock.set(TEN.plus(Duration.ofDays(31)).plusSeconds(3600));

        assertThat(expected("Gerda Test")).hasSize(1);
    }

    @Test
    void on_the_way_out_those_inside_are_found_and_on_the_way_in_those_who_are_not() {
        UUID meeting = world.meeting(guest("Gerda", null));
        assertThat(inside("Gerda Test")).isEmpty();

        arrive(UUID.randomUUID(), world.passOf(meeting));

        assertThat(expected("Gerda Test")).isEmpty();
        assertThat(inside("gerda test")).hasSize(1);
    }

    private List<Namesake> expected(String name) {
        return world.in(use -> use.named().expected(showing(UUID.randomUUID(), Scan.Way.NAME), name));
    }

    private List<Namesake> inside(String name) {
        return world.in(use -> use.named().inside(showing(UUID.randomUUID(), Scan.Way.NAME), name));
    }
}
