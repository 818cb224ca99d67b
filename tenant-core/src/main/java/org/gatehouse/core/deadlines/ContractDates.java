package org.gatehouse.core.deadlines;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** The days of a contract about a stairwell (general terms 8 to 10). Each is counted to its end in Copenhagen. */
public final class ContractDates {
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private static final int BUSINESS_MONTHS = 6;
    private static final int CONSUMER_MONTHS = 1;
    private static final int BOUND_MONTHS = 5;
    private static final int DAYS_TO_THINK = 14;
    private static final int DAYS_OF_NOTICE = 30;

    private ContractDates() {}

    /** The last day after a company's notice: six months on, at the end of that month. */
    public static LocalDate businessEnd(LocalDate received) {
        return endOfMonth(received.plusMonths(BUSINESS_MONTHS));
    }

    /** The last day after a consumer's notice; one that comes too early counts from the first day it can. */
    public static LocalDate consumerEnd(LocalDate concluded, LocalDate received) {
        LocalDate first = firstConsumerNotice(concluded);
        return endOfMonth((received.isBefore(first) ? first : received).plusMonths(CONSUMER_MONTHS));
    }

    /** A consumer is bound for five months. */
    public static LocalDate firstConsumerNotice(LocalDate concluded) {
        return concluded.plusMonths(BOUND_MONTHS).plusDays(1);
    }

    /** The last day on which a consumer can send a withdrawal; when it arrives does not matter. */
    public static LocalDate lastWithdrawal(LocalDate concluded) {
        return DanishDays.workingDayFrom(concluded.plusDays(DAYS_TO_THINK));
    }

    /** The last day on which an owner can object to new terms. No weekend makes it longer. */
    public static LocalDate lastObjection(LocalDate announced) {
        return announced.plusDays(DAYS_TO_THINK);
    }

    /** The first day of new terms: thirty full days lie between. */
    public static LocalDate newTermsFrom(LocalDate announced) {
        return announced.plusDays(DAYS_OF_NOTICE + 1L);
    }

    private static LocalDate endOfMonth(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
    }
}
