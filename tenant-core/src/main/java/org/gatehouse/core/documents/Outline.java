package org.gatehouse.core.documents;

import java.util.HashMap;
import java.util.Map;
import org.gatehouse.core.documents.Manuscript.Line;

/** The numbers of what has one, counted from the text. Nothing is referred to that is not there. */
final class Outline {
    private final Map<String, String> numbers = new HashMap<>();

    private char annex;
    private int section;
    private int clause;

    static Outline of(Iterable<Line> lines) {
        Outline outline = new Outline();
        lines.forEach(outline::count);
        return outline;
    }

    private void count(Line line) {
        switch (line.kind()) {
            case ANNEX -> {
                annex = annex == 0 ? 'A' : (char) (annex + 1);
                section = 0;
                put(line.key(), String.valueOf(annex));
            }
            case SECTION -> {
                section++;
                clause = 0;
                put(line.key(), annex == 0 ? String.valueOf(section) : annex + "." + section);
            }
            case CLAUSE -> {
                clause++;
                put(line.key(), section + "." + clause);
            }
            default -> {}
        }
    }

    private void put(String key, String number) {
        if (numbers.put(key, number) != null) {
            throw new IllegalStateException(key + " is there twice");
        }
    }

    /** @throws IllegalStateException where the document has no such part */
    String number(String key) {
        String number = numbers.get(key);
        if (number == null) {
            throw new IllegalStateException("a reference to " + key + ", which is not there");
        }
        return number;
    }

    Map<String, String> numbers() {
        return Map.copyOf(numbers);
    }
}
