package org.gatehouse.core.deadlines;

import java.time.LocalDateTime;
import java.time.LocalTime;

/** When somebody may come to work in a building: on Danish working days, from eight to four (rule 72). */
public final class WorkingHours {
    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final LocalTime TO = LocalTime.of(16, 0);

    private WorkingHours() {}

    public static boolean contains(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        return DanishDays.isWorkingDay(moment.toLocalDate()) && !time.isBefore(FROM) && time.isBefore(TO);
    }
}
