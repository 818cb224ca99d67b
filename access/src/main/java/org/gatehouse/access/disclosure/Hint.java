package org.gatehouse.access.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something about a request that may mean misuse or harassment, with how often it was so before (rule 110). It decides
 * nothing: whoever decides about the request sees it.
 *
 * @param count requests of the same owner within {@link #LOOK_BACK} days before this one
 */
public record Hint(Kind kind, int count) {
    public static final int LOOK_BACK = 90;
    private static final int MANY = 2; // before this one: this is the third

    public enum Kind {
        /** At least the third request about this stairwell. */
        SAME_STAIRWELL,
        /** A day of this stairwell was asked for before. */
        SAME_DAYS,
        /** At least the third request for one single day. */
        SINGLE_DAYS,
        /** What was handed out before told of one and the same company, at least twice. */
        ONE_COMPANY;

        /** Stable and part of the API: {@code same-stairwell}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param companies of which it told; none where nothing was handed out */
    record Asked(UUID stairwell, LocalDate from, LocalDate to, Set<UUID> companies) {
        boolean isOneDay() {
            return from.equals(to);
        }

        boolean overlaps(Asked other) {
            return !from.isAfter(other.to) && !other.from.isAfter(to);
        }
    }

    /** @param before the owner's requests of the last {@link #LOOK_BACK} days */
    static List<Hint> about(Asked asked, Collection<Asked> before) {
        List<Asked> same = before.stream()
                .filter(one -> one.stairwell().equals(asked.stairwell()))
                .toList();
        List<Hint> hints = new ArrayList<>();
        add(hints, Kind.SAME_STAIRWELL, same.size(), MANY);
        add(hints, Kind.SAME_DAYS, same.stream().filter(asked::overlaps).count(), 1);
        if (asked.isOneDay()) {
            add(hints, Kind.SINGLE_DAYS, before.stream().filter(Asked::isOneDay).count(), MANY);
        }
        add(hints, Kind.ONE_COMPANY, mostAboutOne(before), MANY);
        return List.copyOf(hints);
    }

    private static void add(List<Hint> hints, Kind kind, long count, int from) {
        if (count >= from) {
            hints.add(new Hint(kind, Math.toIntExact(count)));
        }
    }

    private static long mostAboutOne(Collection<Asked> before) {
        Map<Set<UUID>, Long> alone = before.stream()
                .map(Asked::companies)
                .filter(companies -> companies.size() == 1)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return alone.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
