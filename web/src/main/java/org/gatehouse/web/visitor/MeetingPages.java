package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.egress.Post.Progress;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.TenantSettings;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.visits.Meeting;
import org.gatehouse.visitor.visits.MeetingGuests;
import org.gatehouse.visitor.visits.MeetingGuests.Invitation;
import org.gatehouse.visitor.visits.Meetings;
import org.gatehouse.visitor.visits.Visit;
import org.gatehouse.web.http.Cursor;
import org.gatehouse.web.http.Page;
import org.gatehouse.web.people.ChannelCodes;
import org.jspecify.annotations.Nullable;

/** Reads meetings with their guests, a page at a time: a few queries however long the page. */
@UseCase
public class MeetingPages {
    private static final int SIZE = 50;
    private static final Duration PRESET = Duration.ofDays(28);

    private final Meetings meetings;
    private final MeetingGuests guests;
    private final Post post;
    private final Tenants tenants;
    private final Clock clock;

    @Inject
    public MeetingPages(Meetings meetings, MeetingGuests guests, Post post, Tenants tenants, Clock clock) {
        this.meetings = meetings;
        this.guests = guests;
        this.post = post;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Another host's meeting is not found by a host. What became of its messages is told in pages. */
    MeetingBody one(UUID id, Viewer viewer) {
        Meeting meeting = meetings.get(id);
        if (!viewer.sees(meeting)) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        return bodies(List.of(meeting), viewer, false).get(0);
    }

    Page<MeetingBody> page(@Nullable Instant from, @Nullable Instant to, Viewer viewer, @Nullable String cursor) {
        Instant begin = from == null ? clock.instant() : from;
        Instant end = to == null ? begin.plus(PRESET) : to;
        Cursor after = cursor == null ? null : Cursor.decode(cursor);
        List<Meeting> found = meetings.in(
                new Meetings.Stretch(
                        begin,
                        end,
                        viewer.onlyHost().orElse(null),
                        after == null ? null : after.at(),
                        after == null ? null : after.id()),
                SIZE + 1);
        List<Meeting> shown = found.subList(0, Math.min(SIZE, found.size()));
        Meeting last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        String next = last == null || found.size() <= SIZE ? null : new Cursor(last.startsAt(), last.id()).encode();
        return new Page<>(bodies(shown, viewer, true), next);
    }

    private List<MeetingBody> bodies(List<Meeting> shown, Viewer viewer, boolean withInvitations) {
        TenantSettings settings = tenants.settings();
        Map<UUID, List<Invitation>> invited = guests.of(shown);
        Map<UUID, String> hosts = guests.hostNames(shown);
        Map<UUID, Progress> sent = withInvitations ? sentTo(invited) : Map.of();
        return shown.stream()
                .map(meeting -> body(
                        meeting,
                        viewer.seesSubjectOf(meeting, settings) ? meeting.subject() : null,
                        hosts.getOrDefault(meeting.hostId(), ""),
                        invited.getOrDefault(meeting.id(), List.of()),
                        sent))
                .toList();
    }

    private Map<UUID, Progress> sentTo(Map<UUID, List<Invitation>> invited) {
        return post.newest(
                "invitation",
                invited.values().stream()
                        .flatMap(List::stream)
                        .map(invitation -> invitation.visit().id())
                        .toList());
    }

    private static MeetingBody body(
            Meeting meeting,
            @Nullable String subject,
            String host,
            List<Invitation> invited,
            Map<UUID, Progress> sent) {
        return new MeetingBody(
                meeting.id(),
                meeting.version(),
                meeting.seriesId().orElse(null),
                meeting.siteId(),
                meeting.hostId(),
                host,
                subject,
                meeting.room(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.cancelledAt().orElse(null),
                invited.stream()
                        .map(one -> guest(one, sent.get(one.visit().id())))
                        .toList());
    }

    private static MeetingBody.Invited guest(Invitation invitation, @Nullable Progress sent) {
        Visit.InvitedAs written = invitation.visit().invitedAs();
        return new MeetingBody.Invited(
                invitation.visit().id(),
                written.firstName(),
                written.lastName(),
                invitation.guest().email().orElse(null),
                written.company(),
                invitation.visit().extras().jobTitle(),
                invitation.visit().extras().linkedIn(),
                invitation.visit().extras().licencePlate(),
                invitation.visit().status(),
                invitation.code(),
                invitation.visit().arrivedAt().orElse(null),
                invitation.visit().departedAt().orElse(null),
                sent == null ? null : went(sent));
    }

    private static MeetingBody.Invitation went(Progress sent) {
        String state = switch (sent.state()) {
            case SENT -> "sent";
            case UNDELIVERABLE -> "failed";
            case HELD -> "held";
            case WAITING -> Reason.TOO_MANY.name().equals(sent.lastCode()) ? "later" : "sending";
            case SENDING, UNKNOWN -> "sending";
        };
        Channel channel = sent.channel();
        return new MeetingBody.Invitation(
                state,
                channel == null ? null : ChannelCodes.of(channel),
                state.equals("failed") || state.equals("held") ? sent.lastCode() : null);
    }
}
