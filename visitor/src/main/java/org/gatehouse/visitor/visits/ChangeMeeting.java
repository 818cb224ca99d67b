package org.gatehouse.visitor.visits;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * A planned meeting is changed, moved or called off, whole or for one guest. Guests keep their passes, and their
 * calendars are told. Every change names the version it is based on.
 */
@UseCase
public class ChangeMeeting {
    private final Meetings meetings;
    private final Visits visits;
    private final PlanMeeting plans;
    private final Invite invite;
    private final People people;
    private final Creations creations;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public ChangeMeeting(
            Meetings meetings,
            Visits visits,
            PlanMeeting plans,
            Invite invite,
            People people,
            Creations creations,
            Outbox outbox,
            Clock clock) {
        this.meetings = meetings;
        this.visits = visits;
        this.plans = plans;
        this.invite = invite;
        this.people = people;
        this.creations = creations;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void change(UUID meetingId, long version, Meeting.Plan plan) {
        Meeting meeting = open(meetingId, version);
        plans.check(plan);
        change(meeting, plan);
    }

    /** With those of its series that come after it, in what is changed: what is their own stays. */
    public void changeFollowing(UUID meetingId, long version, Meeting.Plan plan) {
        Meeting first = open(meetingId, version);
        plans.check(plan);
        Meeting.Plan was = first.plan();
        List<Meeting> later = meetings.lockFrom(first);
        change(first, plan);
        for (Meeting meeting : later) {
            Meeting.Plan becomes = Repetition.followed(meeting.plan(), was, plan, plans.zoneOf(plan));
            if (!becomes.equals(meeting.plan())) {
                change(meeting, becomes);
            }
        }
    }

    private void change(Meeting meeting, Meeting.Plan plan) {
        meeting.change(plan);
        for (Visit visit : invited(meeting)) {
            visit.follow(meeting);
            outbox.record(meeting.changed(visit));
        }
    }

    public void cancel(UUID meetingId, long version) {
        cancel(open(meetingId, version));
    }

    /** With those of its series that come after it. */
    public void cancelFollowing(UUID meetingId, long version) {
        Meeting first = open(meetingId, version);
        List<Meeting> later = meetings.lockFrom(first);
        cancel(first);
        later.forEach(this::cancel);
    }

    private void cancel(Meeting meeting) {
        meeting.cancel(clock.instant());
        for (Visit visit : invited(meeting)) {
            if (visit.arrivedAt().isEmpty()) {
                visit.cancel(clock.instant());
                outbox.record(meeting.cancelled(visit));
            }
        }
    }

    /** Returns the visit's id. */
    public UUID addGuest(UUID meetingId, Guest guest, @Nullable CreationKey key) {
        return creations.once(key, () -> {
            Meeting meeting = meetings.lock(meetingId);
            requireOpen(meeting);
            Meeting.requireRoomFor(visits.countInvited(meeting) + 1);
            return invite.guest(meeting, guest).id();
        });
    }

    /**
     * To those of its series as well that come after it and are not over, except where the guest is invited already.
     * Returns the id of the visit to this one.
     */
    public UUID addGuestFollowing(UUID meetingId, Guest guest, @Nullable CreationKey key) {
        return creations.once(key, () -> {
            Meeting first = meetings.lock(meetingId);
            requireOpen(first);
            List<Meeting> later = meetings.lockFrom(first).stream()
                    .filter(meeting -> meeting.endsAt().isAfter(clock.instant()))
                    .toList();
            Meeting.requireRoomFor(visits.countInvited(first) + 1);
            Visit visit = invite.guest(first, guest);
            for (Meeting meeting : later) {
                List<Visit> there = invited(meeting);
                if (there.stream().noneMatch(one -> one.guestId().equals(visit.guestId()))) {
                    Meeting.requireRoomFor(there.size() + 1L);
                    invite.known(meeting, guest, visit.guestId());
                }
            }
            return visit.id();
        });
    }

    public void cancelGuest(UUID visitId) {
        Visit visit = visits.lock(visitId);
        if (visit.arrivedAt().isPresent()) {
            throw Refusal.of(Problem.GUEST_INSIDE);
        }
        if (visit.cancelledAt().isEmpty()) {
            Meeting meeting = meetings.lock(visit.meetingId());
            visit.cancel(clock.instant());
            meeting.countChange();
            outbox.record(meeting.cancelled(visit));
        }
    }

    /** Sends the same pass again, at most once a minute and five times a day. */
    public void inviteAgain(UUID visitId) {
        Visit visit = visits.lock(visitId);
        if (visit.cancelledAt().isPresent()) {
            throw Refusal.of(Problem.VISIT_CANCELLED);
        }
        if (visit.passSealed().isEmpty()) {
            throw Refusal.of(Problem.GUEST_INSIDE);
        }
        Person guest = people.get(visit.guestId());
        if (guest.email().isEmpty() && guest.phone().isEmpty()) {
            throw Refusal.of(Problem.GUEST_UNREACHABLE);
        }
        visit.inviteAgain(clock.instant());
        outbox.record(meetings.get(visit.meetingId()).invited(visit));
    }

    private Meeting open(UUID meetingId, long version) {
        Meeting meeting = meetings.lock(meetingId);
        if (meeting.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        requireOpen(meeting);
        return meeting;
    }

    private static void requireOpen(Meeting meeting) {
        if (meeting.cancelledAt().isPresent()) {
            throw Refusal.of(Problem.MEETING_CANCELLED);
        }
    }

    private List<Visit> invited(Meeting meeting) {
        return visits.of(meeting).stream()
                .filter(visit -> visit.cancelledAt().isEmpty())
                .toList();
    }
}
