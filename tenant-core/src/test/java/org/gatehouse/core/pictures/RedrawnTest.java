package org.gatehouse.core.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.gatehouse.core.branding.LogoImage;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** What is small or large, deep or endless is told of a logo; here is what a camera sends. */
class RedrawnTest {
    private static final Bounds BOUNDS = new Bounds(480, 480);
    private static final String PLACE = "Exif\0\0MM\0*GPS 55.6761N 12.5683E, Tablet of Havnegade";

    @Test
    void neither_a_guest_nor_a_company_waits_for_the_pictures_of_the_other() throws IOException {
        byte[] sent = color(64, 48, Color.GREEN);

        whileBusy(Redrawn.GUESTS, () -> {
            assertThat(Redrawn.logo(sent, BOUNDS)).isNotEmpty();
            assertThatCode(() -> LogoImage.of(sent)).doesNotThrowAnyException();
        });
        whileBusy(Redrawn.LOGOS, () -> {
            assertThat(Redrawn.jpeg(sent, BOUNDS)).isNotEmpty();
            assertThat(Redrawn.png(sent, BOUNDS)).isNotEmpty();
        });
    }

    @Test
    void where_and_with_what_it_was_taken_is_not_kept() throws IOException {
        byte[] sent = taken(color(640, 480, Color.GREEN));
        assertThat(text(sent)).contains("Exif", "GPS 55.6761N");

        byte[] kept = Redrawn.jpeg(sent, BOUNDS);

        assertThat(text(kept)).doesNotContain("Exif", "GPS", "Tablet", "Copyright");
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(seen.getWidth()).isEqualTo(480);
        assertThat(seen.getHeight()).isEqualTo(360);
        assertThat(new Color(seen.getRGB(240, 180)).getGreen()).isGreaterThan(240);
    }

    @Test
    void what_is_transparent_is_white_in_a_photo() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB), "png", png);

        byte[] kept = Redrawn.jpeg(png.toByteArray(), BOUNDS);

        assertThat(new Color(ImageIO.read(new ByteArrayInputStream(kept)).getRGB(20, 20)).getRed())
                .isGreaterThan(250);
    }

    @Test
    void what_cannot_be_read_is_refused_as_the_field_it_stood_in() throws IOException {
        byte[] huge = color(5_000, 4_000, Color.BLACK);

        assertThatThrownBy(() -> Redrawn.jpeg(huge, BOUNDS)).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.problem()).isEqualTo(Problem.IMAGE_NOT_USABLE);
            assertThat(refused.field()).isEqualTo("image");
        });
        assertThatThrownBy(() -> Redrawn.decode("not base 64!")).isInstanceOf(Refusal.class);
    }

    /** Somebody else's is being drawn. */
    private static void whileBusy(Turns turns, Runnable work) {
        turns.take(() -> {
            Thread other = new Thread(work);
            AtomicReference<Throwable> failure = new AtomicReference<>();
            other.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
            other.start();
            try {
                other.join();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            assertThat(failure.get()).isNull();
            return null;
        });
    }

    /** As a phone or camera writes it: what it knows stands before the pixels, and what somebody said after. */
    private static byte[] taken(byte[] jpeg) throws IOException {
        byte[] place = PLACE.getBytes(StandardCharsets.ISO_8859_1);
        byte[] words = "Copyright Havnegade".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        segment(file, 0xE1, place);
        segment(file, 0xFE, words);
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    private static void segment(ByteArrayOutputStream file, int kind, byte[] content) throws IOException {
        file.write(0xFF);
        file.write(kind);
        file.write((content.length + 2) >> 8);
        file.write((content.length + 2) & 0xFF);
        file.write(content);
    }

    private static byte[] color(int width, int height, Color color) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(color);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
