package org.gatehouse.visitor.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.events.OutboxWake;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.visitor.testing.World;
import org.gatehouse.visitor.visits.CorrectGuest.Written;
import org.junit.jupiter.api.Test;

class CorrectGuestDatabaseTest extends MeetingBench {
    private static final Person.Naming RIGHT = new Person.Naming("Gerða", "Test", null, "en");

    private final UUID meeting = world.meeting(guest("Gerda", "gerda@example.org"));
    private final UUID visit = world.visitOf(meeting).id();

    @Test
    void a_guest_says_how_they_are_called_and_the_host_goes_on_seeing_what_they_wrote() {
        assertThat(read(visit).changeable()).isTrue();

        correct(visit, RIGHT);

        Person guest = read(visit).guest();
        assertThat(guest.name()).isEqualTo("Gerða Test");
        assertThat(guest.company()).isEmpty();
        assertThat(guest.language().getLanguage()).isEqualTo("en");
        assertThat(guest.email()).as("not asked, not changed").contains("gerda@example.org");
        assertThat(world.visitOf(meeting).invitedAs()).isEqualTo(new Visit.InvitedAs("Gerda", "Test", "Acme"));
        assertThat(world.events()).as("the desk looks again").contains("VisitTouched");
    }

    @Test
    void a_change_names_the_version_it_is_based_on() {
        long version = read(visit).guest().version();
        correct(visit, version, RIGHT);

        assertRefused(() -> correct(visit, version, RIGHT), Problem.STALE_VERSION);
    }

    @Test
    void nothing_is_corrected_after_the_arrival() {
        world.comeAndGo(meeting);

        assertThat(read(visit).changeable()).isFalse();
        assertRefused(() -> correct(visit, RIGHT), Problem.GUEST_INSIDE);
    }

    @Test
    void nothing_is_corrected_while_the_guest_is_inside_for_another_visit() {
        UUID other = world.meeting(guest("Gerda", "gerda@example.org"));
        assertThat(world.visitOf(other).guestId())
                .isEqualTo(world.visitOf(meeting).guestId());
        String pass = world.passOf(other);
        world.in(use -> use.checkIn().byPass(showing(), pass));

        assertThat(read(visit).changeable()).isFalse();
        assertRefused(() -> correct(visit, RIGHT), Problem.GUEST_INSIDE);
        assertThat(read(visit).guest().name()).isEqualTo("Gerda Test");

        world.in(use -> use.checkOut().byPass(showing(), pass));
        assertThat(read(visit).changeable()).isTrue();
        correct(visit, RIGHT);
    }

    @Test
    void nothing_is_corrected_once_it_is_called_off_or_over() {
        UUID off = world.visitOf(world.meeting(guest("Gustav", null))).id();
        world.in(use -> {
            use.change().cancelGuest(off);
            return true;
        });
        assertThat(read(off).changeable()).isFalse();
        assertRefused(() -> correct(off, RIGHT), Problem.VISIT_CANCELLED);

        world.clock.set(TEN.plus(Duration.ofHours(1)));
        assertThat(read(visit).changeable()).isFalse();
        assertRefused(() -> correct(visit, RIGHT), Problem.STATE_NOT_POSSIBLE);
    }

    @Test
    void a_colleague_who_is_invited_is_written_by_the_company() {
        UUID colleague = world.visitOf(world.meeting(guest("Hanne", "hanne@example.com")))
                .id();

        assertThat(read(colleague).changeable()).isFalse();
        assertRefused(() -> correct(colleague, RIGHT), Problem.STATE_NOT_POSSIBLE);
    }

    @Test
    void another_tenants_visit_is_not_found() {
        World other = new World();
        UUID theirs = other.visitOf(other.meeting(guest("Gerda", null))).id();

        assertRefused(() -> read(theirs), Problem.NOT_FOUND);
        assertRefused(() -> correct(theirs, 1, RIGHT), Problem.NOT_FOUND);
    }

    private Showing showing() {
        return new Showing(UUID.randomUUID(), world.site, Scan.Way.QR, UUID.randomUUID());
    }

    private Written read(UUID id) {
        return world.in(use -> correction(use).read(id));
    }

    private void correct(UUID id, Person.Naming naming) {
        correct(id, read(id).guest().version(), naming);
    }

    private void correct(UUID id, long version, Person.Naming naming) {
        world.in(use -> {
            correction(use).correct(id, version, naming);
            return List.of();
        });
    }

    private CorrectGuest correction(World.UseCases use) {
        Outbox outbox = new Outbox(use.rows(), world.clock, Runnable::run, new OutboxWake());
        return new CorrectGuest(use.rows(), use.visits(), new People(use.rows()), outbox, world.clock);
    }
}
