package org.gatehouse.visitor.posters;

import com.google.zxing.common.BitMatrix;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatehouse.visitor.checkin.PassImage;
import org.gatehouse.visitor.posters.PdfPage.Font;

/** How a poster looks on paper: whose entrance it is, the code, and the way in two languages. Nobody is named on it. */
final class PosterSheet {
    private static final double LEFT = 48;
    private static final double WIDTH = PdfPage.WIDTH - 2 * LEFT;
    private static final double CODE = 330;
    private static final double CODE_TOP = 638;
    private static final double GAP = 24;
    private static final String OURS = "#0e6b58";
    private static final String INK = "#14201d";
    private static final String QUIET = "#4c5a56";

    private static final Words DANISH = new Words(
            "da",
            "Tjek ind med din telefon",
            List.of(
                    "1   Scan koden med telefonens kamera",
                    "2   Åbn linket i din invitation",
                    "3   Bekræft. Din vært får besked"),
            "Tjek ud på samme måde, når du går.",
            "Ingen invitation? Gå til receptionen.");
    private static final Words ENGLISH = new Words(
            "en",
            "Check in with your phone",
            List.of(
                    "1   Scan the code with your camera",
                    "2   Open the link in your invitation",
                    "3   Confirm. Your host is told"),
            "Check out the same way when you leave.",
            "No invitation? Please go to reception.");

    private final PdfPage page = new PdfPage();
    private final Content content;
    private final List<Words> words;

    private PosterSheet(Content content) {
        this.content = content;
        this.words = content.language().equals("en") ? List.of(ENGLISH, DANISH) : List.of(DANISH, ENGLISH);
    }

    /** @param link what the code holds */
    record Content(
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

    private record Words(String language, String title, List<String> steps, String leaving, String nobody) {}

    static byte[] draw(Content content) {
        PosterSheet sheet = new PosterSheet(content);
        sheet.head();
        sheet.code();
        sheet.place();
        sheet.steps(sheet.words.get(0), LEFT);
        sheet.steps(sheet.words.get(1), LEFT + (WIDTH + GAP) / 2);
        sheet.foot();
        return sheet.page.bytes(sheet.words.get(0).language());
    }

    private void head() {
        page.color(content.color().orElse(OURS));
        page.box(0, PdfPage.HEIGHT - 20, PdfPage.WIDTH, 20);
        page.color(INK);
        page.centered(Font.BOLD, 20, 778, WIDTH, content.company());
        page.centered(Font.BOLD, 42, 716, WIDTH, words.get(0).title());
        page.color(QUIET);
        page.centered(Font.PLAIN, 22, 682, WIDTH, words.get(1).title());
    }

    /** The page around it is the quiet zone. */
    private void code() {
        BitMatrix modules = PassImage.modules(content.link());
        int size = modules.getWidth() - 2 * PassImage.QUIET;
        double side = CODE / size;
        double left = (PdfPage.WIDTH - CODE) / 2;
        page.color("#000000");
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (modules.get(x + PassImage.QUIET, y + PassImage.QUIET)) {
                    page.box(left + x * side, CODE_TOP - (y + 1) * side, side, side);
                }
            }
        }
    }

    private void place() {
        page.color(INK);
        page.centered(Font.BOLD, 24, 248, WIDTH, content.entrance());
        page.color(QUIET);
        page.centered(Font.PLAIN, 13, 228, WIDTH, content.site());
    }

    private void steps(Words said, double x) {
        double width = (WIDTH - GAP) / 2;
        double y = 182;
        for (String step : said.steps()) {
            page.color(INK);
            page.line(Font.BOLD, 13, x, y, width, step);
            y -= 22;
        }
        page.color(QUIET);
        page.line(Font.PLAIN, 12, x, y - 6, width, said.leaving());
        page.line(Font.PLAIN, 12, x, y - 23, width, said.nobody());
    }

    private void foot() {
        page.color(QUIET);
        page.line(
                Font.PLAIN,
                9,
                LEFT,
                36,
                WIDTH,
                String.join(
                        "  ·  ",
                        content.site(),
                        content.entrance(),
                        content.madeOn().toString()));
    }
}
