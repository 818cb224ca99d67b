package org.gatehouse.core.imports;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared: in small letters, with single spaces and without signs. */
final class Plain {
    private static final Pattern NOTHING = Pattern.compile("[./'’´`]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Plain() {}

    /** {@code S.à r.l.} is {@code sà rl}; {@code A/S} is {@code as}. */
    static String name(String text) {
        return words(NOTHING.matcher(text).replaceAll(""));
    }

    static String words(String text) {
        return BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Whether a word of the text begins so. */
    static boolean has(String words, String beginning) {
        return (" " + words).contains(" " + beginning);
    }
}
