package org.gatehouse.core.agreement;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of Danish companies and authorities: eight digits, of which the last ones check the others. */
public final class Cvr {
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0.-]");
    private static final Pattern EIGHT = Pattern.compile("[0-9]{8}");
    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};
    private static final int MODULUS = 11;
    private static final String DENMARK = "DK";

    private Cvr() {}

    /** Whether it looks like a Danish number and is none; a few other countries have eight digits, too. */
    public static boolean isMistaken(String text) {
        String plain = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return (plain.startsWith(DENMARK) || EIGHT.matcher(plain).matches()) && !isOne(text);
    }

    /** Whether it can be no other country's. */
    static boolean saysItIsOne(String text) {
        return text.strip().toUpperCase(Locale.ROOT).startsWith(DENMARK);
    }

    static boolean isOne(String text) {
        return check(text) == Check.VALID_CHECKSUM;
    }

    /** What there is to say of a number without asking the register. */
    enum Check {
        VALID_CHECKSUM,
        INVALID_CHECKSUM,
        /** Not eight digits, or all of them nought, which would pass. */
        INVALID_FORMAT
    }

    static Check check(String text) {
        String digits = normalised(text);
        if (!EIGHT.matcher(digits).matches() || digits.charAt(0) == '0') {
            return Check.INVALID_FORMAT;
        }
        return sum(digits) % MODULUS == 0 ? Check.VALID_CHECKSUM : Check.INVALID_CHECKSUM;
    }

    /** Without what people write between the digits, and without the country. */
    static String normalised(String text) {
        String plain = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return plain.startsWith(DENMARK) ? plain.substring(DENMARK.length()) : plain;
    }

    /** The eight digits alone, however they were written; empty where they are no number of a company (rule 60). */
    public static Optional<String> digits(String text) {
        return isOne(text) ? Optional.of(normalised(text)) : Optional.empty();
    }

    private static int sum(String digits) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * (digits.charAt(place) - '0');
        }
        return sum;
    }
}
