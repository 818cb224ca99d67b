package org.gatehouse.core.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Somebody in a lobby looks for a host. A name is shown as far as it was typed: the words whose beginning was typed in
 * full, the others by their first letter; so whoever tries letters learns no full name. More than five hits are none,
 * and namesakes who would look alike are not offered, because a guest would pick the wrong one.
 */
public final class NameSearch {
    static final int LEAST = 3;
    static final int MOST = 5;

    private NameSearch() {}

    /** Somebody who could be found. */
    public record Name(UUID id, String firstName, String lastName) {
        String full() {
            return firstName + " " + lastName;
        }

        @Override
        public String toString() {
            return "Name[" + id + "]";
        }
    }

    /** Somebody who was, as a screen in a lobby may call them. */
    public record Hit(UUID id, String label) {
        @Override
        public String toString() {
            return "Hit[" + id + "]";
        }
    }

    /** @param more there are others, so more has to be typed, or the desk asked */
    public record Found(List<Hit> hits, boolean more) {
        public static final Found NOBODY = new Found(List.of(), false);
    }

    /** Each word that was typed begins a word of the name, and one of them has three letters. */
    public static Found list(String typed, List<Name> names) {
        List<String> words = FoldedName.words(typed);
        if (words.stream().noneMatch(word -> word.length() >= LEAST)) {
            return Found.NOBODY;
        }
        return distinct(names.stream().filter(name -> begins(words, name)).toList(), name -> label(words, name));
    }

    /** The full name was typed. */
    public static Found exact(String typed, List<Name> names) {
        String folded = FoldedName.of(typed);
        if (folded.length() < LEAST) {
            return Found.NOBODY;
        }
        return distinct(
                names.stream()
                        .filter(name -> FoldedName.of(name.full()).equals(folded))
                        .toList(),
                name -> name.full().strip());
    }

    private static Found distinct(List<Name> names, Function<Name, String> label) {
        if (names.size() > MOST) {
            return new Found(List.of(), true);
        }
        Map<String, List<Name>> byLabel = names.stream().collect(Collectors.groupingBy(label));
        List<Hit> hits = byLabel.entrySet().stream()
                .filter(same -> same.getValue().size() == 1)
                .map(one -> new Hit(one.getValue().get(0).id(), one.getKey()))
                .sorted(Comparator.comparing(Hit::label))
                .toList();
        return new Found(hits, hits.size() < names.size());
    }

    /** No word of the name is used for two that were typed. */
    private static boolean begins(List<String> typed, Name name) {
        List<String> left = new ArrayList<>(FoldedName.words(name.full()));
        List<String> longestFirst = typed.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (String word : longestFirst) {
            if (left.stream()
                    .filter(part -> part.startsWith(word))
                    .findFirst()
                    .map(left::remove)
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String label(List<String> typed, Name name) {
        List<String> shown = new ArrayList<>();
        for (String part : name.full().strip().split("\\s+")) {
            boolean known = FoldedName.words(part).stream()
                    .anyMatch(word ->
                            typed.stream().anyMatch(begin -> begin.length() >= LEAST && word.startsWith(begin)));
            shown.add(known ? part : part.substring(0, part.offsetByCodePoints(0, 1)) + ".");
        }
        return String.join(" ", shown);
    }
}
