package org.gatehouse.visitor.posters;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One page of A4 as PDF: rectangles, and text in the letters that every reader of PDF brings along. Lengths are points,
 * counted from the lower left corner. A letter that Western Europe does not write becomes its nearest, or a question
 * mark.
 */
final class PdfPage {
    static final double WIDTH = 595;
    static final double HEIGHT = 842;

    private static final Charset LETTERS = Charset.forName("windows-1252");
    private static final String NARROW = " !'(),.:;I[]fijlrt|";
    private static final String BROAD = "%@MWmw";

    private final StringBuilder drawn = new StringBuilder();

    /** A font by its name in the page. */
    enum Font {
        PLAIN("F1"),
        BOLD("F2");

        private final String name;

        Font(String name) {
            this.name = name;
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
        double fitting = Math.min(size, width / widthOf(text));
        drawn.append("BT /")
                .append(font.name)
                .append(' ')
                .append(number(fitting))
                .append(" Tf ");
        drawn.append(number(x)).append(' ').append(number(y)).append(" Td (").append(escaped(text));
        drawn.append(") Tj ET\n");
    }

    /** No text is broader, in letters of one point. */
    private static double widthOf(String text) {
        double width = text.chars()
                .mapToDouble(letter -> NARROW.indexOf(letter) >= 0 ? .39 : BROAD.indexOf(letter) >= 0 ? .98 : .78)
                .sum();
        return Math.max(width, .1);
    }

    private static String escaped(String text) {
        CharsetEncoder known = LETTERS.newEncoder();
        StringBuilder escaped = new StringBuilder();
        for (char letter : text.toCharArray()) {
            String nearest = known.canEncode(letter)
                    ? String.valueOf(letter)
                    : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                            .substring(0, 1);
            escaped.append("\\()".contains(nearest) ? "\\" : "").append(nearest);
        }
        return escaped.toString();
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
