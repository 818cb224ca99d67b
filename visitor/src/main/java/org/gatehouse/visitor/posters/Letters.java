package org.gatehouse.visitor.posters;

import java.text.Normalizer;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

/** The letters that every reader of PDF brings along: those of Western Europe. */
final class Letters {
    private static final String UNKNOWN = "?";

    private Letters() {}

    /** The text in these letters: another becomes its nearest, or a question mark. */
    static String nearest(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(letter -> known(letter) ? Character.toString(letter) : base(letter))
                .collect(Collectors.joining());
    }

    /** A letter without its accents. */
    private static String base(int letter) {
        String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                .codePoints()
                .filter(Letters::known)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return parts.isEmpty() ? UNKNOWN : parts;
    }

    private static boolean known(int letter) {
        return WinAnsiEncoding.INSTANCE.contains(GlyphList.getAdobeGlyphList().codePointToName(letter));
    }
}
