package org.gatehouse.visitor.posters;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PosterSheetTest {
    private static final Pattern BOX = Pattern.compile("([\\d.]+) ([\\d.]+) ([\\d.]+) ([\\d.]+) re f");
    private static final String LINK = "https://visit.example.com/enter/#AAAAAAAAAAAAAAAAAAAAAAAA";

    @Test
    void a_camera_reads_the_code_that_was_drawn() throws ReaderException {
        assertThat(read(text(sheet("Nordlys A/S", "Nord", "da")))).isEqualTo(LINK);
    }

    @Test
    void it_says_whose_entrance_it_is_in_two_languages_and_wears_the_colour() {
        String danish = text(sheet("Nordlys A/S", "Nord", "da"));

        assertThat(danish)
                .startsWith("%PDF-1.4")
                .contains("0.055 0.42 0.345 rg", "(Nordlys A/S)", "(Nord)", "/Lang (da)")
                .contains("Åbn linket i din invitation", "Open the link in your invitation");
        assertThat(danish.indexOf("Tjek ind")).isLessThan(danish.indexOf("Check in"));
        String english = text(sheet("Nordlys A/S", "Nord", "en"));
        assertThat(english.indexOf("Check in")).isLessThan(english.indexOf("Tjek ind"));
    }

    @Test
    void a_name_of_any_length_and_letters_stays_on_the_paper_and_breaks_nothing() {
        String sheet = text(sheet("W".repeat(200), "Döm (\\ Šćž 門", "da"));

        assertThat(sheet).contains("(Döm \\(\\\\ Šcž ?)").endsWith("%%EOF\n");
        assertThat(sheet).containsPattern("/F2 2\\.[\\d]+ Tf 48 778 Td \\(WWW");
    }

    @Test
    void every_object_is_where_the_table_says() {
        String sheet = text(sheet("Nordlys A/S", "Nord", "da"));
        Pattern.compile("(\\d{10}) 00000 n")
                .matcher(sheet)
                .results()
                .forEach(row -> assertThat(sheet.substring(Integer.parseInt(row.group(1))))
                        .matches(Pattern.compile("\\d 0 obj\n.*", Pattern.DOTALL)));
    }

    private static byte[] sheet(String company, String entrance, String language) {
        return PosterSheet.draw(new PosterSheet.Content(
                company, Optional.of("#0e6b58"), language, "Havnegade", entrance, LocalDate.of(2026, 11, 20), LINK));
    }

    private static String text(byte[] sheet) {
        return new String(sheet, Charset.forName("windows-1252"));
    }

    /** Draws what the page draws in black, and reads it. */
    private static String read(String sheet) throws ReaderException {
        BufferedImage paper = new BufferedImage(1190, 1684, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1190, 1684);
        pen.setColor(Color.BLACK);
        BOX.matcher(sheet).results().forEach(box -> {
            double y = PdfPage.HEIGHT - length(box, 2) - length(box, 4);
            pen.fill(new Rectangle2D.Double(2 * length(box, 1), 2 * y, 2 * length(box, 3), 2 * length(box, 4)));
        });
        int[] seen = paper.getRGB(0, 0, 1190, 1684, null, 0, 1190);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(1190, 1684, seen))))
                .getText();
    }

    private static double length(MatchResult box, int group) {
        return Double.parseDouble(box.group(group));
    }
}
