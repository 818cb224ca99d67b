package org.gatehouse.visitor.visits;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.gatehouse.core.events.Outbox;

/**
 * A guest whose arrival was none is one of the invited again: a meeting that was moved or called off in those minutes
 * is moved or called off for them too, and their calendar learns it.
 */
@Singleton
public class RejoinMeeting {
    private final Meetings meetings;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public RejoinMeeting(Meetings meetings, Outbox outbox, Clock clock) {
        this.meetings = meetings;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void rejoin(Visit visit) {
        if (visit.arrivedAt().isPresent() || visit.cancelledAt().isPresent()) {
            return;
        }
        Meeting meeting = meetings.lock(visit.meetingId());
        if (meeting.cancelledAt().isPresent()) {
            visit.cancel(clock.instant());
            outbox.record(meeting.cancelled(visit));
        } else if (isBehind(visit, meeting)) {
            visit.follow(meeting);
            outbox.record(meeting.changed(visit));
        }
    }

    private static boolean isBehind(Visit visit, Meeting meeting) {
        return !visit.siteId().equals(meeting.siteId()) || !visit.startsAt().equals(meeting.startsAt());
    }
}
