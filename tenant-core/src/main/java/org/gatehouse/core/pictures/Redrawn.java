package org.gatehouse.core.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/**
 * A picture of our own making: the pixels of what was sent and nothing else of it, no place, device or time either.
 * Takes a PNG or a JPEG and refuses everything else. One of a guest's and one logo are read at a time, so that neither
 * waits for the other, and tenants take turns; whoever would wait for long is asked to come again.
 */
public final class Redrawn {
    static final Turns GUESTS = new Turns();
    static final Turns LOGOS = new Turns();

    private Redrawn() {}

    /** What somebody wrote in base 64. */
    public static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException unreadable) {
            throw notUsable();
        }
    }

    /** A PNG of what a guest left: what is transparent stays so. */
    public static byte[] png(byte[] sent, Bounds bounds) {
        return draw(GUESTS, sent, bounds, BufferedImage.TYPE_INT_ARGB, "png");
    }

    /** A JPEG of what a guest left: what is transparent becomes white. */
    public static byte[] jpeg(byte[] sent, Bounds bounds) {
        return draw(GUESTS, sent, bounds, BufferedImage.TYPE_INT_RGB, "jpeg");
    }

    /** A PNG of a company's sign: what is transparent stays so. */
    public static byte[] logo(byte[] sent, Bounds bounds) {
        return draw(LOGOS, sent, bounds, BufferedImage.TYPE_INT_ARGB, "png");
    }

    private static byte[] draw(Turns turns, byte[] sent, Bounds bounds, int kind, String format) {
        return turns.take(() -> {
            try {
                return write(fit(SentPicture.read(sent, bounds), kind), format);
            } catch (IOException | RuntimeException unreadable) { // readers throw what they like at broken files
                throw notUsable();
            }
        });
    }

    private static BufferedImage fit(SentPicture sent, int kind) {
        BufferedImage fitted = new BufferedImage(sent.fittedWidth(), sent.fittedHeight(), kind);
        Graphics2D canvas = fitted.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        if (kind == BufferedImage.TYPE_INT_RGB) {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, fitted.getWidth(), fitted.getHeight());
        }
        canvas.drawImage(sent.pixels(), 0, 0, fitted.getWidth(), fitted.getHeight(), null);
        canvas.dispose();
        return fitted;
    }

    private static byte[] write(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static Refusal notUsable() {
        return Refusal.ofField("image", Problem.IMAGE_NOT_USABLE);
    }
}
