package org.gatehouse.visitor.visits;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.people.People;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A host plans a meeting and invites guests. */
@UseCase
public class PlanMeeting {
    public static final Duration LONGEST = Duration.ofDays(31);

    private static final Duration WALK_IN = Duration.ofHours(1);

    private final Rows rows;
    private final Sites sites;
    private final People people;
    private final Creations creations;
    private final Invite invite;
    private final Clock clock;

    @Inject
    public PlanMeeting(Rows rows, Sites sites, People people, Creations creations, Invite invite, Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.people = people;
        this.creations = creations;
        this.invite = invite;
        this.clock = clock;
    }

    /** Returns the meeting's id: the same one for the same key. */
    public UUID plan(Meeting.Plan plan, List<Guest> guests, @Nullable CreationKey key) {
        return creations.once(key, () -> {
            check(plan);
            Meeting.requireRoomFor(guests.size());
            Meeting meeting = new Meeting(plan, clock.instant());
            rows.add(meeting);
            guests.forEach(guest -> invite.guest(meeting, guest));
            return meeting.id();
        });
    }

    /**
     * The same meeting several times, each of them a meeting of its own with the same guests, who get an invitation to
     * each. Returns the first one's id.
     */
    public UUID planSeries(Meeting.Plan first, Repetition repetition, List<Guest> guests, @Nullable CreationKey key) {
        return creations.once(key, () -> {
            check(first);
            Meeting.requireRoomFor(guests.size(), repetition);
            UUID series = Uuids.next();
            List<Meeting> meetings = repetition.of(first, zoneOf(first)).stream()
                    .map(plan -> new Meeting(plan, series, clock.instant()))
                    .toList();
            meetings.forEach(rows::add);
            guests.forEach(guest -> invite.toAll(meetings, guest));
            return meetings.get(0).id();
        });
    }

    ZoneId zoneOf(Meeting.Plan plan) {
        return sites.get(plan.siteId()).zone();
    }

    /** Where somebody came without an appointment, whom they want to see, and when they came. */
    public record WalkIn(UUID siteId, UUID hostId, Instant cameAt) {
        private Meeting.Plan plan() {
            return new Meeting.Plan(siteId, hostId, "", "", cameAt, cameAt.plus(WALK_IN));
        }
    }

    /**
     * Somebody without an appointment: a meeting of one guest that begins when they came. Returns the visit's id.
     *
     * @param wanted asked for where there is no visit of this key yet
     */
    public UUID walkIn(Supplier<WalkIn> wanted, Guest guest, @Nullable CreationKey key) {
        return creations.once(key, () -> {
            Meeting.Plan plan = wanted.get().plan();
            checkPlaces(plan);
            Meeting meeting = new Meeting(plan, clock.instant());
            rows.add(meeting);
            return invite.walkIn(meeting, guest).id();
        });
    }

    void check(Meeting.Plan plan) {
        checkPlaces(plan);
        if (!plan.endsAt().isAfter(plan.startsAt())
                || Duration.between(plan.startsAt(), plan.endsAt()).compareTo(LONGEST) > 0) {
            throw Refusal.ofField("endsAt", Problem.END_BEFORE_START);
        }
        if (!plan.endsAt().isAfter(clock.instant())) {
            throw Refusal.ofField("endsAt", Problem.MEETING_OVER);
        }
    }

    private void checkPlaces(Meeting.Plan plan) {
        if (sites.find(plan.siteId()).isEmpty()) {
            throw Refusal.ofField("siteId", Problem.INVALID_INPUT);
        }
        if (people.employee(plan.hostId()).filter(host -> !host.hasLeft()).isEmpty()) {
            throw Refusal.ofField("hostId", Problem.INVALID_INPUT);
        }
    }
}
