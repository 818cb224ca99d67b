package org.gatehouse.access.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The numbers of the general terms' section 6 (rules 99 to 111). Days are those of the stairwell's site. */
final class DisclosureRules {
    /** Both ends count: a week in which the clocks change is a week (rule 102). */
    static final int MOST_DAYS = 7;

    /** How long an opening is on record, and how long the hash of what was handed out is. */
    static final Period KEPT = Period.ofMonths(36);

    static final Period ENTITLEMENT_HOLDS = Period.ofMonths(12);
    static final Period DOCUMENTS_AWAITED = Period.ofDays(60);
    static final int FREE_A_YEAR = 2;
    static final Duration FILE_KEPT = Duration.ofDays(30);
    static final Duration LINK_HOLDS = Duration.ofDays(7);

    private DisclosureRules() {}

    static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    static boolean isWeekAtMost(LocalDate from, LocalDate to) {
        return days(from, to) <= MOST_DAYS;
    }

    /** The oldest day of which a request that was received then can be answered; what is older is erased. */
    static LocalDate oldestKept(LocalDate receivedOn) {
        LocalDate day = receivedOn.minus(KEPT);
        while (!day.plus(KEPT).isAfter(receivedOn)) { // the last days of a month end together
            day = day.plusDays(1);
        }
        return day;
    }

    /** @param shownOn the day of the document */
    static boolean holdsEntitlement(LocalDate shownOn, LocalDate today) {
        return !shownOn.isAfter(today) && !today.isAfter(shownOn.plus(ENTITLEMENT_HOLDS));
    }

    static boolean isExpired(LocalDate askedOn, LocalDate today) {
        return today.isAfter(askedOn.plus(DOCUMENTS_AWAITED));
    }

    /** The last day on which documents are asked that are awaited no longer. */
    static LocalDate askedTooLongAgo(LocalDate today) {
        return today.minus(DOCUMENTS_AWAITED).minusDays(1);
    }

    /**
     * Whether one is free of charge.
     *
     * @param seesLog the owner can read the log without us
     * @param freeBefore how many the owner has had free of charge in the same calendar year
     */
    static boolean isFree(boolean seesLog, long freeBefore) {
        return !seesLog && freeBefore < FREE_A_YEAR;
    }

    /** Until when the file is kept that was made then. */
    static Instant fileUntil(Instant madeAt) {
        return madeAt.plus(FILE_KEPT);
    }

    /** Whatever was last touched before goes for good. */
    static Instant forgottenBefore(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(KEPT).toInstant();
    }
}
