package org.gatehouse.visitor.posters;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PosterSheetTest {
    private static final String LINK = "https://visit.example.com/enter/#AAAAAAAAAAAAAAAAAAAAAAAA";
    private static final int DOTS = 2; // a point

    @Test
    void a_camera_reads_the_code_on_the_paper() throws IOException, ReaderException {
        BufferedImage paper = paper(sheet("Nordlys A/S", "Nord", "da"));
        int width = paper.getWidth();
        int[] seen = paper.getRGB(0, 0, width, paper.getHeight(), null, 0, width);
        BinaryBitmap image =
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, paper.getHeight(), seen)));

        assertThat(new QRCodeReader()
                        .decode(image, Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText())
                .isEqualTo(LINK);
    }

    @Test
    void it_says_whose_entrance_it_is_in_two_languages() throws IOException {
        String danish = text(sheet("Nordlys A/S", "Nord", "da"));

        assertThat(danish)
                .contains("Nordlys A/S", "Nord", "Havnegade")
                .contains("Åbn linket i din invitation", "Open the link in your invitation")
                .contains("Vi prøver at få fat i din vært.", "We try to reach your host.");
        assertThat(danish.indexOf("Tjek ind")).isLessThan(danish.indexOf("Check in"));
        String english = text(sheet("Nordlys A/S", "Nord", "en"));
        assertThat(english.indexOf("Check in")).isLessThan(english.indexOf("Tjek ind"));
    }

    @Test
    void it_is_one_page_of_A4_that_says_its_language_and_title() throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet("Nordlys A/S", "Nord", "en"))) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(document.getPage(0).getMediaBox()).hasToString(PDRectangle.A4.toString());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Check in with your phone: Nord");
        }
    }

    @Test
    void it_wears_the_tenant_s_colour() throws IOException {
        BufferedImage paper = paper(sheet("Nordlys A/S", "Nord", "da"));

        assertThat(paper.getRGB(10, 10) & 0xffffff).isEqualTo(0x8a2be2);
    }

    @Test
    void a_name_of_any_length_stays_on_the_paper() throws IOException {
        String name = "W".repeat(200);
        byte[] sheet = sheet(name, name, "da");

        assertThat(text(sheet)).contains(name);
        assertThat(margins(paper(sheet))).containsOnly(0xffffff);
    }

    @Test
    void a_letter_outside_the_font_becomes_its_nearest() throws IOException {
        assertThat(text(sheet("Nordlys A/S", "Döm (\\ Šćž ﬁ €\n門🚪", "da"))).contains("Döm (\\ Šcž fi €???");
        assertThat(text(sheet("", "Nord", "da"))).contains("Nord");
    }

    private static byte[] sheet(String company, String entrance, String language) {
        return PosterSheet.draw(new PosterSheet.Content(
                company, Optional.of("#8a2be2"), language, "Havnegade", entrance, LocalDate.of(2026, 11, 20), LINK));
    }

    private static String text(byte[] sheet) throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static BufferedImage paper(byte[] sheet) throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet)) {
            return new PDFRenderer(document).renderImage(0, DOTS);
        }
    }

    /** What is seen to the left and to the right of everything, below the coloured bar. */
    private static int[] margins(BufferedImage paper) {
        int top = 25 * DOTS;
        int width = 45 * DOTS;
        int height = paper.getHeight() - top;
        int[] left = paper.getRGB(0, top, width, height, null, 0, width);
        int[] right = paper.getRGB(paper.getWidth() - width, top, width, height, null, 0, width);
        int[] both = Arrays.copyOf(left, 2 * left.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return Arrays.stream(both).map(dot -> dot & 0xffffff).toArray();
    }
}
