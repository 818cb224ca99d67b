package org.gatehouse.notifications.invitations;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.notifications.writing.Links;
import org.gatehouse.notifications.writing.Words;

/** A visit as a file that its guest fetches for a calendar: the same entry as the one in the invitation. */
@Singleton
public class VisitFile {
    private final Links links;
    private final Clock clock;

    @Inject
    public VisitFile(Links links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /**
     * What is put into the calendar.
     *
     * @param sequence how often it was changed
     * @param cancelled then the file takes the entry out
     */
    public record About(
            UUID visitId,
            int sequence,
            boolean cancelled,
            Instant startsAt,
            Instant endsAt,
            String company,
            String place) {

        @Override
        public String toString() {
            return "About[" + visitId + "]";
        }
    }

    public String write(About visit, Locale language) {
        CalendarEntry entry = new CalendarEntry(
                visit.cancelled() ? Notice.CANCELLED : Notice.INVITED,
                CalendarEntry.uid(visit.visitId()),
                visit.sequence(),
                new VisitTime(
                        visit.startsAt().atZone(ZoneOffset.UTC), visit.endsAt().atZone(ZoneOffset.UTC)),
                Words.of(VisitFile.class, language).say("summary.company", visit.company()),
                visit.place(),
                links.noReply(),
                null);
        return new String(entry.write(clock.instant()), StandardCharsets.UTF_8);
    }
}
