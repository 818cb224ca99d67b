package org.gatehouse.access.protocol.events;

import java.util.Comparator;

/**
 * Which event of a unit.
 *
 * @param boot how often the unit has started
 * @param sequence counted from 1 in each
 */
public record EventNumber(long boot, long sequence) implements Comparable<EventNumber> {
    private static final Comparator<EventNumber> ORDER =
            Comparator.comparingLong(EventNumber::boot).thenComparingLong(EventNumber::sequence);

    public boolean isFirstOfBoot() {
        return sequence == 1;
    }

    @Override
    public int compareTo(EventNumber other) {
        return ORDER.compare(this, other);
    }
}
