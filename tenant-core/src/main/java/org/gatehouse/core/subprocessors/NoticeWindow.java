package org.gatehouse.core.subprocessors;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The time to object: full days after the one on which the notice arrived, counted in the zone of the agreement.
 *
 * @param noticed the day on which the notice arrived; it does not count itself
 * @param days thirty at least
 */
public record NoticeWindow(LocalDate noticed, int days, ZoneId zone) {
    static final int LEAST_DAYS = 30;

    /** No agreement makes it shorter than thirty days. */
    public NoticeWindow {
        days = Math.max(LEAST_DAYS, days);
    }

    public static NoticeWindow after(Instant delivered, int days, ZoneId zone) {
        return new NoticeWindow(LocalDate.ofInstant(delivered, zone), days, zone);
    }

    /** The last day, to its end, on which an objection is in time. */
    public LocalDate objectThrough() {
        return noticed.plusDays(days);
    }

    /** The first day of use. */
    public LocalDate firstUse() {
        return noticed.plusDays(days + 1L);
    }

    /** Its first instant: the window is open until then. Where the clock skips midnight, the day begins later. */
    public Instant end() {
        return firstUse().atStartOfDay(zone).toInstant();
    }

    public boolean isOpenAt(Instant at) {
        return at.isBefore(end());
    }

    /** How many days are left after today; 0 on the last. */
    public int daysLeft(Instant at) {
        long left = ChronoUnit.DAYS.between(LocalDate.ofInstant(at, zone), objectThrough());
        return (int) Math.max(0, left);
    }
}
