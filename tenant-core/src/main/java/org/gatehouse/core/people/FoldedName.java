package org.gatehouse.core.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as people type it who do not know how it is written: in small letters, without accents, whatever stands
 * between its words. {@code Åse Bjørn-Møller} and {@code aase bjorn moller} are one.
 */
public final class FoldedName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FoldedName() {}

    public static String of(String name) {
        return String.join(" ", words(name));
    }

    public static List<String> words(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("aa", "a")
                .replace("ß", "ss")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("đ", "d")
                .replace("ł", "l")
                .replace("ı", "i");
        return Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
