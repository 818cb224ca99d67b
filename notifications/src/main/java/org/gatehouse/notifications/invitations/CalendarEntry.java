package org.gatehouse.notifications.invitations;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The visit as the guest's calendar keeps it (RFC 5545, 5546): the same UID for the visit's whole life and a
 * rising SEQUENCE, so that a change moves the entry and a cancellation removes it. It names the guest and nobody
 * else, and holds no pass: calendars are read by many.
 *
 * @param organizer an address of ours, since the host's is not for sending
 * @param guest null where the guest fetches the entry: it is then told to whoever reads it, and asks nobody
 */
record CalendarEntry(
        Notice notice,
        String uid,
        int sequence,
        VisitTime time,
        String summary,
        String location,
        String organizer,
        @Nullable String guest) {

    /** The same for the visit's whole life, whichever way the entry came. */
    static String uid(UUID visitId) {
        return visitId + "@gatehouse";
    }

    /** Only a cancellation takes an entry away. */
    String method() {
        if (notice == Notice.CANCELLED) {
            return Method.CANCEL;
        }
        return guest == null ? Method.PUBLISH : Method.REQUEST;
    }

    byte[] write(Instant now) {
        VEvent event = new VEvent();
        event.setUid(uid);
        event.setSequence(sequence);
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(time.start().toInstant()));
        event.setDateEnd(Date.from(time.end().toInstant()));
        event.setSummary(summary);
        event.setLocation(location);
        event.setOrganizer(new Organizer(null, organizer));
        if (guest != null) {
            event.addAttendee(attendee(guest));
        }
        event.setStatus(notice == Notice.CANCELLED ? Status.cancelled() : Status.confirmed());
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Gatehouse//Gatehouse//EN");
        calendar.setMethod(method());
        calendar.addEvent(event);
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    private static Attendee attendee(String address) {
        Attendee attendee = new Attendee(null, address);
        attendee.setRsvp(false);
        return attendee;
    }

    @Override
    public String toString() {
        return "CalendarEntry[" + uid + "]";
    }
}
