package org.gatehouse.notifications.invitations;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.gatehouse.notifications.writing.Words;

/** From when to when, as the clocks at the site will show it. */
record VisitTime(ZonedDateTime start, ZonedDateTime end) {

    /** As an errand carries it: {@code 2026-11-20T09:00:00Z/2026-11-20T10:00:00Z}. */
    static String text(Instant start, Instant end) {
        return start + "/" + end;
    }

    static VisitTime parse(String text, ZoneId zone) {
        String[] parts = text.split("/", 2);
        return new VisitTime(
                Instant.parse(parts[0]).atZone(zone), Instant.parse(parts[1]).atZone(zone));
    }

    /** {@code 20 November}. */
    String shortDay(Words words) {
        return format(start, "day.short", words);
    }

    /** {@code 20 November at 10:00}. */
    String brief(Words words) {
        return format(start, "brief", words);
    }

    /** {@code Friday 20 November 2026, 10:00–11:00 CET}; both zones on the night when the clocks change. */
    String inFull(Words words) {
        String from = format(start, "day", words) + ", " + format(start, "hour", words);
        boolean oneZone = start.getOffset().equals(end.getOffset());
        boolean oneDay = start.toLocalDate().equals(end.toLocalDate());
        String begin = oneZone ? from : from + " " + format(start, "zone", words);
        String until = format(end, "hour", words) + " " + format(end, "zone", words);
        return oneDay ? begin + "–" + until : begin + " – " + format(end, "day", words) + ", " + until;
    }

    private static String format(ZonedDateTime time, String pattern, Words words) {
        return DateTimeFormatter.ofPattern(words.say("pattern." + pattern), words.language())
                .format(time);
    }
}
