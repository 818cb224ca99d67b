package org.gatehouse.access.protocol.unit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.Notice;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.access.protocol.TenantKeys;
import org.gatehouse.access.protocol.Tolerance;

/**
 * All a unit knows. Whoever drives a unit writes the next state to its disk before it does what the verdict says; the
 * questions alone may be forgotten, and are at each start.
 *
 * @param notice the newest
 * @param asked how many questions since the start
 * @param questions by nonce, those of the last seconds
 * @param counters by the thumbprint of a phone's key
 * @param ordered the number of the newest order it has taken
 */
public record UnitState(
        UUID unit,
        TenantKeys keys,
        Notice notice,
        UnitTime time,
        long boot,
        long asked,
        Map<String, Asked> questions,
        Map<String, LastCounter> counters,
        EventTail events,
        long ordered) {
    static final int QUESTIONS = 16;
    static final int COUNTERS = 512;

    public UnitState {
        questions = Map.copyOf(questions);
        counters = Map.copyOf(counters);
    }

    /** As it is enrolled; it opens nothing before its first start. */
    public static UnitState enrolled(Notice first) {
        TenantKeys keys = TenantKeys.of(first.tenant(), first.keys());
        UnitTime time = new UnitTime(first.at(), first.at(), Duration.ZERO);
        return new UnitState(first.unit(), keys, first, time, 0, 0, Map.of(), Map.of(), EventTail.empty(), 0);
    }

    UnitState restarted(Moment now) {
        return new UnitState(unit, keys, notice, time.restarted(now), boot + 1, 0, Map.of(), counters, events, ordered);
    }

    UnitState with(UnitTime newTime) {
        return new UnitState(unit, keys, notice, newTime, boot, asked, questions, counters, events, ordered);
    }

    UnitState ordered(long number) {
        return new UnitState(unit, keys, notice, time, boot, asked, questions, counters, events, number);
    }

    UnitState with(EventTail newEvents) {
        return new UnitState(unit, keys, notice, time, boot, asked, questions, counters, newEvents, ordered);
    }

    UnitState with(Notice newer) {
        TenantKeys next = TenantKeys.of(newer.tenant(), newer.keys());
        return new UnitState(unit, next, newer, time, boot, asked, questions, counters, events, ordered);
    }

    UnitState with(Asked question) {
        Map<String, Asked> next = new TreeMap<>(questions);
        next.put(question.question().nonce(), question);
        long number = Math.max(asked, question.question().counter());
        return new UnitState(unit, keys, notice, time, boot, number, next, counters, events, ordered);
    }

    /** What can be of no use any more goes. */
    UnitState cleared(Moment now) {
        Map<String, Asked> young = new TreeMap<>(questions);
        young.values().removeIf(question -> isLate(question, now));
        Map<String, LastCounter> live = new TreeMap<>(counters);
        Instant current = time.at(now);
        live.values().removeIf(last -> !current.isBefore(last.until()));
        return new UnitState(unit, keys, notice, time, boot, asked, young, live, events, ordered);
    }

    UnitState kept(Moment now) {
        return with(time.kept(now));
    }

    /** Asked by this unit, and not longer ago than an answer may take. */
    Asked question(String nonce, Moment now) throws AccessDenied {
        Asked question = questions.get(nonce);
        if (question == null) {
            throw new AccessDenied(RefusalCode.NONCE_UNKNOWN);
        }
        if (isLate(question, now)) {
            throw new AccessDenied(RefusalCode.TOO_LATE);
        }
        return question;
    }

    private static boolean isLate(Asked question, Moment now) {
        return now.up().minus(question.up()).compareTo(Tolerance.OF_ANSWERS) > 0;
    }

    private String endingFirst() {
        return counters.entrySet().stream()
                .min(Comparator.comparing(entry -> entry.getValue().until()))
                .orElseThrow()
                .getKey();
    }

    UnitState counted(String phone, long counter, Instant until) throws AccessDenied {
        LastCounter last = counters.get(phone);
        if (last != null && counter <= last.counter()) {
            throw new AccessDenied(RefusalCode.COUNTER_OLD);
        }
        Instant keep = last != null && last.until().isAfter(until) ? last.until() : until;
        Map<String, LastCounter> next = new TreeMap<>(counters);
        if (last == null && counters.size() >= COUNTERS) {
            next.remove(endingFirst()); // nonce and five seconds still stand against what is said twice
        }
        next.put(phone, new LastCounter(counter, keep));
        return new UnitState(unit, keys, notice, time, boot, asked, questions, next, events, ordered);
    }
}
