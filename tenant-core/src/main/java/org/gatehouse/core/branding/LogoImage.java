package org.gatehouse.core.branding;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/** A logo of our own making: the pixels of what was sent and nothing else of it, small enough for a page's head. */
public final class LogoImage {
    static final int WIDTH = 512;
    static final int HEIGHT = 128;

    /** Takes them one at a time: they come seldom, and none takes long. */
    private static final Semaphore ONE = new Semaphore(1, true);

    private final byte[] png;

    private LogoImage(byte[] png) {
        this.png = png;
    }

    byte[] png() {
        return png.clone();
    }

    /** Takes a PNG or a JPEG; refuses everything else, and waits while another one is read. */
    public static LogoImage of(byte[] sent) {
        ONE.acquireUninterruptibly();
        try {
            return new LogoImage(write(fit(SentPicture.read(sent))));
        } catch (IOException | RuntimeException unreadable) { // readers throw what they like at broken files
            throw Refusal.ofField("image", Problem.IMAGE_NOT_USABLE);
        } finally {
            ONE.release();
        }
    }

    private static BufferedImage fit(SentPicture sent) {
        BufferedImage fitted = new BufferedImage(sent.fittedWidth(), sent.fittedHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = fitted.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(sent.pixels(), 0, 0, fitted.getWidth(), fitted.getHeight(), null);
        canvas.dispose();
        return fitted;
    }

    private static byte[] write(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
