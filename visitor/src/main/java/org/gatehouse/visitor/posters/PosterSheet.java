package org.gatehouse.visitor.posters;

import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.gatehouse.visitor.checkin.PassImage;

/** How a poster looks on paper: whose entrance it is, the code, and the way in two languages. Nobody is named on it. */
public final class PosterSheet {
    private static final PDRectangle PAPER = PDRectangle.A4;
    private static final float LEFT = 48;
    private static final float WIDTH = PAPER.getWidth() - 2 * LEFT;
    private static final float CODE = 330;
    private static final float CODE_TOP = 638;
    private static final float GAP = 24;
    private static final float BAR = 20;
    private static final String OURS = "#0e6b58";
    private static final Color INK = Color.decode("#14201d");
    private static final Color QUIET = Color.decode("#4c5a56");

    private final Content content;
    private final List<PosterWords> words;
    private final PDPageContentStream pen;
    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);

    private PosterSheet(Content content, List<PosterWords> words, PDPageContentStream pen) {
        this.content = content;
        this.words = words;
        this.pen = pen;
    }

    /**
     * What is on it.
     *
     * @param color absent where it is ours
     * @param language the tenant's own: it comes first
     * @param link what the code holds
     */
    public record Content(
            String company,
            Optional<String> color,
            String language,
            String site,
            String entrance,
            LocalDate madeOn,
            String link) {
        @Override
        public String toString() {
            return "Content[" + site + ", " + entrance + "]";
        }
    }

    /** @return PDF, A4, in both languages */
    public static byte[] draw(Content content) {
        List<PosterWords> words = PosterWords.beginningWith(content.language());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PAPER);
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                new PosterSheet(content, words, pen).draw();
            }
            document.getDocumentCatalog().setLanguage(words.get(0).language());
            document.getDocumentInformation().setTitle(words.get(0).title() + ": " + content.entrance());
            document.save(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private void draw() throws IOException {
        head();
        code();
        place();
        steps(words.get(0), LEFT);
        steps(words.get(1), LEFT + (WIDTH + GAP) / 2);
        foot();
    }

    private void head() throws IOException {
        pen.setNonStrokingColor(Color.decode(content.color().orElse(OURS)));
        pen.addRect(0, PAPER.getHeight() - BAR, PAPER.getWidth(), BAR);
        pen.fill();
        pen.setNonStrokingColor(INK);
        centered(bold, 20, 778, content.company());
        centered(bold, 42, 716, words.get(0).title());
        pen.setNonStrokingColor(QUIET);
        centered(plain, 22, 682, words.get(1).title());
    }

    /** The page around it is the quiet zone. */
    private void code() throws IOException {
        BitMatrix modules = PassImage.modules(content.link());
        int size = modules.getWidth() - 2 * PassImage.QUIET;
        float side = CODE / size;
        float left = (PAPER.getWidth() - CODE) / 2;
        pen.setNonStrokingColor(Color.BLACK);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (modules.get(x + PassImage.QUIET, y + PassImage.QUIET)) {
                    pen.addRect(left + x * side, CODE_TOP - (y + 1) * side, side, side);
                }
            }
        }
        pen.fill();
    }

    private void place() throws IOException {
        pen.setNonStrokingColor(INK);
        centered(bold, 24, 248, content.entrance());
        pen.setNonStrokingColor(QUIET);
        centered(plain, 13, 228, content.site());
    }

    private void steps(PosterWords said, float x) throws IOException {
        float width = (WIDTH - GAP) / 2;
        float y = 182;
        pen.setNonStrokingColor(INK);
        for (String step : said.steps()) {
            line(bold, 13, x, y, width, step);
            y -= 22;
        }
        pen.setNonStrokingColor(QUIET);
        line(plain, 12, x, y - 6, width, said.leaving());
        line(plain, 12, x, y - 23, width, said.nobody());
    }

    private void foot() throws IOException {
        pen.setNonStrokingColor(QUIET);
        String made = content.madeOn().toString();
        line(plain, 9, LEFT, 36, WIDTH, String.join("  ·  ", content.site(), content.entrance(), made));
    }

    private void centered(PDFont font, float size, float y, String text) throws IOException {
        float width = Math.min(WIDTH, size * width(font, text));
        line(font, size, (PAPER.getWidth() - width) / 2, y, WIDTH, text);
    }

    /** Smaller where it would not fit into the width. */
    private void line(PDFont font, float size, float x, float y, float width, String text) throws IOException {
        pen.beginText();
        pen.setFont(font, Math.min(size, width / width(font, text)));
        pen.newLineAtOffset(x, y);
        pen.showText(Letters.nearest(text));
        pen.endText();
    }

    /** In letters of one point. */
    private static float width(PDFont font, String text) throws IOException {
        return font.getStringWidth(Letters.nearest(text)) / 1000;
    }
}
