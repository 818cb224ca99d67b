package org.gatehouse.core.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody in a lobby looks for a host. A name is shown as far as it was typed and no further: of a word whose
 * beginning was typed those letters, of the others the first; so an answer holds nothing but what the guest knew, an
 * initial, and that there is such a person. More than five hits are none, and namesakes who would look alike are not
 * offered, because a guest would pick the wrong one.
 */
public final class NameSearch {
    static final int LEAST = 3;
    static final int MOST = 5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

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
        return WORD.matcher(name.full().strip().replaceAll("\\s+", " "))
                .replaceAll(word -> Matcher.quoteReplacement(shown(typed, word.group())));
    }

    /** The whole word, the letters of it that were typed, or the first one. */
    private static String shown(List<String> typed, String word) {
        String folded = FoldedName.of(word);
        String begin = typed.stream()
                .filter(one -> one.length() >= LEAST && folded.startsWith(one))
                .max(Comparator.comparing(String::length))
                .orElse("");
        if (begin.isEmpty()) {
            return word.substring(0, word.offsetByCodePoints(0, 1)) + ".";
        }
        return begin.equals(folded) ? word : letters(word, begin) + "…";
    }

    /** The shortest beginning of the word that is written like that. */
    private static String letters(String word, String begin) {
        return word.codePoints()
                .mapToObj(Character::toString)
                .reduce("", (read, next) -> FoldedName.of(read).length() < begin.length() ? read + next : read);
    }
}
