package org.gatehouse.egress;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells of refusals one by one, but of so many a minute and no more; those beyond are counted, and told as one for each
 * reason. Those that prove a flow have a share of their own, which nobody can use up who has no proof to show.
 */
final class Refusals {
    static final int MOST = 60;

    private final Journal journal;
    private final Consumer<String> alarm;
    private final Map<String, Integer> counted = new TreeMap<>();
    private Instant minute = Instant.MIN;
    private int proven;
    private int unproven;

    Refusals(Journal journal, Consumer<String> alarm) {
        this.journal = journal;
        this.alarm = alarm;
    }

    /** @param mark null where the request has proved nothing */
    synchronized void add(String code, @Nullable FlowMark mark, String host, Instant at) {
        if (!at.truncatedTo(ChronoUnit.MINUTES).equals(minute)) {
            tellCounted();
            minute = at.truncatedTo(ChronoUnit.MINUTES);
            proven = 0;
            unproven = 0;
        }
        if ((mark == null ? ++unproven : ++proven) > MOST) {
            counted.merge(code, 1, Integer::sum);
            return;
        }
        alarm.accept("ALARM refused=" + code + " service=" + (mark == null ? "" : mark.service()));
        write(code, mark, host, 1, at);
    }

    /** Those that have only been counted so far; in time, they belong to their minute. */
    synchronized void tellCounted() {
        counted.forEach((code, times) -> {
            alarm.accept("ALARM refused=" + code + " times=" + times);
            write(code, null, "", times, minute);
        });
        counted.clear();
    }

    private void write(String code, @Nullable FlowMark mark, String host, int times, Instant at) {
        try {
            journal.refused(code, mark, host, times, at);
        } catch (IOException full) {
            alarm.accept("ALARM the journal cannot be written");
        }
    }
}
