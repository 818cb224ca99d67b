package org.gatehouse.core.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods as people write them: {@code 30 dage}, {@code 5 years}, {@code P12M}. */
final class Spans {
    private static final Pattern ISO = Pattern.compile("P\\d{1,5}[DWMY]|Y5C");
    private static final Pattern WORDS =
            Pattern.compile("(?<![\\p{L}\\d.,½])(\\d{1,5})\\s*(day|dag|døgn|week|uge|month|måned|mdr|year|år)");
    private static final Map<String, String> UNITS = Map.of(
            "day", "D", "dag", "D", "døgn", "D", "week", "W", "uge", "W", "month", "M", "måned", "M", "mdr", "M",
            "year", "Y", "år", "Y");

    private Spans() {}

    /** ISO 8601, or the code for five years and the current one; empty: no period, or part of a number. */
    static Optional<String> in(String cell) {
        String code = cell.strip().toUpperCase(Locale.ROOT);
        if (ISO.matcher(code).matches()) {
            return Optional.of(code);
        }
        Matcher words = WORDS.matcher(cell.toLowerCase(Locale.ROOT));
        return words.find() ? Optional.of("P" + words.group(1) + UNITS.get(words.group(2))) : Optional.empty();
    }
}
