package org.gatehouse.core.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of a list, as it was written.
 *
 * @param number where it stands in the file
 * @param says what each column says; blank ones are left out
 * @param cells how many cells it has
 * @param columns how many the first line names
 */
record Row(int number, Map<Column, String> says, int cells, int columns) {
    private static final Pattern BETWEEN = Pattern.compile("[|;]");
    private static final Pattern COMMA = Pattern.compile(",");

    String get(Column column) {
        return says.getOrDefault(column, "");
    }

    /** The parts of a cell that says several things. */
    List<String> parts(Column column) {
        return parts(column, part -> false);
    }

    /** @param whole whether commas in it divide nothing */
    List<String> parts(Column column, Predicate<String> whole) {
        return Arrays.stream(BETWEEN.split(get(column), -1))
                .flatMap(part -> whole.test(part) ? Stream.of(part) : Arrays.stream(COMMA.split(part, -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.toList());
    }

    boolean isUneven() {
        return cells != columns;
    }

    /** To tell lines apart that say the same in another way. */
    String signature() {
        return says.toString().toLowerCase(Locale.ROOT);
    }
}
