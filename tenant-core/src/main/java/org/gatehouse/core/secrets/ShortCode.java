package org.gatehouse.core.secrets;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * A secret that people read and type, in Crockford's base 32: no letter looks like a digit. Too short to be hashed
 * alone; keep {@link MasterKey#hash} of it, and let nobody try often.
 */
public record ShortCode(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** @param length in characters of five bits */
    public static ShortCode random(int length) {
        StringBuilder text = new StringBuilder(length);
        RANDOM.ints(length, 0, ALPHABET.length()).forEach(digit -> text.append(ALPHABET.charAt(digit)));
        return new ShortCode(text.toString());
    }

    /** Digits only, for a telephone's keypad. */
    public static ShortCode randomDigits(int length) {
        StringBuilder text = new StringBuilder(length);
        RANDOM.ints(length, 0, 10).forEach(text::append);
        return new ShortCode(text.toString());
    }

    /** As somebody typed it: in any case, with blanks and dashes, with O for 0 and I or L for 1. */
    public static ShortCode typed(String text) {
        return new ShortCode(text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** In two halves: {@code 7K3M-9QXA}. */
    public String readable() {
        int half = text.length() / 2;
        return text.substring(0, half) + "-" + text.substring(half);
    }

    @Override
    public String toString() {
        return "ShortCode[…]";
    }
}
