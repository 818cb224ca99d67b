package org.gatehouse.visitor.posters;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One page of A4 as PDF: rectangles, and text in the letters that every reader of PDF brings along. Lengths are points,
 * counted from the lower left corner. A letter that Western Europe does not write becomes its nearest, or a question
 * mark.
 */
final class PdfPage {
    static final double WIDTH = 595;
    static final double HEIGHT = 842;

    private static final Charset LETTERS = Charset.forName("windows-1252");
    private static final String SPECIAL = "øØæÆ·";
    private static final String LIKE = "oOmW.";
    private static final char BROAD = 'W';

    private final StringBuilder drawn = new StringBuilder();

    /** A font by its name in the page, with the widths of its letters from the space to the tilde. */
    enum Font {
        PLAIN(
                "F1",
                "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 "
                        + "556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 "
                        + "722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 "
                        + "556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 "
                        + "260 334 584"),
        BOLD(
                "F2",
                "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 "
                        + "556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 "
                        + "722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 "
                        + "556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 "
                        + "280 389 584");

        private final String name;
        private final int[] widths;

        Font(String name, String widths) {
            this.name = name;
            this.widths =
                    Stream.of(widths.split(" ")).mapToInt(Integer::parseInt).toArray();
        }

        /** Of a text in letters of one point. A letter with an accent is as broad as without. */
        double widthOf(String text) {
            return text.chars()
                            .map(letter -> widths[plain((char) letter) - ' '])
                            .sum()
                    / 1000.0;
        }

        private static char plain(char letter) {
            int like = SPECIAL.indexOf(letter);
            char base = like < 0 ? base(letter) : LIKE.charAt(like);
            return base < ' ' || base > '~' ? BROAD : base;
        }
    }

    /** @param hex {@code #rrggbb}; all that follows is drawn in it */
    void color(String hex) {
        for (int place = 1; place < 7; place += 2) {
            drawn.append(number(Integer.parseInt(hex.substring(place, place + 2), 16) / 255.0))
                    .append(' ');
        }
        drawn.append("rg\n");
    }

    void box(double x, double y, double width, double height) {
        drawn.append(number(x)).append(' ').append(number(y)).append(' ');
        drawn.append(number(width)).append(' ').append(number(height)).append(" re f\n");
    }

    /** One line; smaller where it would not fit into the width. */
    void line(Font font, double size, double x, double y, double width, String text) {
        write(font, fitting(font, size, width, text), x, y, text);
    }

    /** One line in the middle of the page. */
    void centered(Font font, double size, double y, double width, String text) {
        double fitting = fitting(font, size, width, text);
        write(font, fitting, (WIDTH - fitting * font.widthOf(text)) / 2, y, text);
    }

    private static double fitting(Font font, double size, double width, String text) {
        return text.isEmpty() ? size : Math.min(size, width / font.widthOf(text));
    }

    private void write(Font font, double size, double x, double y, String text) {
        drawn.append("BT /").append(font.name).append(' ').append(number(size)).append(" Tf ");
        drawn.append(number(x)).append(' ').append(number(y)).append(" Td (").append(escaped(text));
        drawn.append(") Tj ET\n");
    }

    private static String escaped(String text) {
        CharsetEncoder known = LETTERS.newEncoder();
        StringBuilder escaped = new StringBuilder();
        for (char letter : text.toCharArray()) {
            char nearest = known.canEncode(letter) ? letter : base(letter);
            escaped.append("\\()".indexOf(nearest) < 0 ? "" : "\\").append(nearest);
        }
        return escaped.toString();
    }

    /** A letter without its accents. */
    private static char base(char letter) {
        return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
    }

    byte[] bytes(String language) {
        String fonts = "/Font << /F1 " + font("Helvetica") + " /F2 " + font("Helvetica-Bold") + " >>";
        byte[] content = drawn.toString().getBytes(LETTERS);
        List<byte[]> objects = new ArrayList<>();
        objects.add(text("<< /Type /Catalog /Pages 2 0 R /Lang (" + language + ") >>"));
        objects.add(text("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
        objects.add(text("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + number(WIDTH) + ' ' + number(HEIGHT)
                + "] /Resources << " + fonts + " >> /Contents 4 0 R >>"));
        objects.add(joined(text("<< /Length " + content.length + " >>\nstream\n"), content, text("\nendstream")));
        return file(objects);
    }

    private static String font(String name) {
        return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
    }

    private static byte[] file(List<byte[]> objects) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(text("%PDF-1.4\n"));
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int index = 0; index < objects.size(); index++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.size()));
            file.writeBytes(joined(text((index + 1) + " 0 obj\n"), objects.get(index), text("\nendobj\n")));
        }
        int start = file.size();
        int size = objects.size() + 1;
        file.writeBytes(text("xref\n0 " + size + '\n' + places + "trailer\n<< /Size " + size
                + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n"));
        return file.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
