package org.gatehouse.container;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Posters as they come out of the printer, read by a camera. */
public final class Sheets {
    private static final float[] DISTANCES = {2, 1.5f, 3};

    private Sheets() {}

    /** Whether the site asks guests' phones for its posters. */
    public static void ask(Api admin, String site, boolean asked) {
        String posters = "/sites/" + site + "/posters";
        String version = admin.get(posters).must(200).header("ETag");
        admin.with("If-Match", version).put(posters, Map.of("asked", asked)).must(200);
    }

    /** Makes the poster of an entrance anew, and reads the address on it. */
    public static String link(Api admin, String site, String entrance) {
        String posters = "/sites/" + site + "/posters";
        String id = admin.post(posters, Map.of("entrance", entrance))
                .must(201)
                .json()
                .getString("id");
        return read(admin.get(posters + "/" + id + "/sheet").must(200).bytes());
    }

    /** The end of the address. */
    public static String token(Api admin, String site, String entrance) {
        return link(admin, site, entrance).replaceFirst(".*#", "");
    }

    /** As from several distances. @param sheet a PDF of one page */
    public static String read(byte[] sheet) {
        try (PDDocument document = Loader.loadPDF(sheet)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (float near : DISTANCES) {
                Optional<String> text = read(renderer.renderImage(0, near));
                if (text.isPresent()) {
                    return text.get();
                }
            }
            throw new AssertionError("no camera reads it");
        } catch (IOException broken) {
            throw new AssertionError("this is no sheet", broken);
        }
    }

    private static Optional<String> read(BufferedImage paper) {
        int width = paper.getWidth();
        int[] seen = paper.getRGB(0, 0, width, paper.getHeight(), null, 0, width);
        BinaryBitmap look =
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, paper.getHeight(), seen)));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(look, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException unreadable) {
            return Optional.empty();
        }
    }
}
