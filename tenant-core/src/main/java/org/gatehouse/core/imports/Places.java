package org.gatehouse.core.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places in an agreement as findings name them: {@code approvals[3].service}. */
final class Places {
    private static final Pattern INDEXED = Pattern.compile("([a-zA-Z]+)\\[(\\d+)].*");

    private Places() {}

    /** Which entry of a part it is in. */
    static Optional<Integer> index(String part, String place) {
        Matcher indexed = INDEXED.matcher(place);
        return indexed.matches() && indexed.group(1).equals(part)
                ? Optional.of(Integer.valueOf(indexed.group(2)))
                : Optional.empty();
    }
}
