package org.gatehouse.visitor.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gatehouse.core.events.Appointment;
import org.gatehouse.core.events.DomainEvent;
import org.gatehouse.core.events.DomainEvent.GuestArrived;
import org.gatehouse.core.events.DomainEvent.GuestInvited;
import org.gatehouse.core.events.DomainEvent.GuestTurnedAway;
import org.gatehouse.core.events.DomainEvent.HostAdmitsGuest;
import org.gatehouse.core.events.DomainEvent.InvitationCancelled;
import org.gatehouse.core.events.DomainEvent.InvitationChanged;
import org.gatehouse.core.events.DomainEvent.VisitTouched;
import org.gatehouse.core.events.DueEvents;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.events.OutboxWake;
import org.gatehouse.core.events.Subscriber;
import org.gatehouse.core.events.TellSubscribers;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.visitor.desk.Desk;
import org.gatehouse.visitor.desk.DeskChange;
import org.gatehouse.visitor.desk.KeepDeskPosted;
import org.gatehouse.visitor.testing.World;
import org.gatehouse.visitor.testing.World.UseCases;
import org.junit.jupiter.api.Test;

/** What the rest of the product learns of a visit, and what the visit learns of it. */
class VisitEventsTest {
    private static final Instant NINE = World.TEN.minusSeconds(3600);

    private final World world = new World();
    private final UUID meeting = world.meeting(World.guest("Mette", "mette@example.com"));
    private final UUID visit = world.visitOf(meeting).id();
    private final String pass = world.passOf(meeting);

    @Test
    void an_invitation_says_who_meets_whom_where_and_when_and_brings_the_pass() {
        GuestInvited invited = (GuestInvited) tell().get(0);

        assertThat(invited.visitId()).isEqualTo(visit);
        assertThat(invited.sequence()).isZero();
        assertThat(invited.appointment()).isEqualTo(appointment(World.TEN));
        assertThat(invited.passSealed()).isEqualTo(sealed()).doesNotContain(pass);
    }

    @Test
    void a_change_brings_the_same_pass_and_a_higher_sequence() {
        tell();
        move(World.TEN.plusSeconds(7200));

        assertThat(tell())
                .containsExactly(new InvitationChanged(visit, 1, appointment(World.TEN.plusSeconds(7200)), sealed()));
    }

    @Test
    void an_invitation_sent_again_has_the_sequence_of_the_last_change() {
        move(World.TEN.plusSeconds(7200));
        tell();
        run(use -> use.change().inviteAgain(visit));

        assertThat(((GuestInvited) tell().get(0)).sequence()).isEqualTo(1);
    }

    @Test
    void an_invitation_is_sent_again_once_a_minute_and_five_times_a_day() {
        tell();
        for (int time = 0; time < 5; time++) {
            run(use -> use.change().inviteAgain(visit));
            assertThat(secondsToWait()).isEqualTo(61);
            world.clock.advance(Duration.ofMinutes(1));
        }
        assertThat(tell()).hasSize(5);

        assertThat(secondsToWait()).isEqualTo(Duration.ofDays(1).minusMinutes(5).toSeconds() + 1);
        world.clock.advance(Duration.ofDays(1).minusMinutes(5));
        run(use -> use.change().inviteAgain(visit));

        assertThat(tell()).hasSize(1);
    }

    private long secondsToWait() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> run(use -> use.change().inviteAgain(visit)));
        assertThat(refusal.problem()).isEqualTo(Problem.TOO_MANY_REQUESTS);
        return (Long) refusal.details().get(0);
    }

    @Test
    void a_cancellation_of_one_guest_raises_the_sequence() {
        tell();
        run(use -> use.change().cancelGuest(visit));

        assertThat(tell()).containsExactly(new InvitationCancelled(visit, 1, appointment(World.TEN)));
    }

    @Test
    void an_arrival_says_whose_guest_it_is() {
        tell();
        scan();

        assertThat(tell()).containsExactly(new GuestArrived(visit, World.TEN, appointment(World.TEN), World.TEN));
    }

    @Test
    void a_change_after_the_arrival_brings_no_pass() {
        scan();
        tell();
        move(World.TEN.plusSeconds(1800));

        assertThat(((InvitationChanged) tell().get(0)).passSealed()).isNull();
    }

    @Test
    void a_refusal_says_where_the_guest_stands_and_whose_guest_it_is() {
        tell();
        world.clock.set(NINE);
        scan();

        assertThat(tell())
                .containsExactly(
                        new GuestTurnedAway(visit, world.site, "too-early", NINE, appointment(World.TEN), NINE));
    }

    @Test
    void a_guest_whom_the_host_admits_gets_in_on_that_day_and_on_no_other() {
        move(World.TEN.plus(Duration.ofDays(3)));
        assertThat(scan()).isEqualTo("wrong-day");

        record(new HostAdmitsGuest(visit, world.host, World.TEN));
        tell();

        world.clock.advance(Duration.ofDays(1));
        assertThat(scan()).isEqualTo("wrong-day");
        world.clock.set(World.TEN.plusSeconds(7200));
        assertThat(scan()).isEqualTo("welcome");
    }

    @Test
    void a_guest_who_has_been_cancelled_stays_cancelled_whatever_the_host_says() {
        run(use -> use.change().cancelGuest(visit));
        record(new HostAdmitsGuest(visit, world.host, World.TEN));
        tell();

        assertThat(scan()).isEqualTo("cancelled");
    }

    @Test
    void events_told_together_take_their_places_at_the_desk_one_after_the_other() {
        scan();
        move(World.TEN.plusSeconds(1800));
        tell();
        record(new VisitTouched(visit));
        tell();

        List<DeskChange> seen = desk(desk -> desk.changes(world.site, 0, 100));
        long position = desk(desk -> desk.position(world.site));

        assertThat(seen)
                .extracting(DeskChange::position, DeskChange::kind)
                .containsExactly(
                        tuple(1L, "invited"), tuple(2L, "arrived"), tuple(3L, "changed"), tuple(4L, "touched"));
        assertThat(position).isEqualTo(4);
    }

    private <T> T desk(Function<Desk, T> read) {
        return world.database.withDatabase(world.tenant, em -> {
            Rows rows = new Rows(em);
            return read.apply(new Desk(rows, new Sites(rows), new Tenants(em)));
        });
    }

    private void move(Instant start) {
        run(use -> use.change()
                .change(
                        meeting,
                        use.rows().find(Meeting.class, meeting).orElseThrow().version(),
                        world.planAt(start)));
    }

    private String scan() {
        Showing showing = new Showing(Uuids.next(), world.site, Scan.Way.QR, visit);
        return world.in(use -> use.checkIn().byPass(showing, pass)).arrival().code();
    }

    private String sealed() {
        return Base64.getEncoder()
                .encodeToString(world.visitOf(meeting).passSealed().orElseThrow());
    }

    private Appointment appointment(Instant start) {
        UUID guest = world.visitOf(meeting).guestId();
        return new Appointment(meeting, guest, world.host, world.site, start, start.plusSeconds(3600), null);
    }

    private void record(DomainEvent event) {
        run(use -> new Outbox(use.rows(), world.clock, Runnable::run, new OutboxWake()).record(event));
    }

    private void run(Consumer<UseCases> work) {
        world.in(use -> {
            work.accept(use);
            return true;
        });
    }

    /** Tells what has been recorded, and returns it in order. */
    private List<DomainEvent> tell() {
        List<DomainEvent> told = new ArrayList<>();
        List<DueEvents.Due> all = world.database.call(em -> new DueEvents(em, world.clock).nextAcrossTenants(10_000));
        List<UUID> mine = all.stream()
                .filter(event -> event.tenant().equals(world.tenant))
                .map(DueEvents.Due::id)
                .toList();
        run(use -> {
            Rows rows = use.rows();
            List<Subscriber> subscribers =
                    List.of(new Remembering(told), new AdmitOnHostsWord(rows), new KeepDeskPosted(rows, world.clock));
            new TellSubscribers(rows, world.clock).all(mine, subscribers);
        });
        return told;
    }

    private record Remembering(List<DomainEvent> told) implements Subscriber {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public void on(DomainEvent event) {
            told.add(event);
        }
    }
}
