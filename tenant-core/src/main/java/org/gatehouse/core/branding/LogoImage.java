package org.gatehouse.core.branding;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/** A logo of our own making: the pixels of what was sent and nothing else of it, small enough for a page's head. */
public final class LogoImage {
    static final int WIDTH = 512;
    static final int HEIGHT = 128;

    /** Of what is sent: what a larger one would need of memory is not worth a logo. */
    private static final long MOST_PIXELS = 16_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private final byte[] png;

    private LogoImage(byte[] png) {
        this.png = png;
    }

    byte[] png() {
        return png.clone();
    }

    /** Takes a PNG or a JPEG; refuses everything else. */
    public static LogoImage of(byte[] sent) {
        try {
            return new LogoImage(write(fit(read(sent))));
        } catch (IOException | RuntimeException unreadable) { // readers throw what they like at broken files
            throw Refusal.ofField("image", Problem.IMAGE_NOT_USABLE);
        }
    }

    private static BufferedImage read(byte[] sent) throws IOException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("no image");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
                        || (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new IOException("not such an image");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage fit(BufferedImage image) {
        double scale = Math.min(1, Math.min((double) WIDTH / image.getWidth(), (double) HEIGHT / image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = fitted.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return fitted;
    }

    private static byte[] write(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
