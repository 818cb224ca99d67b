package org.gatehouse.notifications.writing;

import java.util.List;

/** How long a text message is: 160 characters where the GSM alphabet has them all, else two parts of 67. */
public final class SmsText {
    private static final int ONE_PART = 160;
    private static final int TWO_WIDE_PARTS = 134;
    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWICE = "^{}\\[~]|€";

    private SmsText() {}

    /** The first that fits; the last if none does. */
    public static String firstThatFits(List<String> wordings) {
        return wordings.stream().filter(SmsText::fits).findFirst().orElseGet(() -> wordings.get(wordings.size() - 1));
    }

    static boolean fits(String text) {
        return isGsm(text) ? septets(text) <= ONE_PART : text.length() <= TWO_WIDE_PARTS;
    }

    public static boolean isGsm(String text) {
        return text.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0 || TWICE.indexOf(letter) >= 0);
    }

    /** Its length in the GSM alphabet, where some characters count twice. */
    public static int septets(String text) {
        return text.chars().map(letter -> TWICE.indexOf(letter) >= 0 ? 2 : 1).sum();
    }
}
