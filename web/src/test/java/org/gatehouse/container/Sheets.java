package org.gatehouse.container;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Posters as they come out of the printer, read by a camera. */
public final class Sheets {
    private static final Pattern BOX = Pattern.compile("([\\d.]+) ([\\d.]+) ([\\d.]+) ([\\d.]+) re f");
    private static final int WIDTH = 1190; // A4, two dots a point
    private static final int HEIGHT = 1684;

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
        return read(admin.get(posters + "/" + id + "/sheet").must(200).text());
    }

    /** The end of the address. */
    public static String token(Api admin, String site, String entrance) {
        return link(admin, site, entrance).replaceFirst(".*#", "");
    }

    /** @param sheet a PDF whose drawing is not compressed */
    public static String read(String sheet) {
        BufferedImage paper = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        BOX.matcher(sheet).results().forEach(box -> {
            double y = HEIGHT - 2 * (length(box, 2) + length(box, 4));
            pen.fill(new Rectangle2D.Double(2 * length(box, 1), y, 2 * length(box, 3), 2 * length(box, 4)));
        });
        int[] seen = paper.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(WIDTH, HEIGHT, seen))))
                    .getText();
        } catch (ReaderException unreadable) {
            throw new AssertionError("no camera reads it", unreadable);
        }
    }

    private static double length(MatchResult box, int group) {
        return Double.parseDouble(box.group(group));
    }
}
