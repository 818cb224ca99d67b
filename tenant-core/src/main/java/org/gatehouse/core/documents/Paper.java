package org.gatehouse.core.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.gatehouse.core.documents.Document.Heading;
import org.gatehouse.core.limits.Turns;

/**
 * A document on paper: PDF/A-2a, which can be read in many years and by those who cannot see it. The same document
 * gives the same bytes. One is drawn at a time, and tenants take turns; whoever would wait for long is asked to come
 * again.
 */
public final class Paper {
    private static final String REGULAR = "/liberation/LiberationSans-Regular.ttf";
    private static final String BOLD = "/liberation/LiberationSans-Bold.ttf";
    private static final String FAMILY = "Paper";
    private static final String CREATED = "(<xmp:CreateDate>)[^<]*";
    private static final Turns TURNS = new Turns(Duration.ofSeconds(10));
    private static final String STYLE = style("paper.css");
    private static final String ONE_PAGE = style("card.css");
    private static final List<String> SIZES = List.of("9pt", "8pt", "7pt");

    static {
        XRLog.setLoggingEnabled(false); // it would write into the log what stands in the document
    }

    private Paper() {}

    /** The file, and how many pages it has. */
    private record Drawn(byte[] file, int pages) {}

    public static byte[] of(Document document) {
        return TURNS.take(() -> draw(document, STYLE).file());
    }

    /** In the largest letters with which it is one page; where none are small enough, on several. */
    static byte[] onOnePage(Document document) {
        return TURNS.take(() -> {
            Drawn drawn = new Drawn(new byte[0], 0);
            for (String size : SIZES) {
                drawn = draw(document, STYLE + ONE_PAGE + "body { font-size: " + size + " }");
                if (drawn.pages() == 1) {
                    break;
                }
            }
            return drawn.file();
        });
    }

    private static Drawn draw(Document document, String style) {
        try {
            return drawn(document, style);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Drawn drawn(Document document, String style) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> resource(REGULAR), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> resource(BOLD), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null); // nothing is fetched from anywhere
        builder.withProducer("Gatehouse");
        builder.withHtmlContent(Page.of(document, head(document, style)), null);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument drawn = renderer.getPdfDocument();
            date(drawn, document.writtenAt().truncatedTo(ChronoUnit.SECONDS));
            drawn.save(file);
            return new Drawn(file.toByteArray(), drawn.getNumberOfPages());
        }
    }

    /** The library writes when it worked; a document says when it was written. */
    private static void date(PDDocument drawn, Instant at) throws IOException {
        drawn.getDocumentInformation().setCreationDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
        drawn.setDocumentId(at.getEpochSecond());
        PDMetadata metadata = drawn.getDocumentCatalog().getMetadata();
        String said = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceFirst(CREATED, "$1" + at.toString().replace("Z", "+00:00"));
        metadata.importXMPMetadata(said.getBytes(StandardCharsets.UTF_8));
    }

    private static String head(Document document, String style) {
        String bookmarks = document.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .map(heading -> "<bookmark name=\"" + Page.escaped(heading.number() + " " + heading.text())
                        + "\" href=\"#" + heading.key() + "\"/>")
                .collect(Collectors.joining());
        return "<meta name=\"description\" content=\"" + Page.escaped(document.title()) + "\"/><bookmarks>" + bookmarks
                + "</bookmarks><style>" + foot(document) + style + "</style>";
    }

    /** Which document it is, and on which page of how many one is. */
    private static String foot(Document document) {
        String look =
                "font-family: " + FAMILY + "; font-size: 8pt; color: #4c5a56; vertical-align: top; padding-top: 4mm";
        return "@page { size: A4; margin: 22mm 18mm 20mm 20mm;"
                + " @bottom-left { content: \"" + quoted(document.title()) + "\"; " + look + " }"
                + " @bottom-right { content: \""
                + Phrases.in(document.language()).say("page")
                + " \" counter(page) \" / \" counter(pages); " + look + " } }\n";
    }

    /** As a style sheet writes what would end its text, or the sheet. */
    private static String quoted(String text) {
        return text.codePoints()
                .mapToObj(one -> "\\\"<>&".indexOf(one) >= 0 || Character.isISOControl(one)
                        ? String.format("\\%x ", one) // the blank ends it
                        : Character.toString(one))
                .collect(Collectors.joining());
    }

    private static String style(String name) {
        try (InputStream in = resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream(name), name);
    }
}
