package org.gatehouse.visitor.visits;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
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
    private static final Duration LONGEST = Duration.ofDays(31);

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
            Meeting.requireRoomFor((long) guests.size() * repetition.times());
            UUID series = Uuids.next();
            List<Meeting> meetings = repetition.of(first, zoneOf(first)).stream()
                    .map(plan -> new Meeting(plan, series, clock.instant()))
                    .toList();
            meetings.forEach(meeting -> {
                rows.add(meeting);
                guests.forEach(guest -> invite.guest(meeting, guest));
                rows.flush(); // the next one finds the guests there
            });
            return meetings.get(0).id();
        });
    }

    ZoneId zoneOf(Meeting.Plan plan) {
        return sites.get(plan.siteId()).zone();
    }

    /** Somebody without an appointment: a meeting that begins now, of one guest. Returns the visit's id. */
    public UUID walkIn(UUID siteId, UUID hostId, Guest guest, @Nullable CreationKey key) {
        return creations.once(key, () -> {
            Meeting.Plan plan = new Meeting.Plan(
                    siteId, hostId, "", "", clock.instant(), clock.instant().plus(Duration.ofHours(1)));
            check(plan);
            Meeting meeting = new Meeting(plan, clock.instant());
            rows.add(meeting);
            return invite.walkIn(meeting, guest).id();
        });
    }

    void check(Meeting.Plan plan) {
        if (sites.find(plan.siteId()).isEmpty()) {
            throw Refusal.ofField("siteId", Problem.INVALID_INPUT);
        }
        if (people.employee(plan.hostId()).filter(host -> !host.hasLeft()).isEmpty()) {
            throw Refusal.ofField("hostId", Problem.INVALID_INPUT);
        }
        if (!plan.endsAt().isAfter(plan.startsAt())
                || Duration.between(plan.startsAt(), plan.endsAt()).compareTo(LONGEST) > 0) {
            throw Refusal.ofField("endsAt", Problem.END_BEFORE_START);
        }
        if (!plan.endsAt().isAfter(clock.instant())) {
            throw Refusal.ofField("endsAt", Problem.MEETING_OVER);
        }
    }
}
